import { defineStrings } from '../../shared/strings.ts';
import { upper, viHeld, type Held } from '../held.ts';

const vi = {
  conflicts: (count: number, held: Held) => `Xem cả ${count} ô có hai ${viHeld[held]}`,
  columns: 'Các cột của sổ',
  history: 'Lịch sử ô',
  ask: 'Đề nghị sửa',
  requests: (waiting: number, held: Held) =>
    `Đề nghị sửa ${viHeld[held]}${waiting ? `: ${waiting} chờ duyệt` : ''}`,
  request: 'Xem đề nghị',
  lockedKey: 'Cột đã khóa sổ. Nhấn Alt và mũi tên xuống để đề nghị sửa.',
  publishedNow: (held: Held) => `Cột đã công bố: phụ huynh sẽ được báo ${viHeld[held]} sửa.`,
  publishedNew: (held: Held) => `Cột đã công bố: phụ huynh thấy ngay ${viHeld[held]} nhập vào.`,
  locks: 'Tiến độ và khóa sổ toàn trường',
  emptied: 'ô trống',
  openRequest: (to: string) => `Đang chờ duyệt: đề nghị sửa thành ${to}.`,
  approvedRequest: (by: string, held: Held) =>
    `${upper(viHeld[held])} sửa sau khi khóa sổ${by ? `, ${by} duyệt` : ''}.`,
  refusedRequest: (to: string, reason: string) =>
    `Đề nghị sửa thành ${to} không được duyệt${reason ? `: ${reason}` : ''}.`,
};

export type DeskDictionary = typeof vi;

export const deskStrings = defineStrings(vi, {
  conflicts: (count, held) => `All ${count} cells with two ${held}s`,
  columns: 'Columns',
  history: 'History of the cell',
  ask: 'Ask for a correction',
  requests: (waiting) => (waiting ? `Corrections: ${waiting} waiting` : 'Corrections'),
  request: 'See the request',
  lockedKey: 'The column is locked. Press Alt and the down arrow to ask for a correction.',
  publishedNow: (held) => `The column is published: families are told of a corrected ${held}.`,
  publishedNew: (held) => `The column is published: families see a new ${held} at once.`,
  locks: 'Progress and locking, whole school',
  emptied: 'empty',
  openRequest: (to) => `Waiting for approval: a change to ${to} was asked for.`,
  approvedRequest: (by) => `Corrected after the column was locked${by ? `, approved by ${by}` : ''}.`,
  refusedRequest: (to, reason) => `The change to ${to} was not approved${reason ? `: ${reason}` : ''}.`,
});
