import { reason, type Citation } from '../reasons.ts';
import { finalResult, openResult } from '../results.ts';
import { assertTenths, type Tenths } from '../tenths.ts';
import type { SecondaryRules, Title, TitleInput } from './rules.ts';
import { assertOneOf, isReplaced, rangeOf, standing, type At, type Levels, type Needed } from './standing.ts';

export interface TitleRule extends Needed {
  readonly title: Title;
  /** So many score subjects at or above the threshold. */
  readonly subjects?: { readonly needed: number; readonly threshold: Tenths };
  readonly cite: Citation;
}

export interface TitleData extends Levels {
  /** Best first; whoever meets one meets those after it. */
  readonly titles: readonly TitleRule[];
  readonly titlePeriods: readonly TitleInput['period'][];
  readonly cite: { readonly individualPlan: Citation };
}

/** Danh hiệu: the best title whose conditions all hold. */
export function titleRules(data: TitleData): Pick<SecondaryRules, 'title'> {
  const { titles, titlePeriods, cite } = data;
  const highest = titles[0] as TitleRule;

  return {
    title(input) {
      const { period } = input;
      assertOneOf(['term', 'year'], period, 'period', 'invalidPeriod');
      const now = standing(data, input);
      const marks = highest.subjects ? readMarks(input.scores) : [];
      if (input.individualPlan) {
        return openResult<Title>(null, [reason('individualPlan', {}, cite.individualPlan)]);
      }
      if (!titlePeriods.includes(period)) {
        return finalResult('none', [reason('titleYearOnly', {}, highest.cite)]);
      }
      if (isReplaced(input.study, 'retestReplaced') || isReplaced(input.conduct, 'conductReplaced')) {
        return finalResult('none', [reason('titleAfterSummer', {}, null)]);
      }

      // Subjects that were not given at all may still be as good as any.
      const lacking = Math.max(0, (highest.subjects?.needed ?? 0) - marks.length);
      const count = (at: At, threshold = 0) =>
        marks.filter((mark) => (mark[at] ?? 0) >= threshold).length + (at === 'best' ? lacking : 0);
      const meets = (rule: TitleRule, at: At) =>
        now.lacking(rule, at).length === 0 &&
        count(at, rule.subjects?.threshold) >= (rule.subjects?.needed ?? 0);

      return now.settle<Title | 'none'>(
        (at) => titles.find((rule) => meets(rule, at))?.title ?? 'none',
        (answer, final, missing) => {
          const met = titles.find(({ title }) => title === answer);
          // Why not the next better one: who misses a title misses all those above it.
          const missed = answer ? titles.findLast((rule) => !meets(rule, 'known')) : undefined;
          const open = marks.filter((mark) => mark.best !== mark.worst).map(({ subject }) => subject);
          return [
            ...[met, missed].flatMap((rule) => {
              if (!rule) return [];
              const { title, subjects, cite: citation } = rule;
              return [
                rule === met && reason('titleMet', { title, ...now.known }, citation),
                ...now.tooLow(rule, title, { study: citation, conduct: citation }),
                subjects &&
                  reason(
                    'titleSubjects',
                    { title, count: count('known', subjects.threshold), ...subjects },
                    citation,
                  ),
              ];
            }),
            ...missing,
            !final && open.length > 0 && reason('titleScoresMissing', { subjects: open }, null),
            !final &&
              lacking > 0 &&
              reason('tooFewScoreSubjects', { count: marks.length, needed: marks.length + lacking }, null),
          ];
        },
      );
    },
  };
}

function readMarks(scores: TitleInput['scores']) {
  return Object.entries(scores).map(([subject, score]) => {
    const range = rangeOf(score, 100, 0);
    if (range.known !== null) assertTenths(range.known, { subject });
    return { subject, ...range };
  });
}
