import { describe, expect, test } from 'vitest';
import { hundredths } from '../hundredths.ts';
import { allocate } from './allocate.ts';
import { applicant, lottery, places, school } from './fixtures.ts';
import type { AllocationInput, TieRule } from './input.ts';
import { allocationInputs, readAllocationInputs } from './published.ts';
import { drawTickets } from './tickets.ts';

const admitAll: TieRule = { policy: 'admitAll' };

describe('wrong input', () => {
  const good: AllocationInput = {
    schools: [school('A', 1), school('B', 1)],
    applicants: [applicant('HS1', 1900, 'A B'), applicant('HS2', 1900, 'B')],
    ties: admitAll,
  };
  const failing = (change: Partial<AllocationInput>, code: string, place: object) =>
    expect(() => allocate({ ...good, ...change })).toThrow(expect.objectContaining({ code, place }));
  const [first] = good.applicants;
  const second = (change: object) => ({ applicants: [first!, { ...good.applicants[1]!, ...change }] });
  const applicantPlace = { field: 'applicants', index: 1 };
  const schoolPlace = { field: 'schools', index: 1 };

  test('applicants', () => {
    failing(second({ code: 'HS1' }), 'duplicateCode', applicantPlace);
    failing(second({ code: '' }), 'invalidCode', applicantPlace);
    failing(second({ code: 'Nguyễn' }), 'invalidCode', applicantPlace);
    failing(second({ code: 'HS 2' }), 'invalidCode', applicantPlace);
    failing(second({ code: 'HS2\n' }), 'invalidCode', applicantPlace);
    failing(second({ score: -25 }), 'notHundredths', applicantPlace);
    failing(second({ score: 19.25 }), 'notHundredths', applicantPlace);
    failing(second({ choices: ['C'] }), 'unknownSchool', applicantPlace);
    failing(second({ choices: ['A', 'A'] }), 'duplicateChoice', applicantPlace);
    failing({ maximumChoices: 1 }, 'tooManyChoices', { field: 'applicants', index: 0 });
  });

  test('schools', () => {
    failing({ schools: [school('A', 1), school('A', 1)] }, 'duplicateSchool', schoolPlace);
    failing({ schools: [school('A', 1), school('B', -1)] }, 'invalidSeats', schoolPlace);
    failing({ schools: [school('A', 1), school('B', 1.5)] }, 'invalidSeats', schoolPlace);
    failing({ schools: [school('A', 1), school('B', 1, [50, 25])] }, 'gapsNotOrdered', schoolPlace);
    const negative = { school: 'B', seats: 1, gaps: [-25] } as unknown as AllocationInput['schools'][0];
    failing({ schools: [school('A', 1), negative] }, 'notHundredths', schoolPlace);
    expect(() => allocate({ ...good, schools: [school('A', 0), school('B', 0, [0, 0])] })).not.toThrow();
  });

  test('options and tickets', () => {
    failing({ maximumChoices: 0 }, 'invalidOption', { field: 'maximumChoices' });
    failing({ maximumChoices: 2.5 }, 'invalidOption', { field: 'maximumChoices' });
    failing({ ties: lottery({ HS1: 'a' }) }, 'ticketMissing', applicantPlace);
  });

  test.each<[unknown, string, object]>([
    [undefined, 'invalidOption', { field: 'ties' }],
    [null, 'invalidOption', { field: 'ties' }],
    [{}, 'invalidOption', { field: 'ties' }],
    [{ policy: 'luck' }, 'invalidOption', { field: 'ties' }],
    [{ policy: 'toString' }, 'invalidOption', { field: 'ties' }],
    [{ policy: Symbol('x') }, 'invalidOption', { field: 'ties' }],
    [{ policy: null }, 'invalidOption', { field: 'ties' }],
    ['admitAll', 'invalidOption', { field: 'ties' }],
    [{ policy: 'lottery' }, 'invalidOption', { field: 'tickets' }],
    [{ policy: 'lottery', tickets: null }, 'invalidOption', { field: 'tickets' }],
    [{ policy: 'lottery', tickets: { seed: 's' } }, 'invalidOption', { field: 'tickets' }],
    [{ policy: 'lottery', tickets: { seed: 's', byCode: null } }, 'invalidOption', { field: 'tickets' }],
    [{ policy: 'lottery', tickets: { byCode: {} } }, 'invalidSeed', { field: 'seed' }],
  ])('ties %o: %s', (ties, code, place) => {
    failing({ ties: ties as TieRule }, code, place);
    expect(() => allocationInputs({ ...good, ties: ties as TieRule })).toThrow(
      expect.objectContaining({ code, place }),
    );
  });

  test.each([null, undefined, 7, {}])('a ticket that is %o was not drawn', (ticket) => {
    const ties = lottery({ HS1: 'a', HS2: ticket as unknown as string });
    failing({ ties }, 'ticketMissing', applicantPlace);
  });

  test('tickets in a map, as they once were, are not taken for tickets', () => {
    const byCode = new Map([
      ['HS1', 'a'],
      ['HS2', 'b'],
    ]);
    const ties = { policy: 'lottery', tickets: { seed: 's', byCode } } as unknown as TieRule;
    failing({ ties }, 'ticketMissing', { field: 'applicants', index: 0 });
  });

  test('what is neither text nor number', () => {
    failing(second({ code: Symbol('x') }), 'invalidCode', applicantPlace);
    failing(second({ code: 5 }), 'invalidCode', applicantPlace);
    failing(second({ code: undefined }), 'invalidCode', applicantPlace);
    failing(second({ score: 1900n }), 'notHundredths', applicantPlace);
    failing(second({ score: Symbol('x') }), 'notHundredths', applicantPlace);
    failing(second({ choices: 'AB' }), 'invalidOption', applicantPlace);
    failing(second({ choices: null }), 'invalidOption', applicantPlace);
    failing(second({ choices: [Symbol('x')] }), 'invalidOption', applicantPlace);
    const schools = (change: object) =>
      ({ schools: [school('A', 1), { ...school('B', 1), ...change }] }) as Partial<AllocationInput>;
    failing(schools({ seats: Symbol('x') }), 'invalidSeats', schoolPlace);
    failing(schools({ seats: 1n }), 'invalidSeats', schoolPlace);
    failing(schools({ school: Symbol('x') }), 'invalidOption', schoolPlace);
    failing(schools({ gaps: 5 }), 'invalidOption', schoolPlace);
    failing({ maximumChoices: Symbol('x') as unknown as number }, 'invalidOption', {
      field: 'maximumChoices',
    });
  });

  test('null is left out', () => {
    const schools = good.schools.map((one) => ({ ...one, gaps: null }));
    const lean = { ...good, schools, maximumChoices: null };
    expect(allocate(lean)).toEqual(allocate(good));
    expect(allocationInputs(lean)).toBe(allocationInputs(good));
  });

  test('an error does not carry the application code', () => {
    const wrong = { applicants: [{ ...first!, score: hundredths(1), choices: ['nowhere'] }] };
    expect(() => allocate({ ...good, ...wrong })).toThrow(/^applicants 0: chose a school that is not given$/);
  });
});

