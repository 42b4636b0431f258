import type { PrimaryCircular } from '../../primary/circular.ts';
import { definePrimary } from '../../primary/define.ts';
import { twoStepScales } from '../../primary/levels.ts';
import type { PrimaryRules } from '../../primary/rules.ts';
import { cite } from './citations.ts';
import { qualitiesOf2014, subjectsOf2006 } from './programme.ts';

export const circular: PrimaryCircular = {
  id: 'TT30/2014',
  recordPoints: ['endTerm1', 'endYear'],
  scales: twoStepScales,
  subjects: subjectsOf2006,
  competences: ['tuPhucVuTuQuan', 'giaoTiepHopTac', 'tuHocGiaiQuyetVanDe'],
  qualities: qualitiesOf2014,
  lowestMark: 10,
  year: [{ goal: 'hoanThanh', subject: 'hoanThanh', trait: 'dat', test: 50 }],
  lowest: 'chuaHoanThanh',
  awards: [{ award: 'noiBatTienBo', recognised: ['subject', 'competence', 'quality'] }],
  cite,
};

/** Circular 30/2014 as it stood before its amendment, school years 2014-15 and 2015-16. */
export const tt30: PrimaryRules = definePrimary(circular);
