import {
  markToNumber,
  secondaryRulesById,
  type ConductLevel,
  type Result,
  type SecondaryRuleSetId,
  type Tenths,
} from '@lienthong/regulations';
import type {
  ClassPeriodName,
  ClassRecord,
  ClassSummary,
  RegulationReason,
  SummaryGap,
  SummaryPupil,
} from '@lienthong/sdk';
import { must } from '../../grade-table/must.ts';
import { sampleGradebook } from '../../grade-table/testing/gradebooks.ts';

export interface SummaryOptions {
  period?: ClassPeriodName;
  pupils?: number;
  /** Part of the class with conduct and absences, 0 to 1. */
  entered?: number;
  /** Part of the class with every result, 0 to 1. */
  results?: number;
  canEdit?: boolean;
  canLock?: boolean;
  lockedAt?: string | null;
  ruleSet?: SecondaryRuleSetId;
}

const SUBJECTS: readonly (readonly [code: string, name: string, scoring: 'score' | 'comment'])[] = [
  ['nguVan', 'Ngữ văn', 'score'],
  ['toan', 'Toán', 'score'],
  ['ngoaiNgu1', 'Tiếng Anh', 'score'],
  ['gdcd', 'Giáo dục công dân', 'score'],
  ['lichSuDiaLi', 'Lịch sử và Địa lí', 'score'],
  ['khtn', 'Khoa học tự nhiên', 'score'],
  ['congNghe', 'Công nghệ', 'score'],
  ['tinHoc', 'Tin học', 'score'],
  ['gdtc', 'Giáo dục thể chất', 'comment'],
  ['ngheThuat', 'Nghệ thuật', 'comment'],
  ['gddp', 'Nội dung giáo dục của địa phương', 'comment'],
  ['hdtn', 'Hoạt động trải nghiệm, hướng nghiệp', 'comment'],
];
const UNDER_58: typeof SUBJECTS = [
  ['nguVan', 'Ngữ văn', 'score'],
  ['toan', 'Toán', 'score'],
  ['ngoaiNgu1', 'Tiếng Anh', 'score'],
  ['vatLi', 'Vật lí', 'score'],
  ['sinhHoc', 'Sinh học', 'score'],
  ['lichSu', 'Lịch sử', 'score'],
  ['diaLi', 'Địa lí', 'score'],
  ['gdcd', 'Giáo dục công dân', 'score'],
  ['congNghe', 'Công nghệ', 'score'],
  ['theDuc', 'Thể dục', 'comment'],
  ['amNhac', 'Âm nhạc', 'comment'],
  ['miThuat', 'Mỹ thuật', 'comment'],
];

const SAVED_AT = '2027-01-12T09:15:00+07:00';
export const CLASS_ID = '0198c0de-0000-7000-8777-000000000001';

