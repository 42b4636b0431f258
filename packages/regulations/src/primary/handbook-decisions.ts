/** Promotion, awards and individual plans in the handbook of every primary circular. Not part of any bundle. */
import type { Bilingual, HandbookExample, HandbookRule } from '../handbook.ts';
import type { Result } from '../results.ts';
import type { PrimaryCircular } from './circular.ts';
import { both, conditionText, example, goodYear } from './handbook-parts.ts';
import type { PrimaryDecision, PrimaryPromotionInput, PrimaryRules } from './rules.ts';

const decisions: Readonly<Record<PrimaryDecision, Bilingual>> = {
  promoted: { vi: 'được lên lớp', en: 'promoted' },
  support: {
    vi: 'được hướng dẫn, giúp đỡ và đánh giá bổ sung',
    en: 'guidance, help and a further assessment',
  },
  retained: { vi: 'ở lại lớp', en: 'retained in the grade' },
};

const undecided: Bilingual = { vi: 'chờ hiệu trưởng quyết định', en: 'waits for the head' };

function shownDecision({ value }: Result<PrimaryDecision>): Bilingual {
  return value ? decisions[value] : undecided;
}

export function promotionRules(
  { cite, lowest }: PrimaryCircular,
  rules: PrimaryRules,
  prefix: string,
): readonly HandbookRule[] {
  const promotion = (
    id: string,
    given: Bilingual,
    input: PrimaryPromotionInput,
    expected: Bilingual,
  ): HandbookExample =>
    example(
      `${prefix}-${id}`,
      given,
      () => {
        const result = rules.promotion(input);
        return { shown: shownDecision(result), reasons: result.reasons };
      },
      expected,
    );
  const afterSupport = { grade: 3, level: lowest, round: 'afterSupport' } as const;
  return [
    {
      rule: { vi: 'Hoàn thành chương trình lớp học', en: 'Completing the grade' },
      citation: cite.completed,
      how: both(({ primary }, vietnamese) => {
        const levels = rules.yearLevels
          .filter((level) => level !== lowest)
          .map((level) => primary.goals[level])
          .join(', ');
        return vietnamese
          ? `Học sinh có kết quả ${levels} được xác nhận hoàn thành chương trình lớp học và lên lớp. Không xét số buổi nghỉ.`
          : `Pupils with ${levels} have completed the grade and move up. Absences play no part.`;
      }),
      examples: [
        promotion(
          'complete',
          { vi: 'Lớp 4, Hoàn thành', en: 'Grade 4, Hoàn thành' },
          { grade: 4, level: 'hoanThanh' },
          decisions.promoted,
        ),
      ],
    },
    {
      rule: { vi: 'Hoàn thành chương trình tiểu học', en: 'Completing primary school' },
      citation: cite.programme,
      how: {
        vi: 'Học sinh hoàn thành chương trình lớp 5 được xác nhận và ghi vào học bạ: Hoàn thành chương trình tiểu học.',
        en: 'A pupil who has completed grade 5 has completed primary school; the transcript says so.',
      },
      examples: [
        promotion(
          'grade5',
          { vi: 'Lớp 5, Hoàn thành', en: 'Grade 5, Hoàn thành' },
          { grade: 5, level: 'hoanThanh' },
          decisions.promoted,
        ),
      ],
    },
    {
      rule: {
        vi: 'Chưa hoàn thành: hướng dẫn, giúp đỡ và đánh giá bổ sung',
        en: 'Not completed: support and a further assessment',
      },
      citation: cite.support,
      how: {
        vi: 'Giáo viên lập kế hoạch, hướng dẫn, giúp đỡ. Sau đánh giá bổ sung, nhập các mức và điểm mới rồi tính lại theo đúng điều kiện trên; không có công thức kiểm tra lại.',
        en: 'The teacher plans guidance and help. After the further assessment the new levels and marks are entered and judged by the same conditions; there is no retest formula.',
      },
      examples: [
        promotion(
          'support',
          { vi: 'Lớp 3, cuối năm Chưa hoàn thành', en: 'Grade 3, Chưa hoàn thành at the end of the year' },
          { grade: 3, level: lowest },
          decisions.support,
        ),
      ],
    },
    {
      rule: {
        vi: 'Hiệu trưởng quyết định lên lớp hoặc ở lại lớp',
        en: 'The head decides on promotion or repetition',
      },
      citation: cite.headDecides,
      how: {
        vi: 'Đã được giúp đỡ mà vẫn chưa hoàn thành thì hiệu trưởng xem xét, quyết định. Phần mềm không quyết định thay: chưa có quyết định thì chưa có kết quả.',
        en: 'Whoever still has not completed the grade after support is for the head. The software decides nothing: without a decision there is no result.',
      },
      examples: [
        promotion(
          'head',
          {
            vi: 'Lớp 3, sau đánh giá bổ sung vẫn Chưa hoàn thành',
            en: 'Grade 3, still Chưa hoàn thành after support',
          },
          afterSupport,
          undecided,
        ),
        promotion(
          'head-decided',
          {
            vi: 'Như trên, hiệu trưởng đã quyết định cho ở lại lớp',
            en: 'The same, and the head has decided: repeat',
          },
          { ...afterSupport, headDecision: 'retained' },
          decisions.retained,
        ),
      ],
    },
  ];
}

export function awardsRule(
  circular: PrimaryCircular,
  /** What the class recognises, as the circular has it. */
  recognition: Bilingual,
  examples: readonly HandbookExample[],
): HandbookRule {
  return {
    rule: { vi: 'Khen thưởng cuối năm học', en: 'Awards at the end of the year' },
    citation: circular.cite.award,
    how: both((names, vietnamese) => {
      const rows = circular.awards.map(({ award, condition, recognised }) => {
        const parts = [
          ...(condition ? [conditionText(names, vietnamese, condition)] : []),
          ...(recognised ? [vietnamese ? recognition.vi : recognition.en] : []),
        ];
        return `${names.primary.goals[award]}: ${parts.join(vietnamese ? '; và ' : '; and ')}.`;
      });
      const note = vietnamese
        ? 'Việc tập thể lớp công nhận do người nhập, kèm lí do. Kết quả là đề xuất; hiệu trưởng tặng giấy khen. Khen thưởng đột xuất không tính.'
        : 'What the class recognises is entered by a person, with the reason. The result is a proposal; the head awards. Awards for sudden achievements are not computed.';
      return [...rows, note].join(' ');
    }),
    examples,
  };
}

export function individualPlanRule(
  circular: PrimaryCircular,
  rules: PrimaryRules,
  prefix: string,
): HandbookRule {
  return {
    rule: { vi: 'Học sinh khuyết tật học hoà nhập', en: 'Pupils with disabilities in inclusive education' },
    citation: circular.cite.individualPlan,
    how: {
      vi: 'Đánh giá theo kế hoạch giáo dục cá nhân: phần mềm không tự tính mức, không đề xuất lên lớp hay khen thưởng; nhà trường ghi quyết định.',
      en: 'Assessed against the individual plan: no automatic level, promotion or award; the school enters its decision.',
    },
    examples: [
      example(
        `${prefix}-plan`,
        { vi: 'Lớp 2, có kế hoạch giáo dục cá nhân', en: 'Grade 2, with an individual plan' },
        () => {
          const result = rules.year(goodYear(circular, rules, { grade: 2 }, { individualPlan: true }));
          const shown = result.value
            ? { vi: result.value, en: result.value }
            : { vi: 'không tự tính', en: 'not computed' };
          return { shown, reasons: result.reasons };
        },
        { vi: 'không tự tính', en: 'not computed' },
      ),
    ],
  };
}
