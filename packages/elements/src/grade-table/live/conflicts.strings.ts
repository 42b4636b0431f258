import { defineStrings } from '../../shared/strings.ts';
import { enHeld, upper, viHeld, type Held } from '../held.ts';

const vi = {
  heading: (count: number, held: Held) => `${count === 1 ? 'Một' : count} ô có hai ${viHeld[held]}`,
  intro: (held: Held) => {
    const what = viHeld[held];
    return (
      `Thầy cô và đồng nghiệp cùng sửa các ô này. Giữ ${what} của thầy cô thì ${what} đã lưu vẫn còn trong lịch sử của ô; ` +
      `nhận ${what} đã lưu thì Ctrl+Z lấy lại được ${what} thầy cô nhập.`
    );
  },
  pupil: 'Học sinh',
  column: 'Cột',
  mine: (held: Held) => `${upper(viHeld[held])} của thầy cô`,
  theirs: (held: Held) => `${upper(viHeld[held])} đã lưu`,
  choice: 'Chọn',
  keep: (mark: string) => `Giữ ${mark}`,
  take: (mark: string) => `Nhận ${mark}`,
  by: (name: string, at: string) => `${name}, ${at}`,
  goTo: (pupil: string, column: string) => `Đến ô ${column} của ${pupil}`,
  keepAll: (count: number, held: Held) => `Giữ ${count} ${viHeld[held]} của thầy cô`,
  takeAll: (count: number, held: Held) => `Nhận ${count} ${viHeld[held]} đã lưu`,
  kept: (count: number, held: Held) => `Đã giữ ${count} ${viHeld[held]} của thầy cô.`,
  taken: (count: number, held: Held) => `Đã nhận ${count} ${viHeld[held]} đã lưu.`,
  close: 'Để sau',
};

export type ConflictsDictionary = typeof vi;

const cells = (count: number): string => (count === 1 ? '1 cell has' : `${count} cells have`);

export const conflictsStrings = defineStrings(vi, {
  heading: (count, held) => `${cells(count)} two ${held}s`,
  intro: (held) =>
    `You and a colleague changed these cells. If you keep yours, the saved ${held} stays in the history of its cell; ` +
    'if you take the saved one, Ctrl+Z brings yours back.',
  pupil: 'Pupil',
  column: 'Column',
  mine: (held) => `Your ${held}`,
  theirs: (held) => `Saved ${held}`,
  choice: 'Choose',
  keep: (mark) => `Keep ${mark}`,
  take: (mark) => `Take ${mark}`,
  by: (name, at) => `${name}, ${at}`,
  goTo: (pupil, column) => `Go to ${column} of ${pupil}`,
  keepAll: (count, held) => `Keep ${enHeld(count, held)} of yours`,
  takeAll: (count, held) => `Take ${enHeld(count, held)} saved by others`,
  kept: (count, held) => `Kept ${enHeld(count, held)} of yours.`,
  taken: (count, held) => `Took ${enHeld(count, held)} saved by others.`,
  close: 'Later',
});
