import { fixtureCleanup } from '@open-wc/testing';
import { afterEach, beforeAll } from 'vitest';
import { deskProblems } from '../desk-problems.ts';
import { loadProblemTexts } from '../problem-text.ts';

// Web Test Runner has a global afterEach that @open-wc/testing hooks into by itself; here it must be told.
afterEach(() => {
  fixtureCleanup();
});

// A test that asks for a sentence should not depend on when its dictionary arrives.
beforeAll(async () => {
  await Promise.all([loadProblemTexts('vi', deskProblems), loadProblemTexts('en', deskProblems)]);
});
