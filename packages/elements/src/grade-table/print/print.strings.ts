import type { Scoring } from '@lienthong/sdk';
import { defineStrings } from '../../shared/strings.ts';
import { heldIn, upper, viHeld, type Held } from '../held.ts';

const roman = (term: 1 | 2): string => (term === 1 ? 'I' : 'II');

/** `no corrected marks`, `1 corrected mark` */
const enCorrected = (count: number, held: Held): string =>
  `${count || 'no'} corrected ${held}${count === 1 ? '' : 's'}`;

/** What the panel and the printed page say. The page is an official paper: Vietnamese names of its parts stay in both. */
const vi = {
  title: (held: Held) => `In trang ghi ${viHeld[held]}`,
  paper: 'Khổ giấy',
  paperOf: (paper: 'A4' | 'A3') => `${paper} ngang`,
  authority: 'Cơ quan quản lí (dòng trên cùng)',
  school: 'Tên trường',
  teacher: 'Giáo viên bộ môn',
  summary: (pupils: number, corrected: number, held: Held) =>
    `${pupils} em, ${corrected === 0 ? 'không có' : corrected} chỗ sửa ${viHeld[held]}.`,
  unofficial: (pupils: number, held: Held) =>
    `${pupils} em chưa đủ ${viHeld[held]}: ${held === 'mark' ? 'điểm trung bình' : 'kết quả học kì'} của các em này để trống trên trang in.`,
  unsaved: (count: number, held: Held) =>
    `${count} ô chưa lưu không được in: trang in chỉ có ${viHeld[held]} đã lưu.`,
  noHistory: 'Chưa đọc được lịch sử sửa nên chưa in được. Thử lại sau.',
  noHistoryHere: (held: Held) =>
    `Sổ này không kèm lịch sử: ${viHeld[held]} đã sửa không được đánh dấu trên trang in.`,
  reading: 'Đang đọc lịch sử sửa…',
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
  corrections: (count: number, held: Held) =>
    `Trang này ${count === 0 ? 'không có' : `có ${count}`} chỗ sửa ${viHeld[held]}`,
  correctionList: (held: Held) => `Các chỗ sửa ${viHeld[held]}`,
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
  /** Primary school gives nobody a zero by rule, and exempts nobody from a subject. */
  legend: (scoring: Scoring): string => {
    const what = viHeld[heldIn({ scoring })];
    const before = `${upper(what)} gạch ngang là ${what} trước khi sửa. v: chờ kiểm tra bù.`;
    if (scoring === 'level' || scoring === 'traits') return before;
    return `${before} ${scoring === 'score' ? '0*: không dự kiểm tra, tính 0' : 'CĐ*: không dự kiểm tra, tính Chưa đạt'}. m: miễn.`;
  },
};

export type PrintDictionary = typeof vi;

export const printStrings = defineStrings(vi, {
  title: (held) => `Print the ${held} page`,
  paper: 'Paper',
  paperOf: (paper) => `${paper} landscape`,
  authority: 'Managing office (top line)',
  school: 'School',
  teacher: 'Subject teacher',
  summary: (pupils, corrected, held) => `${pupils} pupils, ${enCorrected(corrected, held)}.`,
  unofficial: (pupils, held) =>
    `${pupils === 1 ? '1 pupil lacks' : `${pupils} pupils lack`} ${held}s: the ${held === 'mark' ? 'average' : 'result of the term'} stays empty on paper.`,
  unsaved: (count, held) =>
    `${count === 1 ? '1 cell is' : `${count} cells are`} not saved and not printed: paper shows saved ${held}s only.`,
  noHistory: 'The history of corrections could not be read, so nothing can be printed yet. Try again later.',
  noHistoryHere: (held) =>
    `This gradebook comes without its history: corrected ${held}s are not shown as such.`,
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
  corrections: (count, held) => `${upper(enCorrected(count, held))} on this page`,
  correctionList: (held) => `Corrected ${held}s`,
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
  legend: (scoring) => {
    const before = `A struck ${heldIn({ scoring })} is the one before its correction. v: make-up test due.`;
    if (scoring === 'level' || scoring === 'traits') return before;
    return `${before} ${scoring === 'score' ? '0*: not sat, counts as 0' : 'CĐ*: not sat, counts as not passed'}. m: exempt.`;
  },
});
