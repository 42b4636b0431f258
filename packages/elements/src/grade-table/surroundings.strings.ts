import type { Scoring } from '@lienthong/sdk';
import { defineStrings } from '../shared/strings.ts';
import { enCellTitles, viCellTitles } from './cell-title.strings.ts';

const roman = (term: 1 | 2): string => (term === 1 ? 'I' : 'II');
const enMarks = (count: number): string => (count === 1 ? '1 mark' : `${count} marks`);
const enCells = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);

const viLevelKeys =
  't: Hoàn thành tốt; h: Hoàn thành; c: Chưa hoàn thành; 9: điểm bài kiểm tra, số nguyên; v: vắng, kiểm tra sau';
const viRatingKeys = 't: Tốt; đ hoặc d: Đạt; c: Cần cố gắng';
const enLevelKeys =
  't: T, completed well; h: H, completed; c: C, not yet; 9: mark of a test, whole; v: absent, test due';
const enRatingKeys = 't: T, good; d: Đ, reached; c: C, needs effort';

/** What is said around the table, in both languages: the module comes after the first paint. */
const vi = {
  ...viCellTitles,
  publishedNow: (slot: string) => `Đã công bố ${slot} cho phụ huynh.`,
  more: 'Việc khác',
  printPage: 'In trang ghi điểm',
  openKeypad: 'Bàn phím điểm',
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
  conflict: (mine: string, theirs: string, by: string, at: string) =>
    `Thầy cô nhập ${mine}; ${by} đã lưu ${theirs} lúc ${at}. Chọn điểm được giữ.`,
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
  autosave: 'Điểm được lưu tự động khi nhập.',
  saving: (count: number) => `Đang lưu ${count} điểm…`,
  savedAt: (time: string) => `Đã lưu lúc ${time}.`,
  away: (count: number) => `Chưa kết nối được: ${count} điểm đang chờ và sẽ tự gửi lại.`,
  signedOut: (count: number) => `Phiên đăng nhập đã hết: ${count} điểm đang chờ. Đăng nhập lại để lưu.`,
  resting: (count: number, reason: string) =>
    `Sổ điểm đang tạm dừng: ${count} điểm chưa được lưu.${reason && ` Lí do: “${reason}”`}`,
  unanswered: (count: number) => `${count} điểm chưa được lưu.`,
  keptOnDevice: 'Điểm được giữ trên máy này, đóng trang cũng không mất.',
  keptOnPage: 'Xin đừng đóng trang này.',
  keptOnPageFull: 'Bộ nhớ của trình duyệt đã đầy nên điểm chỉ có ở trang này: xin đừng đóng trang.',
  keptOnPageForbidden:
    'Trình duyệt không cho giữ điểm trên máy (như cửa sổ ẩn danh) nên điểm chỉ có ở trang này: xin đừng đóng trang.',
  keptOnPageBusy:
    'Bộ nhớ của trình duyệt đang bận với cửa sổ khác nên điểm chỉ có ở trang này: xin đừng đóng trang.',
  bookName: (subject: string, className: string) => `${subject} ${className}`,
  bookNameTerm: (subject: string, className: string, term: 1 | 2) =>
    `${subject} ${className}, học kì ${roman(term)}`,
  waitingBeside: (count: number, book: string) => `${count} điểm của ${book} đang chờ gửi.`,
  reviewBeside: (count: number, book: string) => `${count} ô của ${book} cần xem lại.`,
  lostBeside: (count: number, book: string, why: string) =>
    `${count} điểm của ${book} giữ trên máy này chưa gửi được: ${why}`,
  openBook: (book: string) => `Mở ${book}`,
  unreadable: (count: number) =>
    `${count} điểm giữ trên máy này không đọc lại được. Thầy cô xem lại sổ và nhập lại điểm còn thiếu.`,
  strays: (count: number) => `${count} điểm đã nhập chưa được lưu và không còn ô để ghi:`,
  stray: (pupil: string, slot: string, mark: string) => `${pupil}, ${slot}: ${mark}`,
  strayPupil: 'em không còn trong danh sách lớp',
  strayColumn: 'cột này không còn trong sổ',
  strayTwice: 'ô đã có điểm khác đang chờ',
  straysDone: 'Đã ghi lại, bỏ danh sách này',
  sendNow: 'Gửi lại ngay',
  toReview: (count: number) => `${count} ô cần xem lại`,
  nextToReview: 'Đến ô tiếp theo',
  backOnline: 'Đã kết nối lại, điểm đang chờ đã được lưu.',
  partMissing:
    'Chưa tải được phần này. Kiểm tra đường truyền rồi bấm lại; nếu vẫn vậy, tải lại trang: trang đang mở có thể là bản cũ.',
  publishColumn: 'Cột công bố cho phụ huynh',
  publishMeans: (pupils: number, empty: number) =>
    `Phụ huynh và học sinh thấy ngay điểm cột này của ${pupils} em` +
    `${empty ? `; ${empty} em chưa có điểm` : ''}. Điểm đã công bố không thu hồi được, chỉ sửa được.`,
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
    'Ctrl+mũi tên: đến cuối đoạn đã có điểm; Shift+các phím trên, hoặc kéo chuột: chọn nhiều ô; ' +
    'Ctrl+A, Ctrl+Space, Shift+Space: chọn cả bảng, cả cột, cả dòng; F2: sửa trong ô; Esc: lấy lại điểm cũ; ' +
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
  cut: 'Cắt điểm',
  cutCells: (count: number, locked: number) =>
    `Đã cắt ${count} ô.${locked ? ` ${locked} ô bị khóa giữ nguyên.` : ''}`,
  importFile: 'Nhập từ tệp Excel, CSV…',
  exportExcel: 'Xuất ra Excel',
  exportCsv: 'Xuất ra CSV',
};

