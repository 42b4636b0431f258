import type { Gradebook, GradebookColumn, MarkValue } from '@lienthong/sdk';
import { mark, sampleGradebook, type GradebookOptions } from './gradebooks.ts';

/** The columns of the books that are not marks and Đ/CĐ alone, filled in part, always the same. */
type Column = Pick<GradebookColumn, 'slot' | 'kind'> & Partial<GradebookColumn>;

const REMARKS = [
  'Nắm chắc kiến thức, trình bày rõ ràng; cần mạnh dạn phát biểu hơn.',
  'Tiếp thu nhanh, tính toán cẩn thận.',
  'Có tiến bộ về giải toán có lời văn, còn nhầm khi đổi đơn vị đo; em luyện thêm ở nhà.',
  'Chăm chỉ, hoàn thành đủ bài tập.',
];

const VALUES: Readonly<Record<GradebookColumn['kind'], (at: number) => MarkValue>> = {
  mark: (at) => (50 + ((at * 7) % 50)) / 10,
  passFail: (at) => (at % 11 === 10 ? 'CD' : 'D'),
  level: (at) => (at % 9 === 8 ? 'C' : at % 3 === 0 ? 'T' : 'H'),
  rating: (at) => (at % 13 === 12 ? 'C' : at % 4 === 1 ? 'D' : 'T'),
  test: (at) => 4 + ((at * 5) % 7),
  remark: (at) => REMARKS[at % REMARKS.length] ?? '',
};

function bookOf(
  columns: readonly Column[],
  options: GradebookOptions,
  change: Partial<Gradebook>,
): Gradebook {
  const book = sampleGradebook({
    pupils: 34,
    ...options,
    slots: columns.map(({ slot }) => slot),
    filled: [0],
  });
  return {
    ...book,
    ...change,
    columns: book.columns.map((column, col) => ({ ...column, weight: 1, ...columns[col] })),
    marks: columns.flatMap(({ slot, kind }, col) =>
      book.pupils
        .filter((_, row) => col < columns.length / 2 || (row * 5 + col) % 7 < 4)
        .map(({ id }, row) => mark(id, slot, VALUES[kind](row + col * 3))),
    ),
  };
}

/** A subject of grade 4 with its tests: levels and marks in the middle and at the end, and a remark. */
export function primarySubject(options: GradebookOptions = {}): Gradebook {
  return bookOf(
    [
      { slot: 'mgk', kind: 'level' },
      { slot: 'gk', kind: 'test' },
      { slot: 'mck', kind: 'level' },
      { slot: 'ck', kind: 'test' },
      { slot: 'nx', kind: 'remark' },
    ],
    { className: '4A1', subject: ['tiengViet', 'Tiếng Việt'], ...options },
    { scoring: 'level', grade: 4, ruleSet: 'TT27/2020' },
  );
}

const TRAITS = [
  ['competence', 'tuChuTuHoc', 'Tự chủ và tự học'],
  ['competence', 'giaoTiepHopTac', 'Giao tiếp và hợp tác'],
  ['competence', 'giaiQuyetVanDe', 'Giải quyết vấn đề và sáng tạo'],
  ['quality', 'yeuNuoc', 'Yêu nước'],
  ['quality', 'nhanAi', 'Nhân ái'],
  ['quality', 'chamChi', 'Chăm chỉ'],
  ['quality', 'trungThuc', 'Trung thực'],
  ['quality', 'trachNhiem', 'Trách nhiệm'],
] as const;

/** The homeroom teacher's book of competences and qualities, at the end of a term. */
export function competencesAndQualities(options: GradebookOptions = {}): Gradebook {
  return bookOf(
    ['gk', 'ck'].flatMap((point) =>
      TRAITS.map(([dimension, code, name]) => ({
        slot: `${point}-${code}`,
        kind: 'rating' as const,
        trait: { dimension, code, name },
      })),
    ),
    { className: '4A1', subject: ['nlpc', 'Năng lực và phẩm chất'], ...options },
    { scoring: 'traits', grade: 4, ruleSet: 'TT27/2020' },
  );
}

/** A year under circular 58/2011: oral, written and practical tests, and a remark. */
export function circular58(options: GradebookOptions = {}): Gradebook {
  const columns: Column[] = [
    { slot: 'tx1', kind: 'mark', form: 'oral' },
    { slot: 'tx2', kind: 'mark', form: 'written' },
    { slot: 'tx3', kind: 'mark', form: 'written' },
    { slot: 'tx4', kind: 'mark', form: 'practical' },
    { slot: 'dk1', kind: 'mark', form: 'written', weight: 2 },
    { slot: 'dk2', kind: 'mark', form: 'practical', weight: 2 },
    { slot: 'hk', kind: 'mark', weight: 3 },
    { slot: 'nx', kind: 'remark' },
  ];
  return bookOf(
    columns,
    { subject: ['vatLi', 'Vật lí'], ...options },
    { ruleSet: 'TT58/2011', schoolYear: 2019 },
  );
}
