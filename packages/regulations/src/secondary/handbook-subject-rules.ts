/** Rules of one subject that several secondary circulars share, in words for deputy principals. Not part of any bundle. */
import type { HandbookExample, HandbookRule } from '../handbook.ts';
import type { SecondaryRuleSetId } from '../phase-in.ts';
import type { Citation } from '../reasons.ts';
import { roundHalfUp } from '../tenths.ts';
import { enNames } from '../text/names.en.ts';
import { viNames } from '../text/names.vi.ts';
import { PASSED, TESTS } from './comment-result.ts';
import { both, rule } from './handbook-subject.ts';
import { byPeriodsPerYear, LONG_YEAR, SHORT_YEAR } from './regular-count.ts';
import type { SubjectCitations } from './subject-citations.ts';
import type { ColumnKind, SubjectPlan, SubjectRules } from './subject-rules.ts';
import { testLengths } from './test-length.ts';

type Examples = readonly HandbookExample[];

const count = (periodsPerYear: number) => byPeriodsPerYear({ scoring: 'score', periodsPerYear });
const [few, some, many] = [SHORT_YEAR, LONG_YEAR, LONG_YEAR + 1].map(count);

export const countsVi = `đến ${SHORT_YEAR} tiết/năm học: ${few}; trên ${SHORT_YEAR} đến ${LONG_YEAR} tiết: ${some}; trên ${LONG_YEAR} tiết: ${many}`;
export const countsEn = `up to ${SHORT_YEAR} periods a year: ${few}; up to ${LONG_YEAR}: ${some}; above: ${many}`;

/** What a mark of a kind weighs, read from the columns themselves. */
export function weightOf(rules: SubjectRules, kind: ColumnKind): number {
  const plan: SubjectPlan = { scoring: 'score', periodsPerYear: SHORT_YEAR };
  return rules.columns(plan).find((column) => column.kind === kind)?.weight ?? 0;
}

const rounded = roundHalfUp(825, 10);
export const roundingVi = `Lấy đến chữ số thập phân thứ nhất, làm tròn lên từ nửa đơn vị (8,25 thành ${viNames.mark(rounded)}); ở giữa không làm tròn.`;
export const roundingEn = `One decimal, a half goes up (8.25 becomes ${enNames.mark(rounded)}); nothing is rounded in between.`;

export function midTermAverage(rules: SubjectRules, citation: Citation, examples: Examples): HandbookRule {
  const midTerm = weightOf(rules, 'midTerm');
  const final = weightOf(rules, 'final');
  return rule(
    both('Điểm trung bình môn học kì (ĐTBmhk)', 'Term average of a subject (ĐTBmhk)'),
    citation,
    both(
      `ĐTBmhk = (tổng ĐĐGtx + ${midTerm} × ĐĐGgk + ${final} × ĐĐGck) / (số ĐĐGtx + ${midTerm + final}). Số ĐĐGtx là số điểm có thật. ${roundingVi}`,
      `(sum of regular marks + ${midTerm} × mid-term + ${final} × final) / (number of regular marks + ${midTerm + final}), with the regular marks there are. ${roundingEn}`,
    ),
    examples,
  );
}

/** Policy P-6. */
export function moreThanPrescribed(citation: Citation, examples: Examples): HandbookRule {
  return rule(
    both('Nhiều điểm thường xuyên hơn quy định', 'More regular marks than prescribed'),
    citation,
    both(
      'Số điểm ĐĐGtx là số đúng bằng quy định, không phải số tối thiểu; giáo viên chọn điểm để ghi. Nếu sổ có nhiều hơn, mặc định tính tất cả và kết quả nói rõ; nhà trường có thể chọn từ chối (lựa chọn P-6).',
      'The number is exact, not a minimum; teachers choose which marks to enter. Where a register holds more, all are counted and the result says so; a school can choose to refuse instead (option P-6).',
    ),
    examples,
  );
}

export function precisionRule(citation: Citation): HandbookRule {
  return {
    ...rule(
      both('Thang điểm và chữ số thập phân', 'Scale and decimals of a mark'),
      citation,
      both(
        'Điểm từ 0 đến 10, số nguyên hoặc một chữ số thập phân. Bài chấm lẻ 0,25 được làm tròn khi nhập (7,25 thành 7,3).',
        'Marks from 0 to 10, whole or with one decimal. A script marked in quarters is rounded on entry (7.25 becomes 7.3).',
      ),
    ),
    withoutExample: both(
      'Kiểm tra khi nhập điểm, không có phép tính.',
      'Checked on entry; nothing is computed.',
    ),
  };
}

export function yearAverageRule(cite: SubjectCitations, examples: Examples): HandbookRule {
  return rule(
    both('Điểm trung bình môn cả năm (ĐTBmcn)', 'Year average of a subject (ĐTBmcn)'),
    cite.year.score,
    both(
      `ĐTBmcn = (ĐTBmhkI + 2 × ĐTBmhkII) / 3, từ hai ĐTBmhk đã làm tròn. Một học kì chưa có kết quả chính thức thì chưa có ĐTBmcn.`,
      `(term I + 2 × term II) / 3, from the two rounded term averages. While a term has no official result, the year has none.`,
    ),
    examples,
  );
}

