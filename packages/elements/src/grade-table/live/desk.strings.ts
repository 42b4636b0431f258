import { defineStrings } from '../../shared/strings.ts';

const vi = {
  conflicts: (count: number) => `Xem cả ${count} ô có hai điểm`,
  columns: 'Các cột điểm',
  history: 'Lịch sử ô',
  ask: 'Đề nghị sửa',
  requests: (waiting: number) => (waiting ? `Đề nghị sửa điểm: ${waiting} chờ duyệt` : 'Đề nghị sửa điểm'),
  request: 'Xem đề nghị',
  lockedKey: 'Cột đã khóa sổ. Nhấn Alt và mũi tên xuống để đề nghị sửa.',
  publishedNow: 'Cột đã công bố: phụ huynh sẽ được báo điểm sửa.',
  publishedNew: 'Cột đã công bố: phụ huynh thấy ngay điểm nhập vào.',
  emptied: 'ô trống',
  openRequest: (to: string) => `Đang chờ duyệt: đề nghị sửa thành ${to}.`,
  approvedRequest: (by: string) => `Điểm sửa sau khi khóa sổ${by ? `, ${by} duyệt` : ''}.`,
  refusedRequest: (to: string, reason: string) =>
    `Đề nghị sửa thành ${to} không được duyệt${reason ? `: ${reason}` : ''}.`,
};

export type DeskDictionary = typeof vi;

export const deskStrings = defineStrings(vi, {
  conflicts: (count) => `All ${count} cells with two marks`,
  columns: 'Columns',
  history: 'History of the cell',
  ask: 'Ask for a correction',
  requests: (waiting) => (waiting ? `Corrections: ${waiting} waiting` : 'Corrections'),
  request: 'See the request',
  lockedKey: 'The column is locked. Press Alt and the down arrow to ask for a correction.',
  publishedNow: 'The column is published: families are told of a corrected mark.',
  publishedNew: 'The column is published: families see a new mark at once.',
  emptied: 'empty',
  openRequest: (to) => `Waiting for approval: a change to ${to} was asked for.`,
  approvedRequest: (by) => `Corrected after the column was locked${by ? `, approved by ${by}` : ''}.`,
  refusedRequest: (to, reason) => `The change to ${to} was not approved${reason ? `: ${reason}` : ''}.`,
});
