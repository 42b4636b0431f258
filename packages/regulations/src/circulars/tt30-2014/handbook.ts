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
import { circular, tt30 } from './tt30.ts';

const grade5 = { grade: 5 };
const year = (changes: Parameters<typeof goodYear>[3]) => {
  const result = tt30.year(goodYear(circular, tt30, grade5, changes));
  return { shown: shownGoal(result), reasons: result.reasons };
};

const recognised = {
  vi: 'có thành tích nổi bật hay tiến bộ vượt bậc về ít nhất một môn học, năng lực hoặc phẩm chất, được lớp bình bầu',
  en: 'a notable achievement or great progress (nổi bật hay tiến bộ vượt bậc) in at least one subject, competence or quality, elected by the class',
};

export const tt30Handbook: HandbookSection = {
  of: circular.id,
  title: { vi: 'Tiểu học: Thông tư 30/2014/TT-BGDĐT', en: 'Primary school: Circular 30/2014/TT-BGDĐT' },
  about: {
    vi: 'Áp dụng cho các năm học 2014-2015 và 2015-2016, trước khi được Thông tư 22/2016/TT-BGDĐT sửa đổi. Đánh giá thường xuyên chỉ bằng nhận xét, không cho điểm.',
    en: 'School years 2014-2015 and 2015-2016, before Circular 22/2016/TT-BGDĐT amended it. Everyday assessment is comments only, no marks.',
  },
  rules: [
    levelsRule(circular, [
      example(
        'P30-levels',
        { vi: 'Chữ T ở môn Toán', en: 'The letter T of Toán' },
        () => {
          const level = tt30.parseLevel('subject', 'T');
          const shown = both(({ primary }, vietnamese) =>
            level ? primary.levels[level] : vietnamese ? 'không có mức này' : 'no such level',
          );
          return { shown, reasons: [] };
        },
        { vi: 'không có mức này', en: 'no such level' },
      ),
    ]),
    traitsRule(circular, [
      example(
        'P30-quality',
        {
          vi: 'Lớp 5, phẩm chất Trung thực, kỉ luật: Chưa đạt',
          en: 'Grade 5, honesty and discipline not satisfactory',
        },
        () => year({ levels: { 'quality trungThucKiLuat': 'chuaDat' } }),
        { vi: 'Chưa hoàn thành', en: 'Not completed (Chưa hoàn thành)' },
      ),
    ]),
    testsRule(circular, [
      example(
        'P30-tests',
        {
          vi: 'Lớp 3 có học Tin học: các bài kiểm tra cuối năm',
          en: 'Grade 3 with informatics: year-end tests',
        },
        () => {
          const { subjects } = tt30.sheet({ grade: 3, optional: ['tinHoc'] }, 'endYear');
          const shown = both((names) =>
            subjects
              .filter(({ test }) => test)
              .map(({ subject }) => name(names, 'subject', subject))
              .join(', '),
          );
          return { shown, reasons: [] };
        },
        { vi: 'Tiếng Việt, Toán, Tin học', en: 'Vietnamese, Mathematics, Informatics' },
      ),
    ]),
    marksRule(circular, [
      example(
        'P30-replaced',
        {
          vi: 'Lớp 5, Toán 3 điểm bất thường, làm bài khác được 7',
          en: 'Grade 5, Toán 3, out of line, another test 7',
        },
        () => year({ marks: { toan: 7 }, first: { toan: 3 } }),
        { vi: 'Hoàn thành', en: 'Completed (Hoàn thành)' },
      ),
    ]),
    yearRule(
      circular,
      { vi: 'Điều kiện hoàn thành chương trình lớp học', en: 'Conditions for completing the grade' },
      [
        example(
          'P30-lowest5',
          {
            vi: 'Lớp 5, mọi môn Hoàn thành, mọi nội dung Đạt, bài kiểm tra thấp nhất 5',
            en: 'Grade 5, all completed and satisfactory, the lowest test 5',
          },
          () => year({ marks: { toan: 5 } }),
          { vi: 'Hoàn thành', en: 'Completed (Hoàn thành)' },
        ),
        example(
          'P30-four',
          { vi: 'Như trên, bài kiểm tra Toán 4', en: 'The same, the mathematics test 4' },
          () => year({ marks: { toan: 4 } }),
          { vi: 'Chưa hoàn thành', en: 'Not completed (Chưa hoàn thành)' },
        ),
      ],
    ),
    ...promotionRules(circular, tt30, 'P30'),
    awardsRule(circular, recognised, [
      example(
        'P30-elected',
        {
          vi: 'Lớp bình bầu về năng lực Giao tiếp và hợp tác',
          en: 'Elected by the class for communication and cooperation',
        },
        () => {
          const result = tt30.award({
            record: goodYear(circular, tt30, grade5),
            recognitions: [{ dimension: 'competence', item: 'giaoTiepHopTac', reason: 'lớp bình bầu' }],
          });
          return { shown: shownGoal(result), reasons: result.reasons };
        },
        {
          vi: 'Thành tích nổi bật hay tiến bộ vượt bậc',
          en: 'Notable achievement or great progress (nổi bật hay tiến bộ vượt bậc)',
        },
      ),
    ]),
    individualPlanRule(circular, tt30, 'P30'),
  ],
};