export function yearCommentRule(cite: SubjectCitations, examples: Examples): HandbookRule {
  return rule(
    both('Môn đánh giá bằng nhận xét: cả năm', 'Comment subject: the year'),
    cite.year.comment,
    both('Kết quả cả năm là kết quả học kì II.', "The year's result is that of term II."),
    examples,
  );
}

export function everyOneRule(citation: Citation, examples: Examples): HandbookRule {
  return rule(
    both('Môn đánh giá bằng nhận xét: học kì', 'Comment subject: the term'),
    citation,
    both(
      'Đạt khi có đủ số lần đánh giá và tất cả đều Đạt; chỉ một lần Chưa đạt thì học kì Chưa đạt.',
      'Passed when every required assessment exists and every one is passed; a single one not passed decides.',
    ),
    examples,
  );
}

export function twoThirdsRule(citation: Citation, last: 'KThk' | 'ĐĐGck', examples: Examples): HandbookRule {
  return rule(
    both('Môn đánh giá bằng nhận xét: học kì', 'Comment subject: the term'),
    citation,
    both(
      `Đạt khi có đủ số lần kiểm tra, ít nhất ${PASSED}/${TESTS} số bài Đạt và bài cuối học kì (${last}) Đạt; mỗi bài tính một lần, không nhân hệ số. Còn lại là Chưa đạt.`,
      `Passed when every required test exists, at least ${PASSED} of ${TESTS} are passed and the last of the term (${last}) is; each counts once, without weights. Otherwise not passed.`,
    ),
    examples,
  );
}

/** Circulars 58/2011 and 26/2020: any test; 22/2021 and 43/2021: mid-term and final only. */
export function missedRules(
  cite: SubjectCitations,
  words: { readonly excused: string; readonly excusedEn: string; readonly everyTest: boolean },
  examples: { readonly makeUp: Examples; readonly zero: Examples },
): HandbookRule[] {
  const which = words.everyTest ? 'mọi bài kiểm tra' : 'đánh giá giữa kì, cuối kì';
  const whichEn = words.everyTest ? 'any test' : 'mid-term and final';
  return [
    rule(
      both('Chưa đủ điểm; chờ kiểm tra bù', 'Something missing or to be made up'),
      cite.makeUp,
      both(
        `Ô trống không phải là 0. Vắng ${words.excused} (${which}) thì được kiểm tra bù. Còn thiếu hoặc còn chờ một lần thì chưa có kết quả chính thức, chỉ có số tạm tính cho giáo viên.`,
        `An empty cell is not zero. Absent ${words.excusedEn} (${whichEn}): a make-up is due. While one is missing or due there is no official result, only a provisional one for the teacher.`,
      ),
      examples.makeUp,
    ),
    rule(
      both('Không dự kiểm tra: điểm 0 hoặc Chưa đạt', 'Not sat: 0 or not passed'),
      cite.zero,
      both(
        `Vắng không ${words.excused}, hoặc không dự kiểm tra bù: 0 điểm, môn nhận xét là Chưa đạt. Do người có trách nhiệm đặt, có lí do; phần mềm không tự đặt.${words.everyTest ? '' : ' Thông tư chỉ nêu giữa kì và cuối kì; đặt cho lần thường xuyên vẫn tính nhưng kết quả nói rõ.'}`,
        `Absent not ${words.excusedEn}, or the make-up not sat: 0, a comment subject not passed. A person sets it with a reason; the software never does.${words.everyTest ? '' : ' The circular says so only of mid-term and final; set on a regular assessment it counts, and the result says so.'}`,
      ),
      examples.zero,
    ),
  ];
}

/** Minutes of mid-term and final. */
export function minutesRule(id: SecondaryRuleSetId, citation: Citation): HandbookRule[] {
  const lengths = testLengths[id];
  if (!lengths) return [];
  const { short, usual, specialised } = lengths;
  const shortVi = short ? `Đến ${short.upTo} tiết/năm học: ${short.to} phút; trên ${short.upTo} tiết: ` : '';
  const shortEn = short ? `Up to ${short.upTo} periods a year: ${short.to} minutes; above: ` : '';
  return [
    {
      ...rule(
        both('Thời gian làm bài giữa kì, cuối kì', 'Minutes of mid-term and final'),
        citation,
        both(
          `${shortVi}${usual.from} đến ${usual.to} phút; môn chuyên tối đa ${specialised} phút. Chỉ dùng để xếp lịch.`,
          `${shortEn}${usual.from} to ${usual.to} minutes; specialised subjects up to ${specialised}. For timetables only.`,
        ),
      ),
      withoutExample: both('Không ảnh hưởng kết quả.', 'No result depends on it.'),
    },
  ];
}
