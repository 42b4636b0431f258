import { limits } from './cells.ts';

/** Spreadsheets run a cell that begins so as a formula. */
const dangerous = /^[=+\-@\t\r]/;

/** Written so that a spreadsheet shows it as it is. */
export function harmless(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** What {@link harmless} made harmless is read as it was. */
export function harmlessBack(text: string): string {
  return text.startsWith("'") && dangerous.test(text.slice(1)) ? text.slice(1) : text;
}

const cellTag = /<(?:\w+:)?c\s(?:[^>]*?\s)?r\s*=\s*(["'])(.*?)\1/g;

/** False for a sheet of a workbook with a cell at its far end: readers fill everything before it, more than a machine holds. */
export function isWithinLimits(sheetXml: string): boolean {
  for (const [, , place = ''] of sheetXml.matchAll(cellTag)) {
    const [, letters = '', row = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(place) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    if (letters === '' || column > limits.columns || Number(row) > limits.rows) return false;
  }
  return true;
}

/** A name Excel takes for a sheet: 31 characters, none of []:*?/\, and not one of those taken. */
export function sheetName(wanted: string, taken = new Set<string>()): string {
  const plain =
    wanted
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, 31)
      .trim() || 'Sheet';
  let name = plain;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1)
    name = `${plain.slice(0, 28 - String(number).length)} (${number})`;
  taken.add(name.toLowerCase());
  return name;
}
