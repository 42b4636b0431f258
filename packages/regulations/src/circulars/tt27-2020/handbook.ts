import type { HandbookRule, HandbookSection } from '../../handbook.ts';
import { countClass } from '../../primary/counts.ts';
import { eqmsForm } from '../../primary/eqms.ts';
import { awardsRule, individualPlanRule, promotionRules } from '../../primary/handbook-decisions.ts';
import {
  both,
  example,
  goodYear,
  levelsRule,
  marksRule,
  name,
  same,
  shownGoal,
  testsRule,
  traitsRule,
  yearRule,
} from '../../primary/handbook-parts.ts';
import type { Recognition } from '../../primary/rules.ts';
import { circular, tt27 } from './tt27.ts';

const grade5 = { grade: 5 };
const year = (changes: Parameters<typeof goodYear>[3]) => {
  const result = tt27.year(goodYear(circular, tt27, grade5, changes));
  return { shown: shownGoal(result), reasons: result.reasons };
};
const award = (changes: Parameters<typeof goodYear>[3], recognitions: readonly Recognition[] | null) => {
  const result = tt27.award({ record: goodYear(circular, tt27, grade5, changes), recognitions });
  return { shown: shownGoal(result), reasons: result.reasons };
};
const kindness: Recognition = { dimension: 'quality', item: 'nhanAi', reason: 'giúp bạn suốt năm học' };

const levels = levelsRule(circular, [
  example(
    'P27-letters',
    {
      vi: 'Chữ C ở môn Toán và ở phẩm chất Chăm chỉ',
      en: 'The letter C of Toán and of the quality Chăm chỉ',
    },
    () => {
      const subject = tt27.parseLevel('subject', 'C') ?? 'hoanThanh';
      const quality = tt27.parseLevel('quality', 'C') ?? 'dat';
      return {
        shown: both(({ primary }) => `${primary.levels[subject]}; ${primary.levels[quality]}`),
        reasons: [],
      };
    },
    {
      vi: 'Chưa hoàn thành; Cần cố gắng',
      en: 'Not completed (Chưa hoàn thành); Needs effort (Cần cố gắng)',
    },
  ),
]);

const traits = traitsRule(circular, [
  example(
    'P27-traits',
    {
      vi: 'Lớp 5 cuối năm, chưa đánh giá năng lực Thẩm mĩ',
      en: 'Grade 5, end of the year, Aesthetics not rated',
    },
    () => year({ levels: { 'competence thamMi': null } }),
    { vi: 'chưa có kết quả', en: 'no result yet' },
  ),
]);

const tests = testsRule(circular, [
  example(
    'P27-midterm',
    { vi: 'Lớp 4 giữa học kì I có bài kiểm tra môn nào', en: 'Tests of grade 4 in the middle of term I' },
    () => {
      const lines = tt27.sheet({ grade: 4 }, 'midTerm1').subjects.filter(({ test }) => test);
      const shown = both((names) => lines.map(({ subject }) => name(names, 'subject', subject)).join(', '));
      return { shown, reasons: [] };
    },
    { vi: 'Tiếng Việt, Toán', en: 'Vietnamese, Mathematics' },
  ),
]);

const marks = marksRule(circular, [
  example(
    'P27-replaced',
    {
      vi: 'Lớp 5, tất cả T và Tốt; Toán 4 điểm bất thường, làm bài khác được 9; các bài còn lại 10',
      en: 'Grade 5, all T; Toán 4, out of line, another test 9; the other tests 10',
    },
    () => year({ marks: { toan: 9 }, first: { toan: 4 } }),
    { vi: 'Hoàn thành xuất sắc', en: 'Completed excellently (Hoàn thành xuất sắc)' },
  ),
]);

const results = yearRule(circular, { vi: 'Kết quả giáo dục cuối năm học', en: 'The result of the year' }, [
  example(
    'X-21',
    {
      vi: 'Lớp 5, tất cả T, phẩm chất và năng lực Tốt, bài kiểm tra 10 9 9 8 10 9',
      en: 'Grade 5, all T, qualities and competences T, tests 10 9 9 8 10 9',
    },
    () => year({ marks: { toan: 9, ngoaiNgu1: 9, lichSuDiaLi: 8, tinHocCongNghe: 9 } }),
    { vi: 'Hoàn thành tốt', en: 'Completed well (Hoàn thành tốt)' },
  ),
  example(
    'P27-oneH',
    {
      vi: 'Lớp 5, chỉ môn Giáo dục thể chất là H, mọi bài kiểm tra 10',
      en: 'Grade 5, only physical education H, every test 10',
    },
    () => year({ levels: { 'subject gdtc': 'hoanThanh' } }),
    { vi: 'Hoàn thành', en: 'Completed (Hoàn thành)' },
  ),
  example(
    'P27-test4',
    { vi: 'Lớp 5, tất cả T và Tốt, bài kiểm tra Khoa học 4', en: 'Grade 5, all T, the Science test 4' },
    () => year({ marks: { khoaHoc: 4 } }),
    { vi: 'Chưa hoàn thành', en: 'Not completed (Chưa hoàn thành)' },
  ),
]);

