import { UnreachableProblem } from '../framework/index.ts';

/** Text of a CSV file: UTF-8, UTF-16 or Windows-1258, with composed letters. Old font encodings are refused with what to do. */
export function decode(bytes: Uint8Array, file: string): string {
  const text = withoutMark(bytes, file).normalize('NFC');
  if (text.includes('\0'))
    throw new UnreachableProblem(`${file} is no text. Save it as CSV UTF-8 or as an Excel workbook (.xlsx).`);
  refuseFontEncoding(cellsOf(text), file);
  return text;
}

function cellsOf(text: string): string[] {
  return text.split(/[,;\t\r\n]/);
}

function withoutMark(bytes: Uint8Array, file: string): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const unmarked = utf16WithoutMark(bytes);
  if (unmarked) return new TextDecoder(unmarked).decode(bytes);
  const text = utf8(bytes);
  if (text !== null) return text;
  // A byte a letter: Windows-1258, or an old font encoding, whose letters that would turn into other ones.
  refuseFontEncoding(cellsOf(new TextDecoder('latin1').decode(bytes)), file, () => false);
  return new TextDecoder('windows-1258').decode(bytes);
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
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

/** Where the letters are right only in a font of that time, nothing can be matched or kept. */
export function refuseFontEncoding(
  cells: readonly string[],
  file: string,
  isRight = (cell: string) => unicode.test(cell),
): void {
  const count = (pattern: RegExp) => cells.filter((cell) => pattern.test(cell)).length;
  const right = cells.filter((cell) => isRight(cell)).length;
  const accented = count(/[^\0-\x7f]/);
  for (const [name, pattern, fonts] of [
    ['TCVN3 (ABC)', tcvn3, '.VnTime or .VnArial'],
    ['VNI', vni, 'VNI-Times or VNI-Helve'],
  ] as const) {
    const found = count(pattern);
    // A few foreign names are no encoding.
    if (found < 2 || found <= right || found < accented / 4) continue;
    throw new UnreachableProblem(
      `${file} is written for old fonts (${name}, such as ${fonts}), not in Unicode: names would be kept as wrong letters. ` +
        `Convert it first (UniKey, Ctrl+Shift+F6: from ${name} to Unicode), then save it as CSV UTF-8 or .xlsx.`,
    );
  }
}
