import { describe, expect, test } from 'vitest';
import { bestInput, bestRecord, type Changes } from '../../primary/fixtures.ts';
import { tt30 } from './tt30.ts';

const circular = '30/2014/TT-BGDĐT';
const completion = { circular, article: 14, clause: 1, point: 'a' };
const record = (changes: Changes) => bestRecord(tt30, { grade: 5 }, changes);

describe('article 14 clause 1 point a: completion of the grade', () => {
  test('two results', () => {
    expect(tt30.yearLevels).toEqual(['hoanThanh', 'chuaHoanThanh']);
    expect(tt30.year(record({}))).toEqual({
      status: 'final',
      value: 'hoanThanh',
      provisional: null,
      reasons: [{ code: 'primaryYearLevel', params: { level: 'hoanThanh' }, citation: completion }],
    });
  });

  test.each([
    [{ subjects: { kiThuat: 'chuaHoanThanh' } }, 'chuaHoanThanh'],
    [{ competences: { giaoTiepHopTac: 'chuaDat' } }, 'chuaHoanThanh'],
    [{ qualities: { trungThucKiLuat: 'chuaDat' } }, 'chuaHoanThanh'],
    [{ tests: { toan: 5 } }, 'hoanThanh'],
    [{ tests: { toan: 4 } }, 'chuaHoanThanh'],
  ] as const)('%o: %s', (changes, level) => {
    const result = tt30.year(record(changes));
    expect(result).toMatchObject({ status: 'final', value: level });
    for (const { citation } of result.reasons) expect(citation).toEqual(completion);
  });

  test('a replaced test cites the marks', () => {
    const tests = [
      { subject: 'tiengViet', mark: 100 },
      { subject: 'toan', mark: 60, replaced: { mark: 10, reason: 'out of line' } },
    ];
    const given = tt30.record({ ...bestInput(tt30, { grade: 1 }), tests });
    expect(tt30.year(given).reasons[1]?.citation).toEqual({ circular, article: 10, clause: 3 });
  });

  test('individual plan', () => {
    expect(tt30.year({ ...record({}), individualPlan: true }).reasons).toEqual([
      { code: 'primaryIndividualPlan', params: {}, citation: { circular, article: 12 } },
    ]);
  });
});

describe('article 16: the class elects whom to commend', () => {
  const recognitions = [{ dimension: 'competence', item: 'giaoTiepHopTac', reason: 'elected' } as const];

  test('elected', () => {
    expect(tt30.awards).toEqual(['noiBatTienBo']);
    expect(tt30.award({ record: record({}), recognitions })).toEqual({
      status: 'final',
      value: 'noiBatTienBo',
      provisional: null,
      reasons: [
        { code: 'primaryAwardMet', params: { award: 'noiBatTienBo' }, citation: { circular, article: 16 } },
        {
          code: 'primaryRecognised',
          params: { award: 'noiBatTienBo', dimension: 'competence', item: 'giaoTiepHopTac' },
          citation: { circular, article: 16 },
        },
      ],
    });
  });

  test.each(['subject', 'quality'] as const)('also for a %s', (dimension) => {
    const item = { subject: 'toan', quality: 'trungThucKiLuat' }[dimension];
    const given = { record: record({}), recognitions: [{ dimension, item, reason: 'elected' }] };
    expect(tt30.award(given).value).toBe('noiBatTienBo');
  });

  test('not elected, and not settled', () => {
    expect(tt30.award({ record: record({}), recognitions: [] })).toMatchObject({
      status: 'final',
      value: 'none',
      reasons: [{ code: 'primaryNotRecognised', params: { award: 'noiBatTienBo' } }],
    });
    expect(tt30.award({ record: record({}), recognitions: null })).toMatchObject({
      status: 'absent',
      reasons: [{ code: 'primaryRecognitionOpen', params: { award: 'noiBatTienBo' } }],
    });
  });
});
