import { describe, expect, test } from 'vitest';
import { tt22Of2016 } from '../circulars/tt22-2016/tt22-of-2016.ts';
import { tt27 } from '../circulars/tt27-2020/tt27.ts';
import { tt30 } from '../circulars/tt30-2014/tt30.ts';
import type { PrimaryPlan, PrimaryRules, RecordPoint } from './rules.ts';

const subjects = (rules: PrimaryRules, plan: PrimaryPlan) =>
  rules.sheet(plan, 'endYear').subjects.map(({ subject }) => subject);

const tested = (rules: PrimaryRules, plan: PrimaryPlan, point: RecordPoint) =>
  rules
    .sheet(plan, point)
    .subjects.filter((line) => line.test)
    .map(({ subject }) => subject);

describe('when levels are recorded', () => {
  test('TT30/2014: twice a year', () => {
    expect(tt30.recordPoints).toEqual(['endTerm1', 'endYear']);
    expect(() => tt30.sheet({ grade: 4 }, 'midTerm1')).toThrow(
      expect.objectContaining({ code: 'unknownPoint', place: { field: 'point' } }),
    );
    expect(() => tt30.sheet({ grade: 4 }, 'midTerm1')).toThrow(
      'point: TT30/2014 records nothing at midTerm1',
    );
  });

  test.each([
    ['TT22/2016', tt22Of2016],
    ['TT27/2020', tt27],
  ])('%s: four times', (_, rules) => {
    expect(rules.recordPoints).toEqual(['midTerm1', 'endTerm1', 'midTerm2', 'endYear']);
  });
});

describe('subjects of a grade', () => {
  const young = ['tiengViet', 'toan', 'daoDuc', 'tuNhienXaHoi', 'gdtc', 'ngheThuat', 'hdtn'];
  const old = ['lichSuDiaLi', 'khoaHoc', 'tinHocCongNghe', 'daoDuc', 'gdtc', 'ngheThuat', 'hdtn'];

  test.each([
    [1, young],
    [2, young],
    [
      3,
      [
        'tiengViet',
        'toan',
        'ngoaiNgu1',
        'tinHocCongNghe',
        'daoDuc',
        'tuNhienXaHoi',
        'gdtc',
        'ngheThuat',
        'hdtn',
      ],
    ],
    [4, ['tiengViet', 'toan', 'ngoaiNgu1', ...old]],
    [5, ['tiengViet', 'toan', 'ngoaiNgu1', ...old]],
  ])('TT27/2020 grade %i', (grade, codes) => {
    expect(subjects(tt27, { grade })).toEqual(codes);
  });

  test.each([tt30, tt22Of2016].map((rules) => [rules.id, rules] as const))('%s', (_, rules) => {
    const lower = ['tiengViet', 'toan', 'tuNhienXaHoi', 'daoDuc', 'amNhac', 'miThuat', 'thuCong', 'theDuc'];
    const upper = [
      'tiengViet',
      'toan',
      'khoaHoc',
      'lichSuDiaLi',
      'daoDuc',
      'amNhac',
      'miThuat',
      'kiThuat',
      'theDuc',
    ];
    expect([1, 2, 3].map((grade) => subjects(rules, { grade }))).toEqual([lower, lower, lower]);
    expect([4, 5].map((grade) => subjects(rules, { grade }))).toEqual([upper, upper]);
  });

  test('activities are rated beside subjects', () => {
    const lines = tt27.sheet({ grade: 1 }, 'endYear').subjects;
    expect(lines.filter(({ kind }) => kind === 'activity')).toEqual([
      { subject: 'hdtn', kind: 'activity', test: false },
    ]);
    expect(lines[0]).toEqual({ subject: 'tiengViet', kind: 'subject', test: true });
  });

  test('optional subjects the school offers', () => {
    expect(subjects(tt27, { grade: 2, optional: ['tiengDanToc', 'ngoaiNgu1'] })).toEqual([
      'tiengViet',
      'toan',
      'ngoaiNgu1',
      'daoDuc',
      'tuNhienXaHoi',
      'gdtc',
      'ngheThuat',
      'hdtn',
      'tiengDanToc',
    ]);
    // Compulsory from grade 3: naming it changes nothing.
    expect(subjects(tt27, { grade: 3, optional: ['ngoaiNgu1'] })).toEqual(subjects(tt27, { grade: 3 }));
    const plan = { grade: 3, optional: ['ngoaiNgu1', 'tinHoc', 'tiengDanToc'] };
    expect(subjects(tt22Of2016, plan).slice(3, 6)).toEqual(['ngoaiNgu1', 'tinHoc', 'tiengDanToc']);
  });

  test('subjects assessed in parts', () => {
    const plan = { grade: 5, inParts: ['tinHocCongNghe', 'ngheThuat'] };
    expect(subjects(tt27, plan)).toEqual([
      'tiengViet',
      'toan',
      'ngoaiNgu1',
      'lichSuDiaLi',
      'khoaHoc',
      'tinHoc',
      'congNghe',
      'daoDuc',
      'gdtc',
      'amNhac',
      'miThuat',
      'hdtn',
    ]);
    expect(tested(tt27, plan, 'endYear').slice(-2)).toEqual(['tinHoc', 'congNghe']);
    expect(subjects(tt27, { grade: 5, inParts: ['ngheThuat'] })).toContain('tinHocCongNghe');
  });
});

