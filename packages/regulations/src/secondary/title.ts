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
import {
  given,
  missing,
  reaches,
  settle,
  standing,
  tooLow,
  type Levels,
  type Needed,
  type Range,
  type Standing,
} from './standing.ts';

export interface TitleRule extends Needed {
  readonly title: Title;
  /** So many score subjects at or above the threshold. */
  readonly subjects?: { readonly needed: number; readonly threshold: Tenths };
  readonly cite: Citation;
}

export interface TitleData extends Levels {
  /** Best first. */
  readonly titles: readonly TitleRule[];
  readonly titlePeriods: readonly TitleInput['period'][];
  readonly cite: { readonly individualPlan: Citation };
}

/** Danh hiệu: the best title whose conditions all hold. */
export function titleRules(data: TitleData): Pick<SecondaryRules, 'title'> {
  const { scale, levels, titles, titlePeriods, cite } = data;

  /** Position in the list of titles; its length when none is earned. */
  function rankOf(study: StudyLevel, conduct: ConductLevel, count: number): number {
    const at = titles.findIndex(
      (rule) =>
        reaches(levels.study, study, rule.study) &&
        reaches(levels.conduct, conduct, rule.conduct) &&
        count >= (rule.subjects?.needed ?? 0),
    );
    return at < 0 ? titles.length : at;
  }

  /** Why this title, and why not the next better one. */
  function explain(rank: number, now: Standing, count: number): Reason[] {
    const reasons: Reason[] = [];
    const counted = ({ title, subjects, cite: citation }: TitleRule): void => {
      if (subjects) reasons.push(reason('titleSubjects', { title, count, ...subjects }, citation));
    };
    const met = titles[rank];
    const study = now.study.known;
    const conduct = now.conduct.known;
    if (met && study && conduct) {
      reasons.push(reason('titleMet', { title: met.title, scale, study, conduct }, met.cite));
      counted(met);
    }
    const missed = titles[rank - 1];
    if (missed) {
      const { title, cite: citation } = missed;
      reasons.push(...tooLow(data, now, missed, title, { study: citation, conduct: citation }));
      counted(missed);
    }
    return reasons;
  }

  return {
    title(input) {
      const { period } = input;
      if (period !== 'term' && period !== 'year') {
        throw new RegulationError('invalidPeriod', { field: 'period' }, String(period));
      }
      const now = standing(data, input);
      const { count, open } = countScores(input.scores, titles[0]?.subjects?.threshold);
      if (input.individualPlan) {
        return openResult<Title>(null, [reason('individualPlan', {}, cite.individualPlan)]);
      }
      if (!titlePeriods.includes(period)) {
        return finalResult('none', [reason('titleYearOnly', {}, titles[0]?.cite ?? null)]);
      }
      if (isReplaced(input.study) || isReplaced(input.conduct)) {
        return finalResult('none', [reason('titleAfterSummer', {}, null)]);
      }
      const { value: rank, final } = settle(now, count, rankOf);
      const reasons = rank === null ? [] : explain(rank, now, count.known ?? 0);
      if (!final) {
        reasons.push(...missing(data, now));
        if (open.length > 0) reasons.push(reason('titleScoresMissing', { subjects: open }, null));
      }
      const title = rank === null ? null : (titles[rank]?.title ?? 'none');
      return final && title ? finalResult(title, reasons) : openResult(title, reasons);
    },
  };
}

/** How many score subjects are at or above the threshold, and which have no official average yet. */
function countScores(
  scores: StudyInput['scores'],
  threshold: Tenths | undefined,
): { readonly count: Range<number>; readonly open: readonly string[] } {
  let official = 0;
  let known = 0;
  const open: string[] = [];
  if (threshold !== undefined) {
    for (const [subject, score] of Object.entries(scores)) {
      const average = given(score);
      if (average.known !== null) assertTenths(average.known, { subject });
      const enough = average.known !== null && average.known >= threshold;
      if (enough) known += 1;
      if (average.value === null) open.push(subject);
      else if (enough) official += 1;
    }
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
