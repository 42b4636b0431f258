import { formatMark, formatPassFail } from './mark-text.ts';
import type { Citation, Reason, ReasonCode, ReasonParams } from './reasons.ts';

/** One sentence per reason, without the citation. A missing or misspelt key does not compile. */
export type ReasonSentences = { readonly [C in ReasonCode]: (params: Readonly<ReasonParams[C]>) => string };

export interface ReasonDictionary {
  readonly sentences: ReasonSentences;
  readonly citation: (citation: Citation) => string;
}

/** A sum in tenths with the decimal mark of the language: 444 → `44,4`. */
const viNumber = (tenths: number): string => formatMark(tenths);
const enNumber = (tenths: number): string => formatMark(tenths).replace(',', '.');

const viSlot = (slot: string): string => slot.toUpperCase();
const enSlot = (slot: string): string =>
  slot === 'gk' ? 'mid-term' : slot === 'ck' ? 'final' : slot.replace('tx', 'regular ');

const viSlots = (slots: readonly string[]): string => slots.map(viSlot).join(', ');
const enSlots = (slots: readonly string[]): string => slots.map(enSlot).join(', ');

const viTerm = (term: 1 | 2): string => `học kì ${term === 1 ? 'I' : 'II'}`;
const enTerm = (term: 1 | 2): string => `term ${term === 1 ? 'I' : 'II'}`;

export const viReasons: ReasonDictionary = {
  sentences: {
    termAverage: ({ sum, divisor, regularCount, average }) =>
      `ĐTBmhk = ${viNumber(sum)} / (${regularCount} + ${divisor - regularCount}) = ${viNumber(average)}.`,
    provisionalAverage: ({ sum, divisor, average }) =>
      `Tạm tính ${viNumber(sum)} / ${divisor} = ${viNumber(average)}, chưa phải kết quả chính thức.`,
    missing: ({ slots }) => `Chưa có điểm hoặc mức đánh giá: ${viSlots(slots)}.`,
    pendingMakeUp: ({ slots }) => `Chờ kiểm tra, đánh giá bù: ${viSlots(slots)}.`,
    zeroByRule: ({ slots }) =>
      `Không tham gia kiểm tra, đánh giá, tính 0 điểm hoặc mức Chưa đạt: ${viSlots(slots)}.`,
    zeroOnRegular: ({ slots }) =>
      `${viSlots(slots)} tính 0 điểm hoặc mức Chưa đạt theo quyết định của giáo viên; Thông tư chỉ nêu cho giữa kì và cuối kì.`,
    moreRegularThanAllowed: ({ allowed, given }) =>
      `Có ${given} lần đánh giá thường xuyên, quy định ${allowed}; đã tính tất cả (lựa chọn P-6).`,
    studyTopicNotEntered: ({ slot }) =>
      `Chưa có kết quả cụm chuyên đề học tập (${viSlot(slot)}); không tính.`,
    allPass: ({ count }) => `Cả ${count} lần đánh giá đều Đạt.`,
    notPass: ({ slots }) => `Có lần đánh giá Chưa đạt: ${viSlots(slots)}.`,
    yearAverage: ({ term1, term2, average }) =>
      `ĐTBmcn = (${viNumber(term1)} + 2 × ${viNumber(term2)}) / 3 = ${viNumber(average)}.`,
    yearIsTermTwo: ({ result }) => `Kết quả cả năm là kết quả học kì II: ${formatPassFail(result)}.`,
    termNotFinal: ({ terms }) => `Chưa có kết quả chính thức ${terms.map(viTerm).join(', ')}.`,
    oneTermOnly: ({ term, choice }) =>
      choice === 'termIsYear'
        ? `Môn chỉ học ở ${viTerm(term)}: lấy kết quả học kì làm kết quả cả năm (lựa chọn P-7).`
        : `Môn chỉ học ở ${viTerm(term)}: không có kết quả cả năm (lựa chọn P-7).`,
    notTaught: () => 'Môn không học trong năm học này.',
  },
  citation: ({ circular, article, clause, point }) =>
    `Điều ${article}${clause ? ` khoản ${clause}` : ''}${point ? ` điểm ${point}` : ''} Thông tư ${circular}`,
};

export const enReasons: ReasonDictionary = {
  sentences: {
    termAverage: ({ sum, divisor, regularCount, average }) =>
      `Term average ${enNumber(sum)} / (${regularCount} + ${divisor - regularCount}) = ${enNumber(average)}.`,
    provisionalAverage: ({ sum, divisor, average }) =>
      `Provisional ${enNumber(sum)} / ${divisor} = ${enNumber(average)}, not an official result.`,
    missing: ({ slots }) => `Not entered yet: ${enSlots(slots)}.`,
    pendingMakeUp: ({ slots }) => `Make-up assessment due: ${enSlots(slots)}.`,
    zeroByRule: ({ slots }) => `Not sat, counted as 0 or not passed: ${enSlots(slots)}.`,
    zeroOnRegular: ({ slots }) =>
      `Counted as 0 or not passed by a person's decision: ${enSlots(slots)}; the circular says so only of mid-term and final.`,
    moreRegularThanAllowed: ({ allowed, given }) =>
      `${given} regular assessments where ${allowed} are prescribed; all were counted (option P-6).`,
    studyTopicNotEntered: ({ slot }) => `No result of the study topics (${enSlot(slot)}); not counted.`,
    allPass: ({ count }) => `All ${count} assessments are passed.`,
    notPass: ({ slots }) => `Not passed: ${enSlots(slots)}.`,
    yearAverage: ({ term1, term2, average }) =>
      `Year average (${enNumber(term1)} + 2 × ${enNumber(term2)}) / 3 = ${enNumber(average)}.`,
    yearIsTermTwo: ({ result }) =>
      `The year's result is that of term II: ${result === 'D' ? 'passed' : 'not passed'}.`,
    termNotFinal: ({ terms }) => `No official result yet for ${terms.map(enTerm).join(', ')}.`,
    oneTermOnly: ({ term, choice }) =>
      choice === 'termIsYear'
        ? `Taught in ${enTerm(term)} only: its result is the year's result (option P-7).`
        : `Taught in ${enTerm(term)} only: there is no year result (option P-7).`,
    notTaught: () => 'Not taught in this school year.',
  },
  citation: ({ circular, article, clause, point }) =>
    `Circular ${circular}, article ${article}${clause ? `, clause ${clause}` : ''}${point ? `, point ${point}` : ''}`,
};

/** `ĐTBmhk = 44,4 / (3 + 5) = 5,6. (Điều 9 khoản 1 điểm b Thông tư 22/2021/TT-BGDĐT)` */
export function reasonText({ code, params, citation }: Reason, dictionary: ReasonDictionary): string {
  // The union of reasons pairs each code with its parameters; TypeScript cannot follow that through the lookup.
  const sentence = (dictionary.sentences[code] as (values: typeof params) => string)(params);
  return citation ? `${sentence} (${dictionary.citation(citation)})` : sentence;
}
