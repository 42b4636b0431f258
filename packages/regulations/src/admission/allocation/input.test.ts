import { describe, expect, test } from 'vitest';
import { hundredths } from '../hundredths.ts';
import { allocate } from './allocate.ts';
import { applicant, lottery, school } from './fixtures.ts';
import type { AllocationInput, TieRule } from './input.ts';

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

  test('an error does not carry the application code', () => {
    const wrong = { applicants: [{ ...first!, score: hundredths(1), choices: ['nowhere'] }] };
    expect(() => allocate({ ...good, ...wrong })).toThrow(/^applicants 0: chose a school that is not given$/);
  });
});
