import type { HandbookRule } from '../../handbook.ts';
import { both, rule } from '../../secondary/handbook-subject.ts';
import { subjectHandbook2021 } from '../../secondary/handbook-subjects-2021.ts';
import { at, cite } from './citations.ts';
import { tt22Subjects } from './subjects.ts';

/** are of this circular alone; the others have a result under each. */
const own = ['X-03', 'X-04', 'X-05'];

export const tt22SubjectRules: readonly HandbookRule[] = [
  ...subjectHandbook2021({
    rules: tt22Subjects,
    cite,
    precision: at(5, 3, 'b'),
    minutes: at(7, 1, 'a'),
    id: (name) => (own.includes(name) ? name : `${name} TT22`),
  }),
  {
    ...rule(
      both('Miễn học', 'Exemption'),
      at(10, 4),
      both(
        'Không có miễn học cả môn. Học sinh chỉ được miễn phần thực hành của Giáo dục thể chất, Giáo dục quốc phòng và an ninh; nội dung đó được kiểm tra, đánh giá thay bằng lí thuyết để đủ số lần. Nhập "miễn" cho cả môn thì phần mềm báo lỗi.',
        'No subject is exempt as a whole. Only the practical part of physical education and of national defence education is; theory is assessed in its place, to the full number. To enter a whole subject as exempt is an error.',
      ),
    ),
    withoutExample: both('Không có phép tính.', 'Nothing is computed.'),
  },
];
