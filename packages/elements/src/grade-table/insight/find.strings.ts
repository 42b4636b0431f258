import { defineStrings } from '../../shared/strings.ts';
import { viHeld, type Held } from '../held.ts';
import type { FilterKind } from './filter.ts';

const viFilters = (held: Held): Readonly<Record<FilterKind, string>> => ({
  all: 'Cả lớp',
  missingHere: `Thiếu ${viHeld[held]} ở một cột`,
  missingAny: `Thiếu ${viHeld[held]} ở cột bất kì`,
  review: 'Có ô cần xem lại',
  pending: 'Chờ kiểm tra bù',
  low: held === 'mark' ? 'Dưới 5 ở một cột' : 'Dưới 5, CĐ hoặc C ở một cột',
  provisional: 'Kết quả còn tạm tính',
  today: 'Mới thay đổi hôm nay',
});

const enFilters = (held: Held): Readonly<Record<FilterKind, string>> => ({
  all: 'The whole class',
  missingHere: `A ${held} missing in one column`,
  missingAny: `A ${held} missing in any column`,
  review: 'A cell to look at',
  pending: 'A make-up test due',
  low: held === 'mark' ? 'Below 5 in one column' : 'Below 5, CĐ or C in one column',
  provisional: 'Result still provisional',
  today: 'Changed today',
});

/** Finding, filtering and sorting pupils. */
const vi = {
  findPupil: 'Tìm học sinh',
  findHint: 'Tên không dấu, mã hoặc số thứ tự',
  findNobody: 'Không có em nào như vậy trong lớp.',
  findHits: (count: number) => `${count} em. Phím mũi tên để chọn, Enter để đến.`,
  findHidden: 'đang ẩn',
  filterRows: 'Hiện',
  filterKind: (kind: FilterKind, held: Held): string => viFilters(held)[kind],
  filterOption: (kind: string, count: number) => `${kind} (${count})`,
  filterColumn: 'Cột lọc',
  orderColumn: 'Cột sắp xếp',
  rowsOrder: 'Sắp xếp',
  orderRegister: 'Theo số thứ tự',
  orderName: 'Theo tên (A–Y)',
  orderHighest: 'Theo cột, cao trước',
  orderLowest: 'Theo cột, thấp trước',
  orderNote: 'Thứ tự này chỉ để thầy cô xem trên màn hình, không ghi vào sổ và không gửi cho ai.',
  shownRows: (count: number, all: number) => `Đang hiện ${count} trên ${all} em`,
  shownAll: (all: number) => `Đang hiện cả ${all} em`,
  byFilter: (filter: string, column: string) =>
    column ? `: ${filter.toLowerCase()} (${column})` : `: ${filter.toLowerCase()}`,
  byOrder: (order: string, column: string) => (column ? `${order} (${column})` : order),
  staleRows: (count: number) => `${count} em không còn thuộc danh sách này, vẫn giữ trên bảng.`,
  filterAgain: 'Lọc lại',
  showAll: 'Hiện cả lớp, đúng thứ tự sổ',
  nobodyFits: 'Không có em nào như vậy; bảng giữ nguyên.',
  closePanel: 'Đóng',
};

export type FindDictionary = typeof vi;

export const findStrings = defineStrings(vi, {
  findPupil: 'Find a pupil',
  findHint: 'Name without diacritics, code or number',
  findNobody: 'Nobody like that in the class.',
  findHits: (count) => `${count === 1 ? '1 pupil' : `${count} pupils`}. Arrow keys choose, Enter goes there.`,
  findHidden: 'hidden now',
  filterRows: 'Show',
  filterKind: (kind, held) => enFilters(held)[kind],
  filterOption: (kind, count) => `${kind} (${count})`,
  filterColumn: 'Filter column',
  orderColumn: 'Order column',
  rowsOrder: 'Order',
  orderRegister: 'By number',
  orderName: 'By name (A–Y)',
  orderHighest: 'By column, highest first',
  orderLowest: 'By column, lowest first',
  orderNote: 'This order is for your screen only: it is not kept in the register and sent to nobody.',
  shownRows: (count, all) => `Showing ${count} of ${all} pupils`,
  shownAll: (all) => `Showing all ${all} pupils`,
  byFilter: (filter, column) =>
    column ? `: ${filter.toLowerCase()} (${column})` : `: ${filter.toLowerCase()}`,
  byOrder: (order, column) => (column ? `${order} (${column})` : order),
  staleRows: (count) =>
    `${count === 1 ? '1 pupil does' : `${count} pupils do`} not belong to this list any more and stay on the table.`,
  filterAgain: 'Filter again',
  showAll: 'Show the whole class in register order',
  nobodyFits: 'Nobody like that; the table stays as it is.',
  closePanel: 'Close',
});
