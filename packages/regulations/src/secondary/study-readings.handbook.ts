/** P-1 to P-5: the adjustment of the study level, each with an example in which its readings differ. */
import { tt22StudyRules } from '../circulars/tt22-2021/study.ts';
import { tt22 } from '../circulars/tt22-2021/tt22.ts';
import { tt58StudyRules } from '../circulars/tt58-2011/study.ts';
import { tt58 } from '../circulars/tt58-2011/tt58.ts';
import { policyOf, type HandbookReading } from '../handbook-reading.ts';
import type { Bilingual } from '../handbook.ts';
import { enNames } from '../text/names.en.ts';
import { namesUnder, subjectName, type Names, type NamesOf } from '../text/names.ts';
import { viNames } from '../text/names.vi.ts';
import type { SecondaryRules, StudyInput } from './rules.ts';
import * as readings from './study-readings.ts';

const vi = viNames.mark;
const en = enNames.mark;

/** Threshold of a level, from the table the code uses. */
function row58(level: string): { readonly reach: number; readonly lowest: number } {
  return tt58StudyRules.rows.find((row) => row.level === level) as { reach: number; lowest: number };
}
const [good22] = tt22StudyRules.rows;
const excellent = row58('gioi');
const weak = row58('yeu');
const needed22 = tt22StudyRules.reach.subjectsNeeded;

function givenSubjects(
  { scores, comments }: Pick<StudyInput, 'scores' | 'comments'>,
  of: NamesOf,
): Bilingual {
  const failed = Object.keys(comments).filter((code) => comments[code] === 'CD');
  const line = (given: Names, rest: string): string => {
    const names = namesUnder(given, of);
    return [
      ...Object.entries(scores).map(
        ([code, mark]) => `${subjectName(names, code)} ${names.mark(mark as number)}`,
      ),
      ...failed.map((code) => `${subjectName(names, code)} CĐ`),
      rest,
    ].join('; ');
  };
  return {
    vi: `Điểm trung bình môn cả năm: ${line(viNames, 'các môn nhận xét khác Đ')}.`,
    en: `Year averages: ${line(enNames, 'other comment subjects Đ')}.`,
  };
}

/** A reading of the adjustment of the study level. */
function studyReading(
  { option, field, choices }: readings.Reading,
  rules: SecondaryRules,
  input: Pick<StudyInput, 'scores' | 'comments'>,
  text: {
    readonly question: Bilingual;
    readonly means: readonly [Bilingual, Bilingual];
    readonly expected: readonly [Bilingual, Bilingual];
  },
): HandbookReading {
  const [byDefault, otherwise] = choices;
  return {
    option,
    field,
    question: text.question,
    choices: [
      { value: byDefault, means: text.means[0], expected: text.expected[0] },
      { value: otherwise, means: text.means[1], expected: text.expected[1] },
    ],
    of: rules.id,
    given: givenSubjects(input, rules.id),
    run: (choice) => {
      const { value, reasons } = rules.study({ period: 'year', ...input }, policyOf(field, choice));
      const shown = (levels: typeof viNames.levels): string => (value ? levels[value] : '–');
      return { shown: { vi: shown(viNames.levels), en: shown(enNames.levels) }, reasons };
    },
  };
}

const level = (code: keyof typeof viNames.levels): Bilingual => ({
  vi: viNames.levels[code],
  en: enNames.levels[code],
});

const comments22 = { gdtc: 'D', ngheThuat: 'D', gddp: 'D', hdtn: 'D' } as const;
const comments58 = { theDuc: 'D', amNhac: 'D', miThuat: 'D' } as const;

const P1 = studyReading(
  readings.sixthSubject,
  tt22,
  {
    scores: {
      ...{
        nguVan: 90,
        toan: 85,
        ngoaiNgu1: 80,
        gdcd: 82,
        lichSuDiaLi: 88,
        khtn: 71,
        congNghe: 73,
        tinHoc: 45,
      },
    },
    comments: comments22,
  },
  {
    question: {
      vi: `Điều chỉnh theo Thông tư 22/2021: môn bị điểm thấp có được coi là một trong ${needed22} môn phải đạt ${vi(good22?.reach ?? 0)} không?`,
      en: `Adjustment under circular 22/2021: does the bad subject count among the ${needed22} that must reach ${en(good22?.reach ?? 0)}?`,
    },
    means: [
      {
        vi: 'Không: chỉ xét các môn còn lại; các môn ấy phải tự đủ điều kiện của mức cao hơn.',
        en: 'No: the other subjects alone must make the higher level.',
      },
      {
        vi: 'Có: coi như nếu không vì môn ấy thì đã đủ số môn.',
        en: 'Yes: but for this subject the number would be complete.',
      },
    ],
    expected: [level('dat'), level('kha')],
  },
);

