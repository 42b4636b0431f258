/** Rules of the study level in words for deputy principals, written from a circular's data. Not part of any bundle. */
import type { Bilingual, HandbookExample, HandbookRule } from '../handbook.ts';
import { formatPassFail, type PassFail } from '../mark-text.ts';
import type { Tenths } from '../tenths.ts';
import { listOf, subjectList, subjectName, type Names } from '../text/names.ts';
import { both } from './handbook-year-end-parts.ts';
import type { Policy } from './policy.ts';
import type { StudyInput, StudyLevel } from './rules.ts';
import type { Adjustment, StudyRow, StudyRules } from './study-rules.ts';
import { studyBy } from './study.ts';

type Examples = readonly HandbookExample[];

/** A pupil whose results are all there. */
export type PlainPupil = StudyInput & {
  readonly scores: Readonly<Record<string, Tenths>>;
  readonly comments: Readonly<Record<string, PassFail>>;
};

/** The circulars of học lực have words of their own. */
export const wordsOf = ({ scale }: StudyRules) => (scale === 'hocLuc' ? 'TT58/2011' : undefined);

const joined = (...parts: (string | false | undefined)[]): string => parts.filter(Boolean).join('; ');

function givenText(pupil: PlainPupil, names: Names, vi: boolean): string {
  const { scores, comments, exempt = [], specialised, retests = {}, individualPlan } = pupil;
  const result = (value: Tenths | PassFail) =>
    typeof value === 'number' ? names.mark(value) : formatPassFail(value);
  const failed = Object.keys(comments).filter((code) => comments[code] === 'CD');
  const results = (given: Readonly<Record<string, Tenths | PassFail>>) =>
    listOf(Object.entries(given).map(([code, value]) => `${subjectName(names, code)} ${result(value)}`));
  const again = results(retests);
  return joined(
    results(scores),
    failed.length > 0 && `${subjectList(names, failed)} CĐ`,
    exempt.length > 0 && `${vi ? 'miễn học' : 'exempt'}: ${subjectList(names, exempt)}`,
    specialised && `${vi ? 'môn chuyên' : 'specialised subject'}: ${subjectName(names, specialised)}`,
    again && `${names.decisions.retest}: ${again}`,
    individualPlan && (vi ? 'học theo kế hoạch giáo dục cá nhân' : 'individual plan'),
  );
}

/** `Trung bình, điều chỉnh lên Khá`. */
const outcome = (base: StudyLevel | null, level: StudyLevel | null): Bilingual =>
  both(({ levels }, vi) => {
    if (base === null || level === null) return vi ? 'chưa xếp' : 'not classified';
    if (base === level) return levels[level];
    return `${levels[base]}, ${vi ? 'điều chỉnh lên' : 'adjusted to'} ${levels[level]}`;
  });

/** A year, told from its marks and the readings chosen; the level of the table and the level in the end are expected. */
export function studyExample(
  rules: StudyRules,
  id: string,
  pupil: PlainPupil,
  base: StudyLevel | null,
  level: StudyLevel | null = base,
  policy: Policy = {},
): HandbookExample {
  const study = studyBy(rules);
  const chosen = rules.reach.readings.filter(({ field }) => policy[field]);
  return {
    id,
    given: both(
      (names, vi) =>
        joined(
          givenText(pupil, names, vi),
          ...chosen.map(({ option, field }) => `${vi ? 'lựa chọn' : 'option'} ${option}: ${policy[field]}`),
        ),
      wordsOf(rules),
    ),
    run: () => {
      const { base: from, value, reasons } = study(pupil, policy);
      return { shown: outcome(from, value), reasons };
    },
    expected: outcome(base, level),
  };
}

