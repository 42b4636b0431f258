import { yearEndRules, type YearEndData } from '../../secondary/year-end.ts';

const circular = '58/2011/TT-BGDĐT';
const levels = { circular, article: 15, clause: 1, point: 'a' };

export const tt58YearEndData: YearEndData = {
  scale: 'hocLuc',
  levels: { study: ['gioi', 'kha', 'trungBinh', 'yeu', 'kem'], conduct: ['tot', 'kha', 'trungBinh', 'yeu'] },
  conductByTerms: null,
  needed: { study: 'trungBinh', conduct: 'trungBinh' },
  allowedAbsences: 45,
  retestFrom: 'yeu',
  retestBelow: 50,
  retestChoice: 'pupilChooses',
  titles: [
    { title: 'gioi', study: 'gioi', conduct: 'tot', cite: { circular, article: 18, clause: 1 } },
    { title: 'tienTien', study: 'kha', conduct: 'kha', cite: { circular, article: 18, clause: 2 } },
  ],
  titlePeriods: ['term', 'year'],
  cite: {
    yearConduct: { circular, article: 3, clause: 2 },
    promoted: { circular, article: 15, clause: 1 },
    yearEnd: { study: levels, conduct: levels },
    absences: { circular, article: 15, clause: 2, point: 'a' },
    retained: { circular, article: 15, clause: 2, point: 'b' },
    afterSummer: {
      study: { circular, article: 15, clause: 2, point: 'c' },
      conduct: { circular, article: 15, clause: 2, point: 'd' },
    },
    retest: { circular, article: 16 },
    training: { circular, article: 17 },
    individualPlan: { circular, article: 14 },
  },
};

/** Hạnh kiểm, lên lớp, danh hiệu under circular 58/2011. */
export const tt58YearEnd = yearEndRules(tt58YearEndData);
