import type { ClassPeriodName, SummaryGap } from '@lienthong/sdk';
import { defineStrings } from '../../shared/strings.ts';
import type { ClassSummaryDictionary } from '../class-summary.strings.ts';
import type { Kept } from './keeping.ts';

const viKept: Record<Kept, string> = {
  device: 'Phần đã nhập được giữ trên máy này, đóng trang cũng không mất.',
  page: 'Xin đừng đóng trang này.',
  full: 'Bộ nhớ của trình duyệt đã đầy nên phần đã nhập chỉ có ở trang này: xin đừng đóng trang.',
  forbidden:
    'Trình duyệt không cho giữ dữ liệu trên máy (như cửa sổ ẩn danh) nên phần đã nhập chỉ có ở trang này: xin đừng đóng trang.',
  busy: 'Bộ nhớ của trình duyệt đang bận với cửa sổ khác nên phần đã nhập chỉ có ở trang này: xin đừng đóng trang.',
};
const enKept: Record<Kept, string> = {
  device: 'What was entered is kept on this device, also when the page is closed.',
  page: 'Please keep this page open.',
  full: 'The browser’s storage is full, so what was entered is on this page only: please keep it open.',
  forbidden:
    'The browser keeps nothing for this page (as in a private window), so what was entered is on this page only: please keep it open.',
  busy: 'The browser’s storage is busy with another window, so what was entered is on this page only: please keep it open.',
};
const viPeriods: Record<ClassPeriodName, string> = {
  term1: 'học kì I',
  term2: 'học kì II',
  year: 'cả năm',
};
const enPeriods: typeof viPeriods = { term1: 'term I', term2: 'term II', year: 'the year' };
const enPupils = (count: number): string => (count === 1 ? '1 pupil' : `${count} pupils`);
const enCells = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);

const vi = {
  keys: (letters: string) =>
    `Gõ ${letters} để chọn mức, số để ghi buổi nghỉ; Enter xuống dòng, mũi tên để đi, Delete để xóa.`,
  missing: (list: string) => `Còn thiếu: ${list}.`,
  gap: (what: SummaryGap['what'], period: ClassPeriodName, subject: string): string =>
    what === 'result' ? subject : `${what === 'conduct' ? 'rèn luyện' : 'số buổi nghỉ'} ${viPeriods[period]}`,
  gapResults: (count: number) => `kết quả của ${count} môn`,
  nothingMissing: 'Không thiếu gì.',
  autosave: 'Tự lưu trong khi nhập.',
  saving: (count: number) => `Đang lưu ${count} em…`,
  savedAt: (time: string) => `Đã lưu lúc ${time}.`,
  away: (count: number) => `Chưa gửi được của ${count} em; hệ thống tự gửi lại khi có kết nối.`,
  expired: (count: number) => `Phiên đã hết hạn, còn ${count} em chưa lưu. Đăng nhập lại để lưu.`,
  resting: (count: number) => `Nhà trường đang tạm dừng phần này; ${count} em còn chờ.`,
  sendNow: 'Gửi ngay',
  toReview: (count: number) => `${count} ô cần xem lại.`,
  next: 'Đến ô kế tiếp',
  conflict: (theirs: string, by: string) =>
    `${by || 'Đồng nghiệp'} vừa ghi ${theirs}. Giữ giá trị thầy cô nhập hay lấy giá trị đó?`,
  keepMine: (value: string) => `Giữ ${value}`,
  takeTheirs: (value: string) => `Lấy ${value}`,
  takeBack: 'Bỏ, lấy lại giá trị đã lưu',
  readOnly: 'Giáo viên chủ nhiệm của lớp nhập phần này.',
  yearComputed: 'Cả năm được tính từ hai học kì. Muốn sửa, xin chuyển sang học kì I hoặc học kì II.',
  kept: (kept: Kept) => viKept[kept],
  pageName: (className: string, period: string) => `lớp ${className}, ${period}`,
  waiting: (count: number, page: string) => `${count} em của ${page} đang chờ gửi.`,
  review: (count: number, page: string) => `${count} ô của ${page} cần xem lại.`,
  lost: (count: number, page: string, why: string) =>
    `Phần đã nhập của ${count} em, ${page}, giữ trên máy này chưa gửi được: ${why}`,
  open: (page: string) => `Mở ${page}`,
  unreadable: (count: number) =>
    `Phần đã nhập của ${count} em giữ trên máy này không đọc lại được. Thầy cô xem lại bảng và nhập lại ô còn thiếu.`,
  strays: (count: number) => `${count} ô đã nhập chưa được lưu và không còn chỗ để ghi:`,
  strayPupil: 'em không còn trong danh sách lớp',
  strayTwice: 'ô đã có giá trị khác đang chờ',
  straysDone: 'Đã ghi lại, bỏ danh sách này',
  changed: (by: string, others: number, cells: number) =>
    `${by}${others ? ` và ${others} người khác` : ''} vừa sửa ${cells} ô.`,
  somebody: 'Người khác',
  newResults: (count: number) => `Kết quả của ${count} em vừa được cập nhật.`,
  pupils: (came: number, left: number) =>
    [came ? `${came} em mới vào lớp.` : '', left ? `${left} em không còn trong lớp.` : '']
      .filter(Boolean)
      .join(' '),
  unlocked: 'Bảng tổng hợp vừa được mở khóa.',
};

