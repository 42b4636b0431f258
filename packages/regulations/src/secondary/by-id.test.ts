import { describe, expect, test } from 'vitest';
import { primaryRuleSetIds, secondaryRuleSetIds } from '../phase-in.ts';
import { primaryRulesById } from '../primary/by-id.ts';
import { subjectRulesById } from './by-id.ts';
import { secondaryRulesById } from './rules-by-id.ts';

test.each(secondaryRuleSetIds)('%s', (id) => {
  expect(subjectRulesById(id).id).toBe(id);
  expect(secondaryRulesById(id).id).toBe(id);
});

test('a subject may be left out under circular 58/2011 (article 12) only, and only one assessed by comment', () => {
  const exemptable = secondaryRuleSetIds.map((id) => [id, subjectRulesById(id).exemptable]);
  const three = ['theDuc', 'amNhac', 'miThuat'];
  expect(Object.fromEntries(exemptable)).toEqual({
    'TT58/2011': three,
    'TT58/2011+TT26/2020': three,
    'TT22/2021': [],
    'TT43/2021': [],
  });
});

test.each(primaryRuleSetIds)('%s', (id) => {
  expect(primaryRulesById(id).id).toBe(id);
});

describe('an id that is none', () => {
  test.each([['constructor'], ['TT99/2099'], [undefined], [Symbol('TT22/2021')]])('%s', (id) => {
    const fault = expect.objectContaining({ code: 'unknownRuleSet', place: { field: 'id' } });
    for (const rulesById of [subjectRulesById, secondaryRulesById, primaryRulesById]) {
      expect(() => rulesById(id as never)).toThrow(fault);
    }
  });
});