describe('codes that every object has, and tickets that were kept as JSON', () => {
  const codes = ['constructor', 'toString', '__proto__', 'hasOwnProperty', '1'];
  const input = async (): Promise<AllocationInput> => ({
    schools: [school('__proto__', 2), school('constructor', 1)],
    applicants: codes.map((code) => applicant(code, 1900, '__proto__ constructor')),
    ties: { policy: 'lottery', tickets: await drawTickets('12/6 654321', codes) },
  });

  test('the same result before and after', async () => {
    const given = await input();
    const kept = JSON.parse(JSON.stringify(given)) as AllocationInput;
    const allocation = allocate(given);
    expect(allocate(kept)).toEqual(allocation);
    expect(allocate(await readAllocationInputs(allocationInputs(given)))).toEqual(allocation);
    const seated = Object.values(places(allocation));
    expect(seated.filter((place) => place === '__proto__1')).toHaveLength(2);
    expect(seated.filter((place) => place === 'constructor2')).toHaveLength(1);
  });

  test.each(codes)('%s has no ticket before one is drawn', async (code) => {
    const { ties, ...rest } = await input();
    if (ties.policy !== 'lottery') throw new Error('a lottery');
    const others = Object.entries(ties.tickets.byCode).filter(([other]) => other !== code);
    const tickets = { ...ties.tickets, byCode: Object.fromEntries(others) };
    expect(() => allocate({ ...rest, ties: { policy: 'lottery', tickets } })).toThrow(
      expect.objectContaining({
        code: 'ticketMissing',
        place: { field: 'applicants', index: codes.indexOf(code) },
      }),
    );
  });
});
