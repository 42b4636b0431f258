import {
  isRegulationError,
  markToNumber,
  PupilYear,
  toMark,
  type ConductLevel,
  type Mark,
  type PassFail,
  type Reason,
  type Result,
  type Scoring,
  type SecondaryRules,
  type Tenths,
  type Term,
} from '@lienthong/regulations';
import type { components } from '@lienthong/specs/schema';
import type { ClassPeriodName } from '../database/schema/records.ts';
import type { MarkRow, PupilRow } from '../gradebook/index.ts';
import { recordOnTheWire } from './answer.ts';
import type { BookRow, RecordRow } from './repository.ts';

type Schemas = components['schemas'];
type SummaryPupil = Schemas['SummaryPupil'];
type Gap = Schemas['SummaryGap'];

export interface Subject {
  code: string;
  scoring: Scoring;
  periodsPerYear: number;
}

/** What the summary of every pupil of a class rests on. */
export interface ClassFacts {
  rules: SecondaryRules;
  grade: number;
  period: ClassPeriodName;
  /** In the order of the curriculum. */
  subjects: readonly Subject[];
  books: readonly BookRow[];
  names: ReadonlyMap<string, string>;
}

/** Under circular 58/2011 people decide the year's conduct; later circulars compute it. */
export function isEntered(rules: SecondaryRules): boolean {
  return rules
    .yearConduct({ term1: null, term2: null })
    .reasons.some(({ code }) => code === 'conductDecidedByPeople');
}

/** The remark (nhận xét) of a register counts in no result. */
const REMARK = 'nx';
const TERMS = [1, 2] as const;
const termsOf = (period: ClassPeriodName): readonly Term[] =>
  period === 'year' ? TERMS : [period === 'term1' ? 1 : 2];
const periodOf = (term: Term): 'term1' | 'term2' => (term === 1 ? 'term1' : 'term2');

/** One pupil's line of the page. Only official values: everything else is null, and `missing` says what it waits for. */
export function summaryOf(
  facts: ClassFacts,
  pupil: PupilRow,
  marks: readonly MarkRow[],
  records: readonly RecordRow[],
): SummaryPupil {
  const { rules, period, subjects, names } = facts;
  const year = yearOf(facts, marks, records);
  const shown = records.filter((record) => period === 'year' || record.period === period);
  const terms = termsOf(period);
  const results = subjects.map(({ code }) => ({
    subjectCode: code,
    value: wireValue(
      period === 'year' ? year.yearResult(code) : year.termResult(period === 'term1' ? 1 : 2, code),
    ),
    exempt: terms.every((term) => year.termResult(term, code) === 'exempt'),
  }));
  const conduct = conductOf(facts, year, records);
  const absences = absencesOf(records, terms);
  const study = period === 'year' ? year.yearStudy() : year.termStudy(period === 'term1' ? 1 : 2);
  const title = period === 'year' ? year.title() : year.title(period === 'term1' ? 1 : 2);
  // A circular without titles of a term says so; there is nothing to show then.
  const titled = !title.reasons.some(({ code }) => code === 'titleYearOnly');
  return {
    ...{ id: pupil.id, code: pupil.code, fullName: pupil.fullName, ordinal: pupil.ordinal },
    results,
    records: shown.map((record) => recordOnTheWire(record, names)),
    conduct,
    absences,
    study: {
      value: study.value,
      average: study.value !== null && study.average !== null ? markToNumber(study.average) : null,
      reasons: openReasons(study),
    },
    promotion: period === 'year' ? proposal(year.promotion()) : null,
    title: titled ? proposal(title) : null,
    missing: [
      ...results
        .filter(({ value, exempt }) => value === null && !exempt)
        .map(({ subjectCode }): Gap => ({ what: 'result', period, subjectCode })),
      ...terms.flatMap((term): Gap[] => gapsOf(records, periodOf(term))),
      ...(period === 'year' && isEntered(rules) && conduct.value === null
        ? [{ what: 'conduct', period } as const]
        : []),
    ],
  };
}

function gapsOf(records: readonly RecordRow[], period: 'term1' | 'term2'): Gap[] {
  const record = records.find((each) => each.period === period);
  return [
    ...((record?.conduct ?? null) === null ? [{ what: 'conduct', period } as const] : []),
    ...((record?.excused ?? null) === null || (record?.unexcused ?? null) === null
      ? [{ what: 'absences', period } as const]
      : []),
  ];
}

