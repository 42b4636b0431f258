import { tt22 } from './circulars/tt22-2021/tt22.ts';
import { tt22StudyRules } from './circulars/tt22-2021/study.ts';
import { tt58 } from './circulars/tt58-2011/tt58.ts';
import { tt58StudyRules } from './circulars/tt58-2011/study.ts';
import { isRegulationError } from './errors.ts';
import type { Bilingual } from './handbook.ts';
import type { Reason } from './reasons.ts';
import type { Policy } from './secondary/policy.ts';
import type { SecondaryRules, StudyInput } from './secondary/rules.ts';
import * as readings from './secondary/study-readings.ts';
import { enNames } from './text/names.en.ts';
import { subjectName } from './text/names.ts';
import { viNames } from './text/names.vi.ts';

/** One of the two ways to read a text, as a value of `Policy`. */
export interface ReadingChoice {
  readonly value: string;
  readonly means: Bilingual;
  readonly expected: Bilingual;
}

export interface ReadingRun {
  readonly shown: Bilingual;
  readonly reasons: readonly Reason[];
}

/** A place where the text can be read two ways, with an example in which the readings differ. */
export interface HandbookReading {
  readonly option: string;
  readonly field: keyof Policy;
  readonly question: Bilingual;
  /** The default first. */
  readonly choices: readonly [ReadingChoice, ReadingChoice];
  readonly given: Bilingual;
  /** Null: nothing chosen. */
  readonly run: (choice: string | null) => ReadingRun;
}

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

function givenSubjects({ scores, comments }: Pick<StudyInput, 'scores' | 'comments'>): Bilingual {
  const failed = Object.keys(comments).filter((code) => comments[code] === 'CD');
  const line = (names: typeof viNames, rest: string): string =>
    [
      ...Object.entries(scores).map(
        ([code, mark]) => `${subjectName(names, code)} ${names.mark(mark as number)}`,
      ),
      ...failed.map((code) => `${subjectName(names, code)} CĐ`),
      rest,
    ].join('; ');
  return {
    vi: `Điểm trung bình môn cả năm: ${line(viNames, 'các môn nhận xét khác Đ')}.`,
    en: `Year averages: ${line(enNames, 'other comment subjects Đ')}.`,
  };
}

const policyOf = (field: keyof Policy, choice: string | null): Policy =>
  choice === null ? {} : { [field]: choice };

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
    given: givenSubjects(input),
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

const regularMarks = [70, 80, 75];
const P6: HandbookReading = {
  option: 'P-6',
  field: 'moreRegularMarks',
  question: {
    vi: 'Có nhiều điểm đánh giá thường xuyên hơn số quy định (từ Thông tư 26/2020).',
    en: 'More regular marks than prescribed (since circular 26/2020).',
  },
  choices: [
    {
      value: 'warn',
      means: { vi: 'Tính tất cả và nhắc.', en: 'All are counted, with a warning.' },
      expected: { vi: '7,6', en: '7.6' },
    },
    {
      value: 'reject',
      means: { vi: 'Không nhận.', en: 'They are refused.' },
      expected: { vi: 'không tính', en: 'not computed' },
    },
  ],
  given: {
    vi: `Môn 35 tiết/năm học; ĐĐGtx ${regularMarks.map(vi).join(' ')}; ĐĐGgk ${vi(80)}; ĐĐGck ${vi(75)}.`,
    en: `A subject of 35 periods a year; regular ${regularMarks.map(en).join(' ')}; mid-term ${en(80)}; final ${en(75)}.`,
  },
  run: (choice) => {
    try {
      const { value, reasons } = tt22.termAverage(
        { scoring: 'score', periodsPerYear: 35 },
        [
          ...regularMarks.map((mark, at) => ({ slot: `tx${at + 1}`, state: 'value', value: mark }) as const),
          { slot: 'gk', state: 'value', value: 80 },
          { slot: 'ck', state: 'value', value: 75 },
        ],
        policyOf('moreRegularMarks', choice),
      );
      return { shown: { vi: vi(value ?? 0), en: en(value ?? 0) }, reasons };
    } catch (error) {
      if (!isRegulationError(error) || error.code !== 'tooManyRegularMarks') throw error;
      return { shown: { vi: 'không tính', en: 'not computed' }, reasons: [] };
    }
  },
};

const P7: HandbookReading = {
  option: 'P-7',
  field: 'oneTermSubject',
  question: {
    vi: 'Môn chỉ học trong một học kì: kết quả cả năm là gì? (Thông tư 22/2021 không nêu.)',
    en: 'A subject taught in one term only: what is the year’s result? (Circular 22/2021 is silent.)',
  },
  choices: [
    {
      value: 'termIsYear',
      means: { vi: 'Lấy kết quả học kì đó.', en: 'The result of that term.' },
      expected: { vi: '7,1', en: '7.1' },
    },
    {
      value: 'noYearResult',
      means: { vi: 'Không có kết quả cả năm.', en: 'There is no year result.' },
      expected: { vi: 'không có kết quả cả năm', en: 'no year result' },
    },
  ],
  given: {
    vi: `Học kì I ${vi(71)}, học kì II không học.`,
    en: `Term I ${en(71)}, not taught in term II.`,
  },
  run: (choice) => {
    const { value, reasons } = tt22.yearAverage(
      { term1: 71, term2: 'notTaught' },
      policyOf('oneTermSubject', choice),
    );
    const shown =
      value === null
        ? { vi: 'không có kết quả cả năm', en: 'no year result' }
        : { vi: vi(value), en: en(value) };
    return { shown, reasons };
  },
};

/** P-1..P-7 in their order. */
export const handbookReadings: readonly HandbookReading[] = [P1, P2, P3, P4, P5, P6, P7];
