import type { HandbookRule } from '../handbook.ts';
import { enClaims, viClaims } from '../text/admission-names.ts';
import { enNames } from '../text/names.en.ts';
import { nameOf, namesUnder, subjectName, type Names } from '../text/names.ts';
import { viNames } from '../text/names.vi.ts';
import { admissionByCutOffs, USUAL_CHOICES } from './cut-offs.ts';
import { example, enPoints, shownAdmission, shownScore, viPoints } from './parts.handbook.ts';
import { formatHundredths, hundredths, PAPER_MAXIMUM, PAPER_STEP, parsePaperMark } from './hundredths.ts';
import {
  encouragementPoints2025,
  formerVocationalPoints,
  priorityPoints2025,
  scoreScheme,
  type PointTable,
  type ScoreScheme,
} from './score-scheme.ts';
import { examScore, type ExamSheet } from './score.ts';

const h = hundredths;

function formula({ papers }: ScoreScheme, given: Names): string {
  const names = namesUnder(given, 'grade10');
  return papers
    .map(
      ({ subject, coefficient }) =>
        `${coefficient === 1 ? '' : `${coefficient} × `}${subjectName(names, subject)}`,
    )
    .join(' + ');
}

const table = (
  { points }: PointTable,
  names: Readonly<Record<string, string>>,
  write: (value: number) => string,
): string =>
  Object.entries(points)
    .map(([code, value]) => `${nameOf(names, code)}: ${write(value)}`)
    .join('; ');

const scored = (sheet: ExamSheet, scheme: ScoreScheme) => {
  const result = examScore(sheet, scheme);
  return { shown: shownScore(result), reasons: result.reasons };
};

const now = scoreScheme(2026);
const before = scoreScheme(2020);
const marks = { nguVan: h(675), toan: h(550), ngoaiNgu1: h(600) };

const papers: HandbookRule = {
  rule: { vi: 'Điểm bài thi vào lớp 10', en: 'Marks of the papers for grade 10' },
  citation: null,
  how: {
    vi: `Mỗi bài thi từ 0 đến ${viPoints(PAPER_MAXIMUM)} điểm, theo bước ${viPoints(PAPER_STEP)}; điểm lẻ khác không được nhận, không làm tròn.`,
    en: `Each paper from 0 to ${enPoints(PAPER_MAXIMUM)} in steps of ${enPoints(PAPER_STEP)}; any other figure is refused, nothing is rounded.`,
  },
  examples: [
    example(
      'TS-papers',
      { vi: 'Nhập 6,75 và 6,7', en: 'Typed: 6,75 and 6,7' },
      () => {
        const read = ['6,75', '6,7'].map((text) => parsePaperMark(text));
        const told = (refused: string): string =>
          read.map((one) => (one.ok ? formatHundredths(one.hundredths) : refused)).join('; ');
        return { shown: { vi: told('không nhận'), en: told('refused') }, reasons: [] };
      },
      { vi: '6,75; không nhận', en: '6,75; refused' },
    ),
  ],
};

const score: HandbookRule = {
  rule: { vi: 'Điểm xét tuyển lớp 10', en: 'Score for admission to grade 10' },
  citation: null,
  how: {
    vi: `Kì thi năm ${now.examYear}: ${formula(now, viNames)} + điểm cộng thêm. Đến kì thi năm ${before.examYear}: ${formula(before, viNames)} + điểm cộng thêm. Năm 2021 không thi. Môn thứ ba do sở công bố từng năm. Tính chính xác đến 0,01 điểm, không làm tròn.`,
    en: `Examination of ${now.examYear}: ${formula(now, enNames)} + points added. Up to the examination of ${before.examYear}: ${formula(before, enNames)} + points added. There was none in 2021. The department announces the third paper each year. Computed exactly to 0.01 of a point, nothing is rounded.`,
  },
  examples: [
    example(
      'TS-score',
      {
        vi: 'Ngữ văn 6,75; Toán 5,50; Ngoại ngữ 6,00; ưu tiên nhóm 3',
        en: 'Ngữ văn 6.75, Toán 5.50, foreign language 6.00, priority group 3',
      },
      () => scored({ papers: marks, priority: ['nhom3'] }, now),
      { vi: '19,25', en: '19.25' },
    ),
    example(
      'TS-score-2020',
      { vi: 'Cùng ba bài thi, kì thi năm 2020', en: 'The same papers in the examination of 2020' },
      () => scored({ papers: marks }, before),
      { vi: '30,50', en: '30.50' },
    ),
  ],
};

