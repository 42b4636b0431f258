import type { Day } from './database/schema.ts';

const VIETNAM_OFFSET = 7 * 3_600_000;

/** The calendar day in Vietnam (UTC+7, no summer time), whatever zone the machine is in. */
export function dayInVietnam(now: Date): Day {
  return new Date(now.getTime() + VIETNAM_OFFSET).toISOString().slice(0, 10);
}

/** The running school year, named by the year in which it starts; August belongs to the coming one. */
export function runningSchoolYear(now: Date): number {
  const [year = 0, month = 0] = dayInVietnam(now).split('-').map(Number);
  return month >= 8 ? year : year - 1;
}

/** A moment as the contract writes it: with Vietnam's offset. */
export function instant(moment: Date): string {
  return `${new Date(moment.getTime() + VIETNAM_OFFSET).toISOString().slice(0, 19)}+07:00`;
}

/** Today while the school year runs; its first or last day for a register of another year. */
export function registerDay(schoolYear: number, today: Day): Day {
  const first = `${schoolYear}-08-01`;
  const last = `${schoolYear + 1}-07-31`;
  return today < first ? first : today > last ? last : today;
}
