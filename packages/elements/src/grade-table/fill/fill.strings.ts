import { defineStrings } from '../../shared/strings.ts';
import { viHeld, type Held } from '../held.ts';

const enCells = (count: number): string => (count === 1 ? '1 blank cell' : `${count} blank cells`);

/** Filling the blank cells of a column. */
const vi = {
  fillColumn: 'Cột',
  fillValue: 'Điền vào ô trống',
  fillHint: (example: string) => `Ví dụ ${example}`,
  fillCount: (count: number, all: number) => `${count} ô trống trong ${all} em đang hiện.`,
  fillNone: 'Cột này không còn ô trống nào.',
  fillBecomes: (count: number, value: string, held: Held) =>
    `${count} ô trống sẽ nhận ${value}; ô đã có ${viHeld[held]} giữ nguyên.`,
  fillRounded: (typed: string, value: string) => `${typed} được làm tròn thành ${value}.`,
  fillLocked: (count: number) => `${count} ô trống bị khóa, giữ nguyên.`,
  fillReason: (held: Held) =>
    `Tính ${held === 'mark' ? '0 điểm' : 'Chưa đạt'} và miễn học cần lí do của từng em: nhập ngay trong ô.`,
  fillMissing: 'Chưa nhập giá trị để điền.',
  fillConfirm: (count: number) => `Điền ${count} ô`,
  fillWhat: 'Điền ô trống',
  fillCancel: 'Thôi',
};

export type FillDictionary = typeof vi;

export const fillStrings = defineStrings(vi, {
  fillColumn: 'Column',
  fillValue: 'Put into blank cells',
  fillHint: (example) => `Such as ${example}`,
  fillCount: (count, all) => `${enCells(count)} among the ${all} pupils shown.`,
  fillNone: 'The column has no blank cell left.',
  fillBecomes: (count, value, held) => `${enCells(count)} will hold ${value}; ${held}s already there stay.`,
  fillRounded: (typed, value) => `${typed} is rounded to ${value}.`,
  fillLocked: (count) => `${enCells(count)} locked, left alone.`,
  fillReason: (held) =>
    `${held === 'mark' ? 'A zero by rule' : 'Not passed by rule'} or an exemption needs a reason for each pupil: enter it in the cell.`,
  fillMissing: 'There is no value to fill in yet.',
  fillConfirm: (count) => `Fill ${enCells(count)}`,
  fillWhat: 'Fill blank cells',
  fillCancel: 'Cancel',
});
