/** Days of a school year as the demo data need them. A day is 'YYYY-MM-DD'; Vietnam is UTC+7 all year. */

const DAY = 86_400_000;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The moment of a wall clock in Vietnam. */
export function at(day: string, time: string): Date {
  return new Date(`${day}T${time}:00+07:00`);
}

/** The school year a day belongs to, named by its first calendar year; the new one starts in August. */
export function schoolYearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) >= 8 ? year : year - 1;
}

/**
 * When an assessment is held: 35 weeks, 18 + 17, from the opening on 5 September; term II starts in mid-January and pauses
 * for Tết.
 */
export function assessmentDay(schoolYear: number, term: 1 | 2, slot: string, regularCount: number): string {
  const start = term === 1 ? `${schoolYear}-09-07` : `${schoolYear + 1}-01-18`;
  if (slot === 'gk') return addDays(start, term === 1 ? 56 : 67);
  if (slot === 'ck') return addDays(start, term === 1 ? 110 : 108);
  const index = Number(slot.slice(2));
  // Regular assessments are spread over the weeks before the final one: half of them before the mid-term.
  const span = term === 1 ? 102 : 98;
  return addDays(start, Math.round((span * (index - 0.35)) / regularCount));
}

/** Day on which a term's marks are locked by the principal. */
export function lockDay(schoolYear: number, term: 1 | 2): string {
  return term === 1 ? `${schoolYear + 1}-02-10` : `${schoolYear + 1}-06-05`;
}
