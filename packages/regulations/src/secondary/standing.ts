import { RegulationError } from '../errors.ts';
import { reason, type Citation, type Reason } from '../reasons.ts';
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

/** What an input may still turn out to be. */
export interface Range<V> {
  readonly best: V;
  readonly worst: V;
  /** The value so far, official or provisional; null when there is none. */
  readonly known: V | null;
}

export type Standing = Both<Range<StudyLevel>, Range<ConductLevel>>;

/** The official value of a result, and the value so far: the official or else a provisional one. */
export function given<V extends string | number>(
  input: Given<V>,
): { readonly value: V | null; readonly known: V | null } {
  if (typeof input !== 'object' || input === null) return { value: input, known: input };
  return { value: input.value, known: input.value ?? input.provisional };
}

/** Throws unless the level is one of the circular's. */
export function assertLevel(levels: readonly string[], level: string, field: string): void {
  if (!levels.includes(level)) throw new RegulationError('unknownLevel', { field }, level);
}

export function standing({ levels }: Levels, input: Both<Given<StudyLevel>, Given<ConductLevel>>): Standing {
  return {
    study: range(levels.study, input.study, 'study'),
    conduct: range(levels.conduct, input.conduct, 'conduct'),
  };
}

function range<L extends string>(levels: readonly L[], input: Given<L>, field: string): Range<L> {
  const { value, known } = given(input);
  if (known !== null) assertLevel(levels, known, field);
  return { best: (value ?? levels[0]) as L, worst: (value ?? levels.at(-1)) as L, known };
}

export type Needed = Both<StudyLevel, ConductLevel>;

export function reaches<L>(levels: readonly L[], level: L, needed: L): boolean {
  return levels.indexOf(level) <= levels.indexOf(needed);
}

/** One reason for each level that is not what is needed. */
export function tooLow(
  { scale, levels }: Levels,
  now: Standing,
  needed: Needed,
  aim: PromotionReasons['levelTooLow']['aim'],
  cite: Both<Citation, Citation>,
): Reason[] {
  return (['study', 'conduct'] as const).flatMap((of) => {
    const level = now[of].known;
    return level && !reaches<string>(levels[of], level, needed[of])
      ? reason('levelTooLow', { scale, of, level, needed: needed[of], aim }, cite[of])
      : [];
  });
}

/** One reason for each level without an official result. */
export function missing({ scale }: Levels, now: Standing): Reason[] {
  return (['study', 'conduct'] as const).flatMap((of) =>
    now[of].best === now[of].worst ? [] : reason('levelMissing', { scale, of }, null),
  );
}

export interface Settled<D> {
  /** Null when too little is known even for a provisional answer. */
  readonly value: D | null;
  /** Nothing that is still open can change it. */
  readonly final: boolean;
}

/**
 * Decides from what is known. A worse input must never give a better answer: then the best and the worst that may come
 * show whether what is still open matters.
 */
export function settle<D extends string | number>(
  { study, conduct }: Standing,
  third: Range<number>,
  decide: (study: StudyLevel, conduct: ConductLevel, third: number) => D,
): Settled<D> {
  const value = decide(study.best, conduct.best, third.best);
  if (value === decide(study.worst, conduct.worst, third.worst)) return { value, final: true };
  return {
    value:
      study.known && conduct.known && third.known !== null
        ? decide(study.known, conduct.known, third.known)
        : null,
    final: false,
  };
}