const recognised = {
  vi: 'có thành tích xuất sắc về ít nhất một môn học hoặc có tiến bộ rõ rệt về ít nhất một phẩm chất, năng lực, được tập thể lớp công nhận',
  en: 'an outstanding result in at least one subject or marked progress in at least one quality or competence, recognised by the class',
};

const awards = awardsRule(circular, recognised, [
  example(
    'P27-xuatSac',
    { vi: 'Tất cả T và Tốt, mọi bài kiểm tra từ 9', en: 'All T, every test 9 or more' },
    () => award({ marks: { toan: 9 } }, null),
    { vi: 'Học sinh Xuất sắc', en: 'Outstanding pupil (Học sinh Xuất sắc)' },
  ),
  example(
    'P27-tieuBieu',
    {
      vi: 'Hoàn thành tốt (một bài 8), lớp công nhận tiến bộ về phẩm chất Nhân ái',
      en: 'Completed well (one 8), the class recognises progress in kindness',
    },
    () => award({ marks: { toan: 8 } }, [kindness]),
    {
      vi: 'Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện',
      en: 'Exemplary pupil (Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện)',
    },
  ),
  example(
    'P27-none',
    { vi: 'Hoàn thành tốt, lớp không công nhận gì', en: 'Completed well, nothing recognised' },
    () => award({ marks: { toan: 8 } }, []),
    { vi: 'không có danh hiệu', en: 'no award' },
  ),
]);

const counts: HandbookRule = {
  rule: { vi: 'Số liệu thống kê (EQMS)', en: 'Counts for statistics (EQMS)' },
  citation: null,
  how: {
    vi: `Đếm theo biểu mẫu: số học sinh theo từng mức của môn học, năng lực, phẩm chất; điểm bài kiểm tra theo nhóm ${eqmsForm.bands.map(({ id }) => id.replace('under5', 'dưới 5')).join(', ')}; hoàn thành và chưa hoàn thành; khen thưởng. Biểu mẫu là cấu hình: Sở có thể thay.`,
    en: `Counted by a form: pupils at each level of subjects, competences and qualities; test marks in the bands ${eqmsForm.bands.map(({ id }) => id.replace('under5', 'under 5')).join(', ')}; completed or not; awards. The form is configuration that a department may replace.`,
  },
  examples: [
    example(
      'P27-counts',
      { vi: 'Hai học sinh lớp 1: Toán 10 và Toán 4', en: 'Two pupils of grade 1: Toán 10 and Toán 4' },
      () => {
        const pupils = [10, 4].map((mark) => ({
          record: goodYear(circular, tt27, { grade: 1 }, { marks: { toan: mark } }),
          flags: [],
        }));
        const lines = countClass(tt27, { ...eqmsForm, tables: ['tests'] }, pupils);
        const counted = lines
          .filter(({ item, value }) => item === 'toan' && ['10', 'under5'].includes(value))
          .map(({ counts: { all } }) => all);
        return { shown: same(counted.join(' + ')), reasons: [] };
      },
      same('1 + 1'),
    ),
  ],
};

export const tt27Handbook: HandbookSection = {
  title: { vi: 'Tiểu học: Thông tư 27/2020/TT-BGDĐT', en: 'Primary school: Circular 27/2020/TT-BGDĐT' },
  about: {
    vi: 'Đánh giá học sinh tiểu học học chương trình 2018: lớp 1 từ năm học 2020-2021, mỗi năm thêm một lớp, cả năm lớp từ năm học 2024-2025.',
    en: 'Assessment of primary pupils under the 2018 programme: grade 1 from 2020-2021, one more grade each year, all five from 2024-2025.',
  },
  rules: [
    levels,
    traits,
    tests,
    marks,
    results,
    ...promotionRules(circular, tt27, 'P27'),
    awards,
    individualPlanRule(circular, tt27, 'P27'),
    counts,
  ],
};
