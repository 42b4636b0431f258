import type { ProblemCatalogue } from './problem-text.ts';

/** What those meet who sign in, send or look up something; who only reads public pages does not. */
export const workProblems: ProblemCatalogue = {
  vi: async () => (await import('../generated/problems-work.vi.ts')).problems,
  en: async () => (await import('../generated/problems-work.en.ts')).problems,
};

/** These and what is met at one kind of desk only. */
export function workAnd(desk: ProblemCatalogue): ProblemCatalogue {
  const both = (language: keyof ProblemCatalogue) => async () => {
    const [work, own] = await Promise.all([workProblems[language](), desk[language]()]);
    return { ...work, ...own };
  };
  return { vi: both('vi'), en: both('en') };
}
