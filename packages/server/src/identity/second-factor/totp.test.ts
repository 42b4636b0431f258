import { describe, expect, it } from 'vitest';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';
import { Seal } from '../../database/seal.ts';
import { authenticatorUri, checkCode, codeAt, newSecret } from './totp.ts';

/** In the middle of a step. */
const now = new Date('2026-11-11T02:00:15Z');
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe('a code', () => {
  it('is that of RFC 6238', () => {
    // Appendix B, SHA-1, the last six of eight digits.
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    for (const [seconds, code] of [
      [59, '287082'],
      [1_111_111_109, '081804'],
      [2_000_000_000, '279037'],
    ] as const)
      expect(codeAt(secret, new Date(seconds * 1000))).toBe(code);
  });

  it.each([
    [0, 'match'],
    [-30, 'match'],
    [30, 'match'],
    // Two minutes of skew open nothing, but are recognised and said.
    [-60, 'skewed'],
    [60, 'skewed'],
    [-120, 'skewed'],
    [120, 'skewed'],
    [-240, 'skewed'],
    [240, 'skewed'],
    [-270, 'wrong'],
    [270, 'wrong'],
    [86_400, 'wrong'],
  ])('of a phone whose clock is %i s off: %s', (seconds, kind) => {
    const secret = newSecret();
    expect(checkCode(secret, codeAt(secret, after(seconds)), now).kind).toBe(kind);
  });

  it('tells by how much the phone is off, and which way', () => {
    const secret = newSecret();
    expect(checkCode(secret, codeAt(secret, after(120)), now)).toEqual({ kind: 'skewed', minutes: 2 });
    expect(checkCode(secret, codeAt(secret, after(-120)), now)).toEqual({ kind: 'skewed', minutes: -2 });
  });

  it('belongs to one secret', () => {
    expect(checkCode(newSecret(), codeAt(newSecret(), now), now).kind).not.toBe('match');
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '-12345', '1e5000', '12 345'])(
    'is six digits and not %j',
    (code) => {
      expect(checkCode(newSecret(), code, now)).toEqual({ kind: 'wrong' });
    },
  );

  it('is offered with 160 bits, as apps read them', () => {
    const uri = authenticatorUri(newSecret(), 'hieu.truong');
    expect(uri).toMatch(/^otpauth:\/\/totp\/Li%C3%AAn%20Th%C3%B4ng:hieu\.truong\?.*secret=[A-Z2-7]{32}&/);
  });
});

describe('recovery codes', () => {
  it('are ten, all different, and are known however they are typed', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    const [code = ''] = codes;
    expect(code).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}$/);
    const hash = hashOfRecoveryCode(code);
    expect(hash).toMatch(/^[\w-]{43}$/);
    expect(hashOfRecoveryCode(` ${code.toUpperCase().replaceAll('-', ' ')} `)).toBe(hash);
  });

  it.each(['', '123456', 'k7mdx-2xqa4', 'k7mdx-2xqa4-9fhw0', "' or 1=1 --abcd"])('are not %j', (typed) => {
    expect(hashOfRecoveryCode(typed)).toBeUndefined();
  });
});

describe('a sealed secret', () => {
  const seal = new Seal(Buffer.alloc(32, 7));

  it('opens for its account alone, unchanged, with the same key', () => {
    const sealed = seal.close('SECRET', 'a');
    expect(sealed).not.toContain('SECRET');
    expect(seal.open(sealed, 'a')).toBe('SECRET');
    expect(() => seal.open(sealed, 'b')).toThrow();
    expect(() => new Seal(Buffer.alloc(32, 8)).open(sealed, 'a')).toThrow();
    const changed = (sealed.startsWith('A') ? 'B' : 'A') + sealed.slice(1);
    expect(() => seal.open(changed, 'a')).toThrow();
  });

  it('is another text each time', () => {
    expect(seal.close('SECRET', 'a')).not.toBe(seal.close('SECRET', 'a'));
  });
});
