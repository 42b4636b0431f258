import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../test/property-runs.ts';
import { admissionByCutOffs } from '../cut-offs.ts';
import { hundredths } from '../hundredths.ts';
import { allocate, type Allocation } from './allocate.ts';
import {
  applicant,
  assignments,
  isStable,
  lottery,
  market,
  policies,
  school,
  sequence,
  type Assignment,
} from './fixtures.ts';
import type { AllocationInput } from './input.ts';

const numRuns = runs(600);

/** Position of the choice reached, by code. */
function reached(input: AllocationInput, allocation: Allocation): Assignment {
  const counts = new Map(input.applicants.map(({ code, choices }) => [code, choices.length]));
  return new Map(
    allocation.applicants.map(({ code, choice }) => [code, choice === null ? counts.get(code)! : choice - 1]),
  );
}

const shuffled = <T>(items: readonly T[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

describe.each(policies)('%s', (policy) => {
  test('nobody has a claim to a choice before their own', () => {
    fc.assert(
      fc.property(market(policy, 16), (input) => {
        expect(isStable(input, reached(input, allocate(input)))).toBe(true);
      }),
      { numRuns },
    );
  });

  test('nor in a town of 1000 applicants', () => {
    const below = sequence(10);
    const codes = Array.from({ length: 12 }, (_, index) => `S${index}`);
    const people = Array.from({ length: 1000 }, (_, index) => {
      const choices = new Set(Array.from({ length: 3 }, () => codes[Math.min(below(12), below(12))]!));
      return applicant(`HS${index}`, 25 * below(90), [...choices].join(' '));
    });
    const tickets = lottery(Object.fromEntries(people.map(({ code }) => [code, String(below(500))])));
    const input: AllocationInput = {
      schools: codes.map((code) => school(code, 20 + below(60), [[], [25, 50], [100]][below(3)])),
      applicants: people,
      ties: policy === 'lottery' ? tickets : { policy },
    };
    const allocation = allocate(input);
    expect(isStable(input, reached(input, allocation))).toBe(true);
    expect(allocation.applicants.filter(({ school: at }) => at === null).length).toBeGreaterThan(100);
    expect(allocation.applicants.filter(({ choice }) => choice === 3).length).toBeGreaterThan(20);
  });

  test('of all results in which nobody has such a claim, everyone has the best one', () => {
    fc.assert(
      fc.property(market(policy, 5), (input) => {
        const ours = reached(input, allocate(input));
        let stable = 0;
        for (const other of assignments(input.applicants)) {
          if (!isStable(input, other)) continue;
          stable += 1;
          for (const [code, position] of ours) expect(position).toBeLessThanOrEqual(other.get(code)!);
        }
        expect(stable).toBeGreaterThan(0);
      }),
      { numRuns: runs(400) },
    );
  });

  test('the order of schools and applicants plays no part', () => {
    const pair = market(policy, 16).chain((input) =>
      fc.tuple(
        fc.constant(input),
        fc.record({ schools: shuffled(input.schools), applicants: shuffled(input.applicants) }),
      ),
    );
    fc.assert(
      fc.property(pair, ([input, other]) => {
        expect(allocate({ ...input, ...other })).toEqual(allocate(input));
      }),
      { numRuns },
    );
  });

  test('seats', () => {
    fc.assert(
      fc.property(market(policy, 16), (input) => {
        for (const { seats, filled, refused, tied, cutOffs } of allocate(input).schools) {
          if (policy === 'admitAll') expect(filled === 0 || filled - tied.admitted < seats).toBe(true);
          else expect(filled).toBeLessThanOrEqual(seats);
          if (policy === 'lottery' && refused > 0) expect(filled).toBe(seats);
          if (policy === 'admitAll') expect(tied.refused).toBe(0);
          expect(cutOffs).toHaveLength(3);
          expect(cutOffs.includes(null)).toBe(filled === 0);
        }
      }),
      { numRuns },
    );
  });

  test('the counts of schools are those of the applicants, and every choice has its reason', () => {
    fc.assert(
      fc.property(market(policy, 16), (input) => {
        const { schools, applicants } = allocate(input);
        for (const { school, filled, refused } of schools) {
          expect(applicants.filter((one) => one.school === school)).toHaveLength(filled);
          const told = applicants.flatMap(({ reasons }) =>
            reasons.filter(({ params }) => 'school' in params && params.school === school),
          );
          expect(told).toHaveLength(filled + refused);
        }
        for (const { code, choice, reasons } of applicants) {
          const { choices } = input.applicants.find((one) => one.code === code)!;
          expect(reasons).toHaveLength(choice ?? choices.length + 1);
        }
      }),
      { numRuns },
    );
  });
});

test.each(['admitAll', 'refuseTied'] as const)(
  '%s: the cut-offs that come out, applied to anyone, give the same choice',
  (policy) => {
    fc.assert(
      fc.property(market(policy, 16), (input) => {
        const { schools, applicants } = allocate(input);
        const cutOffs = Object.fromEntries(schools.map(({ school, cutOffs: limits }) => [school, limits]));
        for (const { code, score, choices } of input.applicants) {
          const { value } = admissionByCutOffs({
            score: { total: score, qualifies: true },
            choices,
            cutOffs,
          });
          const { school, choice } = applicants.find((one) => one.code === code)!;
          expect(value).toEqual({ school, choice });
        }
      }),
      { numRuns },
    );
  },
);

test.each(['admitAll', 'lottery'] as const)('%s: a higher score never leads to a worse choice', (policy) => {
  fc.assert(
    fc.property(market(policy, 12), fc.nat(), fc.integer({ min: 1, max: 6 }), (input, pick, steps) => {
      if (input.applicants.length === 0) return;
      const index = pick % input.applicants.length;
      const { code, score } = input.applicants[index]!;
      const applicants = input.applicants.map((one, at) =>
        at === index ? { ...one, score: hundredths(score + 25 * steps) } : one,
      );
      const before = reached(input, allocate(input)).get(code)!;
      const after = reached(input, allocate({ ...input, applicants })).get(code)!;
      expect(after).toBeLessThanOrEqual(before);
    }),
    { numRuns: runs(5000) },
  );
});
