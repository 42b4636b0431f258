import type { HandbookRule } from '../../handbook.ts';
import { yearEndHandbook } from '../../secondary/handbook-year-end.ts';
import { tt43YearEnd, tt43YearEndData } from './promotion.ts';

/** Conduct, promotion and titles. */
export const tt43YearEndRules: readonly HandbookRule[] = yearEndHandbook(
  tt43YearEnd,
  tt43YearEndData,
  'TT43/2021',
  (name) => `${name} TT43`,
  [],
);
