import { defineStrings } from '../shared/strings.ts';

const viSlot = (slot: string): string => {
  if (slot === 'gk') return 'ĐĐGgk';
  return slot === 'ck' ? 'ĐĐGck' : slot.toUpperCase();
};

const viSlotName = (slot: string): string => {
  if (slot === 'gk') return 'giữa kì';
  return slot === 'ck' ? 'cuối kì' : slot.toUpperCase();
};

const viAssessment = (slot: string): string =>
  slot.startsWith('tx') ? `thường xuyên ${slot.slice(2)}` : viSlotName(slot);

const roman = (term: 1 | 2): string => (term === 1 ? 'I' : 'II');

/** Vietnamese, the source of the type. */
const vi = {
  // Heading and picker
  heading: (subject: string, className: string) => `${subject}, lớp ${className}`,
  period: (term: 1 | 2, schoolYear: number) =>
    `Học kì ${roman(term)}, năm học ${schoolYear}–${schoolYear + 1}`,
  pickClass: 'Lớp',
  pickSubject: 'Môn',
  pickTerm: 'Học kì',
  term: (term: 1 | 2) => `Học kì ${roman(term)}`,

  // Table
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

  // What a cell says
  provisional: (value: string) => `tạm tính ${value}`,
  provisionalTitle: 'Tạm tính, chưa phải điểm chính thức',
  lacks: (slots: string) => `thiếu ${slots}`,
  awaits: (slots: string) => `chờ kiểm tra bù ${slots}`,
  noResult: 'chưa có',
  pendingTitle: 'Vắng có lí do chính đáng, chờ kiểm tra bù',
  zeroTitle: (reason: string) => `Tính 0 điểm: ${reason}`,
  zeroTitleComment: (reason: string) => `Tính Chưa đạt: ${reason}`,
  conflictTitle: 'Người khác đã sửa ô này',
  refusedText: (text: string) => `“${text}” chưa được lưu.`,
  notUnderstood: (scoring: 'score' | 'comment'): string =>
    scoring === 'score' ? 'Nhập số từ 0 đến 10, ví dụ 7,5.' : 'Môn nhận xét nhập Đ hoặc CĐ.',
  outOfRange: 'Điểm phải từ 0 đến 10.',
  tooPrecise: 'Điểm chỉ có một chữ số thập phân, ví dụ 7,3.',
  reasonMissing: 'Chưa ghi lí do học sinh không dự kiểm tra.',
  columnLocked: 'Cột đã khóa sổ. Muốn sửa, thầy cô đề nghị hiệu trưởng mở khóa.',
  conflict: (mine: string, theirs: string, by: string, at: string) =>
    `Thầy cô nhập ${mine}; ${by} đã lưu ${theirs} lúc ${at}. Chọn điểm được giữ.`,
  emptied: 'ô trống',
  someone: 'người khác',

  // What can be done with a cell
  actions: 'Việc với ô đang chọn',
  keepMine: (mine: string) => `Giữ ${mine}`,
  takeTheirs: (theirs: string) => `Nhận ${theirs}`,
  restore: (text: string) => `Trở lại ${text}`,
  restoreEmpty: 'Bỏ, để trống',
  markPending: 'Vắng, chờ bù',
  markZero: 'Tính 0 điểm',
  markZeroComment: 'Tính Chưa đạt',
  clear: 'Xóa ô',
  zeroReason: (pupil: string) => `Lí do tính 0 điểm cho ${pupil}`,
  zeroReasonComment: (pupil: string) => `Lí do tính Chưa đạt cho ${pupil}`,
  zeroReasonHint: 'Ví dụ: nghỉ không phép, không dự kiểm tra bù',
  zeroConfirm: 'Ghi 0 điểm',
  zeroConfirmComment: 'Ghi Chưa đạt',
  cancel: 'Thôi',

  // Saving
  autosave: 'Điểm được lưu tự động khi nhập.',
  saving: (count: number) => `Đang lưu ${count} điểm…`,
  savedAt: (time: string) => `Đã lưu lúc ${time}.`,
  away: (count: number) =>
    `Chưa kết nối được: ${count} điểm đang chờ và sẽ tự gửi lại. Xin đừng đóng trang này.`,
  signedOut: (count: number) => `Phiên đăng nhập đã hết: ${count} điểm đang chờ. Đăng nhập lại để lưu.`,
  unanswered: (count: number) => `${count} điểm chưa được lưu.`,
  elsewhere: (count: number) => `${count} điểm của sổ khác cũng đang chờ.`,
  sendNow: 'Gửi lại ngay',
  signIn: 'Đăng nhập',
  toReview: (count: number) => `${count} ô cần xem lại`,
  nextToReview: 'Đến ô tiếp theo',
  released: 'Phím Tab tiếp theo sẽ rời khỏi bảng.',
  backOnline: 'Đã kết nối lại, điểm đang chờ đã được lưu.',

  // Publishing
  publish: 'Công bố điểm',
  publishColumn: 'Cột công bố cho phụ huynh',
  publishMeans: (pupils: number, empty: number) =>
    `Phụ huynh và học sinh thấy ngay điểm cột này của ${pupils} em` +
    `${empty ? `; ${empty} em chưa có điểm` : ''}. Điểm đã công bố không thu hồi được, chỉ sửa được.`,
  publishConfirm: (slot: string) => `Công bố ${slot}`,
  publishing: 'Đang công bố…',
  publishUnsaved: (count: number) =>
    `Cột này còn ${count} ô chưa lưu hoặc cần xem lại. Thầy cô công bố sau khi đã lưu hết.`,
  publishedNow: (slot: string) => `Đã công bố ${slot} cho phụ huynh.`,
  publishedAll: 'Mọi cột đã được công bố cho phụ huynh.',

  // Keys
  help: 'Phím tắt',
  close: 'Đóng',
  keys: (scoring: 'score' | 'comment'): string =>
    scoring === 'score'
      ? '7,5 hoặc 7.5: điểm; v: vắng, chờ kiểm tra bù; k: tính 0 điểm, có lí do'
      : 'đ hoặc d: Đạt; cđ hoặc cd: Chưa đạt; v: vắng, chờ kiểm tra bù; k: tính Chưa đạt, có lí do',
  keysMove:
    'Enter: xuống; Tab: sang phải; phím mũi tên, Home, End, Ctrl+Home, Ctrl+End: di chuyển; F2: sửa trong ô; ' +
    'Esc: lấy lại điểm cũ; Delete: xóa; Esc rồi Tab: ra khỏi bảng',
  shorthand: 'Gõ 85 thành 8,5',

  // Whole table
  loading: 'Đang mở sổ điểm',
  retry: 'Thử lại',
  needSignIn: 'Thầy cô đăng nhập để mở sổ điểm.',
  noGradebook: 'Chưa có sổ điểm nào được phân công cho thầy cô. Liên hệ nhà trường nếu phân công chưa đúng.',
  notConnected: 'Bảng điểm chưa được nối với dữ liệu của trường.',
  noPupils: 'Lớp chưa có học sinh trong danh sách.',
  readOnly: 'Thầy cô xem được sổ này; điểm do giáo viên được phân công nhập.',
};

export type GradeTableDictionary = typeof vi;

/** Phrases of `edu-grade-table`; English comes when it is spoken. */
export const gradeTableStrings = defineStrings(
  vi,
  async () => (await import('./grade-table.strings.en.ts')).en,
);
