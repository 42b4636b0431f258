import { defineStrings } from '../../shared/strings.ts';

const vi = {
  heading: 'Các cột điểm',
  column: 'Cột',
  state: 'Tình trạng',
  open: 'Đang mở',
  locked: (at: string) => `Đã khóa sổ ${at}`,
  published: (at: string) => `Đã công bố ${at}`,
  filled: (count: number, all: number) => `${count}/${all} em có điểm`,
  lock: 'Khóa sổ',
  unlock: 'Mở khóa',
  lockMeans:
    'Khóa sổ thì giáo viên không sửa điểm được nữa, chỉ gửi đề nghị sửa. Mở khóa thì sửa thẳng trong sổ.',
  lockedNow: (slot: string) => `Đã khóa sổ cột ${slot}.`,
  unlockedNow: (slot: string) => `Đã mở khóa cột ${slot}.`,
  lockAll: 'Khóa sổ tất cả các cột',
  lockedAll: 'Đã khóa sổ tất cả các cột.',
  remove: 'Bỏ cột',
  removedNow: (slot: string) => `Đã bỏ cột ${slot}.`,
  add: (slot: string) => `Thêm cột ${slot}`,
  addedNow: (slot: string) => `Đã thêm cột ${slot}.`,
  beyond: (slot: string) =>
    `Đã thêm cột ${slot}. Sổ nay có nhiều cột thường xuyên hơn quy định; các cột đều được tính vào điểm trung bình.`,
  planFixed: (periods: number, count: number) =>
    `Môn ${periods} tiết mỗi năm: ${count} điểm đánh giá thường xuyên mỗi học kì (Thông tư 22/2021, điều 6). Ở trung học phổ thông, cụm chuyên đề học tập thêm một điểm.`,
  planLeast: (count: number) =>
    `Thông tư 58/2011, điều 8: ít nhất ${count} điểm kiểm tra thường xuyên mỗi học kì; có thể thêm.`,
  planComment:
    'Môn đánh giá bằng nhận xét: 2 lần đánh giá thường xuyên mỗi học kì (Thông tư 22/2021, điều 6).',
  close: 'Đóng',
};

export type ColumnsDictionary = typeof vi;

export const columnsStrings = defineStrings(vi, {
  heading: 'Columns',
  column: 'Column',
  state: 'State',
  open: 'Open',
  locked: (at) => `Locked ${at}`,
  published: (at) => `Published ${at}`,
  filled: (count, all) => `${count} of ${all} pupils have a mark`,
  lock: 'Lock',
  unlock: 'Unlock',
  lockMeans: 'In a locked column teachers change nothing; they ask for a correction. In an open one they do.',
  lockedNow: (slot) => `Column ${slot} is locked.`,
  unlockedNow: (slot) => `Column ${slot} is open.`,
  lockAll: 'Lock every column',
  lockedAll: 'Every column is locked.',
  remove: 'Remove',
  removedNow: (slot) => `Column ${slot} was removed.`,
  add: (slot) => `Add column ${slot}`,
  addedNow: (slot) => `Column ${slot} was added.`,
  beyond: (slot) =>
    `Column ${slot} was added. There are now more regular marks than the circular plans; all of them count in the average.`,
  planFixed: (periods, count) =>
    `${periods} periods a year: ${count} regular marks a term (circular 22/2021, article 6). In upper secondary, study topics add one.`,
  planLeast: (count) =>
    `Circular 58/2011, article 8: at least ${count} regular marks a term; more are possible.`,
  planComment: 'A comment subject has 2 regular assessments a term (circular 22/2021, article 6).',
  close: 'Close',
});