function yearOf(
  { rules, grade, subjects, books }: ClassFacts,
  marks: readonly MarkRow[],
  records: readonly RecordRow[],
): PupilYear {
  const unknown = subjects.filter(({ code }) => !Object.hasOwn(rules.subjects, code));
  const electives = Object.fromEntries(unknown.map(({ code, scoring }) => [code, scoring]));
  const year = new PupilYear(rules, { grade, subjects, ...(unknown.length > 0 && { electives }) });
  for (const { code } of subjects) {
    for (const term of TERMS) {
      const book = books.find((each) => each.subjectCode === code && each.term === term);
      const own = marks.filter(({ gradebookId }) => gradebookId === book?.id);
      enterMarks(year, term, code, own);
    }
  }
  const level = (period: ClassPeriodName): ConductLevel | null => {
    const found = records.find((record) => record.period === period)?.conduct ?? null;
    // A level of another circular, from an old import perhaps, is as good as none.
    return found !== null && rules.conductLevels.includes(found) ? found : null;
  };
  const decided = isEntered(rules) ? level('year') : null;
  year.setConduct({ term1: level('term1'), term2: level('term2'), ...(decided !== null && { decided }) });
  year.setAbsences(absencesOf(records, TERMS));
  return year;
}

/** Cells such as the circular does not know leave the subject without a result: the rest of the class is still shown. */
function enterMarks(year: PupilYear, term: Term, code: string, rows: readonly MarkRow[]): void {
  try {
    const cells = rows.filter(({ slot }) => slot !== REMARK);
    const exempt = cells.some(({ state }) => state === 'exempt');
    if (exempt && cells.every(({ state }) => state === 'exempt' || state === 'empty')) {
      year.setAbsence(term, code, 'exempt');
      // Throws where the circular exempts nobody from the subject.
      year.termStudy(term);
      return;
    }
    year.setMarks(term, code, cells.filter(({ state }) => state !== 'exempt').map(asMark));
    year.termResult(term, code);
  } catch (error) {
    if (!isRegulationError(error)) throw error;
    year.setAbsence(term, code, null);
    year.setMarks(term, code, []);
  }
}

const asMark = ({ slot, state, tenths, comment, reason }: MarkRow): Mark =>
  toMark({ slot, state, value: tenths ?? (comment as PassFail | null), reason });

function conductOf(
  { rules, period }: ClassFacts,
  year: PupilYear,
  records: readonly RecordRow[],
): SummaryPupil['conduct'] {
  if (period === 'year') {
    const { value, reasons } = year.yearConduct();
    return { value, reasons: reasons.map(wireReason) };
  }
  const value = records.find((record) => record.period === period)?.conduct ?? null;
  return { value: value !== null && rules.conductLevels.includes(value) ? value : null, reasons: [] };
}

/** Sum of the terms; null while one of them is not counted. */
function absencesOf(records: readonly RecordRow[], terms: readonly Term[]): Schemas['Absences'] | null {
  let excused = 0;
  let unexcused = 0;
  for (const term of terms) {
    const record = records.find((each) => each.period === periodOf(term));
    if ((record?.excused ?? null) === null || (record?.unexcused ?? null) === null) return null;
    excused += record?.excused ?? 0;
    unexcused += record?.unexcused ?? 0;
  }
  return { excused, unexcused };
}

/** Reasons that tell what is open; the others speak of figures that are not official yet. */
const OPEN: ReadonlySet<Reason['code']> = new Set([
  'subjectNotFinal',
  'subjectsMissing',
  'tooFewScoreSubjects',
  'subjectsExempt',
  'individualPlan',
  'levelMissing',
  'absencesMissing',
  'titleScoresMissing',
  'conductTermsMissing',
]);

function openReasons({ value, reasons }: Result<unknown>): Schemas['RegulationReason'][] {
  return reasons.filter(({ code }) => value !== null || OPEN.has(code)).map(wireReason);
}

function proposal<V>(result: Result<V>): { value: V | null; reasons: Schemas['RegulationReason'][] } {
  return { value: result.value, reasons: openReasons(result) };
}

function wireReason({ code, params, citation }: Reason): Schemas['RegulationReason'] {
  return {
    code,
    params: { ...params } as Schemas['RegulationReason']['params'],
    citation: citation && { ...citation },
  };
}

function wireValue(result: unknown): number | PassFail | null {
  const value = (result as Result<Tenths | PassFail> | null)?.value ?? null;
  return typeof value === 'number' ? markToNumber(value) : value;
}
