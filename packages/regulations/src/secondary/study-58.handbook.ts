import type { HandbookExample, HandbookRule } from '../handbook.ts';
import type { PassFail } from '../mark-text.ts';
import { subjectList } from '../text/names.ts';
import {
  adjustmentRules,
  besideTheTable,
  studyExample,
  tableRules,
  wordsOf,
  type PlainPupil,
} from './study.handbook.ts';
import { both } from './handbook-year-end-parts.ts';
import type { Policy } from './policy.ts';
import type { StudyLevel } from './rules.ts';
import { placeOf, type StudyRules } from './study-rules.ts';

const order = 'toan vatLi hoaHoc sinhHoc nguVan lichSu diaLi ngoaiNgu1 gdcd congNghe'.split(' ');

/** A year of ten score subjects in tenths; comment subjects Đ but for those named. */
export function pupil58(marks: readonly number[], failed: readonly string[] = []): PlainPupil {
  const comments = ['theDuc', 'amNhac', 'miThuat'].map((code): [string, PassFail] => [
    code,
    failed.includes(code) ? 'CD' : 'D',
  ]);
  return {
    period: 'year',
    scores: Object.fromEntries(order.map((code, index) => [code, marks[index] as number])),
    comments: Object.fromEntries(comments),
  };
}

const nine = (mark: number, last: number): number[] => [...Array.from({ length: 9 }, () => mark), last];

/** Nine subjects, the last of which stands in the way of Giỏi alone; P-4 then sees a second cause. */
const twoSubjects = [80, 80, 80, 80, 80, 80, 80, 95, 58];
const highest: Policy = { twoCauses: 'fromHighestLevel' };

