import { RegulationError, type ErrorPlace } from './errors.ts';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Completed months (số tháng tuổi tròn) from a birth date to a day, both `yyyy-MM-dd`. A month is complete on the day of
 * the month the child was born on, or on the last day of a month that is too short for it.
 * @param field What the caller's input calls `on`, for the error.
 * @throws RegulationError `invalidDate` for a date that does not exist, and for a day before birth.
 */
export function completedMonths(birthDate: string, on: string, field = 'on'): number {
  const birth = dayOf(birthDate, { field: 'birthDate' });
  const now = dayOf(on, { field });
  const reached = now.day >= Math.min(birth.day, daysIn(now.year, now.month));
  const months = monthNumber(now) - monthNumber(birth) - (reached ? 0 : 1);
  if (months < 0) throw new RegulationError('invalidDate', { field }, `${on} is before birth`);
  return months;
}

/** The same day so many months later, or the last day of a month that is too short for it. */
export function addMonths(date: string, months: number): string {
  const start = dayOf(date, { field: 'date' });
  const number = monthNumber(start) + months;
  const year = Math.floor(number / 12);
  const month = (number % 12) + 1;
  const day = Math.min(start.day, daysIn(year, month));
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** @throws RegulationError `invalidDate` unless the text is a day `yyyy-MM-dd` that exists. */
export function assertDate(text: string, place: ErrorPlace): void {
  dayOf(text, place);
}

function dayOf(text: string, place: ErrorPlace): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year, month, day] = (match ?? []).slice(1).map(Number);
  if (
    year === undefined ||
    month === undefined ||
    day === undefined ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > daysIn(year, month)
  ) {
    throw new RegulationError('invalidDate', place, `${String(text)} is not a date yyyy-MM-dd`);
  }
  return { year, month, day };
}

function monthNumber({ year, month }: Day): number {
  return year * 12 + month - 1;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : 28;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
