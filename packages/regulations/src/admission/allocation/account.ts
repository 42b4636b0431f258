import { hundredths, type Hundredths } from '../hundredths.ts';
import { gapAt, levelAt, type Candidate, type School, type TieRule } from './input.ts';

/** A candidate who came to a school, at the level the choice had there. */
interface Visit {
  readonly candidate: Candidate;
  readonly level: number;
  readonly admitted: boolean;
}

/** What came of the choices made at one school. */
export interface Account {
  readonly school: School;
  readonly filled: number;
  readonly refused: number;
  /** Lowest level admitted; null when nobody was. */
  readonly lowest: number | null;
  /** Level of those who were equal at the last seats; null when the rule for ties decided nothing. */
  readonly tiedLevel: number | null;
  readonly tied: { readonly admitted: number; readonly refused: number };
  /** Place in the drawing from 1, of those at `tiedLevel`. */
  readonly places: ReadonlyMap<Candidate, number>;
}

/** One account for each school, from where every candidate ended. */
export function accounts(
  schools: readonly School[],
  candidates: readonly Candidate[],
  policy: TieRule['policy'],
): ReadonlyMap<School, Account> {
  const visits = new Map<School, Visit[]>(schools.map((school) => [school, []]));
  for (const candidate of candidates) {
    for (const [position, school] of candidate.choices.slice(0, candidate.at + 1).entries()) {
      const level = levelAt(candidate, school, position);
      (visits.get(school) as Visit[]).push({ candidate, level, admitted: position === candidate.at });
    }
  }
  return new Map([...visits].map(([school, made]) => [school, accountOf(school, made, policy)]));
}

function accountOf(school: School, visits: readonly Visit[], policy: TieRule['policy']): Account {
  let filled = 0;
  let lowest = Infinity;
  let highestRefused = -Infinity;
  for (const { level, admitted } of visits) {
    if (admitted) {
      filled += 1;
      lowest = Math.min(lowest, level);
    } else highestRefused = Math.max(highestRefused, level);
  }
  // Seats left although somebody was refused: the best of those refused were too many equals for them.
  const groupRefused = policy === 'refuseTied' && filled < school.seats;
  const level = groupRefused ? highestRefused : lowest;
  const tied = visits.filter((visit) => visit.level === level);
  const admitted = tied.filter((visit) => visit.admitted).length;
  const byDraw = tied.map(({ candidate }) => candidate).sort((a, b) => a.draw - b.draw);
  return {
    school,
    filled,
    refused: visits.length - filled,
    lowest: filled > 0 ? lowest : null,
    tiedLevel: tied.length > admitted ? level : null,
    tied: { admitted, refused: tied.length - admitted },
    places: new Map(byDraw.map((candidate, index) => [candidate, index + 1])),
  };
}

/** The lowest score admitted, as it stands for the choice at a position; null when nobody was admitted. */
export function cutOffAt({ school, lowest }: Account, position: number): Hundredths | null {
  // No score is below 0, whatever a gap makes of it.
  return lowest === null ? null : hundredths(Math.max(0, lowest + gapAt(school, position)));
}
