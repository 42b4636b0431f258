import type { HandbookRule } from '../../handbook.ts';
import { both, columnsExample, rule, termExample } from '../../secondary/handbook-subject.ts';
import {
  countsEn,
  countsVi,
  midTermAverage,
  minutesRule,
  missedRules,
  moreThanPrescribed,
  precisionRule,
  twoThirdsRule,
} from '../../secondary/handbook-subject-rules.ts';
import type { SubjectPlan } from '../../secondary/subject-rules.ts';
import { yearRulesOf58 } from '../tt58-2011/handbook.ts';
import { at as at58 } from '../tt58-2011/citations.ts';
import { at, cite } from './citations.ts';
import { tt26Subjects } from './subjects.ts';

const score = (periodsPerYear: number): SubjectPlan => ({ scoring: 'score', periodsPerYear });
const comment: SubjectPlan = { scoring: 'comment', periodsPerYear: 70 };

export const tt26SubjectRules: readonly HandbookRule[] = [
  rule(
    both('Số điểm đánh giá thường xuyên, giữa kì, cuối kì', 'Number of regular assessments, mid-term, final'),
    cite.regular.score,
    both(
      `Mỗi học kì, đánh giá thường xuyên: ${countsVi}. Một đánh giá giữa kì, một đánh giá cuối kì. Môn nhận xét cũng theo số này.`,
      `A term, regular: ${countsEn}. One mid-term, one final. Comment subjects go by the same numbers.`,
    ),
    [
      columnsExample(
        'TT26-columns',
        both('Môn 52 tiết/năm học', '52 periods a year'),
        tt26Subjects,
        score(52),
        both('TX1, TX2, TX3, GK, CK', 'regular 1, regular 2, regular 3, mid-term, final'),
      ),
    ],
  ),
  moreThanPrescribed(cite.regular.score, [
    termExample(
      'TT26-more-regular',
      tt26Subjects,
      score(35),
      { tx1: 80, tx2: 80, tx3: 50, gk: 80, ck: 80 },
      both('7,6', '7.6'),
    ),
  ]),
  precisionRule(cite.regular.score),
  midTermAverage(tt26Subjects, cite.term.score, [
    termExample(
      'X-02',
      tt26Subjects,
      score(70),
      { tx1: 85, tx2: 70, tx3: 90, gk: 65, ck: 75 },
      both('7,5', '7.5'),
    ),
  ]),
  ...missedRules(
    cite,
    { excused: 'có lí do chính đáng', excusedEn: 'with a legitimate reason', everyTest: true },
    {
      makeUp: [
        termExample(
          'TT26-make-up',
          tt26Subjects,
          score(35),
          { tx1: 80, tx2: 'pendingMakeUp', gk: 60, ck: 70 },
          both('chưa có kết quả (tạm tính 6,8)', 'no result yet (provisional 6.8)'),
        ),
      ],
      zero: [
        termExample(
          'TT26-zero',
          tt26Subjects,
          score(35),
          { tx1: 80, tx2: 'zeroByRule', gk: 60, ck: 70 },
          both('5,9', '5.9'),
        ),
      ],
    },
  ),
  twoThirdsRule(cite.term.comment, 'ĐĐGck', [
    termExample(
      'TT26-two-thirds',
      tt26Subjects,
      comment,
      { tx1: 'D', tx2: 'D', tx3: 'CD', gk: 'D', ck: 'D' },
      both('Đ', 'passed'),
    ),
  ]),
  ...yearRulesOf58('TT26', tt26Subjects, cite, at58(12)),
  ...minutesRule('TT58/2011+TT26/2020', at(3)),
];
