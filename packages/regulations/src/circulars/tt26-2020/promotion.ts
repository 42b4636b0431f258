import { yearEndRules, type YearEndData } from '../../secondary/year-end.ts';
import { tt58YearEndData } from '../tt58-2011/promotion.ts';

const amendment = { circular: '26/2020/TT-BGDĐT', article: 1 };

/** Circular 26/2020 words titles and inclusive education anew; everything else is circular 58/2011 unchanged. */
export const tt26YearEndData: YearEndData = {
  ...tt58YearEndData,
  titles: tt58YearEndData.titles.map((rule) => ({ ...rule, cite: { ...amendment, clause: 8 } })),
  cite: {
    ...tt58YearEndData.cite,
    individualPlan: { ...amendment, clause: 6 },
  },
};

export const tt26YearEnd = yearEndRules(tt26YearEndData);