/** Học lực of circular 58/2011, with or without its amendment. */
export function studyHandbook58(
  rules: StudyRules,
  worked: Readonly<{
    gioi: readonly HandbookExample[];
    kha: readonly HandbookExample[];
    yeu: readonly HandbookExample[];
  }>,
  idOf: (name: string) => string,
): HandbookRule[] {
  const example = (
    name: string,
    pupil: PlainPupil,
    base: StudyLevel | null,
    level?: StudyLevel,
    policy?: Policy,
  ) => studyExample(rules, idOf(name), pupil, base, level, policy);
  const { averageCitations: average, keyCitation } = rules.reach;
  const [best] = rules.rows;

  const averages: HandbookRule[] = (['term', 'year'] as const).map((period) => ({
    rule:
      period === 'term'
        ? { vi: 'Điểm trung bình các môn học kì (ĐTBhk)', en: 'Average across subjects of the term (ĐTBhk)' }
        : { vi: 'Điểm trung bình các môn cả năm (ĐTBcn)', en: 'Average across subjects of the year (ĐTBcn)' },
    citation: average?.[period] ?? null,
    how: both((_, vi) => {
      const subject = period === 'term' ? 'ĐTBmhk' : 'ĐTBmcn';
      return vi
        ? `Trung bình cộng ${subject} (đã làm tròn) của mọi môn tính điểm, không môn nào nhân hệ số; lấy một chữ số thập phân, làm tròn lên từ nửa đơn vị.${period === 'year' ? ' Không tính từ ĐTBhk của hai học kì.' : ''}`
        : `Plain mean of the (rounded) ${subject} of every score subject, without coefficients, to one decimal, a half goes up.${period === 'year' ? ' It is not made from the two ĐTBhk.' : ''}`;
    }),
    examples: [],
    withoutExample: {
      vi: 'Xem các ví dụ xếp loại bên dưới: căn cứ đầu tiên của mỗi ví dụ là điểm trung bình.',
      en: 'See the examples below: the average is the first reason of each.',
    },
  }));

  const keys: HandbookRule = {
    rule: { vi: 'Môn chính và môn chuyên', en: 'Key subjects and the specialised subject' },
    citation: keyCitation ?? (best ? placeOf(best, 'a') : null),
    how: both((names, vi) => {
      const list = subjectList(names, rules.reach.keySubjects ?? []);
      return vi
        ? `Chỉ cần một môn trong các môn ${list} đạt mức. Môn chuyên chỉ xét với lớp chuyên của trường THPT chuyên.`
        : `One of ${list} is enough. The specialised subject is asked for only in specialised classes.`;
    }, wordsOf(rules)),
    examples: [
      example(
        'specialised',
        { ...pupil58([85, 79, 90, 90, 85, 90, 90, 90, 90, 90]), specialised: 'vatLi' },
        'kha',
      ),
    ],
  };

  const falls: Readonly<Record<string, HandbookExample[]>> = {
    'gioi trungBinh': [
      example('X-09', pupil58([86, 83, 85, 89, 84, 90, 42, 87, 91, 88]), 'trungBinh', 'kha'),
    ],
    'gioi yeu': [example('gioi-to-yeu', pupil58(nine(87, 30)), 'yeu', 'trungBinh')],
    'kha yeu': [
      example(
        'kha-to-yeu',
        pupil58([69, 70, 66, 71, 68, 73, 75, 67, 79, 72], ['theDuc']),
        'yeu',
        'trungBinh',
      ),
    ],
    'kha kem': [example('kha-to-kem', pupil58(nine(75, 15)), 'kem', 'yeu')],
  };

  const single: HandbookRule = {
    rule: { vi: '“Duy nhất một môn”', en: '“One single subject”' },
    citation: keyCitation ?? rules.adjustments[0]?.citation ?? null,
    how: keyCitation
      ? {
          vi: 'Lời của Thông tư 26/2020: chỉ điều chỉnh khi duy nhất một môn kéo xuống.',
          en: 'The words of circular 26/2020: an adjustment is made where one single subject pulls the level down.',
        }
      : {
          vi: 'Thông tư 58/2011 viết “một môn học nào đó”; chữ “duy nhất” chỉ có từ Thông tư 26/2020. Với Thông tư 58/2011 khi chưa sửa đổi, hiểu là duy nhất một môn là cách diễn giải.',
          en: 'Circular 58/2011 says “some subject”; the word “single” came with circular 26/2020. For 58/2011 as it first was, reading it as one single subject is an interpretation.',
        },
    examples: [],
    withoutExample: { vi: 'Xem các ví dụ điều chỉnh.', en: 'See the examples of adjustments.' },
  };

  const notListed: HandbookRule = {
    rule: { vi: 'Trường hợp Thông tư không nêu', en: 'Falls that are not listed' },
    citation: null,
    how: both(({ levels, mark }, vi) => {
      const [best, good, fair, weak, poor] = rules.rows.map(({ level }) => levels[level]);
      const low = mark(rules.rows[3]?.lowest ?? 0);
      const reach = rules.rows[0]?.reach ?? 0;
      const two = twoSubjects.at(-1) ?? 0;
      return vi
        ? `Từ ${best} xuống ${good}, từ ${good} xuống ${fair}, mọi trường hợp từ ${fair} và từ ${best} xuống ${poor} (lựa chọn P-5) đều giữ nguyên. Hệ quả cần biết: một môn dưới ${low} mà điểm trung bình các môn từ ${mark(reach - 1)} lên ${mark(reach)} thì học lực từ ${weak} (${good} xuống ${poor}, điều chỉnh) thành ${poor} (${best} xuống ${poor}, không điều chỉnh): điểm cao hơn lại xếp thấp hơn. Nếu chọn P-5 như ${best} xuống ${weak} thì không còn trường hợp này. Nếu chọn P-4 theo loại cao nhất thì có trường hợp tương tự: một môn ${mark(two)} và một môn nhận xét Chưa đạt, điểm trung bình các môn từ ${mark(reach - 1)} lên ${mark(reach)} thì từ ${fair} (${good} xuống ${weak} chỉ vì môn Chưa đạt, điều chỉnh) thành ${weak} (so với ${best} có hai môn kéo xuống, không điều chỉnh).`
        : `From ${best} to ${good}, from ${good} to ${fair}, anything from ${fair}, and from ${best} to ${poor} (option P-5) stay as they are. A consequence to know: with one subject under ${low}, an average that rises from ${mark(reach - 1)} to ${mark(reach)} turns ${weak} (${good} to ${poor}, adjusted) into ${poor} (${best} to ${poor}, not adjusted), so a higher mark gives a lower class. With P-5 chosen as from ${best} to ${weak} it does not happen. P-4 chosen from the highest level has a case of the same kind: with one subject at ${mark(two)} and one comment subject not passed, an average that rises from ${mark(reach - 1)} to ${mark(reach)} turns ${fair} (${good} to ${weak} by the comment subject alone, adjusted) into ${weak} (seen from ${best} two subjects pull it down, not adjusted).`;
    }),
    examples: [
      example('one-cause-less', pupil58([80, 95, 95, 95, 75, 95, 95, 66, 75, 19]), 'kem', 'yeu'),
      example('one-mark-higher', pupil58([80, 95, 95, 95, 75, 95, 95, 71, 75, 19]), 'kem'),
      example('P-4-at-7,9', pupil58([80, ...twoSubjects], ['theDuc']), 'yeu', 'trungBinh', highest),
      example('P-4-at-8,0', pupil58([85, ...twoSubjects], ['theDuc']), 'yeu', 'yeu', highest),
      example('two-causes', pupil58([72, 33, 74, 76, 71, 77, 34, 73, 81, 79]), 'yeu'),
    ],
  };

  const sport = pupil58(nine(85, 85));
  const { theDuc: _, ...comments } = sport.comments;
  return [
    ...averages,
    ...tableRules(rules, {
      gioi: worked.gioi,
      kha: worked.kha,
      trungBinh: [example('trungBinh', pupil58([55, 60, 50, 48, 52, 61, 57, 49, 66, 58]), 'trungBinh')],
      yeu: worked.yeu,
      kem: [example('kem', pupil58(nine(45, 19)), 'kem')],
    }),
    keys,
    ...adjustmentRules(rules, ({ without, base }) => falls[`${without} ${base}`] ?? []),
    single,
    notListed,
    ...besideTheTable(rules, {
      exempt: [example('exempt', { ...sport, comments, exempt: ['theDuc'] }, 'gioi')],
      plan: [example('study-individual-plan', { ...sport, individualPlan: true }, null)],
    }),
  ];
}
