import { describe, expect, test } from 'vitest';
import { tt22Of2016 } from '../circulars/tt22-2016/tt22-of-2016.ts';
import { tt27 } from '../circulars/tt27-2020/tt27.ts';
import { tt30 } from '../circulars/tt30-2014/tt30.ts';
import { primaryRulesById } from '../primary/by-id.ts';
import { bestInput, bestRecord, type Changes } from '../primary/fixtures.ts';
import { primaryRuleSetIds } from '../phase-in.ts';
import { enReasons, reasonText, viReasons } from '../reason-text.ts';
import type { Reason } from '../reasons.ts';

const vi = ({ reasons }: { reasons: readonly Reason[] }) => reasons.map((one) => reasonText(one, viReasons));
const en = ({ reasons }: { reasons: readonly Reason[] }) => reasons.map((one) => reasonText(one, enReasons));
const year = (changes: Changes) => tt27.year(bestRecord(tt27, { grade: 5 }, changes));
const kindness = { dimension: 'quality', item: 'nhanAi', reason: 'kind' } as const;

describe('the level of the year', () => {
  test('one 8', () => {
    const result = year({ tests: { lichSuDiaLi: 8 } });
    expect(vi(result)).toEqual([
      'Kết quả đánh giá cả năm: Hoàn thành tốt. (Điều 9 khoản 2 điểm a Thông tư 27/2020/TT-BGDĐT)',
      'Chưa đạt Hoàn thành xuất sắc do bài kiểm tra cuối năm học: Lịch sử và Địa lí (8); cần từ 9 điểm trở lên. (Điều 9 khoản 2 điểm a Thông tư 27/2020/TT-BGDĐT)',
    ]);
    expect(en(result)).toEqual([
      'Result of the year: Completed well (Hoàn thành tốt). (Circular 27/2020/TT-BGDĐT, article 9, clause 2, point a)',
      'Not Completed excellently (Hoàn thành xuất sắc) because of year-end tests: History and Geography (8); it takes 9 or more. (Circular 27/2020/TT-BGDĐT, article 9, clause 2, point a)',
    ]);
  });

  test('a level below, of each dimension', () => {
    const result = year({
      subjects: { hdtn: 'hoanThanh', toan: 'hoanThanh' },
      competences: { khoaHoc: 'dat' },
      qualities: { nhanAi: 'dat' },
    });
    expect(vi(result).slice(1).map(bare)).toEqual([
      'Chưa đạt Hoàn thành tốt do môn học, hoạt động giáo dục: Toán (Hoàn thành), Hoạt động trải nghiệm (Hoàn thành); cần Hoàn thành tốt.',
      'Chưa đạt Hoàn thành tốt do năng lực: Khoa học (Đạt); cần Tốt.',
      'Chưa đạt Hoàn thành tốt do phẩm chất: Nhân ái (Đạt); cần Tốt.',
    ]);
    expect(en(result).slice(1).map(bare)).toEqual([
      'Not Completed well (Hoàn thành tốt) because of subjects and activities: Mathematics (Completed (Hoàn thành)), Experiential activities (Completed (Hoàn thành)); it takes Completed well (Hoàn thành tốt).',
      'Not Completed well (Hoàn thành tốt) because of competences: Science (Satisfactory (Đạt)); it takes Good (Tốt).',
      'Not Completed well (Hoàn thành tốt) because of qualities: Kindness (Satisfactory (Đạt)); it takes Good (Tốt).',
    ]);
  });

  test('a level that another one surpasses is asked for "or better"', () => {
    const result = year({ subjects: { toan: 'chuaHoanThanh' }, qualities: { nhanAi: 'canCoGang' } });
    expect(vi(result).slice(1).map(bare)).toEqual([
      'Chưa đạt Hoàn thành do môn học, hoạt động giáo dục: Toán (Chưa hoàn thành); cần Hoàn thành trở lên.',
      'Chưa đạt Hoàn thành do phẩm chất: Nhân ái (Cần cố gắng); cần Đạt trở lên.',
    ]);
    expect(en(result).slice(1).map(bare)).toEqual([
      'Not Completed (Hoàn thành) because of subjects and activities: Mathematics (Not completed (Chưa hoàn thành)); it takes Completed (Hoàn thành) or better.',
      'Not Completed (Hoàn thành) because of qualities: Kindness (Needs effort (Cần cố gắng)); it takes Satisfactory (Đạt) or better.',
    ]);
  });

  test('several tests', () => {
    const result = year({ tests: { toan: 7, khoaHoc: 8 } });
    expect(bare(vi(result)[1])).toBe(
      'Chưa đạt Hoàn thành xuất sắc do bài kiểm tra cuối năm học: Toán (7), Khoa học (8); cần từ 9 điểm trở lên.',
    );
  });

  test('what is missing', () => {
    const result = year({
      subjects: { toan: null },
      competences: { ngonNgu: null, tinhToan: null },
      qualities: { nhanAi: null },
      tests: { toan: null, khoaHoc: null },
    });
    expect(vi(result).map(bare)).toEqual([
      'Chưa đủ dữ liệu; với kết quả đã có, mức cao nhất có thể đạt là Hoàn thành xuất sắc.',
      'Chưa có mức đánh giá cuối năm học về môn học, hoạt động giáo dục: Toán.',
      'Chưa có mức đánh giá cuối năm học về năng lực: Ngôn ngữ, Tính toán.',
      'Chưa có mức đánh giá cuối năm học về phẩm chất: Nhân ái.',
      'Chưa có điểm bài kiểm tra cuối năm học: Toán, Khoa học.',
    ]);
    expect(en(result).map(bare)).toEqual([
      'Not everything is entered; what is there allows Completed excellently (Hoàn thành xuất sắc) at best.',
      'No level yet at the end of the year for subjects and activities: Mathematics.',
      'No level yet at the end of the year for competences: Language, Calculation.',
      'No level yet at the end of the year for qualities: Kindness.',
      'No test mark yet at the end of the year: Mathematics, Science.',
    ]);
  });

  test('another test, and an individual plan', () => {
    const input = bestInput(tt27, { grade: 1 });
    const tests = [
      { subject: 'tiengViet', mark: 100 },
      { subject: 'toan', mark: 90, replaced: { mark: 0, reason: 'out of line' } },
    ];
    const result = tt27.year(tt27.record({ ...input, tests }));
    expect(vi(result)[1]).toBe(
      'Toán: học sinh đã làm bài kiểm tra khác, lấy điểm 9 thay cho 0. (Điều 7 khoản 1 điểm d Thông tư 27/2020/TT-BGDĐT)',
    );
    expect(bare(en(result)[1])).toBe('Mathematics: the pupil sat another test; 9 takes the place of 0.');
    const plan = tt27.year({ ...bestRecord(tt27, { grade: 1 }), individualPlan: true });
    expect(vi(plan).map(bare)).toEqual([
      'Học sinh khuyết tật được đánh giá theo kế hoạch giáo dục cá nhân: nhà trường xem xét, phần mềm không tự tính.',
    ]);
    expect(en(plan).map(bare)).toEqual([
      'Assessed against an individual education plan: the school decides, the software does not.',
    ]);
  });
});

