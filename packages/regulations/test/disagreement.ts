import { runs } from './property-runs.ts';
import { Random } from './random.ts';

export interface Compared {
  readonly input: unknown;
  readonly ours: string | number | null;
  readonly theirs: string | number | null;
  /** The package calls its result official. */
  readonly final: boolean;
}

export interface Comparison {
  /** The first case in which package and oracle differ, whole, so that a failing test shows it. */
  readonly disagreement: Compared | null;
  /** Share of cases with an official result, so that a test knows what it has tried. */
  readonly final: number;
  /** All cases were run, not only as many as `property-runs.ts` lets through. */
  readonly whole: boolean;
}

/** Time for a run on a machine that does much else. */
export const AMPLE = { timeout: 60_000 };

export function firstDisagreement(
  cases: number,
  seed: number,
  compare: (random: Random) => Compared,
): Comparison {
  const random = new Random(seed);
  const count = runs(cases);
  let final = 0;
  for (let at = 0; at < count; at += 1) {
    const compared = compare(random);
    if (compared.ours !== compared.theirs) {
      return { disagreement: compared, final: final / (at + 1), whole: false };
    }
    if (compared.final) final += 1;
  }
  return { disagreement: null, final: final / count, whole: count === cases };
}
