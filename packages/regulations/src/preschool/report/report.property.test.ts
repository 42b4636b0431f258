import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../test/property-runs.ts';
import { agePlaces, ageBandIds } from '../bands.ts';
import { growthIndicators } from '../growth/rules.ts';
import type { Figure, ReportLine } from './figure.ts';
import { cellOf, linesOf, midYear, reportOf } from './fixtures.ts';
import { preschoolForms } from './forms.ts';
import type { PreschoolChild, PreschoolSnapshot } from './snapshot.ts';

const form = preschoolForms.giuaNam;
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });
const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const flag = maybe(fc.boolean());

const childWith = (id: string, classes: readonly string[]): fc.Arbitrary<PreschoolChild> =>
  fc
    .record({
      class: fc.constantFrom(...classes),
      birthDate: day('2018-01-01', '2025-12-31'),
      sex: maybe(fc.constantFrom('male' as const, 'female' as const)),
      minority: flag,
      disabled: flag,
      fromElsewhere: flag,
      lunchSupport: flag,
      feeSupport: flag,
      goodChild: flag,
      joinedOn: maybe(day('2025-08-01', '2026-02-01')),
      leftOn: fc.option(day('2025-10-01', '2026-02-15'), { nil: null, freq: 2 }),
      leaveReason: maybe(fc.constantFrom(...form.leaveReasons)),
      attendance: maybe(
        fc.tuple(fc.nat(70), fc.nat(70)).map(([one, other]) => ({
          enrolled: Math.max(one, other),
          present: Math.min(one, other),
        })),
      ),
      measurements: fc.uniqueArray(
        fc.record({
          measuredOn: day('2026-01-01', '2026-01-31').chain((now) =>
            fc.constantFrom(now, '2025-10-01', '2025-12-01'),
          ),
          weightGrams: maybe(fc.integer({ min: 7000, max: 30_000 })),
          heightMillimetres: maybe(fc.integer({ min: 600, max: 1250 })),
          position: fc.constantFrom('lying' as const, 'standing' as const, null),
        }),
        { selector: ({ measuredOn }) => measuredOn, maxLength: 3 },
      ),
    })
    .map((rest) => ({
      ...rest,
      id,
      leftOn: rest.leftOn && rest.joinedOn && rest.leftOn < rest.joinedOn ? rest.joinedOn : rest.leftOn,
      measurements: rest.measurements.filter(({ measuredOn }) => measuredOn >= rest.birthDate),
    }));

const snapshots: fc.Arbitrary<PreschoolSnapshot> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.nat(12), fc.nat(4))
  .chain(([classCount, childCount, staffCount]) => {
    const classIds = Array.from({ length: classCount }, (_, index) => `class${index}`);
    const ids = Array.from({ length: childCount }, (_, index) => `child${index}`);
    const domains = [...new Set([...form.domains.mauGiao, form.fiveYearStandard])];
    return fc.record({
      classes: fc.tuple(
        ...classIds.map((id) =>
          fc.record({
            id: fc.constant(id),
            bands: fc.uniqueArray(fc.constantFrom(...ageBandIds), { minLength: 1, maxLength: 4 }),
            independent: fc.boolean(),
            fullDay: flag,
            lunch: flag,
          }),
        ),
      ),
      children: fc.tuple(...ids.map((id) => childWith(id, classIds))),
      staff: fc.tuple(
        ...Array.from({ length: staffCount }, (_, index) =>
          fc.record({
            id: fc.constant(`staff${index}`),
            role: fc.constantFrom(...form.roles),
            qualification: maybe(fc.constantFrom(...form.qualifications)),
            class: maybe(fc.constantFrom(...classIds)),
          }),
        ),
      ),
      assessments:
        ids.length === 0
          ? fc.constant([])
          : fc.uniqueArray(
              fc.record({
                child: fc.constantFrom(...ids),
                domain: fc.constantFrom(...domains),
                reached: fc.boolean(),
                assessedOn: fc.constantFrom('2025-10-01', '2025-11-01', '2026-01-01', '2026-02-01'),
              }),
              {
                selector: ({ child, domain, assessedOn }) => `${child} ${domain} ${assessedOn}`,
                maxLength: 20,
              },
            ),
    });
  });

const shown = ({ value, provisional }: Figure): number => value ?? provisional ?? 0;
const total = (line: ReportLine): Figure => line.cells.total as Figure;
const ofColumns = (line: ReportLine): readonly Figure[] =>
  Object.entries(line.cells).flatMap(([column, cell]) => (column === 'total' ? [] : [cell]));
const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
const same = (one: readonly unknown[], other: readonly unknown[]): boolean => one.join() === other.join();
const ids = (list: readonly (readonly string[])[]): readonly string[] => list.flat().sort();

const check = (property: (snapshot: PreschoolSnapshot) => void) => {
  fc.assert(
    fc.property(snapshots, (snapshot) => {
      property(snapshot);
    }),
    { numRuns: runs(60) },
  );
};

