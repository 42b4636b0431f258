import { RegulationError, type RegulationErrorCode } from '../errors.ts';
import { reason, type Citation, type Reason } from '../reasons.ts';
import { resultOf, type Result } from '../results.ts';
import type { PromotionReasons, Scale } from './promotion-reasons.ts';
import type { ConductLevel, Given, StudyLevel } from './rules.ts';

/** A pair of study and conduct. */
export interface Both<S, C> {
  readonly study: S;
  readonly conduct: C;
}

/** The levels of a circular, best first. */
export interface Levels {
  readonly scale: Scale;
  readonly levels: Both<readonly StudyLevel[], readonly ConductLevel[]>;
}

export type Needed = Both<StudyLevel, ConductLevel>;

/** What an input may still turn out to be; best and worst are one when it is official. */
export interface Range<V> {
  readonly best: V;
  readonly worst: V;
  /** The value so far, official or provisional; null when there is none. */
  readonly known: V | null;
}

/** Which end of a range is looked at, or what is known. */
export type At = keyof Range<unknown>;

const BOTH = ['study', 'conduct'] as const;

/** The official value of a result, and the value so far: the official or else a provisional one. */
export function given<V extends string | number>(
  input: Given<V>,
): { readonly value: V | null; readonly known: V | null } {
  if (typeof input !== 'object' || input === null) return { value: input, known: input };
  return { value: input.value, known: input.value ?? input.provisional };
}

export function rangeOf<V extends string | number>(input: Given<V>, best: V, worst: V): Range<V> {
  const { value, known } = given(input);
  return { best: value ?? best, worst: value ?? worst, known };
}

/** Re-assessment, or training in the summer, made this result. */
export function isReplaced(input: Given<string>, by: 'retestReplaced' | 'conductReplaced'): boolean {
  return typeof input === 'object' && !!input?.reasons?.some(({ code }) => code === by);
}

/** Throws unless the value is one of the choices. */
export function assertOneOf(
  choices: readonly unknown[],
  value: unknown,
  field: string,
  code: RegulationErrorCode,
): void {
  if (!choices.includes(value)) throw new RegulationError(code, { field }, String(value));
}

/** Throws unless the level is one of the circular's. */
export function assertLevel(levels: readonly string[], level: string, field: string): void {
  assertOneOf(levels, level, field, 'unknownLevel');
}

export function reaches<L>(levels: readonly L[], level: L, needed: L): boolean {
  return levels.indexOf(level) <= levels.indexOf(needed);
}

/** What is known of study and conduct, and what follows from it. */
export interface Standing {
  readonly study: Range<StudyLevel>;
  /** The levels so far, for a decision that takes both. */
  readonly known: Both<StudyLevel, ConductLevel> & Pick<Levels, 'scale'>;
  /** Which of the two is lower than needed; one of which nothing is known is not. */
  readonly lacking: (needed: Needed, at: At) => readonly ('study' | 'conduct')[];
  /** One reason for each level that is not what is needed. */
  readonly tooLow: (
    needed: Needed,
    aim: PromotionReasons['levelTooLow']['aim'],
    cite: Both<Citation, Citation>,
  ) => Reason[];
  /**
   * Decides from what is known. A worse input must never give a better answer: then the best and the worst that may come
   * show whether what is still open matters. The answer is null when too little is known even for a provisional one.
   */
  readonly settle: <D extends string>(
    decide: (at: At) => D,
    /** The reasons of an answer, with one for each missing level; what does not hold is left out of the list. */
    explain: (
      answer: D | null,
      final: boolean,
      missing: readonly Reason[],
    ) => readonly (Reason | false | null | undefined)[],
  ) => Result<D>;
}

/** Throws `unknownLevel`. */
export function standing(
  { scale, levels }: Levels,
  input: Both<Given<StudyLevel>, Given<ConductLevel>>,
): Standing {
  const study = levelRange(levels.study, input.study, 'study');
  const conduct = levelRange(levels.conduct, input.conduct, 'conduct');
  const now = { study, conduct };
  const lacking: Standing['lacking'] = (needed, at) =>
    BOTH.filter((of) => !reaches<string>(levels[of], now[of][at] ?? now[of].best, needed[of]));

  return {
    study,
    known: { scale, study: study.known as StudyLevel, conduct: conduct.known as ConductLevel },
    lacking,
    tooLow: (needed, aim, cite) =>
      lacking(needed, 'known').map((of) =>
        reason(
          'levelTooLow',
          { scale, of, level: now[of].known as StudyLevel, needed: needed[of], aim },
          cite[of],
        ),
      ),
    settle(decide, explain) {
      const best = decide('best');
      const final = best === decide('worst');
      const answer = final ? best : study.known && conduct.known ? decide('known') : null;
      const missing = BOTH.filter((of) => !final && now[of].best !== now[of].worst).map((of) =>
        reason('levelMissing', { scale, of }, null),
      );
      const reasons = explain(answer, final, missing).filter((why) => !!why);
      return resultOf(final ? answer : null, answer, reasons);
    },
  };
}

function levelRange<L extends string>(levels: readonly L[], input: Given<L>, field: string): Range<L> {
  const range = rangeOf(input, levels[0] as L, levels.at(-1) as L);
  if (range.known !== null) assertLevel(levels, range.known, field);
  return range;
}
