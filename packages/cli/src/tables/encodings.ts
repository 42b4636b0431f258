import { decodeTable, oldFontOf, type OldFont } from '@lienthong/regulations/mark-lists';
import { UnreachableProblem } from '../framework/index.ts';

/** Text of a CSV file with composed letters; old font encodings are refused with what to do. */
export function decode(bytes: Uint8Array, file: string): string {
  const decoded = decodeTable(bytes, TextDecoder);
  if ('text' in decoded) return decoded.text;
  if (decoded.problem !== 'binary') throw writtenForOldFonts(decoded.problem, file);
  throw new UnreachableProblem(`${file} is no text. Save it as CSV UTF-8 or as an Excel workbook (.xlsx).`);
}

/** Where the letters are right only in a font of that time, nothing can be matched or kept. */
export function refuseFontEncoding(cells: readonly string[], file: string): void {
  const font = oldFontOf(cells);
  if (font) throw writtenForOldFonts(font, file);
}

function writtenForOldFonts(font: OldFont, file: string): UnreachableProblem {
  const [name, fonts] =
    font === 'TCVN3' ? ['TCVN3 (ABC)', '.VnTime or .VnArial'] : ['VNI', 'VNI-Times or VNI-Helve'];
  return new UnreachableProblem(
    `${file} is written for old fonts (${name}, such as ${fonts}), not in Unicode: names would be kept as wrong letters. ` +
      `Convert it first (UniKey, Ctrl+Shift+F6: from ${name} to Unicode), then save it as CSV UTF-8 or .xlsx.`,
  );
}
