/** Passwords and words that are tried first in this country and at schools; added to those of the whole world. */
const here =
  '123456789 1234567890 0123456789 0987654321 66668888 123456a@ a12345678 abcd1234@ aa123456@ matkhau1 matkhau123 matkhau@123 ' +
  'matkhau12345 anhyeuem emyeuanh yeuemnhieu anhnhoem khongbiet khongco1 vietnam1 vietnam123 hanoi123 saigon123 hocsinh1 ' +
  'hocsinh123 giaovien giaovien1 giaovien123 truonghoc truong123 hieutruong hieutruong123 phuhuynh phuhuynh123 lienthong ' +
  'lienthong1 lienthong123 congnghe1 admin@123 test@123 demo1234 user1234 guest123';

let known: Promise<ReadonlySet<string>> | undefined;

/** Some 18,000 that are long enough to be tried, most frequent in what was stolen elsewhere. Read when somebody changes a password. */
export async function commonPasswords(shortest: number): Promise<ReadonlySet<string>> {
  known ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => {
    const everywhere = dictionary['passwords-common'] as readonly string[];
    return new Set([...here.split(' '), ...everywhere.filter(({ length }) => length >= shortest)]);
  });
  return known;
}
