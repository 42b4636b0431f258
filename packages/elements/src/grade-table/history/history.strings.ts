import { defineStrings } from '../../shared/strings.ts';
import { viHeld, type Held } from '../held.ts';

const vi = {
  history: 'Lịch sử ô',
  heading: (column: string, pupil: string) => `Lịch sử ô ${column}, ${pupil}`,
  noMark: 'Chọn một ô của bảng để xem lịch sử của ô đó.',
  never: (held: Held) => `Ô này chưa từng có ${viHeld[held]}.`,
  reading: 'Đang đọc lịch sử…',
  first: (mark: string) => `Ghi ${mark}`,
  change: (from: string, to: string) => `${from} → ${to}`,
  changeSpoken: (from: string, to: string) => `Từ ${from} thành ${to}`,
  emptied: 'ô trống',
  by: (name: string, at: string) => (name ? `${name}, ${at}` : at),
  corrected: (why: string) => `Sửa theo đề nghị: ${why}`,
  approved: (name: string) => `Duyệt: ${name}`,
  reason: (reason: string) => `Lí do: ${reason}`,
  now: 'Hiện nay',
  restore: (mark: string) => `Lấy lại ${mark}`,
  restored: (mark: string) => `Đã ghi lại ${mark}.`,
  restoredStep: (held: Held) => `lấy lại ${viHeld[held]} cũ`,
  close: 'Đóng',
};

export type HistoryDictionary = typeof vi;

export const historyStrings = defineStrings(vi, {
  history: 'History of the cell',
  heading: (column, pupil) => `History of ${column}, ${pupil}`,
  noMark: 'Choose a cell of the table to see its history.',
  never: (held) => `This cell never had a ${held}.`,
  reading: 'Reading the history…',
  first: (mark) => `Entered ${mark}`,
  change: (from, to) => `${from} → ${to}`,
  changeSpoken: (from, to) => `From ${from} to ${to}`,
  emptied: 'empty',
  by: (name, at) => (name ? `${name}, ${at}` : at),
  corrected: (why) => `Correction: ${why}`,
  approved: (name) => `Approved by ${name}`,
  reason: (reason) => `Reason: ${reason}`,
  now: 'Now',
  restore: (mark) => `Bring back ${mark}`,
  restored: (mark) => `${mark} entered again.`,
  restoredStep: (held) => `an earlier ${held} brought back`,
  close: 'Close',
});
