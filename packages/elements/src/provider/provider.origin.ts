import type { Language } from '../shared/language.ts';

/** What keeps the page's address from those of the key (`OriginDifference` of the contract). Loaded when one is refused. */
const hints: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: {
    origin_scheme:
      'Trường đã ghi cùng tên miền nhưng khác http/https. Cho trang chạy bằng https là tốt nhất.',
    origin_www: 'Trường đã ghi cùng tên miền, chỉ khác “www”: đó là hai địa chỉ khác nhau.',
    origin_port: 'Trường đã ghi cùng tên miền, chỉ khác số cổng sau dấu hai chấm.',
    origin_subdomain: 'Đây là tên miền con của trang trường; mỗi tên miền con phải được ghi riêng.',
    origin_local: 'Trang đang chạy trên máy của người làm trang; địa chỉ này chỉ nên thêm trong lúc làm thử.',
    origin_null:
      'Trang mở từ tệp trên máy hoặc trong khung cách li nên không có địa chỉ; hãy mở trang qua địa chỉ web của trường.',
  },
  en: {
    origin_scheme:
      'The school listed the same domain with the other of http and https. Best serve the page by https.',
    origin_www: 'The school listed the same domain; only “www” differs: these are two addresses.',
    origin_port: 'The school listed the same domain; only the port after the colon differs.',
    origin_subdomain: 'This is a subdomain of the school’s website; each subdomain has to be listed.',
    origin_local:
      'The page runs on the webmaster’s own computer; add such an address only while trying things out.',
    origin_null:
      'The page was opened from a file or stands in a sandboxed frame and has no address; open it at its address on the web.',
  },
};

/** `advice`, and the difference the central system told after it, or in its place where nobody could follow it. */
export function originAdvice(error: unknown, language: Language, advice: string): string {
  const { errors } = (error ?? {}) as { errors?: readonly { code: string }[] };
  const code = errors?.[0]?.code ?? '';
  const hint = Object.hasOwn(hints[language], code) ? hints[language][code] : undefined;
  if (code === 'origin_null') return hint ?? advice;
  return hint ? `${advice} ${hint}` : advice;
}
