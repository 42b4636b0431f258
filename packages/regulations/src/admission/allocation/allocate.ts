import type { Reason } from '../../reasons.ts';
import type { Admission, CutOffs } from '../cut-offs.ts';
import { accounts, cutOffAt, type Account } from './account.ts';
import { Border } from './border.ts';
import { outcomeOf } from './explain.ts';
import {
  compile,
  levelAt,
  type AllocationInput,
  type Candidate,
  type School,
  type TieRule,
} from './input.ts';

export type ApplicantOutcome = Admission & {
  readonly code: string;
  /** One for each choice better than the outcome, then the outcome: for the family, not for a public list. */
  readonly reasons: readonly Reason[];
};

export interface SchoolOutcome {
  readonly school: string;
  readonly seats: number;
  /** More than `seats` only where everyone with the score of the last seat is admitted. */
  readonly filled: number;
  /** Applicants who came to this choice and were refused. */
  readonly refused: number;
  /** The lowest score admitted, as it stands for each choice; null when nobody was admitted. */
  readonly cutOffs: CutOffs;
  /** How many at the last seats had the same score: admitted, and refused by the rule for ties. */
  readonly tied: { readonly admitted: number; readonly refused: number };
}

export interface Allocation {
  readonly parameters: {
    readonly method: 'applicantProposingDeferredAcceptance';
    readonly maximumChoices: number;
    readonly ties: TieRule['policy'];
    /** With the codes, all that the tickets are made of; null without a lottery. */
    readonly seed: string | null;
  };
  /** In the order of codes. */
  readonly applicants: readonly ApplicantOutcome[];
  /** In the order of codes. */
  readonly schools: readonly SchoolOutcome[];
}

/**
 * Gives out seats by ranked choices, by deferred acceptance (Gale and Shapley 1962): everyone stands at the first choice; each
 * school keeps those with the best scores and refuses the others, who go on to the next choice and compete there with
 * everyone else. When nobody has to go on, what the schools hold is the result. Nobody then prefers a school that took somebody
 * worse, and everyone has the best choice for which that is true. The order of the input plays no part.
 *
 * A higher score never leads to a worse choice under a lottery; nor where all who tie are admitted, with up to three choices or
 * with one gap for all later ones. Where those who tie are refused it can: a score may rise to where it ties.
 *
 * @throws RegulationError `duplicateSchool`, `invalidSeats`, `gapsNotOrdered`, `duplicateCode`, `invalidCode`,
 *   `notHundredths`, `tooManyChoices`, `duplicateChoice`, `unknownSchool`, `ticketMissing`, `invalidSeed`, `invalidOption`
 */
export function allocate(input: AllocationInput): Allocation {
  const { schools, candidates, maximumChoices } = compile(input);
  const { ties } = input;
  propose(schools, candidates, ties.policy);
  const bySchool = accounts(schools, candidates, ties.policy);
  return {
    parameters: {
      method: 'applicantProposingDeferredAcceptance',
      maximumChoices,
      ties: ties.policy,
      seed: ties.policy === 'lottery' ? ties.tickets.seed : null,
    },
    applicants: candidates.map((candidate) => outcomeOf(candidate, bySchool)),
    schools: [...bySchool.values()].map((account) => schoolOutcome(account, maximumChoices)),
  };
}

/** Leaves every candidate `at` the choice that holds. */
function propose(
  schools: readonly School[],
  candidates: readonly Candidate[],
  policy: TieRule['policy'],
): void {
  const tied = policy === 'admitAll' ? 'in' : 'out';
  const borders = new Map(schools.map((school) => [school, new Border<Candidate>(school.seats, tied)]));
  // Scores first, then tickets: as many steps between two neighbouring scores as there are tickets.
  const steps = candidates.length;
  const waiting = [...candidates];
  for (let candidate = waiting.pop(); candidate; candidate = waiting.pop()) {
    const school = candidate.choices[candidate.at];
    if (!school) continue;
    const rank = levelAt(candidate, school, candidate.at) * steps - candidate.draw;
    for (const refused of (borders.get(school) as Border<Candidate>).apply(candidate, rank)) {
      refused.at += 1;
      waiting.push(refused);
    }
  }
}

function schoolOutcome(account: Account, maximumChoices: number): SchoolOutcome {
  const { school, filled, refused, tied } = account;
  const cutOffs = Array.from({ length: maximumChoices }, (_, position) => cutOffAt(account, position));
  return { school: school.school, seats: school.seats, filled, refused, cutOffs, tied };
}
