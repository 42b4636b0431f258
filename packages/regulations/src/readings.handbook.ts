import { tt22 } from './circulars/tt22-2021/tt22.ts';
import { isRegulationError } from './errors.ts';
import { policyOf, type HandbookReading } from './handbook-reading.ts';
import { studyReadings } from './secondary/study-readings.handbook.ts';
import { enNames } from './text/names.en.ts';
import { viNames } from './text/names.vi.ts';

const vi = viNames.mark;
const en = enNames.mark;

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
export const handbookReadings: readonly HandbookReading[] = [...studyReadings, P6, P7];
