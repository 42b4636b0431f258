import { formatNumber } from '../../shared/format.ts';
import { defineStrings } from '../../shared/strings.ts';
import type { Kind } from './choice.ts';

const viKinds: Readonly<Record<Kind, string>> = {
  regular: 'Thường xuyên',
  periodic: 'Định kì, từ 1 tiết trở lên',
  middle: 'Giữa kì',
  final: 'Cuối kì',
  remark: 'Nhận xét',
};

const enKinds: Readonly<Record<Kind, string>> = {
  regular: 'Regular',
  periodic: 'Periodic, of a period or more',
  middle: 'Mid-term',
  final: 'Final',
  remark: 'Remarks',
};

const roman = (term: 1 | 2): string => (term === 1 ? 'I' : 'II');
const vn = (count: number): string => formatNumber(count, 'vi');
const enCount = (count: number, one: string): string =>
  `${formatNumber(count, 'en')} ${one}${count === 1 ? '' : 's'}`;
const enColumns = (columns: number, books: number): string =>
  `${enCount(columns, 'column')} of ${enCount(books, 'gradebook')}`;
const viLack = (blank: number, awaiting: number): string =>
  [blank ? `${vn(blank)} ô trống` : '', awaiting ? `${vn(awaiting)} ô chờ kiểm tra bù` : '']
    .filter(Boolean)
    .join(', ');
const enLack = (blank: number, awaiting: number): string =>
  [
    blank ? enCount(blank, 'blank cell') : '',
    awaiting ? `${enCount(awaiting, 'cell')} waiting for a make-up test` : '',
  ]
    .filter(Boolean)
    .join(', ');

const vi = {
  title: 'Tiến độ và khóa sổ toàn trường',
  means:
    'Chọn các cột cần khóa; số đếm bên dưới là của phần đã chọn. Chưa có gì thay đổi cho đến khi thầy cô xác nhận.',
  year: 'Năm học',
  yearName: (year: number) => `${year}–${year + 1}`,
  term: 'Học kì',
  termName: (term: 1 | 2) => `Học kì ${roman(term)}`,
  period: (term: 1 | 2, year: number) => `Học kì ${roman(term)} năm học ${year}–${year + 1}`,
  place: 'Phạm vi',
  school: 'Toàn trường',
  gradeName: (grade: number) => `Khối ${grade}`,
  className: (name: string) => `Lớp ${name}`,
  subject: 'Môn',
  allSubjects: 'Tất cả các môn',
  kinds: 'Loại cột',
  kind: (kind: Kind) => viKinds[kind],
  kindCount: (open: number, blank: number) =>
    open === 0 ? 'đã khóa hết' : `${vn(open)} cột đang mở${blank ? `, ${vn(blank)} ô trống` : ''}`,
  counting: 'Đang đếm…',
  again: 'Đếm lại',
  open: (columns: number, books: number) => `Đang mở: ${vn(columns)} cột trong ${vn(books)} sổ.`,
  openNone: 'Không có cột nào đang mở trong phần đã chọn.',
  complete: 'Các cột này không còn ô trống.',
  lack: (blank: number, awaiting: number, books: number) =>
    `Trong đó còn ${viLack(blank, awaiting)}, ở ${vn(books)} sổ.`,
  locked: (columns: number, books: number) => `Đã khóa từ trước: ${vn(columns)} cột trong ${vn(books)} sổ.`,
  nothing: 'Không có cột nào trong phần đã chọn.',
  lackingMost: 'Sổ còn thiếu nhiều nhất',
  lackingBook: (subject: string, className: string) => `${subject}, lớp ${className}`,
  lackingCells: viLack,
  lackingMore: (count: number) => `và ${vn(count)} sổ khác`,
  lock: 'Khóa sổ…',
  unlock: 'Mở khóa…',
  askLock: (what: string, columns: number, books: number) =>
    `Khóa ${vn(columns)} cột trong ${vn(books)} sổ (${what})?`,
  askUnlock: (what: string, columns: number, books: number) =>
    `Mở khóa ${vn(columns)} cột trong ${vn(books)} sổ (${what})?`,
  lockUnfinished: (blank: number, awaiting: number) =>
    `Còn ${viLack(blank, awaiting)}: sau khi khóa, mỗi ô phải có đề nghị sửa được duyệt mới ghi được.`,
  lockMeans:
    'Giáo viên không sửa được các cột này nữa, chỉ gửi đề nghị sửa. Phần đã gõ mà chưa gửi được vì mất mạng sẽ không vào sổ. Hạnh kiểm và ngày nghỉ khóa riêng ở bảng tổng hợp lớp.',
  unlockMeans:
    'Mở khóa là mở mọi cột đã khóa trong phần đã chọn, kể cả cột khóa từ những lần trước. Giáo viên lại sửa thẳng trong sổ.',
  confirmLock: (columns: number) => `Khóa ${vn(columns)} cột`,
  confirmUnlock: (columns: number) => `Mở khóa ${vn(columns)} cột`,
  working: 'Đang ghi…',
  cancel: 'Thôi',
  lockedNow: (columns: number, books: number) => `Đã khóa ${vn(columns)} cột trong ${vn(books)} sổ.`,
  unlockedNow: (columns: number, books: number) => `Đã mở khóa ${vn(columns)} cột trong ${vn(books)} sổ.`,
  unchanged: 'Không có cột nào thay đổi: các cột đã ở tình trạng đó từ trước.',
  close: 'Đóng',
};

