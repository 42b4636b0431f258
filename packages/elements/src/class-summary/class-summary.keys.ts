import type { Value } from './class-summary.session.ts';

/** Half-days that a term can have at most, as the central system takes them. */
const MOST = 300;

/** Without diacritics, đ as d, in small letters: what a key of any keyboard says. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** First letters of the levels, once each, as the hint names them. */
export function lettersOf(levels: readonly string[], name: (level: string) => string): string {
  return [...new Set(levels.map((level) => name(level).charAt(0).toUpperCase()))].join(', ');
}

/** The level that a letter means; pressed again, the next one that begins with it. Null for a letter that means none. */
export function levelByLetter(
  letter: string,
  current: Value,
  levels: readonly string[],
  name: (level: string) => string,
): string | null {
  const found = levels.filter((level) => fold(name(level)).startsWith(fold(letter)));
  if (found.length === 0 || letter.trim() === '') return null;
  return found[(found.indexOf(String(current)) + 1) % found.length] ?? null;
}

/** A number of half-days as typed: empty is null; undefined is none. */
export function parseCount(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const count = /^\d{1,3}$/.test(typed) ? Number(typed) : MOST + 1;
  return count <= MOST ? count : undefined;
}

export type Move =
  | { readonly rows: number; readonly cols: number }
  | 'rowStart'
  | 'rowEnd'
  | 'first'
  | 'last'
  | 'nextField'
  | 'previousField';

const ARROWS: Readonly<Record<string, { rows: number; cols: number }>> = {
  ArrowUp: { rows: -1, cols: 0 },
  ArrowDown: { rows: 1, cols: 0 },
  ArrowLeft: { rows: 0, cols: -1 },
  ArrowRight: { rows: 0, cols: 1 },
};

/** Beyond the edge of any table. */
const FAR = 10_000;

/** Where a key goes (APG grid pattern); null for a key that goes nowhere. Alt with an arrow opens the list of levels. */
export function moveOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): Move | null {
  if (altKey) return null;
  const far = ctrlKey || metaKey;
  const arrow = ARROWS[key];
  if (arrow) return far ? { rows: arrow.rows * FAR, cols: arrow.cols * FAR } : arrow;
  if (key === 'Enter') return { rows: shiftKey ? -1 : 1, cols: 0 };
  if (key === 'Home') return far ? 'first' : 'rowStart';
  if (key === 'End') return far ? 'last' : 'rowEnd';
  if (key === 'Tab') return shiftKey ? 'previousField' : 'nextField';
  return null;
}
