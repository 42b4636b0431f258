import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../test/property-runs.ts';
import { allocate } from './allocate.ts';
import { applicant, market, policies, school } from './fixtures.ts';
import type { AllocationInput } from './input.ts';
import { allocationInputs, publicResult, readAllocationInputs } from './published.ts';
import { drawTickets } from './tickets.ts';

const input: AllocationInput = {
  schools: [school('B', 1), school('A', 2, [25, 50])],
  applicants: [applicant('HS2', 1900, 'B A'), applicant('HS1', 2000, 'A')],
  ties: { policy: 'admitAll' },
};

describe('published inputs', () => {
  test('one line of JSON, in the order of codes', () => {
    expect(allocationInputs(input)).toBe(
      '{"format":"lienthong-allocation/1","maximumChoices":3,"ties":"admitAll","seed":null,' +
        '"schools":[{"school":"A","seats":2,"gaps":[25,50]},{"school":"B","seats":1,"gaps":[]}],' +
        '"applicants":[{"code":"HS1","score":2000,"choices":["A"]},{"code":"HS2","score":1900,"choices":["B","A"]}]}',
    );
  });

  test('nothing but codes, scores and choices of an applicant goes in', () => {
    const named = input.applicants.map((one) => ({
      ...one,
      fullName: 'Nguyễn Văn A',
      birthDate: '2011-01-01',
    }));
    const named2 = input.schools.map((one) => ({ ...one, head: 'Trần Thị B' }));
    expect(allocationInputs({ ...input, schools: named2, applicants: named })).toBe(allocationInputs(input));
  });

  test('gaps left out and choices left at three are written out', () => {
    const schools = [{ school: 'B', seats: 1 }, input.schools[1]!];
    expect(allocationInputs({ ...input, schools, maximumChoices: 3 })).toBe(allocationInputs(input));
    expect(allocationInputs({ ...input, maximumChoices: 2 })).toContain('"maximumChoices":2');
  });

  test.each(policies)('%s: whoever holds them gets the same result', async (policy) => {
    await fc.assert(
      fc.asyncProperty(market(policy, 12), async (given) => {
        const codes = given.applicants.map(({ code }) => code);
        const original: AllocationInput =
          policy === 'lottery'
            ? { ...given, ties: { policy, tickets: await drawTickets('12/6 654321', codes) } }
            : given;
        const text = allocationInputs(original);
        const read = await readAllocationInputs(text);
        expect(allocate(read)).toEqual(allocate(original));
        expect(allocationInputs(read)).toBe(text);
      }),
      { numRuns: runs(200) },
    );
  });

  test.each([
    '',
    'null',
    '7',
    '{}',
    '[]',
    allocationInputs(input).replace('/1', '/2'),
    allocationInputs(input).replace('admitAll', 'admitNone'),
    allocationInputs(input).replace('"schools":[', '"schools":null,"x":['),
    allocationInputs(input).replace('"applicants":[', '"applicants":{},"x":['),
    allocationInputs(input).replace('"applicants":[', '"applicants":[null,'),
    allocationInputs(input).replace('"applicants":[', '"applicants":[7,'),
    allocationInputs(input).replace('"schools":[', '"schools":[null,'),
  ])('%j was not written here', async (text) => {
    await expect(readAllocationInputs(text)).rejects.toMatchObject({
      code: 'invalidPublishedInputs',
      place: {},
    });
  });

  test.each([undefined, null, 7, Symbol('x')])('%s is not a text that was written here', async (text) => {
    await expect(readAllocationInputs(text as unknown as string)).rejects.toMatchObject({
      code: 'invalidPublishedInputs',
    });
  });

  test('an application without code', async () => {
    const text = allocationInputs(input).replace('"admitAll","seed":null', '"lottery","seed":"s"');
    await expect(readAllocationInputs(text.replace('"code":"HS1",', ''))).rejects.toMatchObject({
      code: 'invalidCode',
      place: { field: 'codes', index: 0 },
    });
  });

  test('a lottery without seed', async () => {
    const text = allocationInputs(input).replace('"admitAll"', '"lottery"');
    await expect(readAllocationInputs(text)).rejects.toMatchObject({ code: 'invalidSeed' });
  });
});

test('J-3: a public result has codes of those admitted and the cut-offs, no scores and nobody refused', () => {
  const allocation = allocate({
    ...input,
    applicants: [...input.applicants, applicant('HS0', 1950, 'A'), applicant('HS3', 100, 'B')],
  });
  expect(publicResult(allocation)).toEqual([
    { school: 'A', cutOffs: [1950, 1975, 2000], admitted: ['HS0', 'HS1'] },
    { school: 'B', cutOffs: [1900, 1900, 1900], admitted: ['HS2'] },
  ]);
  expect(publicResult(allocate({ ...input, applicants: [] }))).toEqual([
    { school: 'A', cutOffs: [null, null, null], admitted: [] },
    { school: 'B', cutOffs: [null, null, null], admitted: [] },
  ]);
});
