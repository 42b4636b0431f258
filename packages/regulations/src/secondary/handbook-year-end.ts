import type { HandbookExample, HandbookRule } from '../handbook.ts';
import {
  both,
  capital,
  conductName,
  decisionName,
  examplesOf,
  lowest,
  what,
  type Examples,
} from './handbook-year-end-parts.ts';
import { attendance, summer } from './handbook-summer.ts';
import { titleHandbook } from './handbook-titles.ts';
import type { SecondaryRuleSetId } from '../phase-in.ts';
import type { SecondaryRules } from './rules.ts';
import type { YearEndData } from './year-end.ts';

const none = { excused: 0, unexcused: 0 };

/** Conduct, promotion and titles of one circular, for its handbook. Not part of any bundle. */
export function yearEndHandbook(
  rules: Pick<SecondaryRules, 'yearConduct' | 'promotion' | 'title'>,
  data: YearEndData,
  of: SecondaryRuleSetId,
  id: (name: string) => string,
  /** Re-assessment from the marks of the subjects to the decision. */
  worked: readonly HandbookExample[],
): readonly HandbookRule[] {
  const examples = examplesOf(rules, data, id, of);
  return [
    conduct(data, examples),
    ...promotion(data, examples),
    ...summer(data, examples, worked),
    attendance(id),
    individualPlan(data, examples),
    ...titleHandbook(data, examples),
  ];
}

function conduct(data: YearEndData, examples: Examples): HandbookRule {
  const { conductByTerms, levels, cite } = data;
  const rule = both((_, vi) =>
    vi ? `${capital(what[data.scale].conduct.vi)} cả năm` : "The year's conduct",
  );
  if (!conductByTerms) {
    return {
      rule,
      citation: cite.yearConduct,
      how: both((_, vi) =>
        vi
          ? 'Nhà trường xếp loại, chủ yếu căn cứ học kì II và sự tiến bộ. Phần mềm không tính; chỉ ghi nhận loại đã xếp.'
          : 'The school decides, mainly by term II and progress. Nothing is computed; the software takes down what was decided.',
      ),
      examples: [
        examples.conduct(
          'conduct-open',
          { term1: 'kha', term2: 'tot' },
          both((_, vi) => (vi ? 'chưa có kết quả' : 'no result yet')),
        ),
        examples.conduct(
          'conduct-decided',
          { term1: 'kha', term2: 'tot', decided: 'tot' },
          conductName('tot'),
        ),
      ],
    };
  }
  return {
    rule,
    citation: cite.yearConduct,
    how: both((names, vi) =>
      levels.conduct
        .map((term1) => {
          const row = levels.conduct.map(
            (term2, at) => `${names.levels[term2]} → ${names.levels[conductByTerms[term1]?.[at] ?? term2]}`,
          );
          return `${vi ? 'Học kì I' : 'Term I'} ${names.levels[term1]}; ${vi ? 'học kì II' : 'term II'} ${row.join(', ')}.`;
        })
        .join(' '),
    ),
    examples: [
      examples.conduct('X-19a', { term1: 'dat', term2: 'tot' }, conductName('kha')),
      examples.conduct('X-19b', { term1: 'kha', term2: 'dat' }, conductName('dat')),
    ],
  };
}

function promotion(data: YearEndData, examples: Examples): HandbookRule[] {
  const { needed, allowedAbsences: allowed, cite, scale } = data;
  const good = { ...needed, absences: { excused: allowed, unexcused: 0 } };
  const tooFew = { ...needed, absences: { excused: allowed, unexcused: 1 } };
  const levelRule = (of: 'study' | 'conduct', example: HandbookExample): HandbookRule => ({
    rule: both((_, vi) => (vi ? `Lên lớp: ${what[scale][of].vi}` : `Promotion: ${what[scale][of].en}`)),
    citation: cite.yearEnd[of],
    how: both(({ levels }, vi) =>
      vi ? `Cả năm từ ${levels[needed[of]]} trở lên.` : `At least ${levels[needed[of]]} for the year.`,
    ),
    examples: [example],
  });
  return [
    {
      rule: both((_, vi) => (vi ? 'Được lên lớp' : 'Promotion')),
      citation: cite.promoted,
      how: both(({ levels }, vi) =>
        vi
          ? `${capital(what[scale].study.vi)} từ ${levels[needed.study]}, ${what[scale].conduct.vi} từ ${levels[needed.conduct]}, nghỉ không quá ${allowed} buổi. Lớp 9, lớp 12: hoàn thành chương trình. Phần mềm chỉ đề xuất, nhà trường quyết định; còn thiếu dữ liệu thì đề xuất là tạm tính, trừ khi phần thiếu không thể làm thay đổi kết quả.`
          : `${capital(what[scale].study.en)} at least ${levels[needed.study]}, ${what[scale].conduct.en} at least ${levels[needed.conduct]}, at most ${allowed} half-days absent. Grades 9 and 12 complete their programme. The software proposes and the school decides; while something is missing the proposal is provisional, unless nothing that is missing could change it.`,
      ),
      examples: [
        examples.promotion('promoted', good, decisionName('promoted')),
        examples.promotion('completed', { ...good, grade: 9 }, decisionName('promoted')),
        examples.promotion(
          'absences-open',
          { ...needed, absences: null },
          both(({ decisions }, vi) => `${vi ? 'tạm tính' : 'provisional'}: ${decisions.promoted}`),
        ),
      ],
    },
    levelRule(
      'study',
      examples.promotion(
        'study-too-low',
        { study: data.retestFrom, conduct: needed.conduct, absences: none },
        decisionName('retest', examples.of),
      ),
    ),
    levelRule(
      'conduct',
      examples.promotion(
        'conduct-too-low',
        { study: needed.study, conduct: lowest(data.levels.conduct), absences: none },
        decisionName('summerTraining'),
      ),
    ),
    {
      rule: both((_, vi) => (vi ? 'Số buổi nghỉ học' : 'Absences')),
      citation: cite.absences,
      how: both((_, vi) =>
        vi
          ? `Tính cả có phép và không phép, liên tục hoặc không${scale === 'ketQuaHocTap' ? ', theo kế hoạch một buổi mỗi ngày' : ''}; ${allowed} buổi còn được lên lớp, ${allowed + 1} buổi thì ở lại lớp.`
          : `With and without leave, consecutive or not${scale === 'ketQuaHocTap' ? ', on a plan of one half-day a day' : ''}; ${allowed} half-days still pass, ${allowed + 1} mean the grade again.`,
      ),
      examples: [
        examples.promotion('absences-most', good, decisionName('promoted')),
        examples.promotion('absences-over', tooFew, decisionName('retained')),
      ],
    },
  ];
}

function individualPlan({ needed, cite }: YearEndData, examples: Examples): HandbookRule {
  return {
    rule: both((_, vi) =>
      vi ? 'Học sinh học theo kế hoạch giáo dục cá nhân' : 'Pupils with an individual plan',
    ),
    citation: cite.individualPlan,
    how: both((_, vi) =>
      vi
        ? 'Phần mềm không đề xuất; nhà trường nhập quyết định.'
        : 'The software proposes nothing; the school enters its decision.',
    ),
    examples: [
      examples.promotion(
        'individual-plan',
        { ...needed, absences: none, individualPlan: true },
        both((_, vi) => (vi ? 'nhà trường quyết định' : 'the school decides')),
      ),
    ],
  };
}
