import type { HandbookRule } from '../../handbook.ts';
import {
  both,
  columnsExample,
  rule,
  termExample,
  yearAverageExample,
  yearCommentExample,
} from '../../secondary/handbook-subject.ts';
import {
  missedRules,
  roundingEn,
  roundingVi,
  twoThirdsRule,
  weightOf,
  yearAverageRule,
  yearCommentRule,
} from '../../secondary/handbook-subject-rules.ts';
import type { Citation } from '../../reasons.ts';
import type { SubjectCitations } from '../../secondary/subject-citations.ts';
import type { SubjectPlan, SubjectRules } from '../../secondary/subject-rules.ts';
import { at, cite } from './citations.ts';
import { FEW_A_WEEK, MANY_A_WEEK, regularCount } from './counts.ts';
import { tt58Subjects } from './subjects.ts';

const score = (periodsPerWeek: number, periodicTests = 1): SubjectPlan => ({
  scoring: 'score',
  periodsPerYear: 70,
  periodsPerWeek,
  periodicTests,
});
const comment: SubjectPlan = { scoring: 'comment', periodsPerYear: 70 };

const fewest = (periodsPerWeek: number) => regularCount(score(periodsPerWeek));
const few = fewest(FEW_A_WEEK);
const some = fewest(MANY_A_WEEK - 1);
const many = fewest(MANY_A_WEEK);
const periodic = weightOf(tt58Subjects, 'periodic');
const final = weightOf(tt58Subjects, 'final');

/** What 58/2011 says of the year and that 26/2020 left as it was. */
export const yearRulesOf58 = (
  name: string,
  rules: SubjectRules,
  { oneTerm, exemption, ...rest }: SubjectCitations,
  /** Who is excused from practice in national defence education. */
  practice: Citation,
): HandbookRule[] => [
  yearAverageRule({ ...rest, oneTerm, exemption }, [
    yearAverageExample(`X-06 ${name}`, rules, { term1: 64, term2: 66 }, both('6,5', '6.5')),
  ]),
  yearCommentRule({ ...rest, oneTerm, exemption }, [
    yearCommentExample(`${name}-year`, rules, { term1: 'CD', term2: 'D' }, both('Đ', 'passed')),
  ]),
  rule(
    both('Môn chỉ học một học kì', 'A subject taught in one term'),
    oneTerm,
    both('Lấy kết quả của học kì đó làm kết quả cả năm.', "The result of that term is the year's result."),
    [yearAverageExample(`${name}-one-term`, rules, { term1: 'notTaught', term2: 71 }, both('7,1', '7.1'))],
  ),
  rule(
    both('Miễn học', 'Exemption'),
    exemption,
    both(
      'Chỉ ba môn đánh giá bằng nhận xét: Thể dục, Âm nhạc, Mỹ thuật. Miễn một học kì: lấy kết quả học kì đã học làm kết quả cả năm. Miễn cả năm: môn không tham gia xếp loại.',
      "Only the three comment subjects: physical education, music, fine arts. One term: the term studied is the year's result. The whole year: the subject takes no part.",
    ),
    [
      yearCommentExample(`${name}-exempt-term`, rules, { term1: 'exempt', term2: 'D' }, both('Đ', 'passed')),
      yearCommentExample(
        `${name}-exempt-year`,
        rules,
        { term1: 'exempt', term2: 'exempt' },
        both('không tham gia', 'takes no part'),
      ),
    ],
  ),
  {
    ...rule(
      both(
        'Miễn phần thực hành Giáo dục quốc phòng và an ninh',
        'Excused from practice in national defence education',
      ),
      practice,
      both(
        'Môn Giáo dục quốc phòng và an ninh không được miễn cả môn. Học sinh chỉ được miễn phần thực hành: điểm còn thiếu do miễn thực hành được kiểm tra bù bằng lí thuyết; nhập điểm bù đó vào cột còn thiếu, ĐTBm tính như mọi môn tính điểm.',
        'The subject is not exempt as a whole. Only its practice is: tests of theory make up for the marks that are missing; they are entered where the marks are missing, and the average is computed as of any score subject.',
      ),
    ),
    withoutExample: both('Không có phép tính riêng.', 'Nothing is computed apart.'),
  },
];

