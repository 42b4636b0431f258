import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';

/** A feed of two items, told apart by the name. */
export function goodFeed(name: string): string {
  return rss([1, 2].map((number) => item(`${name} ${number}`, `/${name}/${number}`)).join(''));
}

export function rss(items: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Tin</title>${items}</channel></rss>`;
}

export function item(title: string, link: string, more = ''): string {
  return `<item><title>${title}</title><link>${link}</link><guid isPermaLink="false">${link}</guid>${more}</item>`;
}

/** A feed that is 64 MB of spaces once it is unpacked. */
const grown = () => Buffer.from(goodFeed('bomb').padEnd(64 * 1024 * 1024, ' '));

export const bombs = {
  gzip: () => gzipSync(grown()),
  brotli: () => brotliCompressSync(grown(), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  zstd: () => zstdCompressSync(grown()),
};

/** Ten thousand million laughs, were anybody to expand them. */
export function entityBomb(): string {
  const entities = Array.from(
    { length: 10 },
    (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha"><!ENTITY file SYSTEM "file:///etc/passwd">${entities.join('')}]>${rss(
    item('Tin &l10; &file;', '/entities/1'),
  ).replace(/^<\?xml[^>]*>/, '')}`;
}

export const loginPage =
  '<!doctype html><html><head><title>Đăng nhập</title></head><body><form method="post"><input name="user"></form></body></html>';
