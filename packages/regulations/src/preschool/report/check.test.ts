import { describe, expect, test } from 'vitest';
import { assertWithinSchoolYear } from '../age-band.ts';
import {
  child,
  faultOf,
  formOf,
  group,
  midYear,
  reportOf,
  snapshotOf,
  teacher,
  weighing,
} from './fixtures.ts';
import type { FigureSpec, PreschoolForm } from './form.ts';
import type { PreschoolChild, PreschoolSnapshot, ReportTime } from './snapshot.ts';

const faultIn = (more: Partial<PreschoolSnapshot>) => faultOf(() => reportOf(snapshotOf([child('a')], more)));
const faultOfChild = (more: Partial<PreschoolChild>) =>
  faultOf(() => reportOf(snapshotOf([child('a'), child('b', more)])));

describe('children', () => {
  test.each([
    [{ id: 'a' }, 'duplicateChild', 'children'],
    [{ class: 'la' }, 'unknownClass', 'children.class'],
    [{ birthDate: '2021-02-29' }, 'invalidDate', 'children.birthDate'],
    [{ birthDate: '2026-01-16' }, 'birthAfterSnapshot', 'children.birthDate'],
    [{ joinedOn: '2025-9-5' }, 'invalidDate', 'children.joinedOn'],
    [{ leftOn: '2025-00-05' }, 'invalidDate', 'children.leftOn'],
    [{ joinedOn: '2025-09-05', leftOn: '2025-09-04' }, 'leftBeforeJoined', 'children.leftOn'],
    [{ leaveReason: 'bored' }, 'unknownLeaveReason', 'children.leaveReason'],
    [{ attendance: { enrolled: 10, present: 11 } }, 'presentAboveEnrolled', 'children.attendance.present'],
    [{ attendance: { enrolled: -1, present: -1 } }, 'notCount', 'children.attendance.enrolled'],
    [{ attendance: { enrolled: 1, present: -1 } }, 'notCount', 'children.attendance.present'],
    [{ attendance: { enrolled: 1.5, present: 1 } }, 'notCount', 'children.attendance.enrolled'],
    [
      { measurements: [weighing('2026-01-01', 1, 1), weighing('2026-13-01', 1, 1)] },
      'invalidDate',
      'children.measurements.1.measuredOn',
    ],
    [{ measurements: [weighing('2021-05-31', 1, 1)] }, 'invalidDate', 'children.measurements.0.measuredOn'],
    [
      { measurements: [weighing('2026-01-01', 1, 1), weighing('2026-01-01', 2, 2)] },
      'duplicateMeasurement',
      'children.measurements.1.measuredOn',
    ],
  ])('%j: %s', (more, code, field) => {
    expect(faultOfChild(more)).toEqual({ code, place: { field, index: 1 } });
  });

  test.each([
    { birthDate: '2026-01-15' },
    { joinedOn: '2025-09-05', leftOn: '2025-09-05' },
    { joinedOn: null, leftOn: '2020-01-01' },
    { joinedOn: '2030-01-01', leftOn: null },
    { leaveReason: 'khac' },
    { attendance: { enrolled: 0, present: 0 } },
    { attendance: { enrolled: 10, present: 10 } },
    { measurements: [weighing('2021-06-01', 3500, 500)] },
  ])('%j can be', (more) => {
    expect(faultOfChild(more)).toBeNull();
  });
});

describe('classes, staff, assessments, given figures', () => {
  const assessment = { child: 'a', domain: 'theChat', reached: true, assessedOn: '2026-01-01' };

  test.each([
    [{ classes: [group('choi'), group('choi')] }, 'duplicateClass', 'classes', 1],
    [{ classes: [group('choi'), group('b', { bands: [] })] }, 'noAgeBand', 'classes.bands', 1],
    [
      { classes: [group('choi'), group('b', { bands: ['tuoi3Den4', 'tuoi3Den4'] })] },
      'duplicateAgeBand',
      'classes.bands',
      1,
    ],
    [
      { classes: [group('b', { bands: ['old' as 'tuoi3Den4'] }), group('choi')] },
      'unknownAgeBand',
      'classes.bands',
      0,
    ],
    [{ staff: [teacher('t'), teacher('u'), teacher('t')] }, 'duplicateStaff', 'staff', 2],
    [{ staff: [teacher('t'), teacher('u', { role: 'clown' })] }, 'unknownRole', 'staff.role', 1],
    [
      { staff: [teacher('t'), teacher('u', { qualification: 'magic' })] },
      'unknownQualification',
      'staff.qualification',
      1,
    ],
    [{ staff: [teacher('t'), teacher('u', { class: 'la' })] }, 'unknownClass', 'staff.class', 1],
    [{ assessments: [assessment, { ...assessment, child: 'b' }] }, 'unknownChild', 'assessments.child', 1],
    [
      { assessments: [assessment, { ...assessment, domain: 'maths' }] },
      'unknownDomain',
      'assessments.domain',
      1,
    ],
    [
      { assessments: [assessment, { ...assessment, assessedOn: 'today' }] },
      'invalidDate',
      'assessments.assessedOn',
      1,
    ],
    [
      { assessments: [assessment, { ...assessment, reached: false }] },
      'duplicateAssessment',
      'assessments.assessedOn',
      1,
    ],
  ])('%j: %s', (more, code, field, index) => {
    expect(faultIn(more)).toEqual({ code, place: { field, index } });
  });

  test.each([-1, 0.5, NaN])('%s rooms', (phongHoc) => {
    expect(faultIn({ given: { bepAn: 1, phongHoc } })).toEqual({
      code: 'notCount',
      place: { field: 'given.phongHoc' },
    });
  });

  test('what can be', () => {
    expect(
      faultIn({
        staff: [teacher('t', { qualification: null, class: null }), { id: 'u', role: 'khac' }],
        assessments: [
          assessment,
          { ...assessment, assessedOn: '2026-01-02' },
          { ...assessment, domain: 'thamMi' },
          { ...assessment, domain: 'chuanNamTuoi' },
        ],
        given: { phongHoc: 0, bepAn: null },
      }),
    ).toBeNull();
  });

  test('domains of nursery alone are known too', () => {
    const form = formOf([], { domains: { nhomTre: ['crawling'], mauGiao: [] } });
    const own = snapshotOf([child('a')], { assessments: [{ ...assessment, domain: 'crawling' }] });
    expect(faultOf(() => reportOf(own, { form }))).toBeNull();
    expect(
      faultOf(() => reportOf(snapshotOf([child('a')], { assessments: [assessment] }), { form })),
    ).toEqual({
      code: 'unknownDomain',
      place: { field: 'assessments.domain', index: 0 },
    });
  });
});

