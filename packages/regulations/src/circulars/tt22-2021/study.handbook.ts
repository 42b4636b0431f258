import type { HandbookRule } from '../../handbook.ts';
import type { PassFail } from '../../mark-text.ts';
import { studyExample, type PlainPupil } from '../../secondary/study.handbook.ts';
import { studyHandbook22 } from '../../secondary/study-22.handbook.ts';
import type { StudyLevel } from '../../secondary/rules.ts';
import { tt22StudyRules as rules } from './study.ts';

const order = 'nguVan toan ngoaiNgu1 gdcd lichSuDiaLi khtn congNghe tinHoc'.split(' ');

function pupil(marks: readonly number[], failed: readonly string[] = []): PlainPupil {
  const comments = ['gdtc', 'ngheThuat', 'gddp', 'hdtn'].map((code): [string, PassFail] => [
    code,
    failed.includes(code) ? 'CD' : 'D',
  ]);
  return {
    period: 'year',
    scores: Object.fromEntries(order.map((code, index) => [code, marks[index] as number])),
    comments: Object.fromEntries(comments),
  };
}

const example = (id: string, year: PlainPupil, base: StudyLevel, level?: StudyLevel) =>
  studyExample(rules, id, year, base, level);

/** Upper secondary with music and art: seven score subjects. */
const upper: PlainPupil = {
  period: 'year',
  scores: { nguVan: 81, toan: 80, ngoaiNgu1: 84, lichSu: 90, gdqpan: 82, vatLi: 87, tinHoc: 70 },
  comments: { gdtc: 'D', amNhac: 'D', miThuat: 'D', gddp: 'D', hdtn: 'D' },
};

export const tt22StudyHandbook: readonly HandbookRule[] = studyHandbook22(
  rules,
  {
    tot: [
      example('X-12', pupil([81, 80, 84, 90, 82, 87, 70, 65]), 'tot'),
      example('tot-of-seven', upper, 'tot'),
    ],
    kha: [example('X-16', pupil([81, 80, 84, 90, 82, 77, 70, 64]), 'kha')],
    dat: [
      example('dat-one-CD', pupil([55, 52, 50, 60, 51, 53, 49, 62], ['ngheThuat']), 'dat'),
      example('P-1', pupil([81, 80, 84, 90, 82, 77, 70, 45]), 'dat'),
    ],
    chuaDat: [example('chuaDat', pupil([55, 29, 42, 60, 51, 53, 50, 62]), 'chuaDat')],
  },
  {
    'tot dat': [example('X-13', pupil([81, 80, 84, 90, 82, 87, 88, 40]), 'dat', 'kha')],
    'tot chuaDat': [example('X-14', pupil([81, 25, 84, 90, 82, 87, 88, 83]), 'chuaDat', 'dat')],
    'kha chuaDat': [example('kha-to-chuaDat', pupil([71, 69, 68, 80, 72, 67, 70, 30]), 'chuaDat', 'dat')],
    stays: [example('X-15', pupil([71, 69, 68, 80, 72, 67, 70, 66], ['ngheThuat']), 'dat')],
  },
  { id: 'study-individual-plan TT22', pupil: pupil([81, 80, 84, 90, 82, 87, 70, 65]) },
);
