/** What circulars 22/2021 and 43/2021 say of a subject, in words for deputy principals. Not part of any bundle. */
import type { HandbookRule } from '../handbook.ts';
import type { Citation } from '../reasons.ts';
import {
  both,
  columnsExample,
  rule,
  termExample,
  yearAverageExample,
  yearCommentExample,
} from './handbook-subject.ts';
import {
  countsEn,
  countsVi,
  everyOneRule,
  midTermAverage,
  minutesRule,
  missedRules,
  moreThanPrescribed,
  precisionRule,
  yearAverageRule,
  yearCommentRule,
} from './handbook-subject-rules.ts';
import type { SubjectCitations } from './subject-citations.ts';
import type { SubjectPlan, SubjectRules } from './subject-rules.ts';

const score = (periodsPerYear: number): SubjectPlan => ({ scoring: 'score', periodsPerYear });
const comment: SubjectPlan = { scoring: 'comment', periodsPerYear: 70 };

export interface Handbook2021 {
  readonly rules: SubjectRules;
  readonly cite: SubjectCitations;
  readonly precision: Citation;
  readonly minutes: Citation;
  /** The id of an example, by its number in the worked examples or a name of its own. */
  readonly id: (name: string) => string;
}

export function subjectHandbook2021({ rules, cite, precision, minutes, id }: Handbook2021): HandbookRule[] {
  const commentCount = rules.columns(comment).filter(({ kind }) => kind === 'regular').length;
  return [
    rule(
      both('Số điểm đánh giá thường xuyên', 'Number of regular marks'),
      cite.regular.score,
      both(
        `Mỗi học kì: ${countsVi}. Không tính tiết của cụm chuyên đề học tập.`,
        `A term: ${countsEn}. Periods of study topics are left out.`,
      ),
      [
        columnsExample(
          id('columns'),
          both('Môn 52 tiết/năm học', '52 periods a year'),
          rules,
          score(52),
          both('TX1, TX2, TX3, GK, CK', 'regular 1, regular 2, regular 3, mid-term, final'),
        ),
      ],
    ),
    moreThanPrescribed(cite.regular.score, [
      termExample(
        id('more-regular'),
        rules,
        score(35),
        { tx1: 80, tx2: 80, tx3: 50, gk: 80, ck: 80 },
        both('7,6', '7.6'),
      ),
    ]),
    rule(
      both('Cụm chuyên đề học tập (THPT)', 'Study topics (upper secondary)'),
      cite.studyTopics,
      both(
        'Kết quả của cụm chuyên đề tính là một điểm thường xuyên nữa của môn, ở cột sau các điểm quy định; không thay cho điểm thường xuyên. Chưa nhập thì không giữ lại điểm trung bình, kết quả nói rõ.',
        'The result of the cluster is one more regular mark, in the column after the prescribed ones; it never stands in for one of them. Not entered, it does not hold the average back, and the result says so.',
      ),
      [
        termExample(
          id('study-topics'),
          rules,
          { ...score(70), studyTopics: true },
          { tx1: 80, tx2: 80, tx3: 80, tx4: 50, gk: 80, ck: 80 },
          both('7,7', '7.7'),
        ),
      ],
    ),
    {
      ...rule(
        both('Đánh giá giữa kì, cuối kì', 'Mid-term and final'),
        cite.periodic.score,
        both(
          'Mỗi học kì một đánh giá giữa kì và một đánh giá cuối kì.',
          'One mid-term and one final a term.',
        ),
      ),
      withoutExample: both('Xem các cột ở trên.', 'See the columns above.'),
    },
    rule(
      both('Môn đánh giá bằng nhận xét: đánh giá thường xuyên', 'Comment subjects: regular assessments'),
      cite.regular.comment,
      both(
        `Mỗi học kì ${commentCount} lần, dù môn học bao nhiêu tiết; mỗi lần Đạt hoặc Chưa đạt.`,
        `${commentCount} a term, however many periods the subject has; each is Đ or CĐ.`,
      ),
      [
        columnsExample(
          id('columns-comment'),
          both('Môn nhận xét 70 tiết/năm học', 'A comment subject of 70 periods a year'),
          rules,
          comment,
          both('TX1, TX2, GK, CK', 'regular 1, regular 2, mid-term, final'),
        ),
      ],
    ),
    {
      ...rule(
        both('Môn đánh giá bằng nhận xét: giữa kì, cuối kì', 'Comment subjects: mid-term and final'),
        cite.periodic.comment,
        both('Mỗi học kì một lần giữa kì và một lần cuối kì.', 'One mid-term and one final a term.'),
      ),
      withoutExample: both('Xem các cột ở trên.', 'See the columns above.'),
    },
    precisionRule(precision),
    midTermAverage(rules, cite.term.score, [
      termExample(
        id('X-03'),
        rules,
        score(70),
        { tx1: 89, tx2: 60, tx3: 78, gk: 38, ck: 47 },
        both('5,6', '5.6'),
      ),
    ]),
    ...missedRules(
      cite,
      { excused: 'có lí do bất khả kháng', excusedEn: 'by force majeure', everyTest: false },
      {
        makeUp: [
          termExample(
            id('X-05'),
            rules,
            score(35),
            { tx1: 80, tx2: 90, gk: 'pendingMakeUp', ck: 70 },
            both('chưa có kết quả (tạm tính 7,6)', 'no result yet (provisional 7.6)'),
          ),
        ],
        zero: [
          termExample(
            id('X-04'),
            rules,
            score(35),
            { tx1: 80, tx2: 90, gk: 'zeroByRule', ck: 70 },
            both('5,4', '5.4'),
          ),
        ],
      },
    ),
    everyOneRule(cite.term.comment, [
      termExample(
        id('X-07'),
        rules,
        comment,
        { tx1: 'D', tx2: 'D', gk: 'CD', ck: 'D' },
        both('CĐ', 'not passed'),
      ),
    ]),
    yearAverageRule(cite, [
      yearAverageExample(id('X-06'), rules, { term1: 64, term2: 66 }, both('6,5', '6.5')),
    ]),
    yearCommentRule(cite, [
      yearCommentExample(id('year'), rules, { term1: 'CD', term2: 'D' }, both('Đ', 'passed')),
    ]),
    rule(
      both('Môn chỉ học một học kì', 'A subject taught in one term'),
      cite.oneTerm,
      both(
        'Thông tư không nêu. Mặc định lấy kết quả học kì đó làm kết quả cả năm; nhà trường có thể chọn không có kết quả cả năm (lựa chọn P-7).',
        "The circular is silent. By default that term's result is the year's; a school can choose that there is none (option P-7).",
      ),
      [yearAverageExample(id('one-term'), rules, { term1: 'notTaught', term2: 71 }, both('7,1', '7.1'))],
    ),
    ...minutesRule(rules.id, minutes),
  ];
}
