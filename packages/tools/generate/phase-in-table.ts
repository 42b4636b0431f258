import { ruleSetFor, type RuleSetAnswer } from '../../regulations/src/phase-in.ts';
import { FIRST_YEAR, LAST_YEAR } from '../../regulations/src/secondary/handbook-applies.ts';
import type { PageWords } from './handbook.words.ts';
import { table } from './markdown-table.ts';

const GRADES = Array.from({ length: 12 }, (_, index) => index + 1);

interface Column {
  readonly first: number;
  last: number;
  readonly answers: readonly RuleSetAnswer[];
}

/** Grade by school year, as `ruleSetFor` answers; equal years are one column. */
export function phaseInTable(words: PageWords, { continuing }: { readonly continuing: boolean }): string {
  const grades = continuing ? GRADES.filter((grade) => grade > 5) : GRADES;
  const columns: Column[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    const answers = grades.map((grade) => ruleSetFor(year, grade, { continuingEducation: continuing }));
    const before = columns.at(-1);
    if (before && before.answers.every(({ id }, index) => id === answers[index]?.id)) before.last = year;
    else columns.push({ first: year, last: year, answers });
  }
  const known = columns.filter(({ answers }) => answers.some(({ id }) => id !== null));
  return table(
    [
      words.grade,
      ...known.map(({ first, last }) => words.schoolYear(first, last === LAST_YEAR ? null : last)),
    ],
    grades.map((grade, index) => [
      String(grade),
      ...known.map(
        ({ answers }) =>
          answers[index]?.id?.replaceAll('TT', 'TT ').replaceAll('+', ' + ') ?? words.unknownRuleSet,
      ),
    ]),
  );
}
