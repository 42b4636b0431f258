import { describe, expect, test } from 'vitest';
import { preschoolNorms } from '../norms.ts';
import { child, formOf, group, midYear, reportOf, snapshotOf, teacher } from './fixtures.ts';
import type { PreschoolChild } from './snapshot.ts';

const ages = { circular: '52/2020/TT-BGDĐT', article: 32, clause: 1 };
const norm = { circular: '19/2023/TT-BGDĐT' };
const many = (count: number, unit: string, more: Partial<PreschoolChild> = {}): PreschoolChild[] =>
  Array.from({ length: count }, (_, index) => child(`${unit}${index}`, { class: unit, ...more }));

/** Two teachers to one full-day class: nothing to report about staff. */
const staff = [teacher('t1'), teacher('t2')];
const findings = (...args: Parameters<typeof reportOf>) => reportOf(...args).findings;

test('nothing to report', () => {
  expect(findings(snapshotOf(many(30, 'choi'), { staff }))).toEqual([]);
});

describe('size', () => {
  test('a class over its cap', () => {
    const leftAndLater = [
      child('left', { leftOn: '2026-01-01' }),
      child('later', { joinedOn: '2026-02-01' }),
    ];
    expect(findings(snapshotOf([...many(30, 'choi'), ...leftAndLater], { staff }))).toEqual([]);
    expect(findings(snapshotOf(many(32, 'choi'), { staff }))).toEqual([
      {
        about: 'class',
        records: ['choi'],
        reasons: [
          {
            code: 'preschoolOverCap',
            params: { size: 32, cap: 30, over: 2 },
            citation: { circular: '52/2020/TT-BGDĐT', article: 15, clause: 1, point: 'b' },
          },
        ],
      },
    ]);
  });

  test('a mixed class between the caps, unless the option settles it', () => {
    const classes = [group('choi', { bands: ['tuoi3Den4', 'tuoi4Den5'] })];
    const snapshot = snapshotOf(many(27, 'choi'), { classes, staff });
    expect(findings(snapshot)).toMatchObject([
      { records: ['choi'], reasons: [{ code: 'preschoolMixedCap' }] },
    ]);
    expect(findings(snapshot, { mixedCap: 'highest' })).toEqual([]);
    expect(findings(snapshot, { mixedCap: 'lowest' })).toMatchObject([
      { reasons: [{ params: { cap: 25, over: 2 } }, { code: 'preschoolMixedCapOption' }] },
    ]);
    expect(reportOf(snapshot, { mixedCap: 'lowest' }).mixedCap).toBe('lowest');
  });

  test('classes in the order of ids; none before any charter', () => {
    const classes = [group('b'), group('a')];
    const both = ['a', 'b', null, null].map((unit, index) => teacher(`t${index}`, { class: unit }));
    const snapshot = snapshotOf([...many(31, 'b'), ...many(31, 'a')], { classes, staff: both });
    expect(findings(snapshot).map(({ records }) => records)).toEqual([['a'], ['b']]);
    const norms = { ...preschoolNorms, charters: [] };
    expect(findings(snapshot, { norms })).toEqual([]);
  });
});

describe('staff', () => {
  test('a class without a teacher', () => {
    const carer = { id: 'c1', role: 'nuoiDuong', class: 'choi' };
    const standIn = [teacher('t1', { class: null }), teacher('t2', { class: null })];
    expect(findings(snapshotOf([], { staff: [...standIn, carer] }))).toEqual([
      {
        about: 'class',
        records: ['choi'],
        reasons: [{ code: 'preschoolUnitWithoutTeacher', params: {}, citation: null }],
      },
    ]);
  });

  test('fewer or more teachers than the norm, whole school', () => {
    const of = (...ids: string[]) =>
      findings(snapshotOf([], { staff: ids.map((id) => teacher(id)) })).filter(
        ({ about }) => about === 'staff',
      );
    expect(of('t1')).toEqual([
      {
        about: 'staff',
        records: ['t1'],
        reasons: [
          {
            code: 'preschoolTeachersShort',
            params: { teachers: 1, norm: 22, allowed: 2, short: 1 },
            citation: norm,
          },
        ],
      },
    ]);
    expect(of('t1', 't2')).toEqual([]);
    expect(of('t3', 't1', 't2')).toMatchObject([
      { records: ['t1', 't2', 't3'], reasons: [{ code: 'preschoolTeachersAbove', params: { above: 1 } }] },
    ]);
  });

  test('open while full-day is not recorded', () => {
    const classes = [group('choi', { fullDay: null })];
    expect(findings(snapshotOf([], { classes, staff }))).toMatchObject([
      { about: 'staff', records: ['t1', 't2'], reasons: [{ code: 'preschoolTeachersOpen' }] },
    ]);
  });

  test('nothing without a norm or without classes', () => {
    const norms = { ...preschoolNorms, teachers: [] };
    expect(findings(snapshotOf([], { staff: [teacher('t1')] }), { norms })).toEqual([]);
    expect(findings(snapshotOf([], { classes: [], staff: [teacher('t1', { class: null })] }))).toEqual([]);
  });
});