describe('periodic tests by grade and point', () => {
  const ends = ['endTerm1', 'endYear'] as const;
  const middles = ['midTerm1', 'midTerm2'] as const;

  test.each([
    [1, ['tiengViet', 'toan']],
    [2, ['tiengViet', 'toan']],
    [3, ['tiengViet', 'toan', 'ngoaiNgu1', 'tinHocCongNghe']],
    [4, ['tiengViet', 'toan', 'ngoaiNgu1', 'lichSuDiaLi', 'khoaHoc', 'tinHocCongNghe']],
    [5, ['tiengViet', 'toan', 'ngoaiNgu1', 'lichSuDiaLi', 'khoaHoc', 'tinHocCongNghe']],
  ])('TT27/2020 grade %i, end of term I and of the year', (grade, codes) => {
    for (const point of ends) expect(tested(tt27, { grade }, point)).toEqual(codes);
  });

  test('TT27/2020: subjects that are not compulsory have none, unless the school says so', () => {
    const plan = { grade: 2, optional: ['ngoaiNgu1', 'tiengDanToc'] };
    expect(tested(tt27, plan, 'endYear')).toEqual(['tiengViet', 'toan']);
    const more = { ...plan, extraTests: ['tiengDanToc', 'ngoaiNgu1'] };
    expect(tested(tt27, more, 'endYear')).toEqual(['tiengViet', 'toan', 'ngoaiNgu1', 'tiengDanToc']);
    expect(tested(tt27, more, 'endTerm1')).toEqual(['tiengViet', 'toan', 'ngoaiNgu1', 'tiengDanToc']);
    expect(tested(tt27, more, 'midTerm1')).toEqual([]);
  });

  test.each([tt30, tt22Of2016].map((rules) => [rules.id, rules] as const))('%s', (_, rules) => {
    const all = ['ngoaiNgu1', 'tiengDanToc'];
    for (const point of ends) {
      expect(tested(rules, { grade: 1, optional: all }, point)).toEqual(['tiengViet', 'toan', ...all]);
      expect(tested(rules, { grade: 3 }, point)).toEqual(['tiengViet', 'toan']);
      for (const grade of [4, 5]) {
        expect(tested(rules, { grade, optional: [...all, 'tinHoc'] }, point)).toEqual([
          'tiengViet',
          'toan',
          'khoaHoc',
          'lichSuDiaLi',
          'ngoaiNgu1',
          'tinHoc',
          'tiengDanToc',
        ]);
      }
      expect(tested(rules, { grade: 3, optional: ['tinHoc'] }, point)).toContain('tinHoc');
    }
  });

  test.each([
    ['TT22/2016', tt22Of2016],
    ['TT27/2020', tt27],
  ])('%s: in the middle of a term only Tiếng Việt and Toán of grades 4 and 5', (_, rules) => {
    for (const point of middles) {
      expect([1, 2, 3].map((grade) => tested(rules, { grade }, point))).toEqual([[], [], []]);
      expect([4, 5].map((grade) => tested(rules, { grade }, point))).toEqual([
        ['tiengViet', 'toan'],
        ['tiengViet', 'toan'],
      ]);
    }
  });
});

