import { defineStrings } from '../../shared/strings.ts';
import { viHeld, type Held } from '../held.ts';
import { en } from './transfer.strings.en.ts';

/** What is said when marks come in from another program, or go out to one. */
const vi = {
  pasteTitle: 'Xem trước khi dán',
  fileTitle: (file: string) => `Xem trước khi nhập: ${file}`,
  chooseTitle: 'Nhập từ tệp',
  chooseFile: 'Tệp Excel (.xlsx) hoặc CSV',
  chooseHint: 'Có thể kéo tệp thả vào bảng. Chỉ ghi vào sổ sau khi thầy cô xem trước và đồng ý.',
  reading: 'Đang đọc tệp…',
  pickSheet: 'Trang tính',
  sheetNumber: (number: number) => `Trang ${number}`,
  writing: (count: number) => `Nhập ${count} ô`,
  cancel: 'Thôi',
  fresh: (count: number) => `${count} ô mới`,
  changed: (count: number) => `${count} ô thay đổi`,
  cleared: (count: number) => `${count} ô bị xóa`,
  same: (count: number) => `${count} ô giống như đang có`,
  kept: (count: number) => `${count} ô đã có, giữ nguyên`,
  locked: (count: number, columns: string) => `${count} ô đã khóa, bỏ qua (${columns})`,
  rounded: (count: number) => `${count} điểm được làm tròn đến một chữ số thập phân`,
  nothing: 'Không có ô nào để ghi.',
  noColumns: (columns: string) =>
    `Không thấy cột nào của sổ này. Hàng tiêu đề cần có tên cột (${columns}) và Mã học sinh hoặc Họ và tên.`,
  byPosition: 'Không có mã hay họ tên học sinh: các dòng được xếp lần lượt theo thứ tự các em trong bảng.',
  overwrites: (count: number, held: Held) =>
    `${count} ô đang có ${viHeld[held]} khác. Ô cũ được thay và có thể hoàn tác.`,
  overwritesPublished: (columns: string) => `Phụ huynh thấy ngay thay đổi ở cột đã công bố: ${columns}.`,
  absentColumns: (columns: string) => `Sổ này không có cột ${columns}; các cột đó không được nhập.`,
  unreadColumns: (columns: string) => `Không đọc: ${columns}.`,
  beyond: (count: number) => `${count} cột nằm ngoài bảng, không được nhập.`,
  otherClass: (theirs: string, ours: string) => `Tệp ghi lớp ${theirs}, sổ đang mở là lớp ${ours}.`,
  otherSubject: (theirs: string, ours: string) => `Tệp ghi môn ${theirs}, sổ đang mở là môn ${ours}.`,
  otherTerm: (theirs: number, ours: number) => `Tệp ghi học kì ${theirs}, sổ đang mở là học kì ${ours}.`,
  otherYear: (theirs: number, ours: number) =>
    `Tệp ghi năm học ${theirs}–${theirs + 1}, sổ đang mở là năm học ${ours}–${ours + 1}.`,
  keepExisting: 'Giữ ô đã có, chỉ điền ô trống',
  clearEmpty: 'Chỗ để trống thì xóa ô trong sổ',
  questionsTitle: (count: number) => `${count} dòng chưa rõ là em nào`,
  sameName: (line: number, name: string) => `Dòng ${line}: lớp có nhiều em tên “${name}”`,
  similarName: (line: number, name: string) => `Dòng ${line}: không có em nào tên đúng là “${name}”`,
  otherName: (line: number, name: string) => `Dòng ${line}: mã học sinh không phải của em “${name}”`,
  otherCode: (line: number, name: string) => `Dòng ${line}: mã học sinh không có trong lớp (“${name}”)`,
  nobody: 'Bỏ qua dòng này',
  pupilChoice: (name: string, ordinal: number, code: string) =>
    `${name}, số thứ tự ${ordinal}${code && `, mã ${code}`}`,
  reasonZero: (count: number, held: Held) =>
    `Lí do tính ${held === 'mark' ? '0 điểm' : 'Chưa đạt'} cho ${count} ô ghi “k”`,
  reasonExempt: (count: number) => `Quyết định miễn học của ${count} ô ghi “m”`,
  reasonHint: 'Dùng chung cho tất cả; chưa ghi thì các ô đó không được nhập.',
  problemsTitle: (count: number) => `${count} chỗ không nhập được`,
  at: (line: number, column: string) => (column ? `Dòng ${line}, cột ${column}` : `Dòng ${line}`),
  quoted: (text: string) => `“${text}”`,
  toCell: 'Đến ô',
  unknownPupil: 'Lớp không có em này.',
  noPupil: 'Không ghi mã học sinh hay họ tên.',
  twice: 'Em này đã có ở một dòng phía trên.',
  noRow: 'Quá số học sinh của danh sách.',
  changesTitle: (count: number) => `Xem ${count} ô sẽ ghi`,
  pupil: 'Học sinh',
  column: 'Cột',
  before: 'Đang có',
  after: 'Sẽ là',
  empty: 'trống',
  more: (count: number) => `Hiện thêm ${count} chỗ`,
  andMore: (count: number) => `Và ${count} ô nữa, cũng được ghi.`,
  pastedWhat: 'Dán',
  importedWhat: (file: string) => `Nhập từ ${file}`,
  done: (count: number) => `Đã ghi ${count} ô. Ctrl+Z để hoàn tác.`,
  doneWith: (count: number, left: number) =>
    `Đã ghi ${count} ô, ${left} ô chưa nhập được. Ctrl+Z để hoàn tác.`,
  changedSince: 'Người khác vừa ghi vào bảng. Thầy cô xem lại rồi nhập.',
  unchanged: 'Không có gì thay đổi: các ô đã đúng như vậy.',
  exported: (file: string) => `Đã xuất ${file}.`,
  tooLarge: 'Tệp quá lớn (trên 30 MB). Thầy cô chép riêng danh sách cần nhập sang tệp mới.',
  oldExcel:
    'Đây là tệp Excel cũ (.xls) hoặc có mật khẩu. Thầy cô mở tệp và lưu lại thành .xlsx, không đặt mật khẩu.',
  damaged:
    'Tệp hỏng hoặc không phải tệp Excel. Thầy cô mở bằng Excel hoặc LibreOffice và lưu lại thành .xlsx.',
  notText: 'Tệp không phải là văn bản. Thầy cô lưu lại thành .xlsx hoặc CSV UTF-8.',
  quotes: (line: number) =>
    `Dòng ${line}: dấu ngoặc kép đặt sai chỗ. Lưu lại thành .xlsx thì không còn lỗi này.`,
  tooManyRows: 'Trang tính có ô nằm quá xa (trên 50.000 dòng hoặc 256 cột). Xóa phần thừa rồi nhập lại.',
  emptyFile: 'Tệp không có gì.',
  noReader: 'Chưa tải được phần đọc tệp. Thầy cô kiểm tra kết nối rồi thử lại.',
  oldFont: (font: string) =>
    `Tệp dùng phông chữ cũ (${font}), tên học sinh sẽ sai. Chuyển sang Unicode (UniKey, Ctrl+Shift+F6) rồi nhập lại.`,
};

export type TransferDictionary = typeof vi;

export const transferStrings = defineStrings(vi, en);
