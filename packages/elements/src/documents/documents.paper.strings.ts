import { defineStrings } from '../shared/strings.ts';

const vi = {
  bookTitle: 'Sổ đăng kí văn bản đến',
  printedAt: (time: string) => `In lúc ${time}`,
  page: (page: number, pages: number) => `Trang ${page}/${pages}`,
  columns: [
    'Ngày đến',
    'Số đến',
    'Tác giả',
    'Số, kí hiệu',
    'Ngày tháng',
    'Tên loại và trích yếu nội dung',
    'Đơn vị hoặc người nhận',
    'Ngày chuyển',
    'Kí nhận',
    'Ghi chú',
  ].join('|'),
};

export type PaperDictionary = typeof vi;

/** Texts of the register on paper, which come with what needs them, in both languages. */
export const paperStrings = defineStrings(vi, {
  bookTitle: 'Register of incoming documents',
  printedAt: (time) => `Printed at ${time}`,
  page: (page, pages) => `Page ${page}/${pages}`,
  columns:
    'Received|No. in register|Issuer|Number|Date|Kind and abstract|Recipient|Forwarded|Signature|Remarks',
});