const allPapers: HandbookRule = {
  rule: { vi: 'Dự đủ các bài thi, không bài nào 0 điểm', en: 'All papers sat, none at 0' },
  citation: null,
  how: {
    vi: 'Vắng một bài thi hoặc có bài thi 0 điểm thì không được xét tuyển ở nguyện vọng nào. Bài thi chưa có điểm: chưa kết luận.',
    en: 'With a paper not sat or at 0 the pupil is admitted nowhere. While a mark is missing there is no result.',
  },
  examples: [
    example(
      'TS-zero',
      { vi: 'Ngữ văn 9,00; Toán 0; Ngoại ngữ 9,00', en: 'Ngữ văn 9.00, Toán 0, foreign language 9.00' },
      () => scored({ papers: { nguVan: h(900), toan: h(0), ngoaiNgu1: h(900) } }, now),
      { vi: 'không được xét tuyển', en: 'not considered for admission' },
    ),
    example(
      'TS-absent',
      { vi: 'Vắng bài thi Toán', en: 'The paper of Toán not sat' },
      () => scored({ papers: { ...marks, toan: 'absent' } }, now),
      { vi: 'không được xét tuyển', en: 'not considered for admission' },
    ),
    example(
      'TS-missing',
      { vi: 'Chưa có điểm Toán', en: 'No mark of Toán yet' },
      () => scored({ papers: { ...marks, toan: null } }, now),
      { vi: 'chưa có điểm xét tuyển', en: 'no score yet' },
    ),
  ],
};

const added: HandbookRule = {
  rule: { vi: 'Điểm ưu tiên, điểm khuyến khích', en: 'Points for priority and encouragement' },
  citation: priorityPoints2025.citation,
  how: {
    vi: `Từ kì thi năm 2025. Ưu tiên: ${table(priorityPoints2025, viClaims, viPoints)}. Khuyến khích (giải cấp tỉnh): ${table(encouragementPoints2025, viClaims, viPoints)}. Thuộc nhiều nhóm hoặc có nhiều giải thì chỉ cộng mức cao nhất của mỗi loại; ưu tiên và khuyến khích được cộng cả hai.`,
    en: `From the examination of 2025 on. Priority: ${table(priorityPoints2025, enClaims, enPoints)}. Encouragement (prizes of the province): ${table(encouragementPoints2025, enClaims, enPoints)}. Of several groups or prizes only the highest of its kind counts; priority and encouragement are both added.`,
  },
  examples: [
    example(
      'TS-groups',
      { vi: 'Ba bài 5,00; ưu tiên nhóm 2 và nhóm 1', en: 'Three papers at 5.00, priority groups 2 and 1' },
      () =>
        scored(
          {
            papers: { nguVan: h(500), toan: h(500), ngoaiNgu1: h(500) },
            priority: ['nhom2', 'nhom1'],
          },
          now,
        ),
      { vi: '17,00', en: '17.00' },
    ),
    example(
      'TS-prize',
      {
        vi: 'Ba bài 5,00; ưu tiên nhóm 3; giải nhì cấp tỉnh',
        en: 'Three papers at 5.00, priority group 3, a second prize of the province',
      },
      () =>
        scored(
          {
            papers: { nguVan: h(500), toan: h(500), ngoaiNgu1: h(500) },
            priority: ['nhom3'],
            encouragement: ['giaiNhi'],
          },
          now,
        ),
      { vi: '17,00', en: '17.00' },
    ),
  ],
};

