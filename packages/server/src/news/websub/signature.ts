import { createHmac, timingSafeEqual } from 'node:crypto';

const methods = new Set(['sha256', 'sha384', 'sha512']);

/** Whether `X-Hub-Signature` (`sha256=…`) is that of this body. SHA-1, which WebSub still allows, is none. */
export function isSigned(body: Buffer, header: unknown, secret: string): boolean {
  if (typeof header !== 'string') return false;
  const [method = '', hex = '', ...more] = header.split('=');
  if (!methods.has(method) || more.length > 0 || !/^[\da-f]+$/i.test(hex)) return false;
  const expected = createHmac(method, secret).update(body).digest();
  const given = Buffer.from(hex, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
