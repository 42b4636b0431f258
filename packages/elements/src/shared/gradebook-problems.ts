import { workAnd } from './work-problems.ts';

/** What those who write marks meet. */
export const gradebookProblems = workAnd({
  vi: async () => (await import('../generated/problems-gradebook.vi.ts')).problems,
  en: async () => (await import('../generated/problems-gradebook.en.ts')).problems,
});
