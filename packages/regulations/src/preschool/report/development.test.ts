import { describe, expect, test } from 'vitest';
import { cellOf, child, linesOf, reportOf, snapshotOf, valuesOf } from './fixtures.ts';
import type { DevelopmentAssessment } from './snapshot.ts';

const found = (
  who: string,
  domain: string,
  reached: boolean,
  assessedOn = '2026-01-05',
): DevelopmentAssessment => ({ child: who, domain, reached, assessedOn });

const toddler = child('toddler', { birthDate: '2024-06-01' });
const five = child('five', { birthDate: '2020-06-01' });

const of = (...assessments: readonly DevelopmentAssessment[]) =>
  reportOf(snapshotOf([child('a'), child('b'), toddler, five], { assessments }));

describe('development by domain', () => {
  test('reached and not reached, partial while children are not assessed', () => {
    const report = of(
      found('a', 'ngonNgu', true),
      found('b', 'ngonNgu', false),
      found('toddler', 'ngonNgu', true),
    );
    const missing = [{ what: 'assessment', records: ['five'] }];
    expect(cellOf(report, 'linhVuc', ['ngonNgu', 'reached'])).toMatchObject({
      status: 'partial',
      provisional: 2,
      of: 4,
      records: ['a', 'toddler'],
      missing,
    });
    expect(cellOf(report, 'linhVuc', ['ngonNgu', 'notReached'])).toMatchObject({
      provisional: 1,
      records: ['b'],
      missing,
    });
    expect(valuesOf(report, 'linhVuc', ['ngonNgu', 'reached'])).toEqual({
      total: 2,
      thang13Den24: 1,
      tuoi4Den5: 1,
      tuoi5Den6: null,
    });
    expect(cellOf(report, 'linhVuc', ['ngonNgu', 'reached'], 'tuoi4Den5').status).toBe('final');
  });

  test('only of the children whose stage has the domain', () => {
    const report = of(found('a', 'thamMi', true), found('toddler', 'thamMi', true));
    expect(cellOf(report, 'linhVuc', ['thamMi', 'reached'])).toMatchObject({ of: 3, records: ['a'] });
    const lines = linesOf(report).filter(({ figure }) => figure === 'linhVuc');
    expect(lines.map(({ path }) => path.join('.'))).toEqual(
      ['theChat', 'nhanThuc', 'ngonNgu', 'tinhCamXaHoi', 'thamMi'].flatMap((domain) => [
        `${domain}.reached`,
        `${domain}.notReached`,
      ]),
    );
  });

  test('the last assessment in the time of the report counts', () => {
    const report = of(
      found('a', 'theChat', false, '2025-12-01'),
      found('a', 'theChat', true, '2026-01-15'),
      found('b', 'theChat', true, '2025-10-16'),
      found('b', 'theChat', false, '2025-10-15'),
      found('five', 'theChat', true, '2026-01-16'),
      found('toddler', 'theChat', true, '2026-01-05'),
      found('toddler', 'theChat', false, '2026-01-04'),
    );
    expect(cellOf(report, 'linhVuc', ['theChat', 'reached'])).toMatchObject({
      records: ['a', 'b', 'toddler'],
      missing: [{ what: 'assessment', records: ['five'] }],
    });
  });
});

describe('the five-year standard', () => {
  test('of children who are five by the year of birth', () => {
    const report = of(found('five', 'chuanNamTuoi', true), found('a', 'chuanNamTuoi', true));
    expect(cellOf(report, 'chuanNamTuoi', ['reached'])).toMatchObject({
      status: 'final',
      value: 1,
      of: 1,
      records: ['five'],
    });
    expect(cellOf(report, 'chuanNamTuoi', ['notReached'])).toMatchObject({ value: 0, records: [] });
  });

  test('absent while not assessed', () => {
    expect(cellOf(of(), 'chuanNamTuoi', ['reached'])).toMatchObject({
      status: 'absent',
      missing: [{ what: 'assessment', records: ['five'] }],
    });
  });
});
