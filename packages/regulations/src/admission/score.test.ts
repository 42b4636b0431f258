import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enReasons, reasonText, viReasons } from '../reason-text.ts';
import { hundredths } from './hundredths.ts';
import { formerVocationalPoints, scoreScheme, type ScoreScheme } from './score-scheme.ts';
import { examScore, type ExamSheet } from './score.ts';

const h = hundredths;
const priority = { circular: '30/2024/TT-BGDĐT', article: 14 };

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

describe('the sum', () => {
  test('worked example F-7: 6,75 + 5,50 + 6,00 + 1,0 = 19,25', () => {
    const result = score2025([675, 550, 600], { priority: ['nhom3'] });
    expect(result).toEqual({
      status: 'final',
      value: { total: 1925, qualifies: true },
      provisional: null,
      reasons: [
        {
          code: 'examScore',
          params: {
            papers: [
              { subject: 'nguVan', mark: 675, coefficient: 1 },
              { subject: 'toan', mark: 550, coefficient: 1 },
              { subject: 'ngoaiNgu1', mark: 600, coefficient: 1 },
            ],
            bonus: 100,
            total: 1925,
          },
          citation: null,
        },
        { code: 'priorityPoints', params: { group: 'nhom3', points: 100, ignored: [] }, citation: priority },
      ],
    });
    expect(result.reasons.map((item) => reasonText(item, viReasons))).toEqual([
      'Điểm xét tuyển = 6,75 (Ngữ văn) + 5,50 (Toán) + 6,00 (Ngoại ngữ) + 1,00 (điểm cộng thêm) = 19,25.',
      'Diện ưu tiên nhóm 3: cộng 1,00 điểm. (Điều 14 Thông tư 30/2024/TT-BGDĐT)',
    ]);
    expect(result.reasons.map((item) => reasonText(item, enReasons))).toEqual([
      'Score = 6.75 (Literature) + 5.50 (Mathematics) + 6.00 (Foreign language) + 1.00 (points added) = 19.25.',
      'Priority, group 3: 1.00 points added. (Circular 30/2024/TT-BGDĐT, article 14)',
    ]);
  });

  test('until 2020 Ngữ văn and Toán count twice', () => {
    const result = examScore(sheet([675, 550, 600]), scoreScheme(2020));
    expect(result.value).toEqual({ total: 3050, qualifies: true });
    expect(reasonText(result.reasons[0]!, viReasons)).toBe(
      'Điểm xét tuyển = 2 × 6,75 (Ngữ văn) + 2 × 5,50 (Toán) + 6,00 (Ngoại ngữ) = 30,50.',
    );
  });

  test('the order of the papers given plays no part', () => {
    const papers = { ngoaiNgu1: h(600), toan: h(550), nguVan: h(675) };
    expect(examScore({ papers }, scoreScheme(2025))).toEqual(score2025([675, 550, 600]));
  });

  test('of several groups only the highest counts, and the others are named in the order of the table', () => {
    const result = score2025([500, 500, 500], { priority: ['nhom3', 'nhom2', 'nhom1'] });
    expect(result.value?.total).toBe(1700);
    expect(result.reasons[1]?.params).toEqual({ group: 'nhom1', points: 200, ignored: ['nhom2', 'nhom3'] });
    expect(reasonText(result.reasons[1]!, viReasons)).toBe(
      'Diện ưu tiên nhóm 1: cộng 2,00 điểm; chỉ cộng mức cao nhất nên không cộng thêm nhóm 2, nhóm 3. (Điều 14 Thông tư 30/2024/TT-BGDĐT)',
    );
    expect(reasonText(result.reasons[1]!, enReasons)).toBe(
      'Priority, group 1: 2.00 points added; only the highest counts, so nothing is added for group 2, group 3. (Circular 30/2024/TT-BGDĐT, article 14)',
    );
  });

  test('of two claims worth the same the first of the table is named', () => {
    const table = { points: { b: h(50), a: h(50), c: h(100) }, citation: null };
    const scheme = { ...scoreScheme(2019), priority: table };
    const reasonOf = (claims: string[]) =>
      examScore(sheet([500, 500, 500], { priority: claims }), scheme).reasons[1]?.params;
    expect(reasonOf(['a', 'b'])).toEqual({ group: 'b', points: 50, ignored: ['a'] });
    expect(reasonOf(['a', 'c', 'b'])).toEqual({ group: 'c', points: 100, ignored: ['b', 'a'] });
  });

  test.each([
    ['giaiNhat', 150],
    ['giaiNhi', 100],
    ['giaiBa', 50],
  ])('priority and encouragement (%s) are added together', (prize, points) => {
    const result = score2025([500, 500, 500], { priority: ['nhom2'], encouragement: [prize] });
    expect(result.value?.total).toBe(1500 + 150 + points);
    expect(result.reasons.map(({ code }) => code)).toEqual([
      'examScore',
      'priorityPoints',
      'encouragementPoints',
    ]);
    expect(result.reasons[2]).toMatchObject({
      params: { group: prize, points, ignored: [] },
      citation: priority,
    });
  });

  describe('earlier years with tables of the caller', () => {
    const scheme: ScoreScheme = {
      ...scoreScheme(2018),
      priority: { points: { nhom1: h(200) }, citation: null },
      vocational: formerVocationalPoints,
      maximumBonus: h(300),
    };

    test('vocational certificate', () => {
      const result = examScore(sheet([500, 500, 500], { vocational: ['kha'] }), scheme);
      expect(result.value?.total).toBe(2600);
      expect(reasonText(result.reasons[1]!, viReasons)).toBe(
        'Chứng nhận nghề phổ thông loại khá: cộng 1,00 điểm.',
      );
      expect(reasonText(result.reasons[1]!, enReasons)).toBe(
        'Vocational certificate, grade Khá: 1.00 points added.',
      );
    });

    test('the limit of added points: exactly at it, and above it', () => {
      const claims = { priority: ['nhom1'], vocational: ['kha'] };
      const at = examScore(sheet([500, 500, 500], claims), scheme);
      expect(at.value?.total).toBe(2800);
      expect(at.reasons.map(({ code }) => code)).not.toContain('bonusLimited');
      const above = examScore(sheet([500, 500, 500], { ...claims, vocational: ['gioi'] }), scheme);
      expect(above.value?.total).toBe(2800);
      expect(above.reasons[0]?.params).toMatchObject({ bonus: 300, total: 2800 });
      expect(above.reasons[3]).toEqual({
        code: 'bonusLimited',
        params: { bonus: 350, maximum: 300 },
        citation: null,
      });
      expect(reasonText(above.reasons[3]!, viReasons)).toBe(
        'Tổng điểm cộng thêm là 3,50, vượt mức tối đa; chỉ tính 3,00.',
      );
      expect(reasonText(above.reasons[3]!, enReasons)).toBe(
        'The points added come to 3.50, above the limit; 3.00 are counted.',
      );
    });
  });
});

