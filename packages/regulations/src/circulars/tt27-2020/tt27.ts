import type { Condition, PrimaryCircular } from '../../primary/circular.ts';
import { definePrimary } from '../../primary/define.ts';
import { threeStepScales } from '../../primary/levels.ts';
import type { PrimaryRules, YearLevel } from '../../primary/rules.ts';
import { cite } from './citations.ts';

/** Hoàn thành xuất sắc, Hoàn thành tốt, Hoàn thành (Điều 9 khoản 2 điểm a). */
const excellent: Condition<YearLevel> = {
  goal: 'hoanThanhXuatSac',
  subject: 'hoanThanhTot',
  trait: 'tot',
  test: 90,
};
const good: Condition<YearLevel> = { ...excellent, goal: 'hoanThanhTot', test: 70 };
const completed: Condition<YearLevel> = {
  goal: 'hoanThanh',
  subject: 'hoanThanh',
  trait: 'dat',
  test: 50,
};

export const circular: PrimaryCircular = {
  id: 'TT27/2020',
  recordPoints: ['midTerm1', 'endTerm1', 'midTerm2', 'endYear'],
  scales: threeStepScales,
  // The 2018 programme. Tests belong to compulsory subjects, so foreign language has none in grades 1 and 2.
  subjects: {
    tiengViet: { grades: 'ccccc', tests: 'ttttt', midTests: '---tt' },
    toan: { grades: 'ccccc', tests: 'ttttt', midTests: '---tt' },
    ngoaiNgu1: { grades: 'ooccc', tests: '--ttt' },
    lichSuDiaLi: { grades: '---cc', tests: '---tt' },
    khoaHoc: { grades: '---cc', tests: '---tt' },
    tinHocCongNghe: { grades: '--ccc', tests: '--ttt', parts: ['tinHoc', 'congNghe'] },
    daoDuc: { grades: 'ccccc' },
    tuNhienXaHoi: { grades: 'ccc--' },
    gdtc: { grades: 'ccccc' },
    ngheThuat: { grades: 'ccccc', parts: ['amNhac', 'miThuat'] },
    hdtn: { grades: 'ccccc', activity: true },
    tiengDanToc: { grades: 'ooooo' },
  },
  // General competences first, then specific ones (năng lực chung, năng lực đặc thù).
  competences: [
    'tuChuTuHoc',
    'giaoTiepHopTac',
    'giaiQuyetVanDeSangTao',
    'ngonNgu',
    'tinhToan',
    'khoaHoc',
    'congNghe',
    'tinHoc',
    'thamMi',
    'theChat',
  ],
  qualities: ['yeuNuoc', 'nhanAi', 'chamChi', 'trungThuc', 'trachNhiem'],
  // The ban on 0 of the circulars before is gone.
  lowestMark: 0,
  year: [excellent, good, completed],
  lowest: 'chuaHoanThanh',
  awards: [
    { award: 'xuatSac', condition: excellent },
    { award: 'tieuBieu', condition: good, recognised: ['subject', 'competence', 'quality'] },
  ],
  cite,
};

export const tt27: PrimaryRules = definePrimary(circular);
