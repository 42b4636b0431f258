import { describe, expect, test } from 'vitest';
import type { SubjectReasons } from '../secondary/subject-reasons.ts';
import { enNames } from './names.en.ts';
import { viNames } from './names.vi.ts';
import { enSubject, viSubject } from './subject.ts';

/** Code, parameters, both sentences. */
type Row = { [C in keyof SubjectReasons]: [C, SubjectReasons[C], string, string] }[keyof SubjectReasons];

const rows: readonly Row[] = [
  [
    'termAverage',
    { sum: 825, divisor: 11, regularCount: 4, average: 75 },
    'ĐTBmhk = 82,5 / (4 + 7) = 7,5.',
    'Term average 82.5 / (4 + 7) = 7.5.',
  ],
  [
    'provisionalAverage',
    { sum: 380, divisor: 5, average: 76 },
    'Tạm tính 38,0 / 5 = 7,6, chưa phải kết quả chính thức.',
    'Provisional 38.0 / 5 = 7.6, not an official result.',
  ],
  [
    'missing',
    { slots: ['tx2'] },
    'Cần thêm 1 lần đánh giá thường xuyên.',
    'Still needed: 1 more regular assessment.',
  ],
  [
    'missing',
    { slots: ['tx2', 'tx4'] },
    'Cần thêm 2 lần đánh giá thường xuyên.',
    'Still needed: 2 more regular assessments.',
  ],
  [
    'missing',
    { slots: ['gk', 'ck'] },
    'Cần thêm đánh giá giữa kì, đánh giá cuối kì.',
    'Still needed: the mid-term, the final.',
  ],
  [
    'missing',
    { slots: ['dk1', 'hk'] },
    'Cần thêm 1 bài kiểm tra định kì, bài kiểm tra học kì.',
    'Still needed: 1 more periodic test, the term test.',
  ],
  [
    'missing',
    { slots: ['dk1', 'dk2'] },
    'Cần thêm 2 bài kiểm tra định kì.',
    'Still needed: 2 more periodic tests.',
  ],
  ['missing', { slots: ['other'] }, 'Cần thêm other.', 'Still needed: other.'],
  [
    'pendingMakeUp',
    { slots: ['tx1', 'gk'] },
    'Chờ kiểm tra, đánh giá bù: TX1, GK.',
    'Make-up assessment due: regular 1, mid-term.',
  ],
  [
    'zeroByRule',
    { slots: ['dk1', 'hk'] },
    'Không tham gia kiểm tra, đánh giá, tính 0 điểm hoặc mức Chưa đạt: ĐK1, HK.',
    'Not sat, counted as 0 or not passed: periodic 1, term test.',
  ],
  [
    'zeroOnRegular',
    { slots: ['tx2'] },
    'TX2 tính 0 điểm hoặc mức Chưa đạt theo quyết định của giáo viên; Thông tư chỉ nêu cho giữa kì và cuối kì.',
    "Counted as 0 or not passed by a person's decision: regular 2; the circular says so only of mid-term and final.",
  ],
  [
    'moreRegularThanAllowed',
    { allowed: 3, given: 4, option: 'P-6', choice: 'warn' },
    'Có 4 lần đánh giá thường xuyên, quy định 3; đã tính tất cả (lựa chọn P-6).',
    '4 regular assessments where 3 are prescribed; all were counted (option P-6).',
  ],
  [
    'studyTopicNotEntered',
    { slot: 'tx4' },
    'Chưa có kết quả cụm chuyên đề học tập (TX4); không tính.',
    'No result of the study topics (regular 4); not counted.',
  ],
  ['allPass', { count: 4 }, 'Cả 4 lần đánh giá đều Đạt.', 'All 4 assessments are passed.'],
  ['notPass', { slots: ['gk'] }, 'Có lần đánh giá Chưa đạt: GK.', 'Not passed: mid-term.'],
  [
    'twoThirdsPass',
    { passed: 4, count: 5 },
    '4 trên 5 bài kiểm tra Đạt (ít nhất 2/3) và bài kiểm tra học kì Đạt.',
    '4 of 5 tests passed (at least two thirds), the term test among them.',
  ],
  [
    'tooFewPass',
    { passed: 3, count: 5 },
    'Chỉ 3 trên 5 bài kiểm tra Đạt, chưa tới 2/3.',
    'Only 3 of 5 tests passed, fewer than two thirds.',
  ],
  [
    'finalNotPass',
    { slot: 'ck' },
    'Bài kiểm tra cuối học kì (CK) Chưa đạt.',
    'The test at the end of term (final) is not passed.',
  ],
  [
    'yearAverage',
    { term1: 64, term2: 66, sum: 196, divisor: 3, average: 65 },
    'ĐTBmcn = (6,4 + 2 × 6,6) / 3 = 6,5.',
    'Year average (6.4 + 2 × 6.6) / 3 = 6.5.',
  ],
  [
    'yearIsTermTwo',
    { result: 'D' },
    'Kết quả cả năm là kết quả học kì II: Đ.',
    "The year's result is that of term II: passed.",
  ],
  [
    'yearIsTermTwo',
    { result: 'CD' },
    'Kết quả cả năm là kết quả học kì II: CĐ.',
    "The year's result is that of term II: not passed.",
  ],
  [
    'termNotFinal',
    { terms: [1, 2] },
    'Chưa có kết quả chính thức học kì I, học kì II.',
    'No official result yet for term I, term II.',
  ],
  [
    'oneTermIsYear',
    { term: 1 },
    'Môn chỉ học ở học kì I: lấy kết quả học kì làm kết quả cả năm.',
    "Taught in term I only: its result is the year's result.",
  ],
  [
    'oneTermOnly',
    { term: 2, option: 'P-7', choice: 'termIsYear' },
    'Môn chỉ học ở học kì II: lấy kết quả học kì làm kết quả cả năm (lựa chọn P-7).',
    "Taught in term II only: its result is the year's result (option P-7).",
  ],
  [
    'oneTermOnly',
    { term: 1, option: 'P-7', choice: 'noYearResult' },
    'Môn chỉ học ở học kì I: không có kết quả cả năm (lựa chọn P-7).',
    'Taught in term I only: there is no year result (option P-7).',
  ],
  [
    'exemptOneTerm',
    { term: 2 },
    'Được miễn học học kì còn lại: lấy kết quả học kì II làm kết quả cả năm.',
    "Exempt in the other term: the result of term II is the year's result.",
  ],
  [
    'exempt',
    {},
    'Được miễn học cả năm: môn không tham gia đánh giá, xếp loại.',
    'Exempt for the whole year: the subject takes no part in the assessment.',
  ],
  ['notTaught', {}, 'Môn không học trong năm học này.', 'Not taught in this school year.'],
  [
    'termUnderOther',
    { term: 1, under: 'TT22/2021', year: 'TT43/2021' },
    'Kết quả học kì I được đánh giá theo Thông tư 22/2021, giữ nguyên khi tính cả năm theo Thông tư 43/2021.',
    'The result of term I is by circular 22/2021 and enters as it was; the year is by circular 43/2021.',
  ],
  [
    'termUnderOther',
    { term: 1, under: 'TT22/2021', year: 'TT58/2011+TT26/2020' },
    'Kết quả học kì I được đánh giá theo Thông tư 22/2021, giữ nguyên khi tính cả năm theo Thông tư 58/2011 và 26/2020.',
    'The result of term I is by circular 22/2021 and enters as it was; the year is by circular 58/2011 and 26/2020.',
  ],
  [
    'termUnderOther',
    { term: 1, under: 'TT58/2011+TT26/2020', year: 'TT22/2021' },
    'Kết quả học kì I được đánh giá theo Thông tư 58/2011 và 26/2020, giữ nguyên khi tính cả năm theo Thông tư 22/2021.',
    'The result of term I is by circular 58/2011 and 26/2020 and enters as it was; the year is by circular 22/2021.',
  ],
];

describe('a sentence for each reason of a subject', () => {
  test.each(rows)('%s %o', (code, params, vi, en) => {
    const write = (sentences: object, names: object) =>
      (sentences as Record<string, (values: object, names: object) => string>)[code]?.(params, names);
    expect(write(viSubject, viNames)).toBe(vi);
    expect(write(enSubject, enNames)).toBe(en);
  });

  test('none is left out', () => {
    const told = new Set<string>(rows.map(([code]) => code));
    expect([...told].sort()).toEqual(Object.keys(viSubject).sort());
    expect([...told].sort()).toEqual(Object.keys(enSubject).sort());
  });
});
