import { defineStrings } from '../../shared/strings.ts';

/** Remarks from phrases. */
const vi = {
  remarkFor: (pupil: string, result: string) =>
    result ? `Nhận xét: ${pupil} (${result})` : `Nhận xét: ${pupil}`,
  remarkText: 'Nhận xét',
  remarkCount: (count: number, most: number) => `${count}/${most} kí tự`,
  remarkOver: (over: number) => `Dài quá ${over} kí tự, xin rút gọn.`,
  remarkPhrase: 'Chèn cụm từ',
  remarkPhraseHint: 'Gõ vài chữ của cụm từ, không cần dấu; mũi tên để chọn, Enter để chèn.',
  remarkNoPhrase: 'Không có cụm từ nào như vậy; thầy cô viết vào ô nhận xét.',
  remarkInserted: (text: string, count: string) => `Đã chèn: ${text} ${count}`,
  remarkNext: 'Ghi, sang em tiếp theo',
  remarkWritten: (pupil: string) => `Đã ghi nhận xét của ${pupil}.`,
  remarkFirstTerm: 'Chép nhận xét học kì I',
  remarkNoFirstTerm: 'Học kì I chưa có nhận xét cho em này.',
  remarkOwn: 'Cụm từ riêng của thầy cô',
  remarkOwnHint:
    'Mỗi dòng một cụm từ; {tên} và {điểm} được thay cho từng em, nên không cần ghi tên em. ' +
    'Các cụm từ này chỉ ở trong trang đang mở: không lưu trên máy, không gửi đi, đóng trang là hết.',
  remarkLocked: 'Ô nhận xét này chỉ xem được.',
  closePanel: 'Đóng',
};

export type RemarksDictionary = typeof vi;

export const remarksStrings = defineStrings(vi, {
  remarkFor: (pupil, result) => (result ? `Remark: ${pupil} (${result})` : `Remark: ${pupil}`),
  remarkText: 'Remark',
  remarkCount: (count, most) => `${count}/${most} characters`,
  remarkOver: (over) => `${over} characters too long, please shorten it.`,
  remarkPhrase: 'Insert a phrase',
  remarkPhraseHint: 'Type some of its words; arrows choose, Enter inserts.',
  remarkNoPhrase: 'No such phrase; write in the remark itself.',
  remarkInserted: (text, count) => `Inserted: ${text} ${count}`,
  remarkNext: 'Enter, next pupil',
  remarkWritten: (pupil) => `Remark for ${pupil} entered.`,
  remarkFirstTerm: 'Copy the remark of term I',
  remarkNoFirstTerm: 'Term I has no remark for this pupil.',
  remarkOwn: 'Phrases of your own',
  remarkOwnHint:
    'One a line; {name} and {mark} are filled in for each pupil, so no names are needed. These phrases live in the open ' +
    'page only: not kept on this device, sent nowhere, gone when the page closes.',
  remarkLocked: 'This remark can only be read.',
  closePanel: 'Close',
});