const earlier: HandbookRule = {
  rule: { vi: 'Điểm cộng thêm của các năm trước', en: 'Points added in earlier years' },
  citation: null,
  how: {
    vi: `Bảng điểm trước năm 2025 khác nhau theo năm và địa phương: phải nhập theo văn bản của sở, phần mềm không tự đoán. Điểm nghề phổ thông từng dùng: ${table(formerVocationalPoints, viClaims, viPoints)}; có thể đặt mức tối đa cho tổng điểm cộng thêm.`,
    en: `Tables before 2025 differ by year and province: they are entered from the department's documents, the software does not guess. Vocational points once in use: ${table(formerVocationalPoints, enClaims, enPoints)}; the sum of all points added may be limited.`,
  },
  examples: [
    example(
      'TS-vocational',
      {
        vi: 'Kì thi năm 2018: ba bài 5,00; nghề loại giỏi; ưu tiên 2,00 điểm theo bảng nhập vào; tối đa 3,00',
        en: 'Examination of 2018: three papers at 5.00, vocational certificate Giỏi, priority 2.00 by the table entered, at most 3.00',
      },
      () =>
        scored(
          {
            papers: { nguVan: h(500), toan: h(500), ngoaiNgu1: h(500) },
            priority: ['nhom1'],
            vocational: ['gioi'],
          },
          {
            ...scoreScheme(2018),
            priority: { points: { nhom1: h(200) }, citation: null },
            vocational: formerVocationalPoints,
            maximumBonus: h(300),
          },
        ),
      { vi: '28,00', en: '28.00' },
    ),
  ],
};

const cutOffs = {
  A: [h(2000), h(2025), h(2050)],
  B: [h(1925), h(1950), h(1975)],
  C: [h(1825), h(1850), h(1875)],
};
const admitted = (total: number, qualifies = true) => {
  const input = { score: { total: h(total), qualifies }, choices: ['A', 'B', 'C'], cutOffs };
  const { value, reasons } = admissionByCutOffs(input);
  return { shown: value ? shownAdmission(value) : { vi: '', en: '' }, reasons };
};
const cutOffsIn = (write: (value: number) => string): string =>
  Object.entries(cutOffs)
    .map(([school, limits]) => `${school} ${limits.map(write).join('; ')}`)
    .join(' · ');
const pupil = (total: number) => ({
  vi: `${viPoints(total)} điểm; nguyện vọng A, B, C; điểm chuẩn theo nguyện vọng: ${cutOffsIn(viPoints)}`,
  en: `${enPoints(total)} points; choices A, B, C; cut-offs by choice: ${cutOffsIn(enPoints)}`,
});

const choices: HandbookRule = {
  rule: { vi: 'Xét tuyển theo điểm chuẩn', en: 'Admission by cut-offs' },
  citation: null,
  how: {
    vi: `Tối đa ${USUAL_CHOICES} nguyện vọng. Lần lượt từ nguyện vọng 1: điểm từ điểm chuẩn của trường cho nguyện vọng đó trở lên thì trúng tuyển và dừng. Ai bằng đúng điểm chuẩn đều trúng tuyển. Điểm chuẩn do sở công bố; điểm chuẩn nguyện vọng sau không thấp hơn nguyện vọng trước.`,
    en: `At most ${USUAL_CHOICES} choices. From the first choice on: whoever reaches the cut-off of the school for that choice is admitted, and that ends it. Everyone with exactly the cut-off is admitted. The department publishes the cut-offs; that of a later choice is not below that of an earlier one.`,
  },
  examples: [
    example('TS-choices', pupil(1925), () => admitted(1925), {
      vi: 'trúng tuyển C, nguyện vọng 3',
      en: 'admitted to C, choice 3',
    }),
    example('TS-at-cut-off', pupil(2000), () => admitted(2000), {
      vi: 'trúng tuyển A, nguyện vọng 1',
      en: 'admitted to A, choice 1',
    }),
    example(
      'TS-choices-zero',
      { vi: '19,25 điểm nhưng có một bài thi 0 điểm', en: '19.25 points, but one paper at 0' },
      () => admitted(1925, false),
      { vi: 'chưa trúng tuyển', en: 'not admitted' },
    ),
  ],
};

export const grade10Rules: readonly HandbookRule[] = [papers, score, allPapers, added, earlier, choices];