describe('any school', () => {
  test('the order of records never matters', () => {
    fc.assert(
      fc.property(
        snapshots.chain((snapshot) => {
          const shuffled = <T>(list: readonly T[]) =>
            fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
          return fc.tuple(
            fc.constant(snapshot),
            fc.record({
              classes: shuffled(snapshot.classes),
              children: shuffled(
                snapshot.children.map((child) => ({
                  ...child,
                  measurements: [...(child.measurements ?? [])].reverse(),
                })),
              ),
              staff: shuffled(snapshot.staff),
              assessments: shuffled(snapshot.assessments),
            }),
          );
        }),
        ([snapshot, other]) => {
          expect(reportOf(other)).toEqual(reportOf(snapshot));
        },
      ),
      { numRuns: runs(60) },
    );
  });

  test('totals add up over the columns, and so do the records they rest on', () => {
    check((snapshot) => {
      const lines = linesOf(reportOf(snapshot)).filter(({ cells }) => Object.keys(cells).length > 1);
      expect(lines.length).toBeGreaterThan(50);
      const addUp = (line: ReportLine): boolean => {
        const columns = ofColumns(line);
        const all = total(line);
        const lacking = (cell: Figure) => cell.missing.flatMap(({ what, records }) => [what, ...records]);
        return (
          same(ids(columns.map(({ records }) => records)), ids([all.records])) &&
          same([...new Set(ids(columns.map(lacking)))], ids([lacking(all)])) &&
          sum(columns.map(({ of }) => of)) === all.of &&
          (line.unit === 'tenthsOfPercent' || sum(columns.map(shown)) === shown(all))
        );
      };
      expect(lines.filter((line) => !addUp(line))).toEqual([]);
    });
  });

  test('a count is the number of its records, and what is missing is told of as many', () => {
    check((snapshot) => {
      const holds = (line: ReportLine, cell: Figure): boolean => {
        const lacking = cell.missing.flatMap(({ records }) => records);
        const told = cell.reasons.flatMap((why) =>
          why.code === 'preschoolMissing' ? [why.params.what, why.params.records, why.params.of] : [],
        );
        return (
          new Set([...cell.records, ...lacking]).size === cell.records.length + lacking.length &&
          cell.records.length + lacking.length <= cell.of &&
          (cell.status === 'final') === (cell.value !== null) &&
          (lacking.length === 0 || cell.status !== 'final') &&
          same(
            told,
            cell.missing.flatMap(({ what, records }) => [what, records.length, cell.of]),
          ) &&
          (!['children', 'units', 'staff'].includes(line.unit) ||
            shown(cell) === (cell.status === 'absent' ? 0 : cell.records.length))
        );
      };
      const wrong = linesOf(reportOf(snapshot)).flatMap((line) =>
        Object.entries(line.cells).filter(([, cell]) => !holds(line, cell)),
      );
      expect(wrong).toEqual([]);
    });
  });

  test('a part is never more than the whole', () => {
    check((snapshot) => {
      const report = reportOf(snapshot);
      for (const column of ['total', ...agePlaces]) {
        const all = shown(cellOf(report, 'treEm', [], column));
        const parts = [
          'nu',
          'danToc',
          'khuyetTat',
          'moi',
          'diaBanKhac',
          'namTuoi',
          'hoTroAnTrua',
          'hoTroHocPhi',
        ];
        expect(parts.filter((part) => shown(cellOf(report, part, [], column)) > all)).toEqual([]);
        const girls = shown(cellOf(report, 'nu', [], column));
        expect(shown(cellOf(report, 'nuDanToc', [], column))).toBeLessThanOrEqual(girls);
        expect(shown(cellOf(report, 'nuNamTuoi', [], column))).toBeLessThanOrEqual(girls);
      }
    });
  });

  test('classes of nutrition add up to the children assessed, changes to no more', () => {
    check((snapshot) => {
      const lines = linesOf(reportOf(snapshot));
      for (const indicator of growthIndicators) {
        const own = lines.filter(({ path }) => path[0] === indicator);
        const [assessed, ...classes] = own.filter(({ figure }) => figure === 'tinhTrang');
        expect(classes.reduce((sum, line) => sum + shown(total(line)), 0)).toBe(
          shown(total(assessed as ReportLine)),
        );
        const changed = own.filter(({ figure }) => figure === 'thayDoi');
        expect(changed.reduce((sum, line) => sum + shown(total(line)), 0)).toBeLessThanOrEqual(
          shown(total(assessed as ReportLine)),
        );
      }
    });
  });

  test('a report is plain data', () => {
    check((snapshot) => {
      const report = reportOf(snapshot);
      expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    });
  });

  test('nothing given is changed', () => {
    check((snapshot) => {
      const before = JSON.stringify(snapshot);
      reportOf(snapshot, {}, Object.freeze({ ...midYear }));
      expect(JSON.stringify(snapshot)).toBe(before);
    });
  });
});