describe('promotion', () => {
  const after = { grade: 2, level: 'chuaHoanThanh', round: 'afterSupport' } as const;
  const open = { status: 'partial', value: null, provisional: 'hoanThanh', reasons: [] } as const;

  test.each([
    [
      { grade: 5, level: 'hoanThanhTot' },
      [
        'Được xác nhận hoàn thành chương trình lớp 5, mức Hoàn thành tốt.',
        'Được xác nhận và ghi vào học bạ: Hoàn thành chương trình tiểu học.',
      ],
      [
        'Has completed the programme of grade 5: Completed well (Hoàn thành tốt).',
        'Has completed primary school, which the transcript records.',
      ],
    ],
    [
      { grade: 2, level: 'chuaHoanThanh' },
      ['Chưa hoàn thành chương trình lớp 2: giáo viên lập kế hoạch, hướng dẫn, giúp đỡ và đánh giá bổ sung.'],
      [
        'Has not completed the programme of grade 2: the teacher plans guidance and help, then assesses again.',
      ],
    ],
    [
      after,
      [
        'Đã được hướng dẫn, giúp đỡ mà vẫn chưa hoàn thành chương trình lớp 2: hiệu trưởng xem xét, quyết định.',
      ],
      ['Still has not completed the programme of grade 2 after guidance and help: the head decides.'],
    ],
    [
      { ...after, headDecision: 'retained' },
      ['Chưa hoàn thành chương trình lớp 2; hiệu trưởng quyết định: ở lại lớp.'],
      ["Has not completed the programme of grade 2; the head's decision: retained in the grade."],
    ],
    [
      { grade: 2, level: null },
      ['Chưa có kết quả đánh giá cả năm.'],
      ['There is no result of the year yet.'],
    ],
    [
      { grade: 2, level: open },
      ['Kết quả đánh giá cả năm chưa chính thức.'],
      ['The result of the year is not official yet.'],
    ],
  ] as const)('%o', (input, viTexts, enTexts) => {
    expect(vi(tt27.promotion(input)).map(bare)).toEqual(viTexts);
    expect(en(tt27.promotion(input)).map(bare)).toEqual(enTexts);
  });
});

