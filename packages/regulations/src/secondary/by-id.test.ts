import { expect, test } from 'vitest';
import { secondaryRuleSetIds } from '../phase-in.ts';
import { subjectRulesById } from './by-id.ts';

test.each(secondaryRuleSetIds)('%s', (id) => {
  expect(subjectRulesById(id).id).toBe(id);
});
