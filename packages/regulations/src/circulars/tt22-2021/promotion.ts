import { yearEndRules, type YearEndData } from '../../secondary/year-end.ts';

const circular = '22/2021/TT-BGDĐT';
const titles = { circular, article: 15, clause: 1, point: 'a' };
const stillLow = { circular, article: 12, clause: 3 };

export const tt22YearEndData: YearEndData = {
  scale: 'ketQuaHocTap',
  levels: { study: ['tot', 'kha', 'dat', 'chuaDat'], conduct: ['tot', 'kha', 'dat', 'chuaDat'] },
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
  titles: [
    {
      title: 'xuatSac',
      study: 'tot',
      conduct: 'tot',
      subjects: { needed: 6, threshold: 90 },
      cite: titles,
    },
    { title: 'gioi', study: 'tot', conduct: 'tot', cite: titles },
  ],
  titlePeriods: ['year'],
  cite: {
    yearConduct: { circular, article: 8, clause: 2, point: 'b' },
    promoted: { circular, article: 12, clause: 1 },
    yearEnd: {
      conduct: { circular, article: 12, clause: 1, point: 'a' },
      study: { circular, article: 12, clause: 1, point: 'b' },
    },
    absences: { circular, article: 12, clause: 1, point: 'c' },
    afterSummer: { study: stillLow, conduct: stillLow },
    retained: { circular, article: 14 },
    retest: { circular, article: 14 },
    training: { circular, article: 13 },
    individualPlan: { circular, article: 11 },
  },
};

/** Kết quả rèn luyện, lên lớp, danh hiệu under circular 22/2021. */
export const tt22YearEnd = yearEndRules(tt22YearEndData);