export const tt58SubjectRules: readonly HandbookRule[] = [
  rule(
    both('Số lần kiểm tra thường xuyên tối thiểu', 'Fewest regular tests'),
    cite.regular.score,
    both(
      `Mỗi học kì, theo số tiết một tuần: đến ${FEW_A_WEEK} tiết ít nhất ${few} lần; trên ${FEW_A_WEEK} và dưới ${MANY_A_WEEK} tiết ít nhất ${some} lần; từ ${MANY_A_WEEK} tiết ít nhất ${many} lần. Nhiều hơn vẫn tính. Môn nhận xét cũng theo số này.`,
      `A term, by periods a week: up to ${FEW_A_WEEK}, at least ${few}; above ${FEW_A_WEEK} and below ${MANY_A_WEEK}, at least ${some}; from ${MANY_A_WEEK}, at least ${many}. More are counted. Comment subjects go by the same numbers.`,
    ),
    [
      columnsExample(
        'TT58-columns',
        both(
          'Môn 1,5 tiết/tuần, kế hoạch 2 bài kiểm tra định kì',
          '1.5 periods a week, 2 periodic tests planned',
        ),
        tt58Subjects,
        score(1.5, 2),
        both(
          'TX1, TX2, TX3, ĐK1, ĐK2, HK',
          'regular 1, regular 2, regular 3, periodic 1, periodic 2, term test',
        ),
      ),
    ],
  ),
  rule(
    both('Kiểm tra định kì và kiểm tra học kì', 'Periodic tests and the term test'),
    cite.periodic.score,
    both(
      'Số bài kiểm tra định kì (từ 1 tiết trở lên) theo kế hoạch dạy học của trường, không khai thì ít nhất 1; nhiều hơn vẫn tính. Mỗi học kì một bài kiểm tra học kì.',
      'Periodic tests (one period or more) as the teaching plan says, at least 1 where it does not; more are counted. One term test.',
    ),
    [
      termExample(
        'TT58-periodic-missing',
        tt58Subjects,
        score(1),
        { tx1: 80, tx2: 90, hk: 70 },
        both('chưa có kết quả (tạm tính 7,6)', 'no result yet (provisional 7.6)'),
      ),
    ],
  ),
  {
    ...rule(
      both('Điểm nguyên và điểm lẻ', 'Whole marks and decimals'),
      at(8, 4),
      both(
        'Điểm kiểm tra thường xuyên hỏi miệng hoặc tự luận là số nguyên. Bài có trắc nghiệm, bài kiểm tra định kì và học kì lấy đến một chữ số thập phân.',
        'Regular marks of oral and essay tests are whole. Tests with multiple choice, periodic and term tests may have one decimal.',
      ),
    ),
    withoutExample: both(
      'Kiểm tra khi nhập điểm, không có phép tính.',
      'Checked on entry; nothing is computed.',
    ),
  },
  rule(
    both('Điểm trung bình môn học kì (ĐTBmhk)', 'Term average of a subject (ĐTBmhk)'),
    cite.term.score,
    both(
      `ĐTBmhk = (tổng KTtx + ${periodic} × tổng KTđk + ${final} × KThk) / (số KTtx + ${periodic} × số KTđk + ${final}). ${roundingVi}`,
      `(sum of regular + ${periodic} × sum of periodic + ${final} × term test) / (number of regular + ${periodic} × number of periodic + ${final}). ${roundingEn}`,
    ),
    [
      termExample(
        'X-01',
        tt58Subjects,
        score(4, 2),
        { tx1: 70, tx2: 80, tx3: 80, tx4: 90, dk1: 85, dk2: 70, hk: 65 },
        both('7,5', '7.5'),
      ),
    ],
  ),
  ...missedRules(
    cite,
    { excused: 'có lí do', excusedEn: 'with a reason', everyTest: true },
    {
      makeUp: [
        termExample(
          'TT58-make-up',
          tt58Subjects,
          score(1),
          { tx1: 80, tx2: 90, dk1: 'pendingMakeUp', hk: 70 },
          both('chưa có kết quả (tạm tính 7,6)', 'no result yet (provisional 7.6)'),
        ),
      ],
      zero: [
        termExample(
          'TT58-zero',
          tt58Subjects,
          score(1),
          { tx1: 'zeroByRule', tx2: 80, dk1: 80, hk: 70 },
          both('6,4', '6.4'),
        ),
      ],
    },
  ),
  twoThirdsRule(cite.term.comment, 'KThk', [
    termExample(
      'X-07 TT58',
      tt58Subjects,
      comment,
      { tx1: 'D', tx2: 'D', tx3: 'CD', dk1: 'D', hk: 'D' },
      both('Đ', 'passed'),
    ),
    termExample(
      'TT58-term-test-fails',
      tt58Subjects,
      comment,
      { tx1: 'D', tx2: 'D', tx3: 'D', dk1: 'D', hk: 'CD' },
      both('CĐ', 'not passed'),
    ),
  ]),
  ...yearRulesOf58('TT58', tt58Subjects, cite, at(12)),
];
