import fc from 'fast-check';
import type { Reason } from '../../reasons.ts';
import { hundredths } from '../hundredths.ts';
import type { Allocation, SchoolOutcome } from './allocate.ts';
import type { AllocationApplicant, AllocationInput, AllocationSchool, TieRule } from './input.ts';

export const school = (code: string, seats: number, gaps: readonly number[] = []): AllocationSchool => ({
  school: code,
  seats,
  gaps: gaps.map((gap) => hundredths(gap)),
});

/** `applicant('HS1', 1925, 'A B C')` */
export const applicant = (code: string, score: number, choices: string): AllocationApplicant => ({
  code,
  score: hundredths(score),
  choices: choices.split(' ').filter(Boolean),
});

/** `{ HS1: 'A1' }`: application HS1 is admitted to A as first choice. */
export const places = (allocation: Allocation): Record<string, string | null> =>
  Object.fromEntries(
    allocation.applicants.map(({ code, school: at, choice }) => [
      code,
      at === null ? null : `${at}${choice}`,
    ]),
  );

export const reasonsOf = (allocation: Allocation, code: string): readonly Reason[] =>
  allocation.applicants.find((one) => one.code === code)?.reasons ?? [];

export const accountOf = (allocation: Allocation, code: string): SchoolOutcome | undefined =>
  allocation.schools.find((one) => one.school === code);

export const lottery = (tickets: Readonly<Record<string, string>>): TieRule => ({
  policy: 'lottery',
  tickets: { seed: 'seed', byCode: tickets },
});

/** The same numbers every time: each call gives one from 0 up to, not including, the limit. */
export function sequence(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % limit;
  };
}

export type Policy = TieRule['policy'];

export const policies: readonly Policy[] = ['admitAll', 'refuseTied', 'lottery'];

/** Small markets with many equal scores, equal tickets, gaps and schools without seats. */
export function market(
  policy: Policy,
  applicants: number,
  maximumChoices = 3,
): fc.Arbitrary<AllocationInput> {
  const codes = ['A', 'B', 'C', 'D'];
  const schools = fc.tuple(
    ...codes.map((code) =>
      fc.record({
        school: fc.constant(code),
        seats: fc.integer({ min: 0, max: 3 }),
        gaps: fc
          .array(fc.constantFrom(0, 25, 50, 100), { maxLength: 2 })
          .map((gaps) => gaps.sort((a, b) => a - b).map((gap) => hundredths(gap))),
      }),
    ),
  );
  const people = fc.uniqueArray(
    fc.record({
      code: fc.integer({ min: 0, max: 99 }).map((number) => `HS${number}`),
      score: fc.integer({ min: 0, max: 5 }).map((step) => hundredths(step * 25)),
      choices: fc.shuffledSubarray(codes, { maxLength: maximumChoices }),
      ticket: fc.constantFrom('0a', '0b', '0c', '0d'),
    }),
    { maxLength: applicants, selector: ({ code }) => code },
  );
  return fc.tuple(schools, people).map(([all, drawn]): AllocationInput => ({
    schools: all,
    applicants: drawn.map(({ code, score, choices }) => ({ code, score, choices })),
    ties:
      policy === 'lottery'
        ? lottery(Object.fromEntries(drawn.map(({ code, ticket }) => [code, ticket])))
        : { policy },
    maximumChoices,
  }));
}

/** Position of the choice each applicant has, by code; the number of choices for none. */
export type Assignment = ReadonlyMap<string, number>;

/**
 * Whether nobody has a claim to a choice before their own, straight from the meaning of the rules: each school, asked to pick
 * from all who would rather be there than where they are, picks exactly those it has. No code in common with the package.
 */
export function isStable(input: AllocationInput, assignment: Assignment): boolean {
  return input.schools.every(({ school: code, seats, gaps: given }) => {
    const gaps = given ?? [];
    const wanting = input.applicants.flatMap((person) => {
      const position = person.choices.indexOf(code);
      const has = assignment.get(person.code) ?? 0;
      if (position === -1 || position > has) return [];
      const gap = position === 0 ? 0 : (gaps[Math.min(position, gaps.length) - 1] ?? 0);
      return [{ code: person.code, level: person.score - gap, has: position === has }];
    });
    return wanting.every((one) => picked(one, wanting, seats, input.ties) === one.has);
  });
}

interface Wanting {
  readonly code: string;
  readonly level: number;
}

function picked(one: Wanting, wanting: readonly Wanting[], seats: number, ties: TieRule): boolean {
  const better = wanting.filter(({ level }) => level > one.level).length;
  const equal = wanting.filter(({ level }) => level === one.level);
  if (ties.policy === 'admitAll') return better < seats;
  if (ties.policy === 'refuseTied') return better + equal.length <= seats;
  const key = (code: string) => `${ties.tickets.byCode[code]} ${code}`;
  const drawnBefore = equal.filter(({ code }) => key(code) < key(one.code)).length;
  return better + drawnBefore < seats;
}

/** Every assignment there is: for small markets. */
export function* assignments(people: readonly AllocationApplicant[]): Generator<Map<string, number>> {
  const [first, ...others] = people;
  if (!first) {
    yield new Map();
    return;
  }
  for (const rest of assignments(others)) {
    for (let position = 0; position <= first.choices.length; position += 1) {
      yield new Map(rest).set(first.code, position);
    }
  }
}
