import { describe, expect, test } from 'vitest';
import {
  cellOf,
  child,
  formOf,
  group,
  linesOf,
  reportOf,
  snapshotOf,
  teacher,
  valuesOf,
} from './fixtures.ts';
import type { UnitFlag } from './form.ts';
import type { PreschoolSnapshot } from './snapshot.ts';

const countOf = (flags: readonly UnitFlag[], snapshot: PreschoolSnapshot) =>
  cellOf(reportOf(snapshot, { form: formOf([{ id: 'asked', count: 'units', flags }]) }), 'asked');

describe('groups and classes', () => {
  test('by age, mixed ones apart', () => {
    const report = reportOf(
      snapshotOf([], {
        classes: [
          group('n1', { bands: ['thang3Den12'] }),
          group('n2', { bands: ['thang13Den24'] }),
          group('nMixed', { bands: ['thang13Den24', 'thang25Den36'] }),
          group('c1', { bands: ['tuoi5Den6'] }),
          group('c2', { bands: ['tuoi5Den6'] }),
          group('cMixed', { bands: ['tuoi3Den4', 'tuoi4Den5', 'tuoi5Den6'] }),
          group('both', { bands: ['thang25Den36', 'tuoi3Den4'] }),
        ],
      }),
    );
    expect(valuesOf(report, 'nhomLop')).toEqual({
      total: 7,
      thang3Den12: 1,
      thang13Den24: 1,
      tuoi5Den6: 2,
      nhomTreGhep: 1,
      mauGiaoGhep: 2,
    });
    expect(cellOf(report, 'nhomLop', [], 'mauGiaoGhep').records).toEqual(['both', 'cMixed']);
    expect(['ghep2', 'ghep3', 'ghep4'].map((id) => cellOf(report, id).records)).toEqual([
      ['both', 'nMixed'],
      ['cMixed'],
      [],
    ]);
    expect(linesOf(report).find(({ figure }) => figure === 'nhomLop')?.unit).toBe('units');
  });

  test('mixed of four ages', () => {
    const four = group('a', { bands: ['thang25Den36', 'tuoi3Den4', 'tuoi4Den5', 'tuoi5Den6'] });
    expect(countOf(['mixed4'], snapshotOf([], { classes: [four] })).value).toBe(1);
  });

  test.each([
    ['fullDay', { fullDay: true }, { fullDay: false }],
    ['lunch', { lunch: true }, { lunch: false }],
    ['independent', { independent: true }, { independent: false }],
    ['independent', { independent: true }, {}],
  ] as const)('%s: %j and not %j', (flag, yes, no) => {
    const classes = [group('a', no), group('b', yes)];
    expect(countOf([flag], snapshotOf([], { classes }))).toMatchObject({
      status: 'final',
      value: 1,
      of: 2,
      records: ['b'],
    });
  });

  test.each(['fullDay', 'lunch'] as const)('partial while %s is not recorded', (flag) => {
    const classes = [group('a', { [flag]: null }), group('b')];
    expect(countOf([flag], snapshotOf([], { classes }))).toMatchObject({
      status: 'partial',
      provisional: 1,
      missing: [{ what: flag, records: ['a'] }],
    });
  });

  test('with disabled children on the roll', () => {
    const classes = ['a', 'b', 'c', 'd'].map((id) => group(id));
    const children = [
      child('1', { class: 'a', disabled: true }),
      child('2', { class: 'a', disabled: null }),
      child('3', { class: 'b' }),
      child('4', { class: 'c', disabled: null }),
      child('5', { class: 'b', disabled: true, leftOn: '2026-01-01' }),
    ];
    expect(countOf(['withDisabled'], snapshotOf(children, { classes }))).toMatchObject({
      status: 'partial',
      provisional: 1,
      of: 4,
      records: ['a'],
      missing: [{ what: 'disabled', records: ['c'] }],
    });
  });

  test('flags together', () => {
    const classes = [group('a'), group('b', { lunch: false }), group('c', { fullDay: null, lunch: false })];
    expect(countOf(['fullDay', 'lunch'], snapshotOf([], { classes }))).toMatchObject({
      status: 'final',
      value: 1,
      records: ['a'],
    });
  });
});

