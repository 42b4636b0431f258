import { readSchoolYear } from '@lienthong/regulations/mark-lists';
import { UsageProblem } from '../framework/index.ts';

export function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const year = readSchoolYear(text);
  if (year === undefined) throw new UsageProblem('--school-year takes a year such as 2026, or 2026-2027.');
  return year;
}

/** Named by the year in which it starts; August belongs to the coming one. In Vietnam, wherever this machine stands. */
export function runningSchoolYear(now: Date): number {
  const there = new Date(now.getTime() + 7 * 3_600_000);
  return there.getUTCMonth() >= 7 ? there.getUTCFullYear() : there.getUTCFullYear() - 1;
}