describe('ages', () => {
  const of = (birthDate: string, more: Partial<PreschoolChild> = {}, options = {}) =>
    findings(snapshotOf([child('a', { birthDate, ...more })], { staff }), options);

  test('under three months', () => {
    expect(of('2025-10-15')).toEqual([]);
    expect(of('2025-10-16')).toEqual([
      {
        about: 'child',
        records: ['a'],
        reasons: [{ code: 'preschoolTooYoung', params: { ageMonths: 2, from: 3 }, citation: ages }],
      },
    ]);
    expect(of('2025-10-16', { disabled: true })).toHaveLength(1);
  });

  test('six by the year of birth, however the form counts ages', () => {
    const completed = { by: 'completedMonths', threeYears: 'mauGiao' } as const;
    const report = reportOf(snapshotOf([child('a', { birthDate: '2020-01-01' })], { staff }));
    expect(report.findings).toEqual([]);
    const form = formOf([], { ages: completed });
    expect(of('2020-01-01', {}, { form })).toEqual([]);
    expect(of('2019-12-31', {}, { form })).toHaveLength(1);
    expect(of('2019-12-31')).toEqual([
      {
        about: 'child',
        records: ['a'],
        reasons: [{ code: 'preschoolTooOld', params: { years: 6, upTo: 6 }, citation: ages }],
      },
    ]);
  });

  test('a disabled child may be three years older', () => {
    const disabled = { disabled: true };
    expect(of('2017-01-01', disabled)).toEqual([]);
    expect(of('2016-12-31', disabled)).toMatchObject([
      {
        reasons: [
          { code: 'preschoolTooOld', params: { years: 9, upTo: 6 } },
          {
            code: 'preschoolOlderIfDisabled',
            params: { more: 3 },
            citation: { circular: '52/2020/TT-BGDĐT', article: 32, clause: 2 },
          },
        ],
      },
    ]);
    expect(of('2019-12-31', { disabled: null })[0]?.reasons).toHaveLength(2);
    expect(of('2025-12-31', { disabled: null })[0]?.reasons).toHaveLength(1);
  });

  test('without a charter there is an age and no citation', () => {
    const norms = { ...preschoolNorms, charters: [] };
    expect(of('2019-12-31', { disabled: null }, { norms })).toEqual([
      {
        about: 'child',
        records: ['a'],
        reasons: [{ code: 'preschoolTooOld', params: { years: 6, upTo: 6 }, citation: null }],
      },
    ]);
  });

  test('what the older charter says of disabled children was not at hand', () => {
    const early = {
      ...midYear,
      schoolYearStart: 2016,
      since: '2016-10-16',
      on: '2017-01-15',
      previous: null,
    };
    const old = child('a', { birthDate: '2010-05-01', joinedOn: '2016-09-05', disabled: true });
    expect(findings(snapshotOf([old], { staff }), {}, early)).toMatchObject([
      {
        reasons: [
          {
            code: 'preschoolTooOld',
            params: { years: 6 },
            citation: { kind: 'decision', circular: '14/2008/QĐ-BGDĐT' },
          },
        ],
      },
    ]);
    expect(findings(snapshotOf([old], { staff }), {}, early)[0]?.reasons).toHaveLength(1);
  });
});
