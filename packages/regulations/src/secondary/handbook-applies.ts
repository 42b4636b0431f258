import type { Bilingual } from '../handbook.ts';
import { ruleSetFor, type SecondaryRuleSetId } from '../phase-in.ts';

const GRADES = [6, 7, 8, 9, 10, 11, 12];
/** School years wide enough for every change of circular. */
export const FIRST_YEAR = 2012;
export const LAST_YEAR = 2040;

const schoolYear = (start: number): string => `${start}–${start + 1}`;

/** First and last school year of a grade under the circular; null when it never stands under it. */
function yearsOf(
  id: SecondaryRuleSetId,
  grade: number,
): { readonly first: number; readonly last: number } | null {
  const years: number[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    if (ruleSetFor(year, grade, { continuingEducation: id === 'TT43/2021' }).id === id) years.push(year);
  }
  const [first] = years;
  const last = years.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

/** `lớp 6 từ năm học 2021–2022; lớp 7, 10 từ năm học 2022–2023`, as `ruleSetFor` answers. */
export function appliesTo(id: SecondaryRuleSetId): Bilingual {
  const grades = new Map<
    string,
    { readonly years: NonNullable<ReturnType<typeof yearsOf>>; readonly of: number[] }
  >();
  for (const grade of GRADES) {
    const years = yearsOf(id, grade);
    if (!years) continue;
    const key = `${years.first} ${years.last}`;
    const group = grades.get(key) ?? { years, of: [] };
    group.of.push(grade);
    grades.set(key, group);
  }
  const write = (
    grade: (list: string, many: boolean) => string,
    from: string,
    to: string,
    only: string,
  ): string =>
    [...grades.values()]
      .map(({ years: { first, last }, of }) => {
        const when =
          last === LAST_YEAR
            ? `${from} ${schoolYear(first)}`
            : first === last
              ? `${only} ${schoolYear(first)}`
              : `${from} ${schoolYear(first)} ${to} ${schoolYear(last)}`;
        return `${grade(of.join(', '), of.length > 1)} ${when}`;
      })
      .join('; ');
  return {
    vi: write((list) => `lớp ${list}`, 'từ năm học', 'đến hết năm học', 'năm học'),
    en: write((list, many) => `${many ? 'grades' : 'grade'} ${list}`, 'from school year', 'to', 'in'),
  };
}