describe('staff', () => {
  const staff = [
    teacher('t2', { qualification: 'daiHoc' }),
    teacher('t1'),
    teacher('t3', { qualification: null, class: 'la' }),
    { id: 'm1', role: 'quanLi', qualification: 'daiHoc' },
    { id: 'c1', role: 'capDuong' },
  ];
  const classes = [
    group('choi'),
    group('la', { bands: ['tuoi5Den6'] }),
    group('nhaTre', { bands: ['thang25Den36'] }),
  ];
  const report = reportOf(snapshotOf([], { classes, staff }));

  test('by role', () => {
    const of = (...path: string[]) => cellOf(report, 'doiNgu', path);
    expect(of()).toMatchObject({ status: 'final', value: 5, records: ['c1', 'm1', 't1', 't2', 't3'] });
    expect(of('giaoVien')).toMatchObject({ value: 3, of: 5, records: ['t1', 't2', 't3'] });
    expect(of('quanLi').value).toBe(1);
    expect(of('nuoiDuong').value).toBe(0);
    const lines = linesOf(report).filter(({ figure }) => figure === 'doiNgu');
    expect(lines.map(({ path }) => path.join())).toEqual([
      '',
      'quanLi',
      'giaoVien',
      'nuoiDuong',
      'capDuong',
      'khac',
    ]);
    expect(lines.every(({ unit, cells }) => unit === 'staff' && Object.keys(cells).join() === 'total')).toBe(
      true,
    );
  });

  test('by role and qualification, partial while one is not recorded', () => {
    const of = (...path: string[]) => cellOf(report, 'trinhDo', path);
    expect(of('giaoVien', 'daiHoc')).toMatchObject({
      status: 'partial',
      provisional: 1,
      of: 3,
      records: ['t2'],
      missing: [{ what: 'qualification', records: ['t3'] }],
    });
    expect(of('giaoVien', 'caoDang').records).toEqual(['t1']);
    expect(of('quanLi', 'daiHoc')).toMatchObject({ status: 'final', value: 1 });
    expect(of('capDuong', 'soCap')).toMatchObject({
      status: 'absent',
      missing: [{ what: 'qualification', records: ['c1'] }],
    });
  });

  test('teachers to a group or class, in tenths', () => {
    const of = (...path: string[]) => cellOf(report, 'giaoVienMotNhomLop', path);
    expect(of()).toEqual({
      status: 'final',
      value: 10,
      provisional: null,
      reasons: [{ code: 'preschoolPerUnit', params: { teachers: 3, units: 3, ratio: 10 }, citation: null }],
      of: 3,
      records: ['t1', 't2', 't3'],
      missing: [],
    });
    expect(of('mauGiao')).toMatchObject({ value: 15, records: ['t1', 't2', 't3'], of: 3 });
    expect(of('nhomTre')).toMatchObject({ value: 0, records: [] });
  });

  test('each line has its unit', () => {
    const units = (id: string) =>
      new Set(linesOf(report).flatMap(({ figure, unit }) => (figure === id ? [unit] : [])));
    expect(['trinhDo', 'giaoVienMotNhomLop'].map((id) => [...units(id)])).toEqual([['staff'], ['tenths']]);
  });

  test('a teacher of no class counts in the whole, and by stage is missing', () => {
    const standIn = reportOf(snapshotOf([], { classes, staff: [...staff, teacher('t4', { class: null })] }));
    expect(cellOf(standIn, 'giaoVienMotNhomLop')).toMatchObject({ status: 'final', value: 13 });
    expect(cellOf(standIn, 'giaoVienMotNhomLop', ['mauGiao'])).toMatchObject({
      status: 'partial',
      provisional: 15,
      missing: [{ what: 'teachersUnit', records: ['t4'] }],
    });
    const unsaid = { id: 't5', role: 'giaoVien' };
    const noOne = reportOf(snapshotOf([], { classes, staff: [unsaid] }));
    expect(cellOf(noOne, 'giaoVienMotNhomLop', ['mauGiao']).status).toBe('absent');
  });

  test('absent without groups or classes', () => {
    const noNursery = reportOf(snapshotOf([], { classes: [group('choi')], staff: [teacher('t1')] }));
    const noUnits = [{ code: 'preschoolNoUnits', params: {}, citation: null }];
    expect(cellOf(noNursery, 'giaoVienMotNhomLop', ['nhomTre'])).toMatchObject({
      status: 'absent',
      value: null,
      reasons: noUnits,
    });
    expect(cellOf(reportOf(snapshotOf([], { classes: [] })), 'giaoVienMotNhomLop')).toMatchObject({
      status: 'absent',
      reasons: noUnits,
    });
  });

  test('half up', () => {
    // 9 teachers to 4: 2,25.
    const four = ['a', 'b', 'c', 'd'].map((id) => group(id));
    const nine = Array.from({ length: 9 }, (_, index) => teacher(`t${index}`, { class: 'a' }));
    const ratio = cellOf(reportOf(snapshotOf([], { classes: four, staff: nine })), 'giaoVienMotNhomLop');
    expect(ratio.value).toBe(23);
  });
});

describe('given figures', () => {
  test('as given, or absent', () => {
    const report = reportOf(snapshotOf([], { given: { phongHoc: 12, bepAn: null, nuocSach: 0 } }));
    expect(cellOf(report, 'phongHoc')).toMatchObject({ status: 'final', value: 12, of: 0, records: [] });
    expect(cellOf(report, 'nuocSach')).toMatchObject({ status: 'final', value: 0, reasons: [] });
    for (const id of ['bepAn', 'diemTruong']) {
      expect(cellOf(report, id)).toMatchObject({
        status: 'absent',
        value: null,
        reasons: [{ code: 'preschoolNotGiven', params: {}, citation: null }],
      });
    }
    expect(cellOf(reportOf(snapshotOf([])), 'phongHoc').status).toBe('absent');
    expect(linesOf(report).find(({ figure }) => figure === 'phongHoc')?.unit).toBe('given');
  });
});
