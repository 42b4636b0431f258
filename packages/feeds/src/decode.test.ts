import { describe, expect, it } from 'vitest';
import { cleanText, decodeFeed } from './decode.ts';
import { windows1252 } from './entities.ts';
import { encodeUtf16, encodeWindows1258 } from './fixtures/encodings.ts';
import { Warnings } from './warnings.ts';

const TEXT = '<rss>Trường Tiểu học Nguyễn Bỉnh Khiêm, quý phụ huynh</rss>';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function decode(bytes: Uint8Array, contentType?: string): { text: string; codes: string[] } {
  const warnings = new Warnings();
  const text = decodeFeed(bytes, contentType, warnings).normalize('NFC');
  return { text, codes: warnings.list().map((warning) => warning.code) };
}

describe('decodeFeed', () => {
  it('reads UTF-8 without being told', () => {
    expect(decode(utf8(TEXT))).toEqual({ text: TEXT, codes: [] });
    expect(decode(utf8(`\ufeff${TEXT}`)).text).toBe(TEXT);
  });

  it.each(['le', 'be'] as const)('reads UTF-16%s with and without its mark', (order) => {
    expect(decode(encodeUtf16(TEXT, order, true)).text).toBe(TEXT);
    expect(decode(encodeUtf16(TEXT, order, false)).text).toBe(TEXT);
  });

  it('lets the byte order mark win over the header', () => {
    expect(decode(encodeUtf16(TEXT, 'le', true), 'text/xml; charset=windows-1252').text).toBe(TEXT);
  });

  it('takes the charset of the header before that of the declaration', () => {
    const declared = `<?xml version="1.0" encoding="iso-8859-1"?>${TEXT}`;
    expect(decode(encodeWindows1258(declared), 'text/xml; charset="windows-1258"').text).toBe(declared);
  });

  it('takes the declaration when the header is silent or unknown', () => {
    const declared = `<?xml version='1.0' encoding='windows-1258'?>${TEXT}`;
    expect(decode(encodeWindows1258(declared), 'application/rss+xml').text).toBe(declared);
    expect(decode(encodeWindows1258(declared), 'text/xml; charset=tcvn-5712').text).toBe(declared);
    expect(decode(encodeWindows1258(declared), 'text/xml; charset=utf-8').text).toBe(declared);
  });

  it('believes valid UTF-8 rather than a declared single-byte charset or UTF-16', () => {
    for (const label of ['iso-8859-1', 'windows-1252', 'windows-1258', 'us-ascii', 'utf-16']) {
      const declared = `<?xml version="1.0" encoding="${label}"?>${TEXT}`;
      expect(decode(utf8(declared), `text/xml; charset=${label}`)).toEqual({ text: declared, codes: [] });
    }
  });

  it('keeps to a declared charset that works with ASCII bytes', () => {
    const jis = Uint8Array.of(0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42);
    expect(decode(jis, 'text/xml; charset=iso-2022-jp').text).toBe('あ');
  });

  it('forgives a last letter cut in half', () => {
    expect(decode(utf8('<rss>Trường').subarray(0, 8))).toEqual({ text: '<rss>Tr', codes: [] });
  });

  it('keeps what is readable when a few bytes are broken, and says so', () => {
    const bytes = utf8(TEXT);
    bytes[7] = 0xff;
    expect(decode(bytes)).toEqual({
      text: expect.stringContaining('Nguyễn Bỉnh Khiêm') as string,
      codes: ['bad_encoding'],
    });
  });

  it('reads undeclared bytes that are no UTF-8 as windows-1258, and says so', () => {
    expect(decode(encodeWindows1258(TEXT))).toEqual({ text: TEXT, codes: ['bad_encoding'] });
  });
});

describe('windows1252', () => {
  it('puts right what Node 20 decodes as control characters, and leaves letters alone', () => {
    expect(windows1252('\x80 \x93a\x94 \x96 ž é ạ')).toBe('€ “a” – ž é ạ');
    expect(windows1252('“a” €')).toBe('“a” €');
  });
});

describe('cleanText', () => {
  it('drops what XML forbids and keeps line breaks and emoji', () => {
    expect(cleanText('a\0b\x1f\ufeff\n\t👩‍🏫\ud800c\uffff')).toBe('ab\n\t👩‍🏫\ufffdc');
  });
});
