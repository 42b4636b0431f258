import { describe, expect, it } from 'vitest';
import { asksChild, isInForce, isOfFull7, type ConsentFacts } from './in-force.ts';

describe('a child of full 7 years', () => {
  it.each([
    ['2019-11-11', '2026-11-10', false],
    ['2019-11-11', '2026-11-11', true],
    ['2020-02-29', '2027-02-27', false],
    ['2020-02-29', '2027-02-28', true],
    ['2014-03-15', '2026-11-11', true],
  ])('born on %s, on %s: %s', (born, day, is) => {
    expect(isOfFull7(born, day)).toBe(is);
  });

  it('is asked about what is published, not about messages to its parents', () => {
    expect(asksChild('photos', '2019-11-11', '2026-11-11')).toBe(true);
    expect(asksChild('photos', '2019-11-12', '2026-11-11')).toBe(false);
    expect(asksChild('paidMessages', '2014-03-15', '2026-11-11')).toBe(false);
  });
});

describe('a consent is in force', () => {
  const consent: ConsentFacts = {
    purpose: 'photos',
    child_agreed: true,
    given_at: new Date('2026-11-11T09:00:00+07:00'),
    valid_until: '2027-07-31',
    withdrawn_at: null,
  };
  const given = { birthDate: '2014-03-15', isGuardian: true, day: '2026-11-11' };

  it.each<[string, Partial<ConsentFacts>, Partial<typeof given>, boolean]>([
    ['from its day', {}, {}, true],
    ['not before', {}, { day: '2026-11-10' }, false],
    ['on the last day of its school year', {}, { day: '2027-07-31' }, true],
    ['not afterwards', {}, { day: '2027-08-01' }, false],
    // Half past six in the evening in London: already the 12th in Vietnam.
    ['by the day in Vietnam', { given_at: new Date('2026-11-11T18:30:00Z') }, { day: '2026-11-11' }, false],
    ['until the day before it was withdrawn', withdrawn('2026-12-02'), { day: '2026-12-01' }, true],
    ['not on the day it was withdrawn', withdrawn('2026-12-02'), { day: '2026-12-02' }, false],
    ['not when the guardian is none any more', {}, { isGuardian: false }, false],
    ['not without the agreement of a child of 7', { child_agreed: false }, {}, false],
    ['without it for a younger child', { child_agreed: false }, { birthDate: '2020-01-01' }, true],
    [
      'not once that child has turned 7',
      { child_agreed: false },
      { birthDate: '2020-01-01', day: '2027-01-01' },
      false,
    ],
    ['without it for messages', { child_agreed: false, purpose: 'paidMessages' }, {}, true],
  ])('%s', (_, change, facts, is) => {
    expect(isInForce({ ...consent, ...change }, { ...given, ...facts })).toBe(is);
  });
});

function withdrawn(day: string): Partial<ConsentFacts> {
  return { withdrawn_at: new Date(`${day}T08:00:00+07:00`) };
}
