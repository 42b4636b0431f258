import type { HandbookRule } from '../../handbook.ts';
import { studyExample, type PlainPupil } from '../../secondary/study.handbook.ts';
import { studyHandbook22 } from '../../secondary/study-22.handbook.ts';
import type { StudyLevel } from '../../secondary/rules.ts';
import { tt43StudyRules as rules } from './study.ts';

const order = ['nguVan', 'toan', 'lichSu', 'diaLi', 'vatLi', 'hoaHoc', 'tinHoc'];

const learner = (marks: readonly number[]): PlainPupil => ({
  period: 'year',
  scores: Object.fromEntries(order.map((code, index) => [code, marks[index] as number])),
  comments: { gddp: 'D', hdtn: 'D' },
});

const example = (name: string, marks: readonly number[], base: StudyLevel, level?: StudyLevel) =>
  studyExample(rules, `${name} TT43`, learner(marks), base, level);

export const tt43StudyHandbook: readonly HandbookRule[] = [
  ...studyHandbook22(
    rules,
    {
      tot: [example('tot', [81, 80, 84, 90, 82, 67, 65], 'tot')],
      kha: [example('kha', [81, 80, 84, 90, 79, 67, 65], 'kha')],
      dat: [example('dat', [65, 66, 64, 58, 50, 42, 35], 'dat')],
      chuaDat: [example('chuaDat', [55, 52, 49, 60, 42, 43, 51], 'chuaDat')],
    },
    {
      'tot dat': [example('tot-to-dat', [81, 80, 84, 90, 82, 87, 40], 'dat', 'kha')],
      'tot chuaDat': [example('tot-to-chuaDat', [81, 80, 84, 90, 82, 87, 25], 'chuaDat', 'dat')],
      'kha chuaDat': [example('kha-to-chuaDat', [71, 69, 68, 80, 72, 67, 30], 'chuaDat', 'dat')],
      stays: [example('stays', [71, 69, 68, 80, 72, 67, 45], 'dat')],
    },
    { id: 'study-individual-plan TT43', pupil: learner([81, 80, 84, 90, 82, 67, 65]) },
  ),
  {
    rule: { vi: 'Phần chưa đối chiếu với văn bản', en: 'Not compared with the text' },
    citation: null,
    how: {
      vi: 'Đã đọc được quy định của mức Tốt. Số môn của mức Khá và Đạt, điều kiện về môn nhận xét và việc điều chỉnh được lấy theo mức Tốt và theo Thông tư 22/2021, cần đối chiếu với văn bản trước khi dùng chính thức.',
      en: 'The text of Tốt was read. The number of subjects for Khá and Đạt, comment subjects and the adjustment follow it and circular 22/2021; compare them with the text before official use.',
    },
    examples: [],
    withoutExample: { vi: 'Không có phép tính.', en: 'Nothing is computed.' },
  },
];
