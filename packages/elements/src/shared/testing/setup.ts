import { fixtureCleanup } from '@open-wc/testing';
import { afterEach, beforeAll } from 'vitest';
import { deskProblems } from '../desk-problems.ts';
import { gradebookProblems } from '../gradebook-problems.ts';
import { loadProblemSentences } from '../problem-sentence.ts';
import { workProblems } from '../work-problems.ts';

// Web Test Runner has a global afterEach that @open-wc/testing hooks into by itself; here it must be told.
afterEach(() => {
  fixtureCleanup();
});

// A test that asks for a sentence should not depend on when its dictionary arrives.
beforeAll(async () => {
  for (const language of ['vi', 'en'] as const) {
    await loadProblemSentences(language, workProblems);
    await loadProblemSentences(language, deskProblems);
    await loadProblemSentences(language, gradebookProblems);
  }
});
