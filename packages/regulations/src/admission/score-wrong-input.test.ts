import { describe, expect, test } from 'vitest';
import { hundredths } from './hundredths.ts';
import { scoreScheme, type ScoreScheme } from './score-scheme.ts';
import { examScore, type ExamSheet } from './score.ts';

const h = hundredths;

/** Marks of Ngữ văn, Toán, Ngoại ngữ in hundredths, `absent`, or null. */
function sheet(marks: readonly (number | 'absent' | null)[], claims: Partial<ExamSheet> = {}): ExamSheet {
  const subjects = ['nguVan', 'toan', 'ngoaiNgu1'];
  const papers = Object.fromEntries(
    marks.map((mark, index) => [subjects[index], typeof mark === 'number' ? h(mark) : mark]),
  );
  return { papers: papers as ExamSheet['papers'], ...claims };
}

const score2025 = (marks: readonly (number | 'absent' | null)[], claims?: Partial<ExamSheet>) =>
  examScore(sheet(marks, claims), scoreScheme(2025));

describe('wrong input', () => {
  const failing = (input: ExamSheet, scheme: ScoreScheme = scoreScheme(2025)) => ({
    throws: (code: string, place: object) =>
      expect(() => examScore(input, scheme)).toThrow(expect.objectContaining({ code, place })),
  });

  test('marks', () => {
    failing(sheet([675, 560, 600])).throws('paperNotQuarter', { subject: 'toan' });
    failing(sheet([675, 550, 1025])).throws('paperOutOfRange', { subject: 'ngoaiNgu1' });
    failing({ papers: { vatLi: h(500) } }).throws('unknownPaper', { subject: 'vatLi' });
    failing({ papers: { vatLi: null } }).throws('unknownPaper', { subject: 'vatLi' });
  });

  const notMarks = [
    '7',
    '725',
    '500',
    '',
    true,
    false,
    'vang',
    'vắng',
    'Absent',
    {},
    [],
    [500],
    500n,
    Symbol('x'),
  ];

  test.each(notMarks)('%o is no mark of a paper', (mark) => {
    const papers = { nguVan: h(675), toan: mark, ngoaiNgu1: h(600) } as unknown as ExamSheet['papers'];
    failing({ papers }).throws('notHundredths', { subject: 'toan' });
  });

  test.each([Number.NaN, Infinity, -25])('%d is out of range', (mark) => {
    const papers = { toan: mark } as unknown as ExamSheet['papers'];
    failing({ papers }).throws('paperOutOfRange', { subject: 'toan' });
  });

  test.each([25.5, 0.25, 7.25])('%d is no step of 0,25', (mark) => {
    const papers = { toan: mark } as unknown as ExamSheet['papers'];
    failing({ papers }).throws('paperNotQuarter', { subject: 'toan' });
  });

  test('a mark that is undefined is not known', () => {
    const papers = { nguVan: h(675), toan: undefined, ngoaiNgu1: h(600) } as unknown as ExamSheet['papers'];
    expect(examScore({ papers }, scoreScheme(2025)).reasons).toEqual([
      { code: 'papersMissing', params: { subjects: ['toan'] }, citation: null },
    ]);
  });

  test.each(['constructor', 'toString', '__proto__'])(
    'a paper %s has no mark before it is given one',
    (code) => {
      const scheme = scoreScheme(2026, { thirdPaper: code });
      const two = { nguVan: h(500), toan: h(500) };
      expect(examScore({ papers: two }, scheme).reasons).toEqual([
        { code: 'papersMissing', params: { subjects: [code] }, citation: null },
      ]);
      const papers = { ...two, ...Object.fromEntries([[code, h(500)]]) };
      expect(examScore({ papers }, scheme).value?.total).toBe(1500);
    },
  );

  test.each(['nhom1', {}, 1, true])('claims that are %o', (claims) => {
    const wrong = { priority: claims } as unknown as Partial<ExamSheet>;
    failing(sheet([500, 500, 500], wrong)).throws('invalidOption', { field: 'priority' });
  });

  test('tables and limits that are no hundredths', () => {
    const claims = { priority: ['nhom1'] };
    const table = (points: unknown) =>
      ({ points: { nhom1: points }, citation: null }) as ScoreScheme['priority'];
    for (const points of ['200', 2.5, -1, Number.NaN]) {
      failing(sheet([500, 500, 500], claims), { ...scoreScheme(2025), priority: table(points) }).throws(
        'notHundredths',
        { field: 'priority' },
      );
    }
    const scheme = { ...scoreScheme(2025), maximumBonus: '300' } as unknown as ScoreScheme;
    failing(sheet([500, 500, 500], claims), scheme).throws('notHundredths', { field: 'maximumBonus' });
  });

  test('a limit of 0 allows no added points', () => {
    const scheme = { ...scoreScheme(2025), maximumBonus: h(0) };
    expect(examScore(sheet([500, 500, 500], { priority: ['nhom1'] }), scheme).value?.total).toBe(1500);
  });

  test('claims that are null are none', () => {
    const claims = { priority: null, encouragement: null } as unknown as Partial<ExamSheet>;
    expect(score2025([500, 500, 500], claims).value?.total).toBe(1500);
  });

  test('claims', () => {
    const marks = [500, 500, 500];
    failing(sheet(marks, { priority: [Symbol('x') as unknown as string] })).throws('unknownGroup', {
      field: 'priority',
      index: 0,
    });
    failing(sheet(marks, { priority: ['nhom1', 'nhom4'] })).throws('unknownGroup', {
      field: 'priority',
      index: 1,
    });
    failing(sheet(marks, { encouragement: ['toString'] })).throws('unknownGroup', {
      field: 'encouragement',
      index: 0,
    });
    failing(sheet(marks, { priority: ['nhom1', 'nhom1'] })).throws('duplicateGroup', {
      field: 'priority',
      index: 1,
    });
    failing(sheet(marks, { vocational: ['gioi'] })).throws('pointsNotKnown', { field: 'vocational' });
    failing(sheet(marks, { priority: ['nhom1'] }), scoreScheme(2024)).throws('pointsNotKnown', {
      field: 'priority',
    });
  });

  test('without a claim an unknown table does no harm', () => {
    expect(examScore(sheet([500, 500, 500], { priority: [] }), scoreScheme(2024)).value?.total).toBe(1500);
  });
});
