import { defineStrings } from '../../shared/strings.ts';

const vi = {
  heading: (count: number) => (count === 1 ? 'Một ô có hai điểm' : `${count} ô có hai điểm`),
  intro:
    'Thầy cô và đồng nghiệp cùng sửa các ô này. Giữ điểm của thầy cô thì điểm đã lưu vẫn còn trong lịch sử của ô; ' +
    'nhận điểm đã lưu thì Ctrl+Z lấy lại được điểm thầy cô nhập.',
  pupil: 'Học sinh',
  column: 'Cột',
  mine: 'Điểm của thầy cô',
  theirs: 'Điểm đã lưu',
  choice: 'Chọn',
  keep: (mark: string) => `Giữ ${mark}`,
  take: (mark: string) => `Nhận ${mark}`,
  by: (name: string, at: string) => `${name}, ${at}`,
  goTo: (pupil: string, column: string) => `Đến ô ${column} của ${pupil}`,
  keepAll: (count: number) => `Giữ ${count} điểm của thầy cô`,
  takeAll: (count: number) => `Nhận ${count} điểm đã lưu`,
  kept: (count: number) => `Đã giữ ${count} điểm của thầy cô.`,
  taken: (count: number) => `Đã nhận ${count} điểm đã lưu.`,
  close: 'Để sau',
};

export type ConflictsDictionary = typeof vi;

const cells = (count: number): string => (count === 1 ? '1 cell has' : `${count} cells have`);
const marks = (count: number): string => (count === 1 ? '1 mark' : `${count} marks`);

export const conflictsStrings = defineStrings(vi, {
  heading: (count) => `${cells(count)} two marks`,
  intro:
    'You and a colleague changed these cells. If you keep yours, the saved mark stays in the history of its cell; ' +
    'if you take the saved one, Ctrl+Z brings yours back.',
  pupil: 'Pupil',
  column: 'Column',
  mine: 'Your mark',
  theirs: 'Saved mark',
  choice: 'Choose',
  keep: (mark) => `Keep ${mark}`,
  take: (mark) => `Take ${mark}`,
  by: (name, at) => `${name}, ${at}`,
  goTo: (pupil, column) => `Go to ${column} of ${pupil}`,
  keepAll: (count) => `Keep ${marks(count)} of yours`,
  takeAll: (count) => `Take ${marks(count)} saved by others`,
  kept: (count) => `Kept ${marks(count)} of yours.`,
  taken: (count) => `Took ${marks(count)} saved by others.`,
  close: 'Later',
});
