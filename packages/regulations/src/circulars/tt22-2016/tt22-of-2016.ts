import type { PrimaryCircular } from '../../primary/circular.ts';
import { definePrimary } from '../../primary/define.ts';
import { threeStepScales } from '../../primary/levels.ts';
import type { PrimaryRules } from '../../primary/rules.ts';
import { qualitiesOf2014, subjectsOf2006 } from '../tt30-2014/programme.ts';
import { cite } from './citations.ts';

export const circular: PrimaryCircular = {
  id: 'TT30/2014+TT22/2016',
  recordPoints: ['midTerm1', 'endTerm1', 'midTerm2', 'endYear'],
  scales: threeStepScales,
  subjects: subjectsOf2006,
  competences: ['tuPhucVuTuQuan', 'hopTac', 'tuHocGiaiQuyetVanDe'],
  qualities: qualitiesOf2014,
  lowestMark: 10,
  year: [{ goal: 'hoanThanh', subject: 'hoanThanh', trait: 'dat', test: 50 }],
  lowest: 'chuaHoanThanh',
  awards: [
    {
      award: 'xuatSacHocTapRenLuyen',
      condition: { goal: 'xuatSacHocTapRenLuyen', subject: 'hoanThanhTot', trait: 'tot', test: 90 },
    },
    { award: 'vuotTroiTienBo', recognised: ['subject', 'competence', 'quality'] },
  ],
  cite,
};

/** Circular 30/2014 as amended by circular 22/2016, until 27/2020 reached the grade. */
export const tt22Of2016: PrimaryRules = definePrimary(circular);
