import { yearEndRules, type YearEndData } from '../../secondary/year-end.ts';
import { tt22YearEndData } from '../tt22-2021/promotion.ts';

const circular = '43/2021/TT-BGDĐT';
const titles = { circular };

/**
 * Learners of continuing education (giáo dục thường xuyên): the rules of circular 22/2021 under other articles. Its Tốt takes
 * five subjects where 22/2021 takes six; titles follow that, without having been compared with the official text.
 */
export const tt43YearEndData: YearEndData = {
  ...tt22YearEndData,
  titles: [
    {
      title: 'xuatSac',
      study: 'tot',
      conduct: 'tot',
      subjects: { needed: 5, threshold: 90 },
      cite: titles,
    },
    { title: 'gioi', study: 'tot', conduct: 'tot', cite: titles },
  ],
  cite: {
    yearConduct: { circular },
    promoted: { circular, article: 11, clause: 1 },
    yearEnd: {
      conduct: { circular, article: 11, clause: 1, point: 'a' },
      study: { circular, article: 11, clause: 1, point: 'b' },
    },
    absences: { circular, article: 11, clause: 1, point: 'c' },
    afterSummer: { study: { circular, article: 11 }, conduct: { circular, article: 11 } },
    retained: { circular, article: 13 },
    retest: { circular, article: 13 },
    training: { circular, article: 12 },
    individualPlan: { circular },
  },
};

export const tt43YearEnd = yearEndRules(tt43YearEndData);