describe('F-6: all papers sat, none of them 0', () => {
  test('a paper at 0: there is a total, but no admission', () => {
    const result = score2025([675, 0, 0], { priority: ['nhom1'] });
    expect(result.status).toBe('final');
    expect(result.value).toEqual({ total: 875, qualifies: false });
    expect(result.reasons.at(-1)).toEqual({
      code: 'papersZero',
      params: { subjects: ['toan', 'ngoaiNgu1'] },
      citation: null,
    });
    expect(reasonText(result.reasons.at(-1)!, viReasons)).toBe(
      'Có bài thi 0 điểm: Toán, Ngoại ngữ. Theo quy định, em không được xét tuyển.',
    );
  });

  test('a paper at 0,25 qualifies', () => {
    expect(score2025([25, 25, 25]).value).toEqual({ total: 75, qualifies: true });
  });

  test('a paper not sat: no total', () => {
    const result = score2025([675, 'absent', 0]);
    expect(result.value).toEqual({ total: null, qualifies: false });
    expect(result.reasons).toEqual([
      { code: 'papersNotSat', params: { subjects: ['toan'] }, citation: null },
      { code: 'papersZero', params: { subjects: ['ngoaiNgu1'] }, citation: null },
    ]);
    expect(reasonText(result.reasons[0]!, viReasons)).toBe(
      'Vắng thi: Toán. Phải dự đủ các bài thi mới được xét tuyển.',
    );
  });

  test('a paper without mark: nothing yet, whether null or left out', () => {
    const result = score2025([675, null]);
    expect(result).toEqual({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [{ code: 'papersMissing', params: { subjects: ['toan', 'ngoaiNgu1'] }, citation: null }],
    });
    expect(score2025([null, 'absent', 0]).reasons.map(({ code }) => code)).toEqual([
      'papersMissing',
      'papersNotSat',
      'papersZero',
    ]);
    expect(reasonText(result.reasons[0]!, viReasons)).toBe('Chưa có điểm bài thi: Toán, Ngoại ngữ.');
  });
});

test('the total is the sum of papers and added points, and raising a paper raises it', () => {
  const mark = fc.integer({ min: 0, max: 40 }).map((step) => step * 25);
  const groups = fc.subarray(['nhom1', 'nhom2', 'nhom3']);
  fc.assert(
    fc.property(fc.tuple(mark, mark, mark), groups, (marks, claimed) => {
      const worth = { nhom1: 200, nhom2: 150, nhom3: 100 };
      const best = Math.max(0, ...claimed.map((group) => worth[group as keyof typeof worth]));
      const { value } = score2025(marks, { priority: claimed });
      expect(value).toEqual({
        total: marks.reduce((a, b) => a + b) + best,
        qualifies: Math.min(...marks) > 0,
      });
      const raised = score2025([Math.min(1000, marks[0] + 25), marks[1], marks[2]], { priority: claimed });
      expect(raised.value?.total).toBeGreaterThanOrEqual(value?.total ?? 0);
    }),
  );
});
