import type { ProblemCatalogue } from './problem-text.ts';

/** What only those who write marks meet. */
export const gradebookProblems: ProblemCatalogue = {
  vi: async () => (await import('../generated/problems-gradebook.vi.ts')).problems,
  en: async () => (await import('../generated/problems-gradebook.en.ts')).problems,
};
