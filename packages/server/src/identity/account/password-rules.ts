/** Passwords that are tried first, in this country too; compared without case, marks and spaces. */
const common = new Set(
  (
    '12345678 123456789 1234567890 0123456789 0987654321 11111111 00000000 88888888 66668888 123123123 12341234 11223344 ' +
    '12345679 87654321 147258369 123456a@ 1234567a 12345678a a12345678 a123456789 abc12345 abc123456 abcd1234 abcd1234@ ' +
    'aa123456 aa123456@ qwertyui qwerty123 qwertyuiop 1q2w3e4r 1qaz2wsx asdfghjk zxcvbnm1 password password1 password123 ' +
    'passw0rd p@ssw0rd iloveyou iloveyou1 sunshine princess football baseball superman welcome1 trustno1 letmein1 ' +
    'admin123 admin@123 administrator matkhau1 matkhau123 matkhau@123 matkhau12345 anhyeuem emyeuanh yeuemnhieu anhnhoem ' +
    'khongbiet khongco1 vietnam1 vietnam123 hanoi123 saigon123 hocsinh1 hocsinh123 giaovien giaovien1 giaovien123 ' +
    'truonghoc truong123 hieutruong hieutruong123 phuhuynh phuhuynh123 lienthong lienthong1 lienthong123 congnghe1 ' +
    'changeme changeme1 default1 test1234 test@123 demo1234 user1234 guest123'
  ).split(' '),
);

export const shortest = 8;

export type PasswordFault = 'short' | 'common' | 'name' | 'same' | 'different';

/** Length counts and known passwords are refused; no rules on kinds of characters (NIST SP 800-63B). Undefined: it may be used. */
export function faultOfPassword(
  next: string,
  { repeated, current, username }: { repeated: string; current: string; username: string },
): PasswordFault | undefined {
  const [plain, old] = [next.normalize('NFC'), current.normalize('NFC')];
  if ([...plain].length < shortest) return 'short';
  if (plain !== repeated.normalize('NFC')) return 'different';
  if (plain === old) return 'same';
  const folded = fold(plain);
  if (common.has(folded) || new Set(folded).size < 3) return 'common';
  const name = fold(username);
  if (name.length >= 4 && folded.includes(name)) return 'name';
  return undefined;
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\s]/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd');
}
