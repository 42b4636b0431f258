import type { GradebookColumn } from '@lienthong/sdk';
import { defineStrings } from '../shared/strings.ts';
import { upper, viHeld, type Held } from './held.ts';
import type { SurroundingsDictionary } from './surroundings.strings.ts';

const viSlot = (slot: string): string => {
  if (slot === 'nx') return 'Nhận xét';
  if (slot.startsWith('m')) return `Mức ${viPoint(slot)}`;
  if (slot === 'gk') return 'ĐĐGgk';
  return slot === 'ck' ? 'ĐĐGck' : slot.toUpperCase().replace('DK', 'ĐK');
};

const viSlotName = (slot: string): string => {
  if (slot === 'nx') return 'nhận xét';
  if (slot.startsWith('m')) return `mức đạt được ${viPoint(slot)}`;
  if (slot === 'hk') return 'học kì';
  return slot === 'gk' || slot === 'ck' ? viPoint(slot) : viSlot(slot);
};

/** `gk`, `mgk`, `gk-yeuNuoc`: half-way through the term; the rest at its end. */
const viPoint = (slot: string): string => (/^m?g/.test(slot) ? 'giữa kì' : 'cuối kì');

const viForms = { oral: ['M', 'miệng'], written: ['V', 'viết'], practical: ['TH', 'thực hành'] } as const;

const viColumnName = ({ slot, kind, trait, form }: GradebookColumn): string => {
  if (trait) return `${trait.name}, ${viPoint(slot)}`;
  if (kind === 'test') return `điểm kiểm tra ${viPoint(slot)}`;
  return form ? `${viSlotName(slot)}, ${viForms[form][1]}` : viSlotName(slot);
};

const viAssessment = (slot: string): string =>
  slot.startsWith('tx')
    ? `thường xuyên ${slot.slice(2)}`
    : slot.startsWith('dk')
      ? `định kì ${slot.slice(2)}`
      : viSlotName(slot);

const roman = (term: 1 | 2): string => (term === 1 ? 'I' : 'II');

/** Vietnamese, the source of the type: what the table itself says. */
const vi = {
  heading: (subject: string, className: string) => `${subject}, lớp ${className}`,
  period: (term: 1 | 2, schoolYear: number) =>
    `Học kì ${roman(term)}, năm học ${schoolYear}–${schoolYear + 1}`,
  tableLabel: (subject: string, className: string, term: 1 | 2, held: Held) =>
    `Bảng ${viHeld[held]} môn ${subject}, lớp ${className}, học kì ${roman(term)}`,
  number: 'STT',
  name: 'Họ và tên',
  slot: viSlot,
  slotName: viSlotName,
  /** Head over several columns; empty for a column that stands alone. */
  columnGroup: ({ slot, kind, trait, form }: GradebookColumn): string => {
    if (trait) return upper(`${viPoint(slot)}: ${trait.dimension === 'quality' ? 'phẩm chất' : 'năng lực'}`);
    if (kind === 'level' || kind === 'test') return upper(viPoint(slot));
    return form && slot !== 'hk' ? `KT${slot.slice(0, 2).replace('d', 'đ')}` : '';
  },
  columnHead: ({ slot, kind, trait, form }: GradebookColumn): string => {
    if (trait) return trait.name;
    if (kind === 'level') return 'Mức đạt được';
    if (kind === 'test') return 'Điểm KT';
    return form && slot !== 'hk' ? viForms[form][0] : viSlot(slot);
  },
  /** In a sentence. */
  columnName: viColumnName,
  columnTitle: (column: GradebookColumn): string => {
    const { slot, kind, form, weight } = column;
    if (form) return `${upper(viColumnName(column))}, hệ số ${weight}`;
    if (kind && kind !== 'mark' && kind !== 'passFail') return upper(viColumnName(column));
    return `Đánh giá ${viAssessment(slot)}, hệ số ${weight}`;
  },
  termAverage: 'ĐTBmhk',
  yearAverage: 'ĐTBmcn',
  termComment: 'Học kì',
  yearComment: 'Cả năm',
  termAverageName: 'Điểm trung bình môn học kì',
  yearAverageName: 'Điểm trung bình môn cả năm',
  termCommentName: 'Kết quả học kì',
  yearCommentName: 'Kết quả cả năm',
  published: 'Đã công bố cho phụ huynh',
  locked: 'Đã khóa sổ',
  completeness: 'Đã có điểm',
  completenessComment: 'Đã đánh giá',
  countTitle: (count: number, all: number) => `${count} trên ${all} em`,
  cellLabel: (column: string, pupil: string) => `${column}, ${pupil}`,
  provisionalTitle: 'Tạm tính, chưa phải kết quả chính thức',
  signIn: 'Đăng nhập',
  released: 'Phím Tab tiếp theo sẽ rời khỏi bảng.',
  publish: (held: Held) => `Công bố ${viHeld[held]}`,
  help: 'Phím tắt',
  loading: 'Đang mở sổ',
  retry: 'Thử lại',
  signOutUnsaved: 'Còn ô chưa được lưu. Đăng xuất bây giờ thì nội dung các ô đó bị bỏ. Vẫn đăng xuất?',
  needSignIn: 'Thầy cô đăng nhập để mở sổ của lớp.',
  noGradebook: 'Tài khoản này chưa được phân công sổ nào. Liên hệ nhà trường nếu phân công chưa đúng.',
  notConnected: 'Bảng này chưa được nối với dữ liệu của trường.',
  noPupils: 'Lớp chưa có học sinh trong danh sách.',
  readOnly: (held: Held) => `Thầy cô xem được sổ này; ${viHeld[held]} do giáo viên được phân công nhập.`,
};

export type TableDictionary = typeof vi;

/** All phrases of `edu-grade-table`, those around the table included. */
export type GradeTableDictionary = TableDictionary & SurroundingsDictionary;

/** English comes when it is spoken. */
export const gradeTableStrings = defineStrings(
  vi,
  async () => (await import('./grade-table.strings.en.ts')).en,
);
