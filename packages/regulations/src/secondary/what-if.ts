import { RegulationError } from '../errors.ts';
import { assertTenths, type Tenths } from '../tenths.ts';
import type { Policy } from './policy.ts';
import type { PupilYear, Term } from './pupil-year.ts';
import type { StudyLevel } from './rules.ts';
import type { Mark, SubjectPlan, SubjectRules, SubjectTermRules } from './subject-rules.ts';

/** What one mark would have to be. */
export interface NeededMark {
  /** The lowest mark that reaches the aim, in tenths; null when even 10,0 does not. */
  readonly mark: Tenths | null;
  /** True when more is missing than this mark: the answer holds if the rest leaves the average as it is. */
  readonly provisional: boolean;
}

/** What is aimed at: an average in tenths, or a study level. */
export type Aim =
  | { readonly termAverage: Tenths }
  | { readonly yearAverage: Tenths }
  | { readonly termStudy: StudyLevel }
  | { readonly yearStudy: StudyLevel };

const TOP: Tenths = 100;

/** "Which final mark reaches 8,0?": the lowest mark in `slot` with which the term average is at least `target`. */
export function neededMark(
  rules: SubjectTermRules,
  subject: SubjectPlan,
  marks: Iterable<Mark>,
  slot: string,
  target: Tenths,
  policy: Policy = {},
): NeededMark {
  assertTenths(target, { field: 'target' });
  const others = [...marks].filter((mark) => mark.slot !== slot);
  return lowest((value) => {
    const { value: official, provisional } = rules.termAverage(
      subject,
      [...others, { slot, state: 'value', value }],
      policy,
    );
    const average = official ?? provisional;
    return { reached: average !== null && average >= target, provisional: official === null };
  });
}

/** The lowest average of term II with which the year's is at least `target`. */
export function neededTermTwo(rules: SubjectRules, term1: Tenths, target: Tenths): NeededMark {
  assertTenths(target, { field: 'target' });
  return lowest((term2) => {
    const { value } = rules.yearAverage({ term1, term2 });
    return { reached: value !== null && value >= target, provisional: false };
  });
}

/**
 * The lowest mark in one slot that brings a pupil's year to an average or a level, everything else unchanged. The year is
 * left as it was.
 */
export function neededForAim(
  year: PupilYear,
  term: Term,
  subject: string,
  slot: string,
  aim: Aim,
): NeededMark {
  const before = year.marks(term, subject);
  if ('termAverage' in aim) assertTenths(aim.termAverage, { field: 'aim' });
  if ('yearAverage' in aim) assertTenths(aim.yearAverage, { field: 'aim' });
  try {
    return lowest((value) => {
      year.setMarks(term, subject, [
        ...before.filter((mark) => mark.slot !== slot),
        { slot, state: 'value', value },
      ]);
      return standing(year, term, subject, aim);
    });
  } finally {
    year.setMarks(term, subject, before);
  }
}

interface Standing {
  readonly reached: boolean;
  readonly provisional: boolean;
}

function standing(year: PupilYear, term: Term, subject: string, aim: Aim): Standing {
  if ('termStudy' in aim || 'yearStudy' in aim) {
    const { value, provisional } = 'termStudy' in aim ? year.termStudy(term) : year.yearStudy();
    const level = value ?? provisional;
    const { studyLevels } = year.rules;
    const wanted = studyLevels.indexOf('termStudy' in aim ? aim.termStudy : aim.yearStudy);
    if (wanted < 0) throw new RegulationError('unknownLevel', { field: 'aim' }, 'no level of this circular');
    return { reached: level !== null && studyLevels.indexOf(level) <= wanted, provisional: value === null };
  }
  const result = 'termAverage' in aim ? year.termResult(term, subject) : year.yearResult(subject);
  if (typeof result !== 'object' || result === null) return { reached: false, provisional: true };
  const average = result.value ?? result.provisional;
  const target = 'termAverage' in aim ? aim.termAverage : aim.yearAverage;
  return {
    reached: typeof average === 'number' && average >= target,
    provisional: result.value === null,
  };
}

/** From 0 upwards: one adjustment of circular 58/2011 is not monotone, so no halving. */
function lowest(at: (mark: Tenths) => Standing): NeededMark {
  let provisional = false;
  for (let mark = 0; mark <= TOP; mark += 1) {
    const standing = at(mark);
    if (standing.reached) return { mark, provisional: standing.provisional };
    provisional = standing.provisional;
  }
  return { mark: null, provisional };
}