const P2 = studyReading(
  readings.keySubject,
  tt58,
  {
    scores: {
      ...{ toan: 79, vatLi: 90, hoaHoc: 89, sinhHoc: 88, nguVan: 78 },
      ...{ lichSu: 90, diaLi: 44, ngoaiNgu1: 90, gdcd: 91, congNghe: 91 },
    },
    comments: comments58,
  },
  {
    question: {
      vi: `Điều chỉnh theo Thông tư 58/2011: có cần một môn chính (Toán, Ngữ văn; từ Thông tư 26/2020 thêm Ngoại ngữ) đạt mức của loại cao hơn không?`,
      en: 'Adjustment under circular 58/2011: must a key subject (Toán, Ngữ văn; since circular 26/2020 also Ngoại ngữ) reach the higher level?',
    },
    means: [
      {
        vi: 'Có: điểm trung bình các môn và môn chính (môn chuyên) đều phải đạt.',
        en: 'Yes: average, key subject and specialised subject must all reach it.',
      },
      { vi: 'Không: chỉ cần điểm trung bình các môn.', en: 'No: the average alone decides.' },
    ],
    expected: [level('trungBinh'), level('kha')],
  },
);

const P3 = studyReading(
  readings.failingKeySubject,
  tt58,
  {
    scores: {
      ...{ toan: 44, vatLi: 90, hoaHoc: 90, sinhHoc: 90, nguVan: 78 },
      ...{ lichSu: 90, diaLi: 90, ngoaiNgu1: 90, gdcd: 90, congNghe: 90 },
    },
    comments: comments58,
  },
  {
    question: {
      vi: 'Như trên, khi chính môn bị điểm thấp là một môn chính và không môn chính nào khác đạt mức?',
      en: 'The same, where the bad subject is itself a key subject and no other key subject reaches the level?',
    },
    means: [
      { vi: 'Như cách đã chọn ở P-2.', en: 'As chosen under P-2.' },
      { vi: 'Bỏ điều kiện môn chính trong trường hợp này.', en: 'The condition is waived here.' },
    ],
    expected: [level('trungBinh'), level('kha')],
  },
);

const P4 = studyReading(
  readings.twoCauses,
  tt58,
  {
    scores: {
      ...{ toan: 90, vatLi: 85, hoaHoc: 84, sinhHoc: 86, nguVan: 82 },
      ...{ lichSu: 83, diaLi: 88, ngoaiNgu1: 81, gdcd: 85, congNghe: 58 },
    },
    comments: { ...comments58, amNhac: 'CD' },
  },
  {
    question: {
      vi: `Điểm trung bình đạt loại Giỏi, một môn dưới ${vi(excellent.lowest)} và một môn nhận xét CĐ: xét “một môn duy nhất” từ loại nào?`,
      en: `The average reaches Giỏi, one subject is under ${en(excellent.lowest)} and one comment subject is CĐ: from which level is “one single subject” seen?`,
    },
    means: [
      {
        vi: 'Từ bất kì loại nào cao hơn: so với loại Khá chỉ có một môn kéo xuống, nên được điều chỉnh.',
        en: 'From any better level: seen from Khá there is only one cause, so it is adjusted.',
      },
      {
        vi: 'Chỉ từ loại cao nhất mà điểm trung bình đạt: có hai môn, không điều chỉnh.',
        en: 'Only from the highest level the average reaches: two causes, not adjusted.',
      },
    ],
    expected: [level('trungBinh'), level('yeu')],
  },
);

const P5 = studyReading(
  readings.excellentToPoor,
  tt58,
  {
    scores: {
      ...{ toan: 90, vatLi: 90, hoaHoc: 88, sinhHoc: 89, nguVan: 85 },
      ...{ lichSu: 90, diaLi: 87, ngoaiNgu1: 92, gdcd: 91, congNghe: 18 },
    },
    comments: comments58,
  },
  {
    question: {
      vi: `Từ Giỏi xuống Kém chỉ vì một môn dưới ${vi(weak.lowest)}: Thông tư không nêu trường hợp này.`,
      en: `From Giỏi to Kém by one subject under ${en(weak.lowest)}: the circular does not list this fall.`,
    },
    means: [
      { vi: 'Giữ nguyên Kém.', en: 'It stays Kém.' },
      { vi: 'Như từ Giỏi xuống Yếu: lên Trung bình.', en: 'As from Giỏi to Yếu: raised to Trung bình.' },
    ],
    expected: [level('kem'), level('trungBinh')],
  },
);

export const studyReadings: readonly HandbookReading[] = [P1, P2, P3, P4, P5];
