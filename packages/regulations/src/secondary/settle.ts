import { RegulationError } from '../errors.ts';
import type { Given } from './rules.ts';

/** What an input may still turn out to be. */
export interface Range<V> {
  readonly best: V;
  readonly worst: V;
  /** The value so far, official or provisional; null when there is none. */
  readonly known: V | null;
}

/** The official value of a result, and the value so far: the official or else a provisional one. */
export function given<V extends string | number>(
  input: Given<V>,
): { readonly value: V | null; readonly known: V | null } {
  if (typeof input !== 'object' || input === null) return { value: input, known: input };
  return { value: input.value, known: input.value ?? input.provisional };
}

/** Throws unless the level is one of the circular's. */
export function assertLevel<L extends string>(levels: readonly L[], level: L, field: string): void {
  if (!levels.includes(level)) {
    throw new RegulationError('unknownLevel', { field }, `no level ${level} in this circular`);
  }
}

/** `levels` best first. */
export function levelRange<L extends string>(levels: readonly L[], input: Given<L>, field: string): Range<L> {
  const { value, known } = given(input);
  if (known !== null) assertLevel(levels, known, field);
  const best = value ?? levels[0];
  const worst = value ?? levels.at(-1);
  return { best: best as L, worst: worst as L, known };
}

/** `levels` best first. */
export function reaches<L>(levels: readonly L[], level: L, needed: L): boolean {
  return levels.indexOf(level) <= levels.indexOf(needed);
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
export function settle<A, B, C, D extends string | number>(
  [a, b, c]: readonly [Range<A>, Range<B>, Range<C>],
  decide: (a: A, b: B, c: C) => D,
): Settled<D> {
  const value = decide(a.best, b.best, c.best);
  if (value === decide(a.worst, b.worst, c.worst)) return { value, final: true };
  const open = a.known === null || b.known === null || c.known === null;
  return { value: open ? null : decide(a.known, b.known, c.known), final: false };
}
