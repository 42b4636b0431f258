import type { ProblemCatalogue } from './problem-text.ts';

/** What only principals, officers and vendors meet at their desks. */
export const deskProblems: ProblemCatalogue = {
  vi: async () => (await import('../generated/problems-desk.vi.ts')).problems,
  en: async () => (await import('../generated/problems-desk.en.ts')).problems,
};