/** What a row asks for. */
function rowText({ reach }: StudyRules, row: StudyRow, names: Names, vi: boolean): string {
  const { lowest, notPassed } = row;
  if (lowest === 0) return vi ? 'Các trường hợp còn lại.' : 'All other cases.';
  const bar = names.mark(row.reach);
  const from = vi ? `từ ${bar} trở lên` : `at least ${bar}`;
  const keys = subjectList(names, reach.keySubjects ?? []);
  const text = joined(
    reach.mean && `${vi ? 'điểm trung bình các môn' : 'average of the subjects'} ${from}`,
    row.keyed && `${vi ? 'một trong các môn' : 'one of'} ${keys} ${from}`,
    row.keyed && (vi ? `học sinh lớp chuyên: môn chuyên ${from}` : `specialised class: its subject ${from}`),
    !reach.mean &&
      (vi ? `ít nhất ${reach.subjectsNeeded} môn ${from}` : `${reach.subjectsNeeded} subjects ${from}`),
    vi ? `không môn nào dưới ${names.mark(lowest)}` : `no subject under ${names.mark(lowest)}`,
    notPassed === 0 && (vi ? 'mọi môn nhận xét Đạt' : 'every comment subject passed'),
    notPassed > 0 &&
      Number.isFinite(notPassed) &&
      (vi
        ? `nhiều nhất ${notPassed} môn nhận xét Chưa đạt`
        : `at most ${notPassed} comment subject not passed`),
  );
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** One rule for each row of the table. */
export function tableRules(
  rules: StudyRules,
  examples: Readonly<Partial<Record<StudyLevel, Examples>>>,
): HandbookRule[] {
  const { scale, rows } = rules;
  return rows.map((row, index) => ({
    rule: both(({ levels }, vi) => {
      const what =
        scale === 'hocLuc'
          ? vi
            ? 'Học lực loại'
            : 'Study class'
          : vi
            ? 'Kết quả học tập mức'
            : 'Study result';
      return `${what} ${levels[row.level]}`;
    }),
    citation: row.citation,
    how: both((names, vi) => {
      const text = rowText(rules, row, names, vi);
      const first = vi
        ? 'Xét từ trên xuống, lấy dòng đầu tiên đủ điều kiện; kết quả nêu từng điều kiện còn thiếu của mức ngay trên.'
        : 'Rows are tried from the top and the first that fits is the level; the result names each condition that the next better one lacks.';
      return index === 0 ? `${text} ${first}` : text;
    }, wordsOf(rules)),
    examples: examples[row.level] ?? [],
  }));
}

/** One rule for each fall that the circular raises. */
export function adjustmentRules(
  { rows, adjustments, reach }: StudyRules,
  examples: (adjustment: Adjustment) => Examples,
): HandbookRule[] {
  return adjustments
    .filter(({ reading }) => !reading)
    .map((adjustment) => ({
      rule: both(({ levels }, vi) => {
        const { without, base, level } = adjustment;
        return vi
          ? `Điều chỉnh: từ ${levels[without]} xuống ${levels[base]} vì một môn, xếp ${levels[level]}`
          : `Adjustment: from ${levels[without]} to ${levels[base]} by one subject becomes ${levels[level]}`;
      }),
      citation: adjustment.citation,
      how: both(({ levels, mark }, vi) => {
        const {
          level,
          reach: bar,
          lowest,
        } = rows.find((row) => row.level === adjustment.without) as StudyRow;
        const better = levels[level];
        const from = mark(bar);
        const needed = reach.subjectsNeeded;
        const held = reach.mean
          ? vi
            ? `Điểm trung bình các môn, môn chính và môn chuyên đủ điều kiện của loại ${better} (từ ${from})`
            : `Average, key subject and specialised subject are good enough for ${better} (${from} or more)`
          : vi
            ? `Các môn còn lại tự đủ điều kiện của mức ${better} (ít nhất ${needed} môn từ ${from})`
            : `The other subjects alone are enough for ${better} (${needed} of them at ${from} or more)`;
        return vi
          ? `${held}, chỉ đúng một môn kéo xuống: một môn điểm số dưới ${mark(lowest)}, hoặc một môn nhận xét Chưa đạt. Các trường hợp khác giữ nguyên.`
          : `${held}, and exactly one subject pulls the level down: a mark under ${mark(lowest)}, or a comment subject not passed. Every other fall stays.`;
      }),
      examples: examples(adjustment),
    }));
}

/** What stands beside the table: who takes no part, who is not classified, what is still open. */
export function besideTheTable(
  rules: StudyRules,
  examples: { readonly exempt?: Examples; readonly plan: Examples },
): HandbookRule[] {
  const { cite, exemptable = [], reach } = rules;
  const exemption: HandbookRule[] =
    exemptable.length === 0
      ? []
      : [
          {
            rule: { vi: 'Môn được miễn học cả năm', en: 'A subject exempted for the year' },
            citation: cite.exemption ?? null,
            how: both(
              (names, vi) =>
                vi
                  ? `Không tham gia xếp loại. Chỉ được miễn: ${subjectList(names, exemptable)}.`
                  : `Takes no part. Only these can be exempted: ${subjectList(names, exemptable)}.`,
              wordsOf(rules),
            ),
            examples: examples.exempt ?? [],
          },
        ];
  return [
    ...exemption,
    {
      rule: {
        vi: 'Học sinh khuyết tật học theo kế hoạch giáo dục cá nhân',
        en: 'Pupils with an individual plan',
      },
      citation: cite.individualPlan,
      how: {
        vi: 'Phần mềm không xếp; nhà trường quyết định và nhập kết quả.',
        en: 'The software does not classify; the school decides and enters the result.',
      },
      examples: examples.plan,
    },
    {
      rule: { vi: 'Còn môn chưa có kết quả chính thức', en: 'A subject without its official result' },
      citation: null,
      how: both((names, vi) => {
        const required = subjectList(names, rules.required);
        const few = reach.subjectsNeeded > 1;
        return vi
          ? `Chưa xếp chính thức; kết quả nêu từng môn còn thiếu gì. Khi mọi môn đã có ít nhất điểm tạm tính thì có mức tạm xếp cho giáo viên. Thiếu hẳn môn ${required}${few ? ` hoặc chưa đủ ${reach.subjectsNeeded} môn tính điểm` : ''} thì không xếp.`
          : `No official level; the result says what each subject still takes. Once every subject has at least a provisional figure there is a provisional level for the teacher. Without ${required}${few ? `, or with fewer than ${reach.subjectsNeeded} score subjects,` : ''} there is none.`;
      }, wordsOf(rules)),
      examples: [],
      withoutExample: { vi: 'Không có phép tính riêng.', en: 'Nothing of its own is computed.' },
    },
  ];
}
