import type { TitleRule } from '../../secondary/title.ts';
import { yearEndRules, type YearEndData } from '../../secondary/year-end.ts';
import { at } from './citations.ts';

const levels = ['tot', 'kha', 'dat', 'chuaDat'] as const;
const gioi: TitleRule = { title: 'gioi', study: 'tot', conduct: 'tot', cite: at(15, 1, 'a') };
const stillLow = at(12, 3);

export const tt22YearEndData: YearEndData = {
  scale: 'ketQuaHocTap',
  levels: { study: levels, conduct: levels },
  conductByTerms: {
    // Term II:  Tốt  Khá    Đạt    Chưa đạt
    tot: ['tot', 'kha', 'kha', 'chuaDat'],
    kha: ['tot', 'kha', 'dat', 'chuaDat'],
    dat: ['kha', 'kha', 'dat', 'chuaDat'],
    chuaDat: ['kha', 'dat', 'dat', 'chuaDat'],
  },
  needed: { study: 'dat', conduct: 'dat' },
  allowedAbsences: 45,
  retestFrom: 'chuaDat',
  retestBelow: 50,
  retestChoice: 'all',
  titles: [{ ...gioi, title: 'xuatSac', subjects: { needed: 6, threshold: 90 } }, gioi],
  titlePeriods: ['year'],
  cite: {
    yearConduct: at(8, 2, 'b'),
    promoted: at(12, 1),
    yearEnd: {
      conduct: at(12, 1, 'a'),
      study: at(12, 1, 'b'),
    },
    absences: at(12, 1, 'c'),
    afterSummer: { study: stillLow, conduct: stillLow },
    retained: at(14),
    retest: at(14),
    training: at(13),
    individualPlan: at(11),
  },
};

/** Kết quả rèn luyện, lên lớp, danh hiệu under circular 22/2021. */
export const tt22YearEnd = yearEndRules(tt22YearEndData);
