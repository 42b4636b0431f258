import { formatPassFail } from '../mark-text.ts';
import type { SecondaryRuleSetId } from '../phase-in.ts';
import type { SubjectReasons } from '../secondary/subject-reasons.ts';
import { slotList, type Sentences, type SlotNames } from './names.ts';

const viTerm = (term: 1 | 2): string => `học kì ${term === 1 ? 'I' : 'II'}`;
const enTerm = (term: 1 | 2): string => `term ${term === 1 ? 'I' : 'II'}`;
const enPassFail = (result: 'D' | 'CD'): string => (result === 'D' ? 'passed' : 'not passed');

/** `58/2011+TT26/2020` as `58/2011 và 26/2020`. */
const circulars = (id: SecondaryRuleSetId, and: string): string => id.slice(2).replace('+TT', ` ${and} `);

/** How many assessments of each kind: the number is asked for, not the columns they stand in. */
function lacking(
  slots: readonly string[],
  kinds: Readonly<Record<string, (count: number) => string>>,
): string {
  const counts = new Map<string, number>();
  for (const slot of slots) {
    const kind = slot.replace(/\d+$/, '');
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => kinds[kind]?.(count) ?? kind).join(', ');
}

const viLacking = {
  tx: (count: number) => `${count} lần đánh giá thường xuyên`,
  dk: (count: number) => `${count} bài kiểm tra định kì`,
  hk: () => 'bài kiểm tra học kì',
  gk: () => 'đánh giá giữa kì',
  ck: () => 'đánh giá cuối kì',
};
const enLacking = {
  tx: (count: number) => `${count} more regular ${count === 1 ? 'assessment' : 'assessments'}`,
  dk: (count: number) => `${count} more periodic ${count === 1 ? 'test' : 'tests'}`,
  hk: () => 'the term test',
  gk: () => 'the mid-term',
  ck: () => 'the final',
};

export const viSubject: Sentences<SubjectReasons, SlotNames> = {
  termAverage: ({ sum, divisor, regularCount, average }, { mark }) =>
    `ĐTBmhk = ${mark(sum)} / (${regularCount} + ${divisor - regularCount}) = ${mark(average)}.`,
  provisionalAverage: ({ sum, divisor, average }, { mark }) =>
    `Tạm tính ${mark(sum)} / ${divisor} = ${mark(average)}, chưa phải kết quả chính thức.`,
  missing: ({ slots }) => `Cần thêm ${lacking(slots, viLacking)}.`,
  pendingMakeUp: ({ slots }, names) => `Chờ kiểm tra, đánh giá bù: ${slotList(names, slots)}.`,
  zeroByRule: ({ slots }, names) =>
    `Không tham gia kiểm tra, đánh giá, tính 0 điểm hoặc mức Chưa đạt: ${slotList(names, slots)}.`,
  zeroOnRegular: ({ slots }, names) =>
    `${slotList(names, slots)} tính 0 điểm hoặc mức Chưa đạt theo quyết định của giáo viên; Thông tư chỉ nêu cho giữa kì và cuối kì.`,
  moreRegularThanAllowed: ({ allowed, given }) =>
    `Có ${given} lần đánh giá thường xuyên, quy định ${allowed}; đã tính tất cả (lựa chọn P-6).`,
  studyTopicNotEntered: ({ slot }, names) =>
    `Chưa có kết quả cụm chuyên đề học tập (${names.slot(slot)}); không tính.`,
  allPass: ({ count }) => `Cả ${count} lần đánh giá đều Đạt.`,
  notPass: ({ slots }, names) => `Có lần đánh giá Chưa đạt: ${slotList(names, slots)}.`,
  twoThirdsPass: ({ passed, count }) =>
    `${passed} trên ${count} bài kiểm tra Đạt (ít nhất 2/3) và bài kiểm tra học kì Đạt.`,
  tooFewPass: ({ passed, count }) => `Chỉ ${passed} trên ${count} bài kiểm tra Đạt, chưa tới 2/3.`,
  finalNotPass: ({ slot }, names) => `Bài kiểm tra cuối học kì (${names.slot(slot)}) Chưa đạt.`,
  yearAverage: ({ term1, term2, average }, { mark }) =>
    `ĐTBmcn = (${mark(term1)} + 2 × ${mark(term2)}) / 3 = ${mark(average)}.`,
  yearIsTermTwo: ({ result }) => `Kết quả cả năm là kết quả học kì II: ${formatPassFail(result)}.`,
  termNotFinal: ({ terms }) => `Chưa có kết quả chính thức ${terms.map(viTerm).join(', ')}.`,
  oneTermIsYear: ({ term }) => `Môn chỉ học ở ${viTerm(term)}: lấy kết quả học kì làm kết quả cả năm.`,
  oneTermOnly: ({ term, choice }) =>
    choice === 'termIsYear'
      ? `Môn chỉ học ở ${viTerm(term)}: lấy kết quả học kì làm kết quả cả năm (lựa chọn P-7).`
      : `Môn chỉ học ở ${viTerm(term)}: không có kết quả cả năm (lựa chọn P-7).`,
  exemptOneTerm: ({ term }) =>
    `Được miễn học học kì còn lại: lấy kết quả ${viTerm(term)} làm kết quả cả năm.`,
  exempt: () => 'Được miễn học cả năm: môn không tham gia đánh giá, xếp loại.',
  notTaught: () => 'Môn không học trong năm học này.',
  termUnderOther: ({ term, under, year }) =>
    `Kết quả ${viTerm(term)} được đánh giá theo Thông tư ${circulars(under, 'và')}, giữ nguyên khi tính cả năm theo Thông tư ${circulars(year, 'và')}.`,
};

