import type { HandbookRule } from '../../handbook.ts';
import { yearAcross } from '../../secondary/across.ts';
import { both, rule, yearAverageExample } from '../../secondary/handbook-subject.ts';
import { subjectHandbook2021 } from '../../secondary/handbook-subjects-2021.ts';
import { tt22Subjects } from '../tt22-2021/subjects.ts';
import { at, cite } from './citations.ts';
import { tt43Subjects } from './subjects.ts';

export const tt43SubjectRules: readonly HandbookRule[] = [
  ...subjectHandbook2021({
    rules: tt43Subjects,
    cite,
    precision: at(5, 2),
    minutes: cite.periodic.score,
    id: (name) => `${name} TT43`,
  }),
  rule(
    both(
      'Chuyển giữa phổ thông và giáo dục thường xuyên trong năm',
      'A move between regular and continuing education within the year',
    ),
    null,
    both(
      'Các thông tư không nêu. Học kì I giữ kết quả theo thông tư đã đánh giá; kết quả cả năm tính theo thông tư của lớp mà học sinh, học viên đang học khi kết thúc năm học, và kết quả nói rõ.',
      'The circulars are silent. Term I keeps its result under the circular it was assessed by; the year is computed by the circular in which it closes, and the result says so.',
    ),
    [
      yearAverageExample(
        'TT22-to-TT43',
        yearAcross(tt22Subjects, tt43Subjects),
        { term1: 64, term2: 66 },
        both('6,5', '6.5'),
      ),
    ],
  ),
];
