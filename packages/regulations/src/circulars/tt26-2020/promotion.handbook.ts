import type { HandbookRule } from '../../handbook.ts';
import { yearEndHandbook } from '../../secondary/handbook-year-end.ts';
import { tt26YearEnd, tt26YearEndData } from './promotion.ts';

/** Conduct, promotion and titles. */
export const tt26YearEndRules: readonly HandbookRule[] = yearEndHandbook(
  tt26YearEnd,
  tt26YearEndData,
  'TT58/2011+TT26/2020',
  (name) => `${name} TT26`,
  [],
);
