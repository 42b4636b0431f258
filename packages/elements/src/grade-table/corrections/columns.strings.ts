import { enCitation, viCitation, type Citation } from '@lienthong/regulations';
import { defineStrings } from '../../shared/strings.ts';
import { viHeld, type Held } from '../held.ts';

const vi = {
  heading: 'Các cột của sổ',
  column: 'Cột',
  state: 'Tình trạng',
  open: 'Đang mở',
  locked: (at: string) => `Đã khóa sổ ${at}`,
  published: (at: string) => `Đã công bố ${at}`,
  filled: (count: number, all: number, held: Held) => `${count}/${all} em có ${viHeld[held]}`,
  lock: 'Khóa sổ',
  unlock: 'Mở khóa',
  lockMeans: (held: Held) =>
    `Khóa sổ thì giáo viên không sửa ${viHeld[held]} được nữa, chỉ gửi đề nghị sửa. Mở khóa thì sửa thẳng trong sổ.`,
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
  another: 'Cột thêm',
  planFixed: (periods: number, count: number, topics: boolean, citation: Citation) =>
    `Môn ${periods} tiết mỗi năm: ${count} điểm đánh giá thường xuyên mỗi học kì (${viCitation(citation)}).` +
    `${topics ? ' Cụm chuyên đề học tập thêm một điểm.' : ''}`,
  planComment: (count: number, citation: Citation) =>
    `Môn đánh giá bằng nhận xét: ${count} lần đánh giá thường xuyên mỗi học kì (${viCitation(citation)}).`,
  planLeast: (count: number, citation: Citation) =>
    `Mỗi học kì ít nhất ${count} bài kiểm tra thường xuyên, có thể thêm (${viCitation(citation)}).`,
  planPeriodic: (citation: Citation) =>
    `Số bài kiểm tra định kì theo kế hoạch dạy học (${viCitation(citation)}).`,
  planForms: (citation: Citation) =>
    `Kiểm tra thường xuyên: miệng, viết hoặc thực hành dưới 1 tiết; định kì: viết hoặc thực hành từ 1 tiết trở lên (${viCitation(citation)}).`,
  planMost: (count: number) => `Trong sổ, mỗi loại nhiều nhất ${count} cột.`,
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
  filled: (count, all, held) => `${count} of ${all} pupils have a ${held}`,
  lock: 'Lock',
  unlock: 'Unlock',
  lockMeans: () =>
    'In a locked column teachers change nothing; they ask for a correction. In an open one they do.',
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
  another: 'Another column',
  planFixed: (periods, count, topics, citation) =>
    `${periods} periods a year: ${count} regular marks a term (${enCitation(citation)}).` +
    `${topics ? ' Study topics add one.' : ''}`,
  planComment: (count, citation) =>
    `A comment subject with ${count} regular assessments a term (${enCitation(citation)}).`,
  planLeast: (count, citation) =>
    `At least ${count} regular tests a term; more are possible (${enCitation(citation)}).`,
  planPeriodic: (citation) =>
    `The number of periodic tests is of the teaching plan (${enCitation(citation)}).`,
  planForms: (citation) =>
    `Regular tests are oral, or written or practical of less than a period; periodic ones are written or practical of one period or more (${enCitation(citation)}).`,
  planMost: (count) => `The register has at most ${count} columns of each.`,
  close: 'Close',
});
