import { workAnd } from './work-problems.ts';

/** What principals, officers and vendors meet at their desks. */
export const deskProblems = workAnd({
  vi: async () => (await import('../generated/problems-desk.vi.ts')).problems,
  en: async () => (await import('../generated/problems-desk.en.ts')).problems,
});
