import { defineStrings } from '../shared/strings.ts';

const vi = {
  people: 'Người nhận',
  peopleHint: 'Gõ tên, có dấu hay không dấu đều được.',
  peopleLoading: 'Đang tải danh sách thầy cô',
  peopleFailed: 'Chưa tải được danh sách thầy cô.',
  nobody: 'Không có ai khớp.',
  moreHits: (count: number) => `Còn ${count} người nữa, gõ thêm để tìm.`,
  hits: (count: number) => `Có ${count} người khớp.`,
  chosen: 'Đã chọn',
  takeOut: (name: string) => `Bỏ ${name}`,
  alreadyHas: 'đã được chuyển',
  note: 'Lời dặn (không bắt buộc)',
  mayAcknowledge: 'Được xác nhận và báo cáo thay trường',
  noPeople: 'Chọn ít nhất một người nhận.',
  send: 'Chuyển',
  sending: 'Đang chuyển…',
  cancel: 'Thôi',
  forwardFailed: 'Chưa chuyển được; những gì đã ghi vẫn còn đây.',
  answerHint:
    'Cơ quan gửi đọc được nội dung này. Trường chưa xác nhận đã nhận thì lần gửi này cũng là xác nhận.',
  noAnswer: 'Ghi nội dung báo cáo.',
  sendAnswer: 'Gửi báo cáo',
  answering: 'Đang gửi báo cáo…',
  answerFailed: 'Chưa gửi được; nội dung vẫn còn đây.',
};

export type FormsDictionary = typeof vi;

/** Texts of the forms, which come with what needs them, in both languages. */
export const formsStrings = defineStrings(vi, {
  people: 'Recipients',
  peopleHint: 'Type a name, with or without diacritics.',
  peopleLoading: 'Loading the staff',
  peopleFailed: 'The staff could not be loaded.',
  nobody: 'Nobody matches.',
  moreHits: (count) => `${count} more; type on to find them.`,
  hits: (count) => `${count === 1 ? '1 person matches' : `${count} people match`}.`,
  chosen: 'Chosen',
  takeOut: (name) => `Take out ${name}`,
  alreadyHas: 'has it already',
  note: 'Note (optional)',
  mayAcknowledge: 'May acknowledge and report for the school',
  noPeople: 'Choose at least one recipient.',
  send: 'Forward',
  sending: 'Forwarding…',
  cancel: 'Cancel',
  forwardFailed: 'Not forwarded; what you wrote is still here.',
  answerHint: 'The sender reads this. If the school has not confirmed receipt yet, this confirms it too.',
  noAnswer: 'Write what was done.',
  sendAnswer: 'Send the report',
  answering: 'Sending the report…',
  answerFailed: 'Not sent; what you wrote is still here.',
});
