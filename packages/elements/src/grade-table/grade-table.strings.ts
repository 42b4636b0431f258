import { defineStrings } from '../shared/strings.ts';
import type { SurroundingsDictionary } from './surroundings.strings.ts';

const viSlot = (slot: string): string => {
  if (slot === 'gk') return 'ĐĐGgk';
  return slot === 'ck' ? 'ĐĐGck' : slot.toUpperCase().replace('DK', 'ĐK');
};

const viSlotName = (slot: string): string => {
  if (slot === 'gk') return 'giữa kì';
  if (slot === 'hk') return 'học kì';
  return slot === 'ck' ? 'cuối kì' : viSlot(slot);
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
  tableLabel: (subject: string, className: string, term: 1 | 2) =>
    `Bảng điểm môn ${subject}, lớp ${className}, học kì ${roman(term)}`,
  number: 'STT',
  name: 'Họ và tên',
  slot: viSlot,
  slotName: viSlotName,
  slotTitle: (slot: string, weight: number) => `Đánh giá ${viAssessment(slot)}, hệ số ${weight}`,
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
  provisionalTitle: 'Tạm tính, chưa phải điểm chính thức',
  pendingTitle: 'Vắng có lí do chính đáng, chờ kiểm tra bù',
  zeroTitle: (reason: string) => `Tính 0 điểm: ${reason}`,
  zeroTitleComment: (reason: string) => `Tính Chưa đạt: ${reason}`,
  conflictTitle: 'Người khác đã sửa ô này',
  notUnderstood: (scoring: 'score' | 'comment'): string =>
    scoring === 'score' ? 'Nhập số từ 0 đến 10, ví dụ 7,5.' : 'Môn nhận xét nhập Đ hoặc CĐ.',
  outOfRange: 'Điểm phải từ 0 đến 10.',
  tooPrecise: 'Điểm chỉ có một chữ số thập phân, ví dụ 7,3.',
  reasonMissing: 'Chưa ghi lí do học sinh không dự kiểm tra.',
  signIn: 'Đăng nhập',
  released: 'Phím Tab tiếp theo sẽ rời khỏi bảng.',
  publish: 'Công bố điểm',
  publishedNow: (slot: string) => `Đã công bố ${slot} cho phụ huynh.`,
  help: 'Phím tắt',
  loading: 'Đang mở sổ điểm',
  retry: 'Thử lại',
  signOutUnsaved: 'Còn điểm chưa được lưu. Đăng xuất bây giờ thì các điểm đó bị bỏ. Vẫn đăng xuất?',
  needSignIn: 'Thầy cô đăng nhập để mở sổ điểm.',
  noGradebook: 'Tài khoản này chưa được phân công sổ điểm nào. Liên hệ nhà trường nếu phân công chưa đúng.',
  notConnected: 'Bảng điểm chưa được nối với dữ liệu của trường.',
  noPupils: 'Lớp chưa có học sinh trong danh sách.',
  readOnly: 'Thầy cô xem được sổ này; điểm do giáo viên được phân công nhập.',
};

export type TableDictionary = typeof vi;

/** All phrases of `edu-grade-table`, those around the table included. */
export type GradeTableDictionary = TableDictionary & SurroundingsDictionary;

/** English comes when it is spoken. */
export const gradeTableStrings = defineStrings(
  vi,
  async () => (await import('./grade-table.strings.en.ts')).en,
);
