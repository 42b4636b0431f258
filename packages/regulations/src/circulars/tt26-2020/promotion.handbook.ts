import type { HandbookRule } from '../../handbook.ts';
import { yearEndHandbook } from '../../secondary/handbook-year-end.ts';
import { tt26YearEnd, tt26YearEndData } from './promotion.ts';

/** Conduct, promotion and titles. */
export const tt26YearEndRules: readonly HandbookRule[] = yearEndHandbook(
  tt26YearEnd,
  tt26YearEndData,
  (name) => `${name} TT26`,
  [],
);