export type LocksDictionary = typeof vi;

export const locksStrings = defineStrings(vi, {
  title: 'Progress and locking, whole school',
  means:
    'Choose the columns to lock; what is counted below is what you chose. Nothing changes until you confirm.',
  year: 'School year',
  yearName: (year) => `${year}–${year + 1}`,
  term: 'Term',
  termName: (term) => `Term ${roman(term)}`,
  period: (term, year) => `Term ${roman(term)} of ${year}–${year + 1}`,
  place: 'Where',
  school: 'The whole school',
  gradeName: (grade) => `Grade ${grade}`,
  className: (name) => `Class ${name}`,
  subject: 'Subject',
  allSubjects: 'All subjects',
  kinds: 'Kinds of column',
  kind: (kind) => enKinds[kind],
  kindCount: (open, blank) =>
    open === 0
      ? 'all locked'
      : `${formatNumber(open, 'en')} open${blank ? `, ${enCount(blank, 'blank cell')}` : ''}`,
  counting: 'Counting…',
  again: 'Count again',
  open: (columns, books) => `Open: ${enColumns(columns, books)}.`,
  openNone: 'No column of what you chose is open.',
  complete: 'No cell of these columns is blank.',
  lack: (blank, awaiting, books) => `In them ${enLack(blank, awaiting)}, in ${enCount(books, 'gradebook')}.`,
  locked: (columns, books) => `Locked before: ${enColumns(columns, books)}.`,
  nothing: 'There is no column in what you chose.',
  lackingMost: 'Gradebooks that lack most',
  lackingBook: (subject, className) => `${subject}, class ${className}`,
  lackingCells: enLack,
  lackingMore: (count) => `and ${enCount(count, 'more gradebook')}`,
  lock: 'Lock…',
  unlock: 'Unlock…',
  askLock: (what, columns, books) => `Lock ${enColumns(columns, books)} (${what})?`,
  askUnlock: (what, columns, books) => `Unlock ${enColumns(columns, books)} (${what})?`,
  lockUnfinished: (blank, awaiting) =>
    `There is still ${enLack(blank, awaiting)}: once locked, each needs an approved correction to be written.`,
  lockMeans:
    'Teachers change nothing in these columns any more; they ask for corrections. What was typed without a network and is not sent yet will not be written. Conduct and absences are locked in the class summary.',
  unlockMeans:
    'Unlocking opens every locked column of what you chose, also those locked at other times. Teachers change them in the gradebook again.',
  confirmLock: (columns) => `Lock ${enCount(columns, 'column')}`,
  confirmUnlock: (columns) => `Unlock ${enCount(columns, 'column')}`,
  working: 'Writing…',
  cancel: 'Cancel',
  lockedNow: (columns, books) => `${enColumns(columns, books)} locked.`,
  unlockedNow: (columns, books) => `${enColumns(columns, books)} unlocked.`,
  unchanged: 'No column changed: they stood so before.',
  close: 'Close',
});
