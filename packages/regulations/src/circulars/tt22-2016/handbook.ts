import type { HandbookSection } from '../../handbook.ts';
import { awardsRule, individualPlanRule, promotionRules } from '../../primary/handbook-decisions.ts';
import {
  both,
  example,
  goodYear,
  levelsRule,
  marksRule,
  name,
  shownGoal,
  testsRule,
  traitsRule,
  yearRule,
} from '../../primary/handbook-parts.ts';
import type { Recognition } from '../../primary/rules.ts';
import { circular, tt22Of2016 } from './tt22-of-2016.ts';

const grade4 = { grade: 4 };
const year = (changes: Parameters<typeof goodYear>[3]) => {
  const result = tt22Of2016.year(goodYear(circular, tt22Of2016, grade4, changes));
  return { shown: shownGoal(result), reasons: result.reasons };
};
const award = (changes: Parameters<typeof goodYear>[3], recognitions: readonly Recognition[] | null) => {
  const result = tt22Of2016.award({ record: goodYear(circular, tt22Of2016, grade4, changes), recognitions });
  return { shown: shownGoal(result), reasons: result.reasons };
};
const drawing: Recognition = {
  dimension: 'subject',
  item: 'miThuat',
  reason: 'giải nhất vẽ tranh cấp trường',
};

const recognised = {
  vi: 'có thành tích vượt trội hay tiến bộ vượt bậc về ít nhất một môn học, năng lực hoặc phẩm chất, được giáo viên giới thiệu và tập thể lớp công nhận',
  en: 'an outstanding achievement or great progress (vượt trội hay tiến bộ vượt bậc) in at least one subject, competence or quality, proposed by the teacher and recognised by the class',
};

export const tt22Of2016Handbook: HandbookSection = {
  of: circular.id,
  title: {
    vi: 'Tiểu học: Thông tư 30/2014/TT-BGDĐT sửa đổi bởi Thông tư 22/2016/TT-BGDĐT',
    en: 'Primary school: Circular 30/2014/TT-BGDĐT as amended by Circular 22/2016/TT-BGDĐT',
  },
  about: {
    vi: 'Áp dụng từ năm học 2016-2017 cho đến khi lớp chuyển sang Thông tư 27/2020/TT-BGDĐT; khối lớp cuối cùng là lớp 5 năm học 2023-2024.',
    en: 'From 2016-2017 until the grade moved to Circular 27/2020/TT-BGDĐT; the last was grade 5 in 2023-2024.',
  },
  rules: [
    levelsRule(circular, [
      example(
        'P22-aliases',
        { vi: '"HTT" ở môn Toán', en: '"HTT" typed for Toán' },
        () => {
          const level = tt22Of2016.parseLevel('subject', 'HTT') ?? 'chuaHoanThanh';
          return { shown: both(({ primary }) => primary.levels[level]), reasons: [] };
        },
        { vi: 'Hoàn thành tốt', en: 'Completed well (Hoàn thành tốt)' },
      ),
    ]),
    traitsRule(circular, [
      example(
        'P22-quality',
        {
          vi: 'Lớp 4, phẩm chất Tự tin, trách nhiệm: C',
          en: 'Grade 4, self-confidence and responsibility C',
        },
        () => year({ levels: { 'quality tuTinTrachNhiem': 'canCoGang' } }),
        { vi: 'Chưa hoàn thành', en: 'Not completed (Chưa hoàn thành)' },
      ),
    ]),
    testsRule(circular, [
      example(
        'P22-midterm',
        {
          vi: 'Lớp 4 giữa học kì II có bài kiểm tra môn nào',
          en: 'Tests of grade 4 in the middle of term II',
        },
        () => {
          const lines = tt22Of2016.sheet(grade4, 'midTerm2').subjects.filter(({ test }) => test);
          const shown = both((names) =>
            lines.map(({ subject }) => name(names, 'subject', subject)).join(', '),
          );
          return { shown, reasons: [] };
        },
        { vi: 'Tiếng Việt, Toán', en: 'Vietnamese, Mathematics' },
      ),
    ]),
    marksRule(circular, [
      example(
        'P22-replaced',
        {
          vi: 'Lớp 4, Toán 2 điểm bất thường, làm bài khác được 6; còn lại đều tốt',
          en: 'Grade 4, Toán 2, out of line, another test 6; everything else good',
        },
        () => year({ marks: { toan: 6 }, first: { toan: 2 } }),
        { vi: 'Hoàn thành', en: 'Completed (Hoàn thành)' },
      ),
    ]),
    yearRule(
      circular,
      { vi: 'Điều kiện hoàn thành chương trình lớp học', en: 'Conditions for completing the grade' },
      [
        example(
          'P22-five',
          { vi: 'Lớp 4, bài kiểm tra thấp nhất 5 điểm', en: 'Grade 4, the lowest test 5' },
          () => year({ marks: { khoaHoc: 5 } }),
          { vi: 'Hoàn thành', en: 'Completed (Hoàn thành)' },
        ),
        example(
          'P22-four',
          { vi: 'Lớp 4, bài kiểm tra Khoa học 4 điểm', en: 'Grade 4, the Science test 4' },
          () => year({ marks: { khoaHoc: 4 } }),
          { vi: 'Chưa hoàn thành', en: 'Not completed (Chưa hoàn thành)' },
        ),
      ],
    ),
    ...promotionRules(circular, tt22Of2016, 'P22'),
    awardsRule(circular, recognised, [
      example(
        'P22-excellent',
        { vi: 'Tất cả T và Tốt, mọi bài kiểm tra từ 9', en: 'All T, every test 9 or more' },
        () => award({ marks: { toan: 9 } }, null),
        {
          vi: 'Hoàn thành xuất sắc các nội dung học tập và rèn luyện',
          en: 'Excellent in learning and training (Hoàn thành xuất sắc các nội dung học tập và rèn luyện)',
        },
      ),
      example(
        'P22-recognised',
        {
          vi: 'Một bài kiểm tra 8; giáo viên giới thiệu và lớp công nhận thành tích môn Mĩ thuật',
          en: 'One test 8; proposed by the teacher and recognised by the class for fine arts',
        },
        () => award({ marks: { toan: 8 } }, [drawing]),
        {
          vi: 'Thành tích vượt trội hay tiến bộ vượt bậc',
          en: 'Outstanding achievement or great progress (vượt trội hay tiến bộ vượt bậc)',
        },
      ),
    ]),
    individualPlanRule(circular, tt22Of2016, 'P22'),
  ],
};