export const enSubject: Sentences<SubjectReasons, SlotNames> = {
  termAverage: ({ sum, divisor, regularCount, average }, { mark }) =>
    `Term average ${mark(sum)} / (${regularCount} + ${divisor - regularCount}) = ${mark(average)}.`,
  provisionalAverage: ({ sum, divisor, average }, { mark }) =>
    `Provisional ${mark(sum)} / ${divisor} = ${mark(average)}, not an official result.`,
  missing: ({ slots }) => `Still needed: ${lacking(slots, enLacking)}.`,
  pendingMakeUp: ({ slots }, names) => `Make-up assessment due: ${slotList(names, slots)}.`,
  zeroByRule: ({ slots }, names) => `Not sat, counted as 0 or not passed: ${slotList(names, slots)}.`,
  zeroOnRegular: ({ slots }, names) =>
    `Counted as 0 or not passed by a person's decision: ${slotList(names, slots)}; the circular says so only of mid-term and final.`,
  moreRegularThanAllowed: ({ allowed, given }) =>
    `${given} regular assessments where ${allowed} are prescribed; all were counted (option P-6).`,
  studyTopicNotEntered: ({ slot }, names) =>
    `No result of the study topics (${names.slot(slot)}); not counted.`,
  allPass: ({ count }) => `All ${count} assessments are passed.`,
  notPass: ({ slots }, names) => `Not passed: ${slotList(names, slots)}.`,
  twoThirdsPass: ({ passed, count }) =>
    `${passed} of ${count} tests passed (at least two thirds), the term test among them.`,
  tooFewPass: ({ passed, count }) => `Only ${passed} of ${count} tests passed, fewer than two thirds.`,
  finalNotPass: ({ slot }, names) => `The test at the end of term (${names.slot(slot)}) is not passed.`,
  yearAverage: ({ term1, term2, average }, { mark }) =>
    `Year average (${mark(term1)} + 2 × ${mark(term2)}) / 3 = ${mark(average)}.`,
  yearIsTermTwo: ({ result }) => `The year's result is that of term II: ${enPassFail(result)}.`,
  termNotFinal: ({ terms }) => `No official result yet for ${terms.map(enTerm).join(', ')}.`,
  oneTermIsYear: ({ term }) => `Taught in ${enTerm(term)} only: its result is the year's result.`,
  oneTermOnly: ({ term, choice }) =>
    choice === 'termIsYear'
      ? `Taught in ${enTerm(term)} only: its result is the year's result (option P-7).`
      : `Taught in ${enTerm(term)} only: there is no year result (option P-7).`,
  exemptOneTerm: ({ term }) =>
    `Exempt in the other term: the result of ${enTerm(term)} is the year's result.`,
  exempt: () => 'Exempt for the whole year: the subject takes no part in the assessment.',
  notTaught: () => 'Not taught in this school year.',
  termUnderOther: ({ term, under, year }) =>
    `The result of ${enTerm(term)} is by circular ${circulars(under, 'and')} and enters as it was; the year is by circular ${circulars(year, 'and')}.`,
};
