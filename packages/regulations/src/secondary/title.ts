import { RegulationError } from '../errors.ts';
import { reason, type Citation, type Reason } from '../reasons.ts';
import { finalResult, openResult } from '../results.ts';
import { assertTenths, type Tenths } from '../tenths.ts';
import type {
  ConductLevel,
  Given,
  SecondaryRules,
  StudyInput,
  StudyLevel,
  Title,
  TitleInput,
} from './rules.ts';
import { given, levelRange, reaches, settle, type Range } from './settle.ts';

export interface TitleRule {
  readonly title: Title;
  readonly study: StudyLevel;
  readonly conduct: ConductLevel;
  /** So many score subjects at or above the threshold. */
  readonly subjects?: { readonly needed: number; readonly threshold: Tenths };
  readonly cite: Citation;
}

export interface TitleData {
  /** Best first. */
  readonly studyLevels: readonly StudyLevel[];
  /** Best first. */
  readonly conductLevels: readonly ConductLevel[];
  /** Best first. */
  readonly titles: readonly TitleRule[];
  readonly titlePeriods: readonly TitleInput['period'][];
  readonly cite: { readonly titles: Citation; readonly individualPlan: Citation };
}

/** What a title rests on. */
interface Basis {
  readonly study: Range<StudyLevel>;
  readonly conduct: Range<ConductLevel>;
  readonly count: Range<number>;
}

/** Danh hiệu: the best title whose conditions all hold. */
export function titleRules(data: TitleData): Pick<SecondaryRules, 'title'> {
  const { studyLevels, conductLevels, titles, titlePeriods, cite } = data;
  const threshold = titles[0]?.subjects?.threshold;
  return {
    title(input) {
      const { period } = input;
      if (period !== 'term' && period !== 'year') {
        throw new RegulationError('invalidPeriod', { field: 'period' }, `no period ${String(period)}`);
      }
      const study = levelRange(studyLevels, input.study, 'study');
      const conduct = levelRange(conductLevels, input.conduct, 'conduct');
      const { count, open } = countScores(threshold === undefined ? {} : input.scores, threshold ?? 0);
      if (input.individualPlan) {
        return openResult<Title>(null, [reason('individualPlan', {}, cite.individualPlan)]);
      }
      if (!titlePeriods.includes(period)) {
        return finalResult('none', [reason('titleYearOnly', {}, cite.titles)]);
      }
      if (isReplaced(input.study) || isReplaced(input.conduct)) {
        return finalResult('none', [reason('titleAfterSummer', {}, null)]);
      }
      const { value: rank, final } = settle([study, conduct, count], (s, c, n) => {
        const at = titles.findIndex(
          (rule) =>
            reaches(studyLevels, s, rule.study) &&
            reaches(conductLevels, c, rule.conduct) &&
            n >= (rule.subjects?.needed ?? 0),
        );
        return at < 0 ? titles.length : at;
      });
      const reasons = explain(data, { study, conduct, count }, rank);
      if (!final) {
        if (study.best !== study.worst) reasons.push(reason('studyMissing', {}, null));
        if (conduct.best !== conduct.worst) reasons.push(reason('conductMissing', {}, null));
        if (open.length > 0) reasons.push(reason('titleScoresMissing', { subjects: open }, null));
      }
      const title = rank === null ? null : (titles[rank]?.title ?? 'none');
      return final && title ? finalResult(title, reasons) : openResult(title, reasons);
    },
  };
}

/** Why the title, and why not the next better one. */
function explain(
  { studyLevels, conductLevels, titles }: TitleData,
  { study: { known: study }, conduct: { known: conduct }, count }: Basis,
  rank: number | null,
): Reason[] {
  const reasons: Reason[] = [];
  if (rank === null) return reasons;
  const subjectCount = ({ title, subjects, cite }: TitleRule): void => {
    if (subjects)
      reasons.push(reason('titleSubjects', { title, count: count.known ?? 0, ...subjects }, cite));
  };
  const met = titles[rank];
  if (met && study && conduct) {
    reasons.push(reason('titleMet', { title: met.title, study, conduct }, met.cite));
    subjectCount(met);
  }
  const missed = titles[rank - 1];
  if (missed) {
    const { title, cite, subjects } = missed;
    if (study && !reaches(studyLevels, study, missed.study)) {
      reasons.push(reason('titleStudyTooLow', { title, study, needed: missed.study }, cite));
    }
    if (conduct && !reaches(conductLevels, conduct, missed.conduct)) {
      reasons.push(reason('titleConductTooLow', { title, conduct, needed: missed.conduct }, cite));
    }
    if ((count.known ?? 0) < (subjects?.needed ?? 0)) subjectCount(missed);
  }
  return reasons;
}

/** How many score subjects are at or above the threshold, and which have no official average yet. */
function countScores(
  scores: StudyInput['scores'],
  threshold: Tenths,
): { readonly count: Range<number>; readonly open: readonly string[] } {
  let official = 0;
  let known = 0;
  const open: string[] = [];
  for (const [subject, score] of Object.entries(scores)) {
    const average = given(score);
    if (average.known !== null) {
      assertTenths(average.known, { subject });
      if (average.known >= threshold) known += 1;
    }
    if (average.value === null) open.push(subject);
    else if (average.value >= threshold) official += 1;
  }
  return { count: { best: official + open.length, worst: official, known }, open };
}

/** Re-assessment or training in the summer changed the result. */
function isReplaced(input: Given<string>): boolean {
  return (
    typeof input === 'object' &&
    input !== null &&
    input.reasons.some(({ code }) => code === 'retestReplaced' || code === 'conductReplaced')
  );
}
