import { defineStrings } from '../../shared/strings.ts';

const vi = {
  label: 'Bàn phím lớn',
  next: 'Em sau',
  previous: 'Em trước',
  erase: 'Xóa một chữ số',
  comma: 'Dấu phẩy',
  pending: 'Vắng, chờ bù',
  zero: 'Tính 0 điểm',
  zeroShort: 'Tính 0',
  level: (letter: string): string =>
    ({ T: 'Hoàn thành tốt', H: 'Hoàn thành', C: 'Chưa hoàn thành' })[letter] ?? letter,
  rating: (letter: string): string => ({ T: 'Tốt', Đ: 'Đạt', C: 'Cần cố gắng' })[letter] ?? letter,
  passFail: (letter: string): string => (letter === 'Đ' ? 'Đạt' : 'Chưa đạt'),
  toSide: 'Đổi tay',
  close: 'Bàn phím máy',
};

export type KeypadDictionary = typeof vi;

export const keypadStrings = defineStrings(vi, {
  label: 'Large keypad',
  next: 'Next pupil',
  previous: 'Previous pupil',
  erase: 'Delete one digit',
  comma: 'Decimal point',
  pending: 'Absent, make-up due',
  zero: 'Count as 0',
  zeroShort: 'As 0',
  level: (letter) => ({ T: 'Completed well', H: 'Completed', C: 'Not completed' })[letter] ?? letter,
  rating: (letter) => ({ T: 'Good', Đ: 'Reached', C: 'More effort needed' })[letter] ?? letter,
  passFail: (letter) => (letter === 'Đ' ? 'Passed' : 'Not passed'),
  toSide: 'Other hand',
  close: 'Phone keyboard',
});
