/** Font encodings of before Unicode: their letters are right only in fonts of that time. */
export type OldFont = 'TCVN3' | 'VNI';

/** The text of a file; or why there is none: it is no text, or was written for old fonts. */
export type Decoded = { readonly text: string } | { readonly problem: 'binary' | OldFont };

/** `TextDecoder`, which every platform has and this package, being without one, does not name. */
export type DecoderClass = new (
  label?: string,
  options?: { fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

/** Text of a CSV file: UTF-8, UTF-16 or Windows-1258, with composed letters. */
export function decodeTable(bytes: Uint8Array, Decoder: DecoderClass): Decoded {
  const decoded = withoutMark(bytes, Decoder);
  if (typeof decoded !== 'string') return decoded;
  const text = decoded.normalize('NFC');
  if (text.includes('\0')) return { problem: 'binary' };
  const font = oldFontOf(cellsOf(text));
  return font ? { problem: font } : { text };
}

function cellsOf(text: string): string[] {
  return text.split(/[,;\t\r\n]/);
}

function withoutMark(bytes: Uint8Array, Decoder: DecoderClass): string | { problem: OldFont } {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return new Decoder().decode(bytes);
  if (first === 0xff && second === 0xfe) return new Decoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new Decoder('utf-16be').decode(bytes);
  const unmarked = utf16WithoutMark(bytes);
  if (unmarked) return new Decoder(unmarked).decode(bytes);
  try {
    return new Decoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // A byte a letter: Windows-1258, or an old font encoding, whose letters that would turn into other ones.
    const font = oldFontOf(cellsOf(new Decoder('latin1').decode(bytes)), () => false);
    return font ? { problem: font } : new Decoder('windows-1258').decode(bytes);
  }
}

/** Half of the bytes of plain letters are zero, all on the same side. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 2000);
  const zeros = (side: 0 | 1) => head.filter((byte, index) => byte === 0 && index % 2 === side).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd > head.length / 5 && even === 0) return 'utf-16le';
  if (even > head.length / 5 && odd === 0) return 'utf-16be';
  return null;
}

/** Letters only Unicode Vietnamese has. */
const unicode = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/;

/** TCVN3 (ABC) puts letters where Latin fonts have signs: `NguyÔn V¨n An`. */
const tcvn3 = /\p{L}[\u00a7-\u00be]|[\u00a7-\u00be]\p{L}/u;

/** VNI puts the accent behind the letter, as a letter of its own: `Nguyeãn Vaên An`. */
const vni = /[ñøûïëäüåöÑØÛÏËÄÜÅÖ]|a[âêàáãéèúÂÊÀÁÃ]|e[âàáãÂÀÁÃ]|u[âÂ]/i;

/** Which old fonts the cells are written for: nothing in them can be matched or kept. Null when they are right. */
export function oldFontOf(
  cells: readonly string[],
  isRight = (cell: string) => unicode.test(cell),
): OldFont | null {
  const count = (pattern: RegExp) => cells.filter((cell) => pattern.test(cell)).length;
  const right = cells.filter((cell) => isRight(cell)).length;
  const accented = count(/[^\0-\x7f]/);
  const fonts = [
    ['TCVN3', tcvn3],
    ['VNI', vni],
  ] as const;
  for (const [font, pattern] of fonts) {
    const found = count(pattern);
    // A few foreign names are no encoding.
    if (found >= 2 && found > right && found >= accented / 4) return font;
  }
  return null;
}