export type SurroundingsDictionary = typeof vi;

export const surroundingsStrings = defineStrings(vi, {
  ...enCellTitles,
  publishedNow: (slot) => `${slot} is published to families.`,
  more: 'More',
  printPage: 'Print the mark page',
  openKeypad: 'Mark keypad',
  menuFind: 'Find, filter, sort',
  menuOverview: 'Overview of the class',
  menuWhatIf: 'Try marks out for a pupil',
  menuRemarks: 'Remarks from phrases',
  menuProgress: 'How far all gradebooks are',
  pickClass: 'Class',
  classOfYear: (name, year) => `${name}, ${year}–${year + 1}`,
  pickSubject: 'Subject',
  pickTerm: 'Term',
  term: (term) => `Term ${roman(term)}`,
  provisional: (value) => `provisionally ${value}`,
  lacks: (slots) => `${slots} missing`,
  awaits: (slots) => `make-up test due: ${slots}`,
  noResult: 'none yet',
  outlook: (slot, mark, average, aim) => `${average} ${aim} needs ${mark} in the ${slot}.`,
  refusedText: (text) => `“${text}” is not saved.`,
  exemptOthers: 'Circular 58/2011, article 12, exempts from physical education, music and fine arts only.',
  exemptResult: (name) => `${name}: exempt.`,
  remarkLength: (length, most) => `${length} of ${most} characters.`,
  remarkTooLong: (length, most) => `The remark has ${length} characters, at most ${most} are kept.`,
  rounded: (typed, mark) => `${typed} was rounded to ${mark}: marks have one decimal.`,
  cellTyped: 'Typed, about to be saved.',
  cellSaving: 'Saving…',
  cellWaiting: 'Not sent yet, waiting; it is saved by itself.',
  columnLocked: 'The column is locked. Ask for a correction, which the principal decides.',
  conflict: (mine, theirs, by, at) =>
    `You entered ${mine}; ${by} saved ${theirs} at ${at}. Choose which one stays.`,
  emptied: 'an empty cell',
  someone: 'somebody else',
  actions: 'For this cell',
  keepMine: (mine) => `Keep ${mine}`,
  takeTheirs: (theirs) => `Take ${theirs}`,
  restore: (text) => `Back to ${text}`,
  restoreEmpty: 'Leave empty',
  markPending: 'Absent, make-up due',
  markZero: 'Count as 0',
  markZeroComment: 'Count as not passed',
  markExempt: 'Exempt',
  exemptReason: (pupil) => `Number and day of the decision that exempts ${pupil}`,
  exemptReasonHint: 'For example: decision 45/QĐ-THCS of 10/9/2020',
  exemptReasonMissing: 'Name the decision that exempts the pupil.',
  exemptConfirm: 'Enter as exempt',
  reasonsBefore: 'Reasons given before',
  clear: 'Clear',
  zeroReason: (pupil) => `Why ${pupil} gets 0`,
  zeroReasonComment: (pupil) => `Why ${pupil} counts as not passed`,
  zeroReasonHint: 'For example: absent without leave, did not sit the make-up test',
  zeroReasonMissing: 'Say why the pupil did not sit the test.',
  zeroConfirm: 'Count as 0',
  zeroConfirmComment: 'Count as not passed',
  cancel: 'Cancel',
  autosave: 'Marks are saved as you type.',
  saving: (count) => `Saving ${enMarks(count)}…`,
  savedAt: (time) => `Saved at ${time}.`,
  away: (count) => `Not connected: ${enMarks(count)} waiting, sent again by itself.`,
  signedOut: (count) => `The session has ended: ${enMarks(count)} waiting. Sign in again to save.`,
  resting: (count, reason) =>
    `The gradebook rests for now: ${enMarks(count)} not saved.${reason && ` Reason: “${reason}”`}`,
  unanswered: (count) => `${enMarks(count)} not saved.`,
  keptOnDevice: 'They are kept on this device, also when the page is closed.',
  keptOnPage: 'Please keep this page open.',
  keptOnPageFull: 'The browser’s storage is full, so they are on this page only: please keep it open.',
  keptOnPageForbidden:
    'The browser keeps nothing for this page (as in a private window), so they are on this page only: please keep it open.',
  keptOnPageBusy:
    'The browser’s storage is busy with another window, so they are on this page only: please keep it open.',
  bookName: (subject, className) => `${subject} ${className}`,
  bookNameTerm: (subject, className, term) => `${subject} ${className}, term ${roman(term)}`,
  waitingBeside: (count, book) => `${enMarks(count)} of ${book} waiting to be sent.`,
  reviewBeside: (count, book) => `${enCells(count)} of ${book} to look at.`,
  lostBeside: (count, book, why) =>
    `${enMarks(count)} of ${book} kept on this device could not be sent: ${why}`,
  openBook: (book) => `Open ${book}`,
  unreadable: (count) =>
    `${enMarks(count)} kept on this device can no longer be read. Look through the gradebook and enter again what is missing.`,
  strays: (count) => `${enMarks(count)} not saved, and no cell left for them:`,
  stray: (pupil, slot, mark) => `${pupil}, ${slot}: ${mark}`,
  strayPupil: 'no longer in the class list',
  strayColumn: 'the column is gone',
  strayTwice: 'the cell has another mark waiting',
  straysDone: 'Noted elsewhere, drop this list',
  sendNow: 'Send now',
  toReview: (count) => `${enCells(count)} to look at`,
  nextToReview: 'Go to the next one',
  backOnline: 'Connected again, the waiting marks are saved.',
  partMissing:
    'This part could not be fetched. Check the connection, then press again; if that does not help, reload: the page that is open may be an old one.',
  publishColumn: 'Column to publish to families',
  publishMeans: (pupils, empty) =>
    `Families see the marks of this column for ${pupils} pupils at once` +
    `${empty ? `; ${empty} have none yet` : ''}. What is published cannot be taken back, only corrected.`,
  publishConfirm: (slot) => `Publish ${slot}`,
  publishing: 'Publishing…',
  publishUnsaved: (count) =>
    `${enCells(count)} of this column still to be saved or looked at. Publish once all are saved.`,
  keys: (scoring) => {
    if (scoring === 'level') return enLevelKeys;
    if (scoring === 'traits') return enRatingKeys;
    return scoring === 'score'
      ? '7.5 or 7,5: a mark; 7.25: rounded to 7.3; v: absent, make-up test due; k: count as 0, with a reason; m: exempt, where the circular allows it'
      : 'd: Đ, passed; cd: CĐ, not passed; v: absent, make-up test due; k: count as not passed, with a reason; m: exempt, where the circular allows it';
  },
  keysMove:
    'Enter: down; Tab: across; arrow keys, Home, End, Page Up, Page Down: move; ' +
    'Ctrl+arrows: to the edge of what is filled; Shift+any of these, or dragging: select several cells; ' +
    'Ctrl+A, Ctrl+Space, Shift+Space: select all, the column, the row; F2: edit in the cell; Esc: the mark before; ' +
    'Delete: clear; Ctrl+D: fill down; Ctrl+Z, Ctrl+Y: undo, redo; Ctrl+F: find a pupil; ' +
    'Shift+F2: history of the cell; Alt+down arrow: what can be done with the cell; ' +
    'Esc then Tab: leave the table',
  shorthand: 'Type 85 for 8.5',
  columnFlow: 'At the end of a column, Enter goes on at the top of the next',
  fillBlanks: 'Fill blank cells',
  undo: 'Undo',
  redo: 'Redo',
  selected: (rows, cols) => `${rows} × ${cols} cells selected`,
  fillDown: 'Fill down',
  changed: (count) => `${enCells(count)} written.`,
  cells: (count, column) => `${enCells(count)}${column ? ` of ${column}` : ''}`,
  undone: (scope) => `Undone: ${scope}.`,
  redone: (scope) => `Done again: ${scope}.`,
  keptChanged: (cells) => `Left alone, changed since: ${cells}.`,
  keptLocked: (cells) => `Left alone, locked: ${cells}.`,
  andMore: (count) => ` and ${count} more`,
  stepGone: 'This cannot be undone: the pupil or the column is no longer in the gradebook.',
  nothingToUndo: 'Nothing left to undo.',
  nothingToRedo: 'Nothing left to do again.',
  copied: (count) => `${enCells(count)} copied.`,
  cut: 'Cut',
  cutCells: (count, locked) =>
    `${enCells(count)} cut.${locked ? ` ${enCells(locked)} locked, left as they were.` : ''}`,
  importFile: 'Import from Excel or CSV …',
  exportExcel: 'Export to Excel',
  exportCsv: 'Export to CSV',
});
