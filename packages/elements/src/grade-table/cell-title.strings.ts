import type { ColumnKind } from '@lienthong/sdk';

const viWanted: Readonly<Record<ColumnKind, string>> = {
  mark: 'Nhập số từ 0 đến 10, ví dụ 7,5.',
  test: 'Nhập số nguyên từ 0 đến 10.',
  passFail: 'Môn nhận xét nhập Đ hoặc CĐ.',
  level: 'Nhập T, H hoặc C.',
  rating: 'Nhập T, Đ hoặc C.',
  remark: '',
};

const enWanted: Readonly<Record<ColumnKind, string>> = {
  mark: 'Enter a number from 0 to 10, such as 7.5.',
  test: 'Enter a whole number from 0 to 10.',
  passFail: 'In a comment subject enter Đ or CĐ.',
  level: 'Enter T, H or C.',
  rating: 'Enter T, Đ or C.',
  remark: '',
};

/** What a cell says beyond what it shows, and why a text is no mark. */
export const viCellTitles = {
  pendingTitle: 'Vắng có lí do chính đáng, chờ kiểm tra bù',
  zeroTitle: (reason: string) => `Tính 0 điểm: ${reason}`,
  zeroTitleComment: (reason: string) => `Tính Chưa đạt: ${reason}`,
  conflictTitle: 'Người khác đã sửa ô này',
  exemptTitle: (reason: string) => `Miễn học: ${reason}`,
  notUnderstood: (kind: ColumnKind): string => viWanted[kind],
  outOfRange: 'Điểm phải từ 0 đến 10.',
  tooPrecise: (whole: boolean): string =>
    whole ? 'Điểm ở cột này là số nguyên.' : 'Điểm chỉ có một chữ số thập phân, ví dụ 7,3.',
  reasonMissing: 'Chưa ghi lí do.',
};

export const enCellTitles: typeof viCellTitles = {
  pendingTitle: 'Absent for good reason, make-up test due',
  zeroTitle: (reason) => `Counted as 0: ${reason}`,
  zeroTitleComment: (reason) => `Counted as not passed: ${reason}`,
  conflictTitle: 'Somebody else changed this cell',
  exemptTitle: (reason) => `Exempt: ${reason}`,
  notUnderstood: (kind) => enWanted[kind],
  outOfRange: 'A mark lies between 0 and 10.',
  tooPrecise: (whole) =>
    whole ? 'Marks of this column are whole.' : 'A mark has at most one decimal, such as 7.3.',
  reasonMissing: 'A reason is missing.',
};