describe('awards', () => {
  const good = bestRecord(tt27, { grade: 5 }, { tests: { toan: 8 } });

  test('met and recognised', () => {
    const result = tt27.award({ record: good, recognitions: [kindness] });
    expect(vi(result).slice(0, 2).map(bare)).toEqual([
      'Đủ điều kiện khen thưởng: Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện.',
      'Được tập thể lớp công nhận về phẩm chất: Nhân ái.',
    ]);
    expect(en(result).slice(0, 2).map(bare)).toEqual([
      'Meets the conditions of the award: Exemplary pupil (Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện).',
      'Recognised by the class in qualities: Kindness.',
    ]);
  });

  test('not recognised, not settled', () => {
    const award = 'Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện';
    const none = tt27.award({ record: good, recognitions: [] });
    const open = tt27.award({ record: good, recognitions: null });
    expect(bare(vi(none)[1])).toBe(
      `${award}: không có thành tích xuất sắc hay tiến bộ rõ rệt được tập thể lớp công nhận.`,
    );
    expect(bare(vi(open)[0])).toBe(
      `${award}: chờ tập thể lớp công nhận thành tích xuất sắc hay tiến bộ rõ rệt.`,
    );
    expect(bare(en(none)[1])).toBe(
      `Exemplary pupil (${award}): no outstanding result or marked progress that the class has recognised.`,
    );
    expect(bare(en(open)[0])).toBe(
      `Exemplary pupil (${award}): waits for the class to recognise any outstanding result or marked progress.`,
    );
  });

  test('still possible', () => {
    const open = bestRecord(tt27, { grade: 5 }, { tests: { toan: null } });
    const result = tt27.award({ record: open, recognitions: [] });
    expect(bare(vi(result)[0])).toBe('Chưa đủ dữ liệu; với kết quả đã có, vẫn có thể đạt Học sinh Xuất sắc.');
    expect(bare(en(result)[0])).toBe(
      'Not everything is entered; what is there still allows Outstanding pupil (Học sinh Xuất sắc).',
    );
  });

  test('before TT27/2020', () => {
    const record = bestRecord(tt22Of2016, { grade: 1 }, { tests: { toan: 8 } });
    expect(vi(tt22Of2016.award({ record, recognitions: [] }))).toEqual([
      'Chưa đạt Hoàn thành xuất sắc các nội dung học tập và rèn luyện do bài kiểm tra cuối năm học: Toán (8); cần từ 9 điểm trở lên. (Điều 1 khoản 9 Thông tư 22/2016/TT-BGDĐT)',
      'Thành tích vượt trội hay tiến bộ vượt bậc: không có thành tích vượt trội hay tiến bộ vượt bậc được tập thể lớp công nhận. (Điều 1 khoản 9 Thông tư 22/2016/TT-BGDĐT)',
    ]);
  });
});

test('a level of TT30/2014', () => {
  const record = bestRecord(tt30, { grade: 1 }, { qualities: { tuTinTrachNhiem: 'chuaDat' } });
  expect(bare(vi(tt30.year(record))[1])).toBe(
    'Chưa đạt Hoàn thành do phẩm chất: Tự tin, trách nhiệm (Chưa đạt); cần Đạt trở lên.',
  );
});

test('a code without a name is shown as it is', () => {
  const item = (dimension: 'competence' | 'subject') =>
    reasonText(
      {
        code: 'primaryLevelsMissing',
        params: { point: 'midTerm1', dimension, items: ['moi'] },
        citation: null,
      },
      viReasons,
    );
  expect(item('competence')).toBe('Chưa có mức đánh giá giữa học kì I về năng lực: moi.');
  expect(item('subject')).toBe('Chưa có mức đánh giá giữa học kì I về môn học, hoạt động giáo dục: moi.');
});

describe('everything that is rated has a name in both languages', () => {
  test.each(primaryRuleSetIds)('%s', (id) => {
    const rules = primaryRulesById(id);
    const plan = { optional: ['tiengDanToc', 'ngoaiNgu1'] };
    for (const { names } of [viReasons, enReasons]) {
      for (const grade of [1, 2, 3, 4, 5]) {
        const sheet = rules.sheet({ ...plan, grade }, 'endYear');
        for (const { subject } of sheet.subjects) expect(names.subjects).toHaveProperty(subject);
        for (const code of sheet.competences) expect(names.primary.competences).toHaveProperty(code);
        for (const code of sheet.qualities) expect(names.primary.qualities).toHaveProperty(code);
      }
      for (const point of rules.recordPoints) expect(names.primary.points).toHaveProperty(point);
      for (const level of rules.yearLevels) expect(names.primary.goals).toHaveProperty(level);
      for (const award of rules.awards) expect(names.primary.goals).toHaveProperty(award);
    }
    for (const level of rules.subjectLevels) {
      expect(viReasons.names.primary.levels[level]).toBe(rules.formatLevel('subject', level, 'word'));
    }
    for (const level of rules.traitLevels) {
      expect(viReasons.names.primary.levels[level]).toBe(rules.formatLevel('quality', level, 'word'));
    }
  });
});

/** Without the citation, which has its own tests. */
function bare(text: string | undefined): string | undefined {
  return text?.replace(/ \((Điều|Circular) [^()]*\)$/, '');
}
