import { Secret, TOTP } from 'otpauth';

const PERIOD = 30;
/** Steps before and after the present one whose code is taken: clocks may differ by half a minute. */
const WINDOW = 1;
/** Steps in which a code is recognised in order to tell the person that a clock is wrong: four minutes. It opens nothing. */
const RECOGNISED = 8;

export type CodeOutcome =
  | { kind: 'match'; step: number }
  /** The code of this authenticator, but its clock is that many minutes off; positive: ahead. */
  | { kind: 'skewed'; minutes: number }
  | { kind: 'wrong' };

/** 160 bits in base 32, as RFC 4226 recommends. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What authenticator apps read out of the QR code. */
export function authenticatorUri(secret: string, username: string): string {
  return totp(secret, username).toString();
}

export function codeAt(secret: string, moment: Date): string {
  return totp(secret).generate({ timestamp: moment.getTime() });
}

/** Whether six digits are a code of this secret now. */
export function checkCode(secret: string, code: string, now: Date): CodeOutcome {
  if (!/^\d{6}$/.test(code)) return { kind: 'wrong' };
  const timestamp = now.getTime();
  const one = totp(secret);
  const delta = one.validate({ token: code, timestamp, window: WINDOW });
  if (delta !== null) return { kind: 'match', step: one.counter({ timestamp }) + delta };
  const far = one.validate({ token: code, timestamp, window: RECOGNISED });
  if (far === null) return { kind: 'wrong' };
  const minutes = Math.sign(far) * Math.max(1, Math.round((Math.abs(far) * PERIOD) / 60));
  return { kind: 'skewed', minutes };
}

function totp(secret: string, label = 'x'): TOTP {
  return new TOTP({ issuer: 'Liên Thông', label, secret: Secret.fromBase32(secret), period: PERIOD });
}