describe('the time of the report', () => {
  const faultAt = (more: object) =>
    faultOf(() => reportOf(snapshotOf([]), {}, { ...midYear, ...more } as ReportTime));
  const previous = { since: '2025-08-15', on: '2025-10-15' };

  test.each([
    [{ period: 'quarter' }, 'invalidOption', 'period'],
    [{ since: '16/10/2025' }, 'invalidDate', 'since'],
    [{ on: '2026-01-32' }, 'invalidDate', 'on'],
    [{ schoolYearStart: 2024 }, 'invalidSchoolYear', 'schoolYearStart'],
    [{ schoolYearStart: 2027 }, 'invalidSchoolYear', 'schoolYearStart'],
    [{ since: '2026-01-16' }, 'invalidPeriod', 'since'],
    [{ previous: { ...previous, since: 'x' } }, 'invalidDate', 'previous.since'],
    [{ previous: { ...previous, on: 'x' } }, 'invalidDate', 'previous.on'],
    [{ previous: { ...previous, since: '2025-10-16' } }, 'invalidPeriod', 'previous.since'],
    [{ previous: { ...previous, on: '2025-10-16' } }, 'invalidPeriod', 'previous.on'],
  ])('%j: %s', (more, code, field) => {
    expect(faultAt(more)).toEqual({ code, place: { field } });
  });

  test.each([
    { since: '2026-01-15' },
    { previous: null },
    { previous: { since: '2025-10-15', on: '2025-10-15' } },
  ])('%j can be', (more) => {
    expect(faultAt(more)).toBeNull();
  });

  test('the school year is checked by the year of the day alone', () => {
    expect(() => {
      assertWithinSchoolYear({ on: '2025-06-01', schoolYearStart: 2025 });
    }).not.toThrow();
  });
});

describe('forms read from files', () => {
  const faultOfForm = (figures: readonly object[], more: Partial<PreschoolForm> = {}) =>
    faultOf(() =>
      reportOf(snapshotOf([child('a')]), { form: formOf(figures as readonly FigureSpec[], more) }),
    );
  const all = { id: 'all', count: 'children', flags: [] };

  test.each([
    [[all, { ...all }], 'duplicateFigure'],
    [[all, { id: 'x', count: 'smiles' }], 'unknownFigure'],
    [[all, { id: 'x', count: 'children', flags: ['girl', 'tall'] }], 'unknownFigure'],
    [[all, { id: 'x', count: 'units', flags: ['mixed5'] }], 'unknownFigure'],
    [[all, { id: 'x', count: 'nutrition', indicators: ['armForAge'] }], 'unknownFigure'],
    [[all, { id: 'x', count: 'nutrition', indicators: ['weightForAge', 'armForAge'] }], 'unknownFigure'],
    [[all, { id: 'x', count: 'growthChange', indicators: ['armForAge'] }], 'unknownFigure'],
  ])('%j: %s', (figures, code) => {
    expect(faultOfForm(figures)).toEqual({ code, place: { field: 'figures', index: 1 } });
  });

  test('positions count over all blocks', () => {
    const form = formOf([], {
      blocks: [
        { id: 'one', figures: [all as FigureSpec] },
        { id: 'two', figures: [{ id: 'left', count: 'leavers' }, all as FigureSpec] },
      ],
    });
    expect(faultOf(() => reportOf(snapshotOf([]), { form }))).toEqual({
      code: 'duplicateFigure',
      place: { field: 'figures', index: 2 },
    });
  });

  test('ages counted in a way that is none', () => {
    const ages = { by: 'weeks', threeYears: 'mauGiao' } as unknown as PreschoolForm['ages'];
    expect(faultOfForm([all], { ages })).toEqual({ code: 'invalidOption', place: { field: 'by' } });
  });
});
