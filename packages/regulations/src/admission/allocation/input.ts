import { RegulationError, type ErrorPlace } from '../../errors.ts';
import { assertChoices, assertMaximum, USUAL_CHOICES } from '../cut-offs.ts';
import { hundredths, type Hundredths } from '../hundredths.ts';
import type { Tickets } from './tickets.ts';

export interface AllocationSchool {
  readonly school: string;
  /** Chỉ tiêu. */
  readonly seats: number;
  /**
   * How much more than a first choice a second, third, ... choice needs. The last one holds for every further choice; none
   * means that all choices need the same.
   */
  readonly gaps?: readonly Hundredths[] | null;
}

export interface AllocationApplicant {
  /** Application code (mã hồ sơ); never a name. */
  readonly code: string;
  /** Điểm xét tuyển of someone who qualifies; the same for everybody where a lottery alone decides. */
  readonly score: Hundredths;
  /** Schools by code, first choice first. */
  readonly choices: readonly string[];
}

/**
 * What happens when more have the score of the last seat than there are seats left.
 * `admitAll`: all of them are admitted, even beyond the seats. `refuseTied`: none of them. `lottery`: tickets decide.
 */
export type TieRule =
  | { readonly policy: 'admitAll' }
  | { readonly policy: 'refuseTied' }
  | { readonly policy: 'lottery'; readonly tickets: Tickets };

export interface AllocationInput {
  readonly schools: readonly AllocationSchool[];
  readonly applicants: readonly AllocationApplicant[];
  readonly ties: TieRule;
  /** Three when left out. */
  readonly maximumChoices?: number | null;
}

/** An applicant while seats are given out. */
export interface Candidate {
  readonly code: string;
  readonly score: Hundredths;
  readonly choices: readonly School[];
  /** 0 for the first ticket drawn; 0 for everyone without a lottery. */
  draw: number;
  /** Position of the choice being asked for, from 0; past the last one when none is left. */
  at: number;
}

export interface School extends AllocationSchool {
  readonly gaps: readonly Hundredths[];
}

/** The input checked and in the order of codes: nothing in it depends on the order it was given in. */
export interface Compiled {
  readonly schools: readonly School[];
  readonly candidates: readonly Candidate[];
  readonly maximumChoices: number;
}

/**
 * @throws RegulationError `duplicateSchool`, `invalidSeats`, `gapsNotOrdered`, `duplicateCode`, `invalidCode`,
 *   `notHundredths`, `tooManyChoices`, `duplicateChoice`, `unknownSchool`, `ticketMissing`, `invalidSeed`, `invalidOption`
 */
export function compile({ schools, applicants, ties, maximumChoices: given }: AllocationInput): Compiled {
  const maximumChoices = given ?? USUAL_CHOICES;
  assertMaximum(maximumChoices);
  assertTies(ties);
  const byCode = new Map<string, School>();
  schools.forEach((given, index) => addSchool(byCode, given, { field: 'schools', index }));
  const seen = new Set<string>();
  const candidates = applicants.map(({ code, score, choices }, index): Candidate => {
    const place = { field: 'applicants', index };
    assertCode(code, seen, place);
    hundredths(score, place);
    assertChoices(choices, maximumChoices, () => place);
    return { code, score, choices: choices.map((school) => schoolOf(byCode, school, place)), draw: 0, at: 0 };
  });
  if (ties.policy === 'lottery') draw(candidates, ties.tickets);
  return {
    schools: [...byCode.values()].sort((a, b) => byText(a.school, b.school)),
    candidates: candidates.sort((a, b) => byText(a.code, b.code)),
    maximumChoices,
  };
}

/** The rules for ties there are. */
export const tiePolicies: readonly unknown[] = [
  'admitAll',
  'refuseTied',
  'lottery',
] satisfies TieRule['policy'][];

/** Throws `invalidOption` or `invalidSeed`: what happens to those who are equal is never a guess. */
export function assertTies(ties: TieRule | null | undefined): asserts ties is TieRule {
  if (!tiePolicies.includes(ties?.policy)) {
    throw new RegulationError('invalidOption', { field: 'ties' }, `no policy ${String(ties?.policy)}`);
  }
  if (ties?.policy !== 'lottery') return;
  const { seed, byCode } = (ties.tickets as Partial<Tickets> | null | undefined) ?? {};
  if (typeof byCode !== 'object' || byCode === null) {
    throw new RegulationError('invalidOption', { field: 'tickets' }, 'a lottery needs its tickets');
  }
  if (typeof seed !== 'string') throw new RegulationError('invalidSeed', { field: 'seed' }, 'no text');
}

function addSchool(byCode: Map<string, School>, given: AllocationSchool, place: ErrorPlace): void {
  const { school, seats } = given;
  const gaps = given.gaps ?? [];
  if (typeof school !== 'string' || !Array.isArray(gaps)) {
    throw new RegulationError('invalidOption', place, 'a school has a code and a list of gaps');
  }
  if (byCode.has(school)) throw new RegulationError('duplicateSchool', place, 'given twice');
  if (!Number.isSafeInteger(seats) || seats < 0) {
    throw new RegulationError('invalidSeats', place, `${String(seats)} is not a number of seats`);
  }
  let before = 0;
  for (const gap of gaps) {
    if (hundredths(gap, place) < before) {
      throw new RegulationError('gapsNotOrdered', place, 'a later choice needs less');
    }
    before = gap;
  }
  byCode.set(school, { school, seats, gaps });
}

/** Printable ASCII without spaces, so that anyone can type it into sha256sum. */
const CODE = /^[!-~]+$/;

export function assertCode(code: string, seen: Set<string>, place: ErrorPlace): void {
  if (typeof code !== 'string' || !CODE.test(code))
    throw new RegulationError('invalidCode', place, 'not printable ASCII without spaces');
  if (seen.has(code)) throw new RegulationError('duplicateCode', place, 'given twice');
  seen.add(code);
}

function schoolOf(byCode: ReadonlyMap<string, School>, code: string, place: ErrorPlace): School {
  const school = byCode.get(code);
  if (!school) throw new RegulationError('unknownSchool', place, 'chose a school that is not given');
  return school;
}

/** Numbers the candidates by their tickets, lowest first; equal tickets by code. */
function draw(candidates: readonly Candidate[], { byCode }: Tickets): void {
  candidates
    .map((candidate, index) => {
      const { code } = candidate;
      const ticket: unknown = Object.hasOwn(byCode, code) ? byCode[code] : null;
      if (typeof ticket === 'string') return { candidate, ticket };
      throw new RegulationError('ticketMissing', { field: 'applicants', index }, 'no ticket was drawn');
    })
    .sort((a, b) => byText(a.ticket, b.ticket) || byText(a.candidate.code, b.candidate.code))
    .forEach(({ candidate }, drawn) => (candidate.draw = drawn));
}

export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What the choice at a position (from 0) needs beyond a first choice. */
export function gapAt({ gaps }: School, position: number): number {
  return position === 0 ? 0 : (gaps[position - 1] ?? gaps.at(-1) ?? 0);
}

/** The score less what the choice at the position needs more: what candidates are compared by. */
export function levelAt({ score }: Candidate, school: School, position: number): number {
  return score - gapAt(school, position);
}
