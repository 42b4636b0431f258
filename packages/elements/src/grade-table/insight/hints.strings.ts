import { defineStrings } from '../../shared/strings.ts';

/** Quiet questions about what may be typed wrong. */
const vi = {
  hintOne: (mark: string, own: string) =>
    `Điểm ${mark}, trong khi các điểm khác của em ở khoảng ${own}. Có phải là 10?`,
  hintOneZero: 'Điểm 1, ô ngay dưới là 0. Có phải là 10 gõ thành hai ô?',
  hintFar: (mark: string, own: string) => `Điểm ${mark} lệch xa các điểm khác của em (khoảng ${own}).`,
  hintRun: (mark: string, count: number) => `Từ em này có ${count} em liền nhau cùng điểm ${mark}.`,
  hintShifted: (by: 'down' | 'up'): string =>
    by === 'down'
      ? 'Cả cột khớp với các em ở dòng trên hơn là với chính các em: có thể đã nhập lệch xuống một dòng.'
      : 'Cả cột khớp với các em ở dòng dưới hơn là với chính các em: có thể đã nhập lệch lên một dòng.',
  hintRefused: (text: string, mark: string) => `“${text}” chưa được lưu. Có phải là ${mark}?`,
  hintWrite: (mark: string) => `Ghi ${mark}`,
  hintGo: 'Đến ô đó',
  hintRight: 'Không nhầm',
  hintOf: (pupil: string, column: string) => `${pupil}, ${column}`,
};

export type HintsDictionary = typeof vi;

export const hintsStrings = defineStrings(vi, {
  hintOne: (mark, own) => `${mark}, while this pupil's other marks are about ${own}. Is it 10?`,
  hintOneZero: 'A 1, with a 0 in the cell below. Is it 10 typed into two cells?',
  hintFar: (mark, own) => `${mark} is far from this pupil's other marks (about ${own}).`,
  hintRun: (mark, count) => `From this pupil on, ${count} in a row have ${mark}.`,
  hintShifted: (by) =>
    by === 'down'
      ? 'The column fits the pupils one row above better than the pupils themselves: it may stand one row too low.'
      : 'The column fits the pupils one row below better than the pupils themselves: it may stand one row too high.',
  hintRefused: (text, mark) => `“${text}” is not saved. Is it ${mark}?`,
  hintWrite: (mark) => `Enter ${mark}`,
  hintGo: 'Go to that cell',
  hintRight: 'No mistake',
  hintOf: (pupil, column) => `${pupil}, ${column}`,
});
