import { defineStrings } from '../../shared/strings.ts';

const roman = (term: 1 | 2): string => (term === 1 ? 'I' : 'II');

/** What the panel and the printed page say. The page is an official paper: Vietnamese names of its parts stay in both. */
const vi = {
  title: 'In trang ghi điểm',
  paper: 'Khổ giấy',
  paperOf: (paper: 'A4' | 'A3') => `${paper} ngang`,
  authority: 'Cơ quan quản lí (dòng trên cùng)',
  school: 'Tên trường',
  teacher: 'Giáo viên bộ môn',
  summary: (pupils: number, corrected: number) =>
    `${pupils} em, ${corrected === 0 ? 'không có chỗ sửa điểm' : `${corrected} chỗ sửa điểm`}.`,
  unofficial: (pupils: number) =>
    `${pupils} em chưa đủ điểm: điểm trung bình của các em này để trống trên trang in.`,
  unsaved: (count: number) => `${count} ô chưa lưu không được in: trang in chỉ có điểm đã lưu.`,
  noHistory: 'Chưa đọc được lịch sử sửa điểm nên chưa in được. Thử lại sau.',
  noHistoryHere: 'Sổ này không kèm lịch sử: điểm đã sửa không được đánh dấu trên trang in.',
  reading: 'Đang đọc lịch sử sửa điểm…',
  print: 'In',
  retry: 'Thử lại',
  cancel: 'Thôi',
  // The page itself
  bookTitle: (isOld: boolean) => (isOld ? 'SỔ GỌI TÊN VÀ GHI ĐIỂM' : 'SỔ THEO DÕI VÀ ĐÁNH GIÁ HỌC SINH'),
  subject: (subject: string) => `Môn: ${subject}`,
  className: (name: string) => `Lớp: ${name}`,
  period: (term: 1 | 2, schoolYear: number) =>
    `Học kì ${roman(term)}, năm học ${schoolYear}–${schoolYear + 1}`,
  number: 'STT',
  code: 'Mã học sinh',
  name: 'Họ và tên',
  regular: 'ĐĐGtx',
  remark: 'Nhận xét',
  corrections: (count: number) => `Trang này ${count === 0 ? 'không có' : `có ${count}`} chỗ sửa điểm`,
  correctionList: 'Các chỗ sửa điểm',
  correction: (pupil: string, column: string, from: string, to: string, at: string, by: string) =>
    `${pupil}, ${column}: ${from} sửa thành ${to}, ${at}, ${by}`,
  because: (reason: string) => `lí do: ${reason}`,
  approvedBy: (name: string) => `duyệt: ${name}`,
  empty: 'trống',
  page: (page: number, pages: number) => `Trang ${page}/${pages}`,
  printedAt: (at: string) => `In lúc ${at}`,
  dateLine: '…………………, ngày …… tháng …… năm ……',
  signTeacher: 'Giáo viên bộ môn',
  signHomeroom: 'Giáo viên chủ nhiệm',
  signPrincipal: 'Hiệu trưởng',
  signHint: '(Kí, ghi rõ họ tên)',
  signSealHint: '(Kí, đóng dấu)',
  legend:
    'Điểm gạch ngang là điểm trước khi sửa. v: chờ kiểm tra bù. 0*: không dự kiểm tra, tính 0. m: miễn.',
};

export type PrintDictionary = typeof vi;

export const printStrings = defineStrings(vi, {
  title: 'Print the mark page',
  paper: 'Paper',
  paperOf: (paper) => `${paper} landscape`,
  authority: 'Managing office (top line)',
  school: 'School',
  teacher: 'Subject teacher',
  summary: (pupils, corrected) =>
    `${pupils} pupils, ${corrected === 0 ? 'no corrected marks' : corrected === 1 ? '1 corrected mark' : `${corrected} corrected marks`}.`,
  unofficial: (pupils) =>
    `${pupils === 1 ? '1 pupil lacks marks' : `${pupils} pupils lack marks`}: the average stays empty on paper.`,
  unsaved: (count) =>
    `${count === 1 ? '1 cell is' : `${count} cells are`} not saved and not printed: paper shows saved marks only.`,
  noHistory: 'The history of corrections could not be read, so nothing can be printed yet. Try again later.',
  noHistoryHere: 'This gradebook comes without its history: corrected marks are not shown as such.',
  reading: 'Reading the history of corrections…',
  print: 'Print',
  retry: 'Try again',
  cancel: 'Cancel',
  bookTitle: (isOld) => (isOld ? 'SỔ GỌI TÊN VÀ GHI ĐIỂM' : 'SỔ THEO DÕI VÀ ĐÁNH GIÁ HỌC SINH'),
  subject: (subject) => `Subject: ${subject}`,
  className: (name) => `Class: ${name}`,
  period: (term, schoolYear) => `Term ${roman(term)}, school year ${schoolYear}–${schoolYear + 1}`,
  number: 'No.',
  code: 'Pupil code',
  name: 'Full name',
  regular: 'ĐĐGtx',
  remark: 'Remark',
  corrections: (count) =>
    `${count === 0 ? 'No corrected marks' : count === 1 ? '1 corrected mark' : `${count} corrected marks`} on this page`,
  correctionList: 'Corrected marks',
  correction: (pupil, column, from, to, at, by) => `${pupil}, ${column}: ${from} became ${to}, ${at}, ${by}`,
  because: (reason) => `reason: ${reason}`,
  approvedBy: (name) => `approved by ${name}`,
  empty: 'empty',
  page: (page, pages) => `Page ${page}/${pages}`,
  printedAt: (at) => `Printed ${at}`,
  dateLine: '…………………, …… / …… / ……',
  signTeacher: 'Subject teacher',
  signHomeroom: 'Homeroom teacher',
  signPrincipal: 'Principal',
  signHint: '(Signature and full name)',
  signSealHint: '(Signature and seal)',
  legend:
    'A struck mark is the one before its correction. v: make-up test due. 0*: not sat, counts as 0. m: exempt.',
});
