import type { HandbookExample, HandbookRule } from '../handbook.ts';
import { reason } from '../reasons.ts';
import { finalResult } from '../results.ts';
import { both, titleName, what, type Examples } from './handbook-year-end-parts.ts';
import type { StudyLevel } from './rules.ts';
import type { TitleRule } from './title.ts';
import type { YearEndData } from './year-end.ts';

/** One rule for each title, the periods, and the summer. */
export function titleHandbook(data: YearEndData, examples: Examples): HandbookRule[] {
  const { titles, titlePeriods } = data;
  const [best] = titles;
  const rules = titles.map((title): HandbookRule => titleRule(data, title, examples));
  if (!best) return rules;
  const { study, conduct } = best;
  const periods: HandbookRule = {
    rule: both((_, vi) => (vi ? 'Kì xét danh hiệu' : 'When titles are given')),
    citation: best.cite,
    how: both((_, vi) =>
      titlePeriods.includes('term')
        ? vi
          ? 'Xét theo học kì và theo năm học.'
          : 'For a term and for the year.'
        : vi
          ? 'Chỉ xét cuối năm học; không có danh hiệu học kì, không có Học sinh tiên tiến.'
          : 'For the year only; there is no title for a term and no Học sinh tiên tiến.',
    ),
    examples: [
      examples.title(
        'title-term',
        { period: 'term', study, conduct },
        best.subjects?.needed ?? 0,
        titleName(titlePeriods.includes('term') ? best.title : 'none'),
      ),
    ],
  };
  const replaced = finalResult<StudyLevel>(study, [
    reason('retestReplaced', { subject: 'toan', before: data.retestBelow - 1, after: 90 }, null),
  ]);
  const afterSummer: HandbookRule = {
    rule: both((_, vi) => (vi ? 'Danh hiệu và kết quả sau hè' : 'Titles and the summer')),
    citation: null,
    how: both(
      ({ decisions }, vi) =>
        vi
          ? `Danh hiệu xét theo kết quả trước khi ${decisions.retest} hoặc rèn luyện trong hè; kết quả đã được thay thì không có danh hiệu.`
          : 'A title goes by the results before re-assessment or training in the summer; a result that was replaced earns none.',
      examples.of,
    ),
    examples: [
      examples.title(
        'title-after-summer',
        { period: 'year', study: replaced, conduct },
        0,
        titleName('none'),
        both(
          ({ levels, decisions }, vi) =>
            vi
              ? `${what[data.scale].study.vi} ${levels[study]} nhờ ${decisions.retest} môn Toán; ${what[data.scale].conduct.vi} ${levels[conduct]}`
              : `${what[data.scale].study.en} ${levels[study]} by re-assessment in Mathematics; ${what[data.scale].conduct.en} ${levels[conduct]}`,
          examples.of,
        ),
      ),
    ],
  };
  return [...rules, periods, afterSummer];
}

function titleRule({ scale }: YearEndData, title: TitleRule, examples: Examples): HandbookRule {
  const { study, conduct, subjects } = title;
  return {
    rule: both(({ titles }) => titles[title.title]),
    citation: title.cite,
    how: both(({ levels, mark }, vi) => {
      const orBetter = vi ? ' trở lên' : ' or better';
      const level = (name: string, top: boolean): string => `${name}${top ? '' : orBetter}`;
      const parts = [
        `${what[scale].study[vi ? 'vi' : 'en']} ${level(levels[study], study === 'gioi' || study === 'tot')}`,
        `${what[scale].conduct[vi ? 'vi' : 'en']} ${level(levels[conduct], conduct === 'tot')}`,
        subjects &&
          (vi
            ? `ít nhất ${subjects.needed} môn tính điểm từ ${mark(subjects.threshold)}`
            : `at least ${subjects.needed} score subjects at ${mark(subjects.threshold)}`),
      ];
      return `${vi ? 'Cần' : 'Needs'} ${parts.filter(Boolean).join(', ')}.`;
    }),
    examples: titleExamples(title, examples),
  };
}

function titleExamples(
  { title, study, conduct, subjects }: TitleRule,
  examples: Examples,
): HandbookExample[] {
  const reached = examples.title(
    `title-${title}`,
    { period: 'year', study, conduct },
    subjects?.needed ?? 0,
    titleName(title),
  );
  if (title === 'tienTien') {
    return [
      reached,
      examples.title('X-20', { period: 'year', study: 'kha', conduct: 'tot' }, 0, titleName('tienTien')),
    ];
  }
  if (title === 'gioi' && study === 'tot') {
    return [
      reached,
      examples.title('X-20', { period: 'year', study: 'tot', conduct: 'kha' }, 0, titleName('none')),
    ];
  }
  return [reached];
}
