import { createHash, randomInt } from 'node:crypto';

/** Without letters and digits that look alike on paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const GROUP_LENGTH = 5;
const AMOUNT = 10;

/** Ten codes of 74 bits each, to be written down: `k7mdx-2xqa4-9fhwn`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: AMOUNT }, () =>
    Array.from({ length: GROUPS }, () =>
      Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
    ).join('-'),
  );
}

/** However it is typed; undefined when it cannot be one. */
export function hashOfRecoveryCode(typed: string): string | undefined {
  const letters = typed.toLowerCase().replace(/[\s-]/g, '');
  const could =
    letters.length === GROUPS * GROUP_LENGTH && [...letters].every((each) => ALPHABET.includes(each));
  return could ? createHash('sha256').update(letters).digest('base64url') : undefined;
}