export type AroundDictionary = typeof vi;

/** The phrases of the table, and of what stands around it. */
export type BelowDictionary = ClassSummaryDictionary & AroundDictionary;

export const aroundStrings = defineStrings(vi, {
  keys: (letters) =>
    `Type ${letters} for a level, a number for half-days; Enter goes down, arrows move, Delete empties.`,
  missing: (list) => `Missing: ${list}.`,
  gap: (what, period, subject) =>
    what === 'result' ? subject : `${what === 'conduct' ? 'conduct' : 'absences'} of ${enPeriods[period]}`,
  gapResults: (count) => `results of ${count} subjects`,
  nothingMissing: 'Nothing is missing.',
  autosave: 'Saved while you type.',
  saving: (count) => `Saving ${count}…`,
  savedAt: (time) => `Saved at ${time}.`,
  away: (count) => `${count} not sent yet; sent again once connected.`,
  expired: (count) => `The session has ended with ${count} not saved. Sign in again to save.`,
  resting: (count) => `This part rests for now; ${count} wait.`,
  sendNow: 'Send now',
  toReview: (count) => `${count} to review.`,
  next: 'Next one',
  conflict: (theirs, by) => `${by || 'A colleague'} has just entered ${theirs}. Keep yours or take theirs?`,
  keepMine: (value) => `Keep ${value}`,
  takeTheirs: (value) => `Take ${value}`,
  takeBack: 'Go back to what is saved',
  readOnly: 'The homeroom teacher of the class enters this.',
  yearComputed: 'The year is computed from the terms. To change it, go to term I or term II.',
  kept: (kept) => enKept[kept],
  pageName: (className, period) => `class ${className}, ${period}`,
  waiting: (count, page) => `${enPupils(count)} of ${page} waiting to be sent.`,
  review: (count, page) => `${enCells(count)} of ${page} to look at.`,
  lost: (count, page, why) =>
    `What was entered for ${enPupils(count)} of ${page} and kept on this device could not be sent: ${why}`,
  open: (page) => `Open ${page}`,
  unreadable: (count) =>
    `What was entered for ${enPupils(count)} and kept on this device can no longer be read. Look through the table and enter again what is missing.`,
  strays: (count) =>
    `${enCells(count)} entered, not saved, and no place left to put ${count === 1 ? 'it' : 'them'}:`,
  strayPupil: 'no longer in the class list',
  strayTwice: 'the cell has another value waiting',
  straysDone: 'Noted elsewhere, drop this list',
  changed: (by, others, cells) =>
    `${by}${others ? ` and ${others === 1 ? '1 other' : `${others} others`}` : ''} just changed ${enCells(cells)}.`,
  somebody: 'Somebody else',
  newResults: (count) => `Results of ${enPupils(count)} were just updated.`,
  pupils: (came, left) =>
    [came ? `${enPupils(came)} came into the class.` : '', left ? `${enPupils(left)} left the class.` : '']
      .filter(Boolean)
      .join(' '),
  unlocked: 'The summary page was just unlocked.',
});
