import { defineStrings } from '../../shared/strings.ts';

/** How far all gradebooks of a teacher are. */
const vi = {
  progressTitle: 'Tiến độ các sổ của thầy cô',
  progressBook: (subject: string, className: string, term: 1 | 2) =>
    `${subject}, ${className}, học kì ${term === 1 ? 'I' : 'II'}`,
  progressHere: 'đang mở',
  progressReading: 'đang đọc…',
  progressDone: 'đã đủ điểm',
  progressMissing: (count: number) => `còn thiếu ${count} điểm`,
  progressColumn: (column: string, missing: number) => `${column} thiếu ${missing}`,
  progressMore: (count: number) => `Đọc tiếp ${count} sổ`,
  progressAlone: 'Trang này chỉ mở một sổ, nên không có sổ khác để so tiến độ.',
  closePanel: 'Đóng',
};

export type ProgressDictionary = typeof vi;

export const progressStrings = defineStrings(vi, {
  progressTitle: 'How far your gradebooks are',
  progressBook: (subject, className, term) => `${subject}, ${className}, term ${term === 1 ? 'I' : 'II'}`,
  progressHere: 'open now',
  progressReading: 'reading…',
  progressDone: 'all marks entered',
  progressMissing: (count) => (count === 1 ? '1 mark missing' : `${count} marks missing`),
  progressColumn: (column, missing) => `${column}: ${missing} missing`,
  progressMore: (count) => `Read ${count} more`,
  progressAlone: 'This page opens one gradebook, so there are no others to look at.',
  closePanel: 'Close',
});
