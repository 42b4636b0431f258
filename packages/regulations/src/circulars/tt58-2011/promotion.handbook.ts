import type { HandbookRule } from '../../handbook.ts';
import { workedRetest } from '../../secondary/handbook-summer.ts';
import { yearEndHandbook } from '../../secondary/handbook-year-end.ts';
import { tt58YearEnd, tt58YearEndData } from './promotion.ts';
import { tt58 } from './tt58.ts';

/** Conduct, promotion and titles. */
export const tt58YearEndRules: readonly HandbookRule[] = yearEndHandbook(
  tt58YearEnd,
  tt58YearEndData,
  'TT58/2011',
  (name) => `${name} TT58`,
  workedRetest(
    tt58,
    'X-18',
    {
      ...{ toan: 44, vatLi: 50, hoaHoc: 52, sinhHoc: 51, nguVan: 46 },
      ...{ lichSu: 53, diaLi: 55, ngoaiNgu1: 49, gdcd: 60, congNghe: 57 },
    },
    ['theDuc', 'amNhac', 'miThuat'],
    ['toan', 55],
  ),
);
