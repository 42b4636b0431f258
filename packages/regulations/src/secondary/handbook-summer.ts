import type { Bilingual, HandbookExample, HandbookRule } from '../handbook.ts';
import type { PassFail } from '../mark-text.ts';
import type { SecondaryRuleSetId } from '../phase-in.ts';
import type { Tenths } from '../tenths.ts';
import { subjectName } from '../text/names.ts';
import { countAbsences } from './absences.ts';
import {
  both,
  capital,
  conductName,
  decisionName,
  lowest,
  what,
  type Examples,
} from './handbook-year-end-parts.ts';
import type { SecondaryRules } from './rules.ts';
import type { YearEndData } from './year-end.ts';

/** A comment subject of each circular: under 22/2021 music is a part of ngheThuat, and 43/2021 has no arts. */
const COMMENT: Readonly<Record<SecondaryRuleSetId, string>> = {
  'TT58/2011': 'amNhac',
  'TT58/2011+TT26/2020': 'amNhac',
  'TT22/2021': 'ngheThuat',
  'TT43/2021': 'gddp',
};

const none = { excused: 0, unexcused: 0 };

/** Re-assessment, training, and who gets neither. */
export function summer(
  data: YearEndData,
  examples: Examples,
  worked: readonly HandbookExample[],
): HandbookRule[] {
  const { needed, cite, scale, retestFrom, retestBelow, retestChoice } = data;
  const low = lowest(data.levels.conduct);
  const comment = COMMENT[examples.of];
  const again = decisionName('retest', examples.of);
  const subjects = {
    scores: { toan: retestBelow - 1, nguVan: retestBelow },
    comments: { [comment]: 'CD' as const },
  };
  const retest = { study: retestFrom, conduct: needed.conduct, absences: none, subjects };
  const training = {
    term1: needed.conduct,
    term2: low,
    ...(data.conductByTerms ? {} : { decided: low }),
    training: needed.conduct,
  };
  // The text names no choice; a school that re-assesses fewer subjects is not refused.
  const allOnly = {
    vi:
      retestChoice === 'all'
        ? ' Nếu mới kiểm tra, đánh giá lại một số môn thì vẫn xếp theo kết quả đã có.'
        : '',
    en:
      retestChoice === 'all' ? ' If only some were re-assessed, the level is found from what there is.' : '',
  };
  const rules: HandbookRule[] = [
    {
      rule: both((_, vi) => (vi ? `${capital(again.vi)} trong hè` : 'Re-assessment in the summer')),
      citation: cite.retest,
      how: both(({ levels, mark }, vi) =>
        vi
          ? `Khi ${what[scale].study.vi} ${levels[retestFrom]} và ${what[scale].conduct.vi} từ ${levels[needed.conduct]}. ${retestChoice === 'pupilChooses' ? 'Học sinh chọn trong' : 'Gồm'} các môn dưới ${mark(retestBelow)} hoặc Chưa đạt. Kết quả mới thay kết quả cả năm của môn, rồi xếp lại từ đầu; không cộng trung bình với điểm cũ, môn ${again.vi} không nhất thiết phải đạt ${mark(retestBelow)}.${allOnly.vi}`
          : `When the ${what[scale].study.en} is ${levels[retestFrom]} and the ${what[scale].conduct.en} at least ${levels[needed.conduct]}. ${retestChoice === 'pupilChooses' ? 'The pupil chooses among' : 'These are'} the subjects under ${mark(retestBelow)} or not passed. The new result takes the place of the year's and the level is found again from the start; there is no mean with the old mark, and the subject need not reach ${mark(retestBelow)}.${allOnly.en}`,
      ),
      examples: [
        examples.promotion(
          'retest',
          retest,
          again,
          both((names, vi) => {
            const study = capital(what[scale].study[vi ? 'vi' : 'en']);
            const math = `${subjectName(names, 'toan')} ${names.mark(retestBelow - 1)}`;
            return `${study} ${names.levels[retestFrom]}; ${math}; ${subjectName(names, comment)} CĐ`;
          }),
        ),
        examples.promotion(
          'retest-after',
          { ...needed, absences: none, round: 'afterSummer' },
          decisionName('promoted'),
        ),
        ...worked,
      ],
    },
    {
      rule: both((_, vi) => (vi ? 'Rèn luyện trong hè' : 'Training in the summer')),
      citation: cite.training,
      how: both(({ levels }, vi) =>
        vi
          ? `Khi ${what[scale].study.vi} từ ${levels[needed.study]} và ${what[scale].conduct.vi} ${levels[low]}. Kết quả sau rèn luyện thay ${what[scale].conduct.vi} cả năm.`
          : `When the ${what[scale].study.en} is at least ${levels[needed.study]} and the ${what[scale].conduct.en} ${levels[low]}. The result after training takes the place of the year's.`,
      ),
      examples: [
        examples.promotion(
          'training',
          { study: needed.study, conduct: low, absences: none },
          decisionName('summerTraining'),
        ),
        examples.conduct('training-result', training, conductName(needed.conduct)),
      ],
    },
    {
      rule: both((_, vi) =>
        vi ? `Không được ${again.vi}, không được rèn luyện` : 'Neither re-assessment nor training',
      ),
      citation: cite.retained,
      how: both(({ levels }, vi) =>
        vi
          ? `Khi ${what[scale].study.vi} và ${what[scale].conduct.vi} đều ${levels[retestFrom]}${scale === 'hocLuc' ? ', hoặc học lực Kém' : ''}: ở lại lớp.`
          : `When ${what[scale].study.en} and ${what[scale].conduct.en} are both ${levels[retestFrom]}${scale === 'hocLuc' ? ', or the study class is Kém' : ''}: the grade again.`,
      ),
      examples: [
        examples.promotion(
          'both-too-low',
          { study: retestFrom, conduct: low, absences: none },
          decisionName('retained'),
        ),
      ],
    },
  ];
  const after = (of: 'study' | 'conduct'): HandbookRule => ({
    rule: both((_, vi) =>
      vi
        ? `Sau hè ${what[scale][of].vi} vẫn chưa đạt`
        : `The ${what[scale][of].en} still too low after the summer`,
    ),
    citation: cite.afterSummer[of],
    how: both(({ levels }, vi) =>
      vi
        ? `Dưới ${levels[needed[of]]} sau ${again.vi} hoặc rèn luyện: ở lại lớp.`
        : `Under ${levels[needed[of]]} after re-assessment or training: the grade again.`,
    ),
    examples: [
      examples.promotion(
        `${of}-after-summer`,
        {
          ...(of === 'study'
            ? { study: retestFrom, conduct: needed.conduct }
            : { study: needed.study, conduct: low }),
          ...{ absences: none, round: 'afterSummer' },
        },
        decisionName('retained'),
      ),
    ],
  });
  return [...rules, after('study'), after('conduct')];
}

