/** A birth date as families type it. Years of two digits are refused rather than guessed. */

export interface Day {
  year: number;
  month: number;
  day: number;
}

export type BirthDateProblem =
  'birthDateFormat' | 'birthDateNoSuchDay' | 'birthDateFuture' | 'birthDateTooOld';

export type BirthDateReading = { day: Day } | { problem: BirthDateProblem };

const dayFirst = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})$/;
/** A numeric keyboard has no slash on some phones. */
const digitsOnly = /^(\d{2})(\d{2})(\d{4})$/;
/** What browsers and spreadsheets paste. */
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** Grades start at 3 months to 15 years (F-11, up to 3 years later); 30 leaves room and still catches `1920`. */
const oldestYears = 30;

export function readBirthDate(text: string, today: Day): BirthDateReading {
  const trimmed = text.trim();
  const iso = yearFirst.exec(trimmed);
  const match = iso ?? dayFirst.exec(trimmed) ?? digitsOnly.exec(trimmed);
  if (!match) return { problem: 'birthDateFormat' };
  const [first, second, third] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const day: Day = iso
    ? { year: first, month: second, day: third }
    : { year: third, month: second, day: first };
  if (!exists(day)) return { problem: 'birthDateNoSuchDay' };
  if (toIso(day) > toIso(today)) return { problem: 'birthDateFuture' };
  if (today.year - day.year > oldestYears) return { problem: 'birthDateTooOld' };
  return { day };
}

export function toIso({ year, month, day }: Day): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** dd/MM/yyyy (0-1). */
export function toTyped({ year, month, day }: Day): string {
  return `${pad(day, 2)}/${pad(month, 2)}/${pad(year, 4)}`;
}

/** The day in Vietnam, wherever the phone is. */
export function todayInVietnam(now: Date = new Date()): Day {
  const shifted = new Date(now.getTime() + 7 * 60 * 60 * 1000);
  return { year: shifted.getUTCFullYear(), month: shifted.getUTCMonth() + 1, day: shifted.getUTCDate() };
}

function exists({ year, month, day }: Day): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
