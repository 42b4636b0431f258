import { commonPasswords } from './common-passwords.ts';

export const shortest = 8;

export type PasswordFault = 'short' | 'common' | 'name' | 'same' | 'different';

/** Length counts and known passwords are refused; no rules on kinds of characters (NIST SP 800-63B). Undefined: it may be used. */
export async function faultOfPassword(
  next: string,
  { repeated, current, username }: { repeated: string; current?: string; username: string },
): Promise<PasswordFault | undefined> {
  const [plain, old] = [next.normalize('NFC'), current?.normalize('NFC')];
  if ([...plain].length < shortest) return 'short';
  if (plain !== repeated.normalize('NFC')) return 'different';
  if (plain === old) return 'same';
  const folded = fold(plain);
  if ((await commonPasswords(shortest)).has(folded) || new Set(folded).size < 3) return 'common';
  const name = fold(username);
  if (name.length >= 4 && folded.includes(name)) return 'name';
  return undefined;
}

/** Compared without case, marks and spaces. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\s]/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd');
}
