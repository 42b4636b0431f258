import type { Day } from '../database/schema.ts';

/** Years, terms and grading periods by their ids. The registry has none: they follow from the school year. */
export const sessionIds = {
  year: (schoolId: string, year: number) => `${schoolId}.${year}`,
  term: (schoolId: string, year: number, term: number) => `${schoolId}.${year}.${term}`,
  gradingPeriod: (schoolId: string, year: number, term: number) => `${schoolId}.${year}.${term}.gp`,
};

export interface Span {
  start: Day;
  /** The first day after it. */
  end: Day;
}

/**
 * A school year takes the twelve months from August, and its second term begins in mid-January: what each province decides about the
 * days of lessons lies within (term I ends before 18 January), and every enrolment lies within a term.
 */
export function spanOf(year: number, term?: number): Span {
  const middle = `${year + 1}-01-18`;
  return {
    start: term === 2 ? middle : `${year}-08-01`,
    end: term === 1 ? middle : `${year + 1}-08-01`,
  };
}

/** The first moment of a day in Vietnam, as OneRoster writes moments. */
export function morning(day: Day): string {
  return new Date(`${day}T00:00:00+07:00`).toISOString();
}
