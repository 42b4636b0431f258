import type { HandbookRule } from '../../handbook.ts';
import { workedRetest } from '../../secondary/handbook-summer.ts';
import { yearEndHandbook } from '../../secondary/handbook-year-end.ts';
import { tt22YearEnd, tt22YearEndData } from './promotion.ts';
import { tt22 } from './tt22.ts';

/** Conduct, promotion and titles. */
export const tt22YearEndRules: readonly HandbookRule[] = yearEndHandbook(
  tt22YearEnd,
  tt22YearEndData,
  'TT22/2021',
  (name) => (name === 'X-19a' || name === 'X-19b' ? name : `${name} TT22`),
  workedRetest(
    tt22,
    'X-17',
    {
      ...{ nguVan: 55, toan: 29, ngoaiNgu1: 42, gdcd: 60 },
      ...{ lichSuDiaLi: 51, khtn: 53, congNghe: 50, tinHoc: 62 },
    },
    ['gdtc', 'ngheThuat', 'gddp', 'hdtn'],
    ['toan', 35],
  ),
);