/** The same class every time: a small congruential generator, so that a picture can be compared with yesterday's. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

/** A summary page whose levels and proposals the circular gives, as the central system answers it. */
export function sampleSummary(options: SummaryOptions = {}): ClassSummary {
  const { period = 'term1', pupils = 12, canEdit = true, canLock = false, lockedAt = null } = options;
  const { entered = 1, results = 1, ruleSet = 'TT22/2021' } = options;
  const rules = secondaryRulesById(ruleSet);
  const subjects = ruleSet.startsWith('TT58') ? UNDER_58 : SUBJECTS;
  const isEntered = ruleSet.startsWith('TT58');
  const random = dice(20270112);
  const people = sampleGradebook({ pupils }).pupils;

  const pupilOf = (at: number): SummaryPupil => {
    const person = must(people[at]);
    const able = 58 + Math.round(random() * 34);
    const marks = subjects.map(([code, , scoring]) => {
      const spread = Math.round((random() - 0.5) * 24);
      const value: Tenths | 'D' | 'CD' =
        scoring === 'comment' ? (able < 62 && random() < 0.2 ? 'CD' : 'D') : clamp(able + spread);
      return { code, scoring, value: at < pupils * results ? value : null };
    });
    const isThere = at < pupils * entered;
    const record = (of: ClassPeriodName): ClassRecord[] => {
      const [conduct, excused, unexcused] = [random(), random(), random()];
      if (!isThere) return [];
      const level = conduct < 0.75 ? 'tot' : conduct < 0.95 ? 'kha' : must(rules.conductLevels[2]);
      const isYear = of === 'year';
      return [
        {
          ...{ pupilId: person.id, period: of, conduct: level, note: null, version: 1 },
          excused: isYear ? null : Math.floor(excused * 5),
          unexcused: isYear || unexcused < 0.8 ? (isYear ? null : 0) : 1,
          ...{ updatedAt: SAVED_AT, updatedBy: 'Nguyễn Thị Thu Hằng' },
        },
      ];
    };
    const isYear = period === 'year';
    const records = isYear
      ? [...record('term1'), ...record('term2'), ...(isEntered ? record('year') : [])]
      : record(period);
    const of = (wanted: ClassPeriodName) => records.find((each) => each.period === wanted);
    const level = (wanted: ClassPeriodName): ConductLevel | null => of(wanted)?.conduct ?? null;
    const terms = { term1: level('term1'), term2: level('term2') };
    const decided = isEntered ? level('year') : null;
    const conduct = isYear ? rules.yearConduct({ ...terms, ...(decided && { decided }) }) : null;
    const absences = isThere
      ? {
          excused: records.reduce((sum, each) => sum + (each.excused ?? 0), 0),
          unexcused: records.reduce((sum, each) => sum + (each.unexcused ?? 0), 0),
        }
      : null;
    const scores = Object.fromEntries(
      marks.filter(({ scoring }) => scoring === 'score').map(({ code, value }) => [code, value as Tenths]),
    );
    const comments = Object.fromEntries(
      marks.filter(({ scoring }) => scoring === 'comment').map(({ code, value }) => [code, value as 'D']),
    );
    const study = rules.study({ period: isYear ? 'year' : 'term', scores, comments });
    const conductNow = conduct ?? level(period);
    const title = rules.title({ period: isYear ? 'year' : 'term', study, conduct: conductNow, scores });
    const promotion = isYear
      ? rules.promotion({ grade: 7, study, conduct, absences, subjects: { scores, comments } })
      : null;
    const missing: SummaryGap[] = [
      ...marks
        .filter(({ value }) => value === null)
        .map(({ code }): SummaryGap => ({ what: 'result', period, subjectCode: code })),
      ...(isThere
        ? []
        : (isYear ? (['term1', 'term2'] as const) : [period]).flatMap((each): SummaryGap[] => [
            { what: 'conduct', period: each },
            { what: 'absences', period: each },
          ])),
    ];
    return {
      ...{ id: person.id, code: person.code ?? '', fullName: person.fullName ?? '', ordinal: at + 1 },
      results: marks.map(({ code, value }) => ({
        subjectCode: code,
        value: typeof value === 'number' ? markToNumber(value) : value,
        exempt: false,
      })),
      ...{ records, absences, missing },
      conduct: { value: conduct ? conduct.value : level(period), reasons: wire(conduct) },
      study: {
        value: study.value,
        average: study.value !== null && study.average !== null ? study.average / 10 : null,
        reasons: wire(study),
      },
      promotion: promotion && { value: promotion.value, reasons: wire(promotion) },
      title: title.reasons.some(({ code }) => code === 'titleYearOnly')
        ? null
        : { value: title.value, reasons: wire(title) },
    };
  };

  return {
    ...{ classId: CLASS_ID, className: '7A1', grade: 7, schoolYear: isEntered ? 2019 : 2026 },
    ...{ ruleSet, period, lockedAt, canEdit, canLock },
    studyLevels: [...rules.studyLevels],
    conductLevels: [...rules.conductLevels],
    yearConduct: isEntered ? 'entered' : 'computed',
    subjects: subjects.map(([code, name, scoring]) => ({ code, name, scoring })),
    pupils: people.map((_, at) => pupilOf(at)),
  };
}

function wire(result: Result<unknown> | null): RegulationReason[] {
  return (result?.reasons ?? []).map(
    ({ code, params, citation }) => ({ code, params: { ...params }, citation }) as RegulationReason,
  );
}

function clamp(tenths: number): Tenths {
  return Math.min(Math.max(tenths, 20), 100);
}
