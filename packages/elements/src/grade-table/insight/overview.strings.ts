import { defineStrings } from '../../shared/strings.ts';
import { viHeld, type Held } from '../held.ts';

const enPupils = (count: number): string => (count === 1 ? '1 pupil' : `${count} pupils`);

/** The class at a glance. */
const vi = {
  overviewTitle: (subject: string, className: string) => `Nhìn chung ${subject}, lớp ${className}`,
  overviewPrivate: 'Chỉ dành cho thầy cô; không so sánh các em và không gửi phụ huynh.',
  overColumn: 'Cột',
  overSpread: 'Phân bố 0–10',
  /** Where nothing is a number. */
  overSpreadLevels: 'Số em theo mức',
  overMean: 'Trung bình',
  overLow: 'Dưới 5',
  overLowComment: 'Chưa đạt',
  /** Primary school; `tests`: some columns hold marks. */
  overLowLevel: (tests: boolean): string => (tests ? 'C, dưới 5' : 'Mức C'),
  overCount: 'Đã có',
  overOf: (count: number, all: number) => `${count}/${all}`,
  overUntilHead: (held: Held) => `Em tiếp theo chưa có ${viHeld[held]}`,
  overUntil: (given: string) => `đến em ${given}`,
  overUntilLabel: (given: string, pupil: string, column: string, held: Held) =>
    `đến em ${given}: ${pupil} chưa có ${viHeld[held]} ${column}`,
  overSpreadWords: (lowest: string, median: string, highest: string) =>
    `từ ${lowest} đến ${highest}, giữa ${median}`,
  overNothing: (held: Held) => `chưa có ${viHeld[held]}`,
  overLetters: (letter: string, count: number) => `${letter}: ${count}`,
  overLevels: (column: string) => `${column} theo ngưỡng`,
  overBands: 'Số em theo khoảng điểm',
  overBand: (from: string, to: string) => (to ? `${from}–${to}` : `${from} trở lên`),
  overUnder: (to: string) => `dưới ${to}`,
  overProvisional: (count: number) => `${count} em tạm tính`,
  overProvisionalNote: 'Cột rỗng và chữ nghiêng: còn tạm tính, chưa phải kết quả.',
  overComparison: 'Giữa kì và cuối kì',
  overCompared: (both: number, before: string, after: string) =>
    `${both} em có cả hai điểm: trung bình ${before} rồi ${after}.`,
  overMoved: (higher: number, lower: number, same: number) =>
    `${higher} em cao hơn, ${lower} em thấp hơn, ${same} em như nhau.`,
  overFar: (count: number) => `${count} em chênh từ 3 điểm trở lên.`,
  overHints: 'Có thể gõ nhầm',
  overNoHints: 'Không thấy ô nào có dấu hiệu gõ nhầm.',
  overHintsMore: (count: number) => `và ${count} gợi ý nữa`,
  closePanel: 'Đóng',
};

export type OverviewDictionary = typeof vi;

export const overviewStrings = defineStrings(vi, {
  overviewTitle: (subject, className) => `${subject}, class ${className}, at a glance`,
  overviewPrivate: 'For teachers only; it compares nobody and is not sent to families.',
  overColumn: 'Column',
  overSpread: 'Spread 0–10',
  overSpreadLevels: 'Pupils by level',
  overMean: 'Mean',
  overLow: 'Below 5',
  overLowComment: 'Not passed',
  overLowLevel: (tests) => (tests ? 'C, below 5' : 'Level C'),
  overCount: 'Entered',
  overOf: (count, all) => `${count}/${all}`,
  overUntilHead: (held) => `Next pupil without a ${held}`,
  overUntil: (given) => `go to ${given}`,
  overUntilLabel: (given, pupil, column, held) => `go to ${given}: ${pupil} has no ${held} in ${column}`,
  overSpreadWords: (lowest, median, highest) => `${lowest} to ${highest}, middle ${median}`,
  overNothing: (held) => `no ${held}s yet`,
  overLetters: (letter, count) => `${letter}: ${count}`,
  overLevels: (column) => `${column} by threshold`,
  overBands: 'Pupils by band of marks',
  overBand: (from, to) => (to ? `${from}–${to}` : `${from} and above`),
  overUnder: (to) => `below ${to}`,
  overProvisional: (count) => `${count} provisional`,
  overProvisionalNote: 'Hollow bars and italics are provisional and no result yet.',
  overComparison: 'Mid-term and final',
  overCompared: (both, before, after) => `${enPupils(both)} with both marks: mean ${before}, then ${after}.`,
  overMoved: (higher, lower, same) => `${higher} higher, ${lower} lower, ${same} the same.`,
  overFar: (count) => `${enPupils(count)} three marks or more apart.`,
  overHints: 'May be typed wrong',
  overNoHints: 'No cell looks typed wrong.',
  overHintsMore: (count) => `and ${count} more`,
  closePanel: 'Close',
});