/** Late arrivals and cut lessons: what the school may say of them. */
export function attendance(idOf: (name: string) => string): HandbookRule {
  const counts = { excused: 20, unexcused: 3, late: 7, cutLessons: 4 };
  const given = both((_, vi) =>
    vi
      ? `${counts.excused} buổi có phép; ${counts.unexcused} buổi không phép; muộn ${counts.late} lần; bỏ ${counts.cutLessons} tiết`
      : `${counts.excused} half-days with leave; ${counts.unexcused} without; late ${counts.late} times; ${counts.cutLessons} lessons cut`,
  );
  const example = (
    id: string,
    options: Parameters<typeof countAbsences>[1],
    told: Bilingual,
    total: number,
  ) => {
    const shown = (count: number) => both((_, vi) => `${count} ${vi ? 'buổi' : 'half-days'}`);
    return {
      id: idOf(id),
      given: told,
      run: () => {
        const { excused, unexcused } = countAbsences(counts, options);
        return { shown: shown(excused + unexcused), reasons: [] };
      },
      expected: shown(total),
    };
  };
  const withRule = both((_, vi) =>
    vi
      ? `${given.vi}; nhà trường tính ${3} lần muộn là một buổi không phép`
      : `${given.en}; the school counts ${3} times late as a half-day without leave`,
  );
  return {
    rule: both((_, vi) => (vi ? 'Đi muộn, bỏ tiết' : 'Late arrivals and cut lessons')),
    citation: null,
    how: both((_, vi) =>
      vi
        ? 'Không tính là nghỉ học, trừ khi nhà trường quy định bao nhiêu lần thì tính một buổi không phép.'
        : 'Not absences, unless the school says how many make one half-day without leave.',
    ),
    examples: [
      example('attendance', {}, given, 23),
      example('attendance-late', { latePerAbsence: 3 }, withRule, 25),
    ],
  };
}

/** A year with one subject taken again, from its averages to the decision: before and after. */
export function workedRetest(
  rules: Pick<SecondaryRules, 'id' | 'study' | 'promotion'>,
  id: string,
  scores: Readonly<Record<string, Tenths>>,
  passed: readonly string[],
  [again, mark]: readonly [subject: string, mark: Tenths],
): HandbookExample[] {
  const comments = Object.fromEntries(passed.map((subject) => [subject, 'D' as PassFail]));
  const input = { period: 'year', scores, comments } as const;
  const example = (when: 'before' | 'after'): HandbookExample => ({
    id: `${id} ${when}`,
    given: both((names) => {
      const list = Object.entries(scores).map(
        ([code, score]) => `${subjectName(names, code)} ${names.mark(score)}`,
      );
      const retest = `${subjectName(names, again)} ${names.mark(mark)}`;
      return when === 'before'
        ? list.join('; ')
        : `${list.join('; ')}. ${capital(names.decisions.retest)}: ${retest}`;
    }, rules.id),
    run: () => {
      const study = rules.study(when === 'before' ? input : { ...input, retests: { [again]: mark } });
      const result = rules.promotion({
        ...{ grade: 8, study, conduct: 'kha', absences: none, subjects: input },
        round: when === 'before' ? 'yearEnd' : 'afterSummer',
      });
      const { value } = result;
      return {
        shown:
          value === null
            ? both((_, vi) => (vi ? 'chưa có kết quả' : 'no result yet'))
            : decisionName(value, rules.id),
        reasons: [...study.reasons, ...result.reasons],
      };
    },
    expected: decisionName(when === 'before' ? 'retest' : 'promoted', rules.id),
  });
  return [example('before'), example('after')];
}
