import { defineStrings } from '../../shared/strings.ts';
import { enHeld, viHeld, type Held } from '../held.ts';

/** How far all gradebooks of a teacher are. */
const vi = {
  progressTitle: 'Tiến độ các sổ của thầy cô',
  progressBook: (subject: string, className: string, term: 1 | 2) =>
    `${subject}, ${className}, học kì ${term === 1 ? 'I' : 'II'}`,
  progressHere: 'đang mở',
  progressReading: 'đang đọc…',
  progressDone: (held: Held) => `đã đủ ${viHeld[held]}`,
  progressMissing: (count: number, held: Held) => `còn thiếu ${count} ${viHeld[held]}`,
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
  progressDone: (held) => `all ${held}s entered`,
  progressMissing: (count, held) => `${enHeld(count, held)} missing`,
  progressColumn: (column, missing) => `${column}: ${missing} missing`,
  progressMore: (count) => `Read ${count} more`,
  progressAlone: 'This page opens one gradebook, so there are no others to look at.',
  closePanel: 'Close',
});
