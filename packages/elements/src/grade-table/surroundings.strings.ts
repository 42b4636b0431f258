import type { Scoring } from '@lienthong/sdk';
import { defineStrings } from '../shared/strings.ts';
import { viCellTitles } from './cell-title.strings.ts';
import { upper, viHeld, type Held } from './held.ts';
import { en } from './surroundings.strings.en.ts';

const roman = (term: 1 | 2): string => (term === 1 ? 'I' : 'II');

const viLevelKeys =
  't: Hoàn thành tốt; h: Hoàn thành; c: Chưa hoàn thành; 9: điểm bài kiểm tra, số nguyên; v: vắng, kiểm tra sau';
const viRatingKeys = 't: Tốt; đ hoặc d: Đạt; c: Cần cố gắng';

/** What is said around the table, in both languages: the module comes after the first paint. */
const vi = {
  ...viCellTitles,
  publishedNow: (slot: string) => `Đã công bố ${slot} cho phụ huynh.`,
  more: 'Việc khác',
  printPage: (held: Held) => `In trang ghi ${viHeld[held]}`,
  openKeypad: 'Bàn phím lớn',
  menuFind: 'Tìm, lọc, sắp xếp',
  menuOverview: 'Nhìn chung cả lớp',
  menuWhatIf: 'Thử điểm cho một em',
  menuRemarks: 'Nhận xét bằng cụm từ',
  menuProgress: 'Tiến độ các sổ',
  pickClass: 'Lớp',
  classOfYear: (name: string, year: number) => `${name}, năm học ${year}–${year + 1}`,
  pickSubject: 'Môn',
  pickTerm: 'Học kì',
  term: (term: 1 | 2) => `Học kì ${roman(term)}`,
  provisional: (value: string) => `tạm tính ${value}`,
  lacks: (slots: string) => `thiếu ${slots}`,
  awaits: (slots: string) => `chờ kiểm tra bù ${slots}`,
  noResult: 'chưa có',
  outlook: (slot: string, mark: string, average: string, aim: string) =>
    `Cần ${slot} từ ${mark} để ${average} đạt ${aim}.`,
  refusedText: (text: string) => `“${text}” chưa được lưu.`,
  exemptOthers: 'Thông tư 58/2011, Điều 12 chỉ cho miễn học Thể dục, Âm nhạc, Mỹ thuật.',
  exemptResult: (name: string) => `${name}: miễn học.`,
  remarkLength: (length: number, most: number) => `${length}/${most} kí tự.`,
  remarkTooLong: (length: number, most: number) => `Nhận xét dài ${length} kí tự, nhiều nhất ${most}.`,
  rounded: (typed: string, mark: string) =>
    `Đã làm tròn ${typed} thành ${mark}: điểm chỉ lấy một chữ số thập phân.`,
  cellTyped: 'Đã nhập, sắp được lưu.',
  cellSaving: 'Đang lưu…',
  cellWaiting: 'Chưa gửi được, đang chờ và sẽ tự lưu.',
  columnLocked: 'Cột đã khóa sổ. Muốn sửa, thầy cô gửi đề nghị để hiệu trưởng duyệt.',
  conflict: (mine: string, theirs: string, by: string, at: string, held: Held) =>
    `Thầy cô nhập ${mine}; ${by} đã lưu ${theirs} lúc ${at}. Chọn ${viHeld[held]} được giữ.`,
  emptied: 'ô trống',
  someone: 'người khác',
  actions: 'Việc với ô đang chọn',
  keepMine: (mine: string) => `Giữ ${mine}`,
  takeTheirs: (theirs: string) => `Nhận ${theirs}`,
  restore: (text: string) => `Trở lại ${text}`,
  restoreEmpty: 'Bỏ, để trống',
  markPending: 'Vắng, chờ bù',
  markZero: 'Tính 0 điểm',
  markZeroComment: 'Tính Chưa đạt',
  markExempt: 'Miễn học',
  exemptReason: (pupil: string) => `Số và ngày quyết định miễn học của ${pupil}`,
  exemptReasonHint: 'Ví dụ: QĐ 45/QĐ-THCS ngày 10/9/2020',
  exemptReasonMissing: 'Chưa ghi quyết định miễn học.',
  exemptConfirm: 'Ghi miễn học',
  reasonsBefore: 'Lí do đã dùng',
  clear: 'Xóa ô',
  zeroReason: (pupil: string) => `Lí do tính 0 điểm cho ${pupil}`,
  zeroReasonComment: (pupil: string) => `Lí do tính Chưa đạt cho ${pupil}`,
  zeroReasonHint: 'Ví dụ: nghỉ không phép, không dự kiểm tra bù',
  zeroReasonMissing: 'Chưa ghi lí do học sinh không dự kiểm tra.',
  zeroConfirm: 'Ghi 0 điểm',
  zeroConfirmComment: 'Ghi Chưa đạt',
  cancel: 'Thôi',
  autosave: (held: Held) => `${upper(viHeld[held])} được lưu tự động khi nhập.`,
  saving: (count: number, held: Held) => `Đang lưu ${count} ${viHeld[held]}…`,
  savedAt: (time: string) => `Đã lưu lúc ${time}.`,
  away: (count: number, held: Held) =>
    `Chưa kết nối được: ${count} ${viHeld[held]} đang chờ và sẽ tự gửi lại.`,
  signedOut: (count: number, held: Held) =>
    `Phiên đăng nhập đã hết: ${count} ${viHeld[held]} đang chờ. Đăng nhập lại để lưu.`,
  resting: (count: number, reason: string, held: Held) =>
    `Sổ đang tạm dừng: ${count} ${viHeld[held]} chưa được lưu.${reason && ` Lí do: “${reason}”`}`,
  unanswered: (count: number, held: Held) => `${count} ${viHeld[held]} chưa được lưu.`,
  keptOnDevice: (held: Held) => `${upper(viHeld[held])} được giữ trên máy này, đóng trang cũng không mất.`,
  keptOnPage: 'Xin đừng đóng trang này.',
  keptOnPageFull: (held: Held) =>
    `Bộ nhớ của trình duyệt đã đầy nên ${viHeld[held]} chỉ có ở trang này: xin đừng đóng trang.`,
  keptOnPageForbidden: (held: Held) =>
    `Trình duyệt không cho giữ ${viHeld[held]} trên máy (như cửa sổ ẩn danh) nên chỉ có ở trang này: xin đừng đóng trang.`,
  keptOnPageBusy: (held: Held) =>
    `Bộ nhớ của trình duyệt đang bận với cửa sổ khác nên ${viHeld[held]} chỉ có ở trang này: xin đừng đóng trang.`,
  bookName: (subject: string, className: string) => `${subject} ${className}`,
  bookNameTerm: (subject: string, className: string, term: 1 | 2) =>
    `${subject} ${className}, học kì ${roman(term)}`,
  waitingBeside: (count: number, book: string) => `${count} ô của ${book} đang chờ gửi.`,
  reviewBeside: (count: number, book: string) => `${count} ô của ${book} cần xem lại.`,
  lostBeside: (count: number, book: string, why: string) =>
    `${count} ô của ${book} giữ trên máy này chưa gửi được: ${why}`,
  openBook: (book: string) => `Mở ${book}`,
  unreadable: (count: number) =>
    `${count} ô giữ trên máy này không đọc lại được. Thầy cô xem lại sổ và nhập lại ô còn thiếu.`,
  strays: (count: number, held: Held) =>
    `${count} ${viHeld[held]} đã nhập chưa được lưu và không còn ô để ghi:`,
  stray: (pupil: string, slot: string, mark: string) => `${pupil}, ${slot}: ${mark}`,
  strayPupil: 'em không còn trong danh sách lớp',
  strayColumn: 'cột này không còn trong sổ',
  strayTwice: (held: Held) => `ô đã có ${viHeld[held]} khác đang chờ`,
  straysDone: 'Đã ghi lại, bỏ danh sách này',
  sendNow: 'Gửi lại ngay',
  toReview: (count: number) => `${count} ô cần xem lại`,
  nextToReview: 'Đến ô tiếp theo',
  backOnline: (held: Held) => `Đã kết nối lại, ${viHeld[held]} đang chờ đã được lưu.`,
  partMissing:
    'Chưa tải được phần này. Kiểm tra đường truyền rồi bấm lại; nếu vẫn vậy, tải lại trang: trang đang mở có thể là bản cũ.',
  publishColumn: 'Cột công bố cho phụ huynh',
  publishMeans: (pupils: number, empty: number, held: Held) => {
    const what = viHeld[held];
    return (
      `Phụ huynh và học sinh thấy ngay ${what} cột này của ${pupils} em` +
      `${empty ? `; ${empty} em chưa có ${what}` : ''}. ${upper(what)} đã công bố không thu hồi được, chỉ sửa được.`
    );
  },
  publishConfirm: (slot: string) => `Công bố ${slot}`,
  publishing: 'Đang công bố…',
  publishUnsaved: (count: number) =>
    `Cột này còn ${count} ô chưa lưu hoặc cần xem lại. Thầy cô công bố sau khi đã lưu hết.`,
  keys: (scoring: Scoring): string => {
    if (scoring === 'level') return viLevelKeys;
    if (scoring === 'traits') return viRatingKeys;
    return scoring === 'score'
      ? '7,5 hoặc 7.5: điểm; 7,25: làm tròn thành 7,3; v: vắng, chờ kiểm tra bù; k: tính 0 điểm, có lí do; m: miễn học, nơi thông tư cho phép'
      : 'đ hoặc d: Đạt; cđ hoặc cd: Chưa đạt; v: vắng, chờ kiểm tra bù; k: tính Chưa đạt, có lí do; m: miễn học, nơi thông tư cho phép';
  },
  keysMove:
    'Enter: xuống; Tab: sang phải; phím mũi tên, Home, End, Page Up, Page Down: di chuyển; ' +
    'Ctrl+mũi tên: đến cuối đoạn đã nhập; Shift+các phím trên, hoặc kéo chuột: chọn nhiều ô; ' +
    'Ctrl+A, Ctrl+Space, Shift+Space: chọn cả bảng, cả cột, cả dòng; F2: sửa trong ô; Esc: trả ô lại như cũ; ' +
    'Delete: xóa; Ctrl+D: điền xuống; Ctrl+Z, Ctrl+Y: hoàn tác, làm lại; Ctrl+F: tìm học sinh; ' +
    'Shift+F2: lịch sử của ô; Alt+mũi tên xuống: các việc với ô đang chọn; ' +
    'Esc rồi Tab: ra khỏi bảng',
  shorthand: 'Gõ 85 thành 8,5',
  columnFlow: 'Hết cột, Enter sang đầu cột sau',
  fillBlanks: 'Điền ô trống',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  selected: (rows: number, cols: number) => `Đã chọn ${rows} × ${cols} ô`,
  fillDown: 'Điền xuống',
  changed: (count: number) => `Đã ghi ${count} ô.`,
  cells: (count: number, column: string) => `${count} ô${column ? ` cột ${column}` : ''}`,
  undone: (scope: string) => `Đã hoàn tác: ${scope}.`,
  redone: (scope: string) => `Đã làm lại: ${scope}.`,
  keptChanged: (cells: string) => `Giữ nguyên vì đã được sửa sau đó: ${cells}.`,
  keptLocked: (cells: string) => `Giữ nguyên vì đã khóa: ${cells}.`,
  andMore: (count: number) => ` và ${count} ô khác`,
  stepGone: 'Không hoàn tác được: học sinh hoặc cột đó không còn trong sổ.',
  nothingToUndo: 'Không còn gì để hoàn tác.',
  nothingToRedo: 'Không còn gì để làm lại.',
  copied: (count: number) => `Đã chép ${count} ô.`,
  cut: 'Cắt ô',
  cutCells: (count: number, locked: number) =>
    `Đã cắt ${count} ô.${locked ? ` ${locked} ô bị khóa giữ nguyên.` : ''}`,
  importFile: 'Nhập từ tệp Excel, CSV…',
  exportExcel: 'Xuất ra Excel',
  exportCsv: 'Xuất ra CSV',
};

export type SurroundingsDictionary = typeof vi;

export const surroundingsStrings = defineStrings(vi, en);
