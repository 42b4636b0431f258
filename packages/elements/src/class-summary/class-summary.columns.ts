import type { ClassPeriodName, ClassSummary, SummaryPupil } from '@lienthong/sdk';
import type { Field } from './class-summary.session.ts';

export type ColumnKind = 'result' | 'average' | 'study' | Field | 'title' | 'promotion';

export interface Column {
  readonly key: string;
  readonly kind: ColumnKind;
  /** Place of the subject, of a result. */
  readonly subject?: number;
  readonly editable: boolean;
}

/** Circular 58/2011 has học lực and hạnh kiểm where later ones have kết quả học tập and rèn luyện. */
export function isUnder58({ ruleSet }: Pick<ClassSummary, 'ruleSet'>): boolean {
  return ruleSet.startsWith('TT58');
}

/** The columns of the page in the order of the register's summary (E-2); without the subjects, what is entered comes first. */
export function columnsOf(summary: ClassSummary, withResults: boolean): Column[] {
  const { period, canEdit, lockedAt, subjects, yearConduct } = summary;
  const writes = canEdit && lockedAt === null;
  const ofTerm = writes && period !== 'year';
  const one = (kind: ColumnKind, editable = false): Column => ({ key: kind, kind, editable });
  const study = [...(isUnder58(summary) ? [one('average')] : []), one('study')];
  const entered = [
    one('conduct', ofTerm || (writes && yearConduct === 'entered')),
    one('excused', ofTerm),
    one('unexcused', ofTerm),
  ];
  const results = subjects.map(({ code }, subject): Column => ({
    key: `result ${code}`,
    kind: 'result',
    subject,
    editable: false,
  }));
  return [
    ...(withResults ? [...results, ...study, ...entered] : [...entered, ...study]),
    ...(summary.pupils.some(({ title }) => title !== null) ? [one('title')] : []),
    ...(period === 'year' ? [one('promotion')] : []),
  ];
}

export function isField(kind: ColumnKind): kind is Field {
  return kind === 'conduct' || kind === 'excused' || kind === 'unexcused';
}

/** Nobody has a result yet: most of a term it is so. */
export function isWithoutResults({ pupils }: ClassSummary): boolean {
  return pupils.every(({ results }) => results.every(({ value }) => value === null));
}

/** Pupils for whom something is missing; in a term that one may write, something that is entered here. */
export function incompleteOf({ pupils, canEdit, period }: ClassSummary): SummaryPupil[] {
  const own = canEdit && period !== 'year';
  return pupils.filter(({ missing }) => missing.some(({ what }) => !own || what !== 'result'));
}

/** How many pupils have each level, best first; those without one come last. */
export function tally(
  levels: readonly string[],
  values: readonly (string | null)[],
): { level: string | null; count: number }[] {
  return [...levels, null]
    .map((level) => ({ level, count: values.filter((value) => value === level).length }))
    .filter(({ level, count }) => level !== null || count > 0);
}

/** Term I until the middle of January, then term II; the year when somebody asks for it. */
export function runningTerm(now: Date): ClassPeriodName {
  const month = now.getMonth() + 1;
  return month >= 8 || (month === 1 && now.getDate() < 18) ? 'term1' : 'term2';
}