describe('competences and qualities', () => {
  test('TT30/2014 and TT22/2016: three and four', () => {
    expect(tt30.sheet({ grade: 1 }, 'endYear').competences).toEqual([
      'tuPhucVuTuQuan',
      'giaoTiepHopTac',
      'tuHocGiaiQuyetVanDe',
    ]);
    expect(tt22Of2016.sheet({ grade: 1 }, 'endYear').competences).toEqual([
      'tuPhucVuTuQuan',
      'hopTac',
      'tuHocGiaiQuyetVanDe',
    ]);
    for (const rules of [tt30, tt22Of2016]) {
      expect(rules.sheet({ grade: 1 }, 'endYear').qualities).toEqual([
        'chamHocChamLam',
        'tuTinTrachNhiem',
        'trungThucKiLuat',
        'doanKetYeuThuong',
      ]);
    }
  });

  test('TT27/2020: ten and five', () => {
    expect(tt27.sheet({ grade: 1 }, 'midTerm1')).toMatchObject({
      grade: 1,
      point: 'midTerm1',
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
    });
  });

  test('competences the school does not rate in the grade', () => {
    const plan = { grade: 1, omittedCompetences: ['congNghe', 'tinHoc'] };
    expect(tt27.sheet(plan, 'endYear').competences).toEqual([
      'tuChuTuHoc',
      'giaoTiepHopTac',
      'giaiQuyetVanDeSangTao',
      'ngonNgu',
      'tinhToan',
      'khoaHoc',
      'thamMi',
      'theChat',
    ]);
  });
});

describe('marks', () => {
  test('no 0 before TT27/2020', () => {
    expect(tt30.marks).toEqual({ lowest: 10, highest: 100, step: 10 });
    expect(tt22Of2016.marks).toEqual({ lowest: 10, highest: 100, step: 10 });
    expect(tt27.marks).toEqual({ lowest: 0, highest: 100, step: 10 });
  });
});

describe('plans that cannot be', () => {
  test.each([0, 6, 1.5, Number.NaN])('grade %d', (grade) => {
    const call = () => tt27.sheet({ grade }, 'endYear');
    expect(call).toThrow(expect.objectContaining({ code: 'invalidGrade', place: { field: 'grade' } }));
    expect(call).toThrow(`${grade} is not a grade from 1 to 5`);
  });

  test.each([
    [
      { grade: 2, optional: ['tiengDanToc', 'tinHoc'] },
      { field: 'optional', index: 1, subject: 'tinHoc' },
    ],
    [
      { grade: 2, optional: ['khoaHoc'] },
      { field: 'optional', index: 0, subject: 'khoaHoc' },
    ],
    [
      { grade: 2, optional: ['constructor'] },
      { field: 'optional', index: 0, subject: 'constructor' },
    ],
    [
      { grade: 2, inParts: ['ngheThuat', 'toan'] },
      { field: 'inParts', index: 1, subject: 'toan' },
    ],
    [
      { grade: 2, inParts: ['toString'] },
      { field: 'inParts', index: 0, subject: 'toString' },
    ],
    [
      { grade: 2, extraTests: ['tiengDanToc'] },
      { field: 'extraTests', index: 0, subject: 'tiengDanToc' },
    ],
    [
      { grade: 2, extraTests: ['daoDuc', 'hoaHoc'] },
      { field: 'extraTests', index: 1, subject: 'hoaHoc' },
    ],
  ])('%o', (plan, place) => {
    const call = () => tt27.sheet(plan, 'endYear');
    expect(call).toThrow(expect.objectContaining({ code: 'unknownSubject', place }));
    expect(call).toThrow('not a subject of this circular, grade and plan');
  });

  test('a competence of another circular', () => {
    const call = () => tt27.sheet({ grade: 1, omittedCompetences: ['tinHoc', 'hopTac'] }, 'endYear');
    expect(call).toThrow(
      expect.objectContaining({
        code: 'unknownCompetence',
        place: { field: 'omittedCompetences', index: 1, slot: 'hopTac' },
      }),
    );
    expect(call).toThrow('not a competence of this circular');
  });
});
