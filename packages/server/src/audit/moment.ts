import { Problem } from '../http/problem.ts';

/** A moment of the calendar that SQL knows too: no leap second and no year 0. */
export function moment(text: string | undefined, pointer: string): Date | undefined {
  if (text === undefined) return undefined;
  const date = new Date(text);
  const year = date.getUTCFullYear();
  if (year >= 1 && year <= 9999) return date;
  const detail = { vi: 'Không có thời điểm này.', en: 'There is no such moment.' };
  throw new Problem('validation_failed', { errors: [{ pointer, code: 'format', detail }] });
}
