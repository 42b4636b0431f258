import type { Dimension, SubjectLevel, TraitLevel } from '../primary/levels.ts';
import type { PrimaryReasons } from '../primary/reasons.ts';
import type { PrimaryAward } from '../primary/rules.ts';
import type { Tenths } from '../tenths.ts';
import { listOf, nameOf, subjectName, type Names, type Sentences } from './names.ts';

function itemName(names: Names, dimension: Dimension, item: string): string {
  const { subjects, competences, qualities } = names.primary;
  if (dimension === 'subject') {
    return Object.hasOwn(subjects, item) ? nameOf(subjects, item) : subjectName(names, item);
  }
  return nameOf(dimension === 'competence' ? competences : qualities, item);
}

function itemList(names: Names, dimension: Dimension, items: readonly string[]): string {
  return listOf(items.map((item) => itemName(names, dimension, item)));
}

function levelList(
  names: Names,
  { dimension, items }: Pick<PrimaryReasons['primaryLevelsBelow'], 'dimension' | 'items'>,
): string {
  return listOf(
    items.map(({ item, level }) => `${itemName(names, dimension, item)} (${names.primary.levels[level]})`),
  );
}

/** Primary marks are whole: 8, not 8,0. */
function whole(mark: Tenths): string {
  return String(mark / 10);
}

function testList(names: Names, { tests }: Pick<PrimaryReasons['primaryTestsBelow'], 'tests'>): string {
  return listOf(tests.map(({ subject, mark }) => `${itemName(names, 'subject', subject)} (${whole(mark)})`));
}

function isBest(level: SubjectLevel | TraitLevel): boolean {
  return level === 'hoanThanhTot' || level === 'tot';
}

/** What a class recognises, as the circular of the award has it. */
const viAchievement: Readonly<Partial<Record<PrimaryAward, string>>> = {
  tieuBieu: 'thành tích xuất sắc hay tiến bộ rõ rệt',
  vuotTroiTienBo: 'thành tích vượt trội hay tiến bộ vượt bậc',
  noiBatTienBo: 'thành tích nổi bật hay tiến bộ vượt bậc',
};
const enAchievement: Readonly<Partial<Record<PrimaryAward, string>>> = {
  tieuBieu: 'outstanding result or marked progress',
  vuotTroiTienBo: 'outstanding achievement or great progress',
  noiBatTienBo: 'notable achievement or great progress',
};

export const viPrimary: Sentences<PrimaryReasons> = {
  primaryYearLevel: ({ level }, { primary }) => `Kết quả đánh giá cả năm: ${primary.goals[level]}.`,
  primaryBestPossible: ({ level }, { primary }) =>
    `Chưa đủ dữ liệu; với kết quả đã có, mức cao nhất có thể đạt là ${primary.goals[level]}.`,
  primaryLevelsBelow: ({ goal, dimension, items, needed }, names) => {
    const { goals, dimensions, levels } = names.primary;
    const orBetter = isBest(needed) ? '' : ' trở lên';
    return `Chưa đạt ${goals[goal]} do ${dimensions[dimension]}: ${levelList(names, { dimension, items })}; cần ${levels[needed]}${orBetter}.`;
  },
  primaryTestsBelow: ({ goal, tests, needed }, names) =>
    `Chưa đạt ${names.primary.goals[goal]} do bài kiểm tra cuối năm học: ${testList(names, { tests })}; cần từ ${whole(needed)} điểm trở lên.`,
  primaryLevelsMissing: ({ point, dimension, items }, names) =>
    `Chưa có mức đánh giá ${names.primary.points[point]} về ${names.primary.dimensions[dimension]}: ${itemList(names, dimension, items)}.`,
  primaryTestsMissing: ({ point, subjects }, names) =>
    `Chưa có điểm bài kiểm tra ${names.primary.points[point]}: ${itemList(names, 'subject', subjects)}.`,
  primaryTestReplaced: ({ subject, before, after }, names) =>
    `${itemName(names, 'subject', subject)}: học sinh đã làm bài kiểm tra khác, lấy điểm ${whole(after)} thay cho ${whole(before)}.`,
  primaryIndividualPlan: () =>
    'Học sinh khuyết tật được đánh giá theo kế hoạch giáo dục cá nhân: nhà trường xem xét, phần mềm không tự tính.',
  primaryGradeCompleted: ({ grade, level }, { primary }) =>
    `Được xác nhận hoàn thành chương trình lớp ${grade}, mức ${primary.goals[level]}.`,
  primaryProgrammeCompleted: () => 'Được xác nhận và ghi vào học bạ: Hoàn thành chương trình tiểu học.',
  primarySupport: ({ grade }) =>
    `Chưa hoàn thành chương trình lớp ${grade}: giáo viên lập kế hoạch, hướng dẫn, giúp đỡ và đánh giá bổ sung.`,
  primaryHeadDecides: ({ grade }) =>
    `Đã được hướng dẫn, giúp đỡ mà vẫn chưa hoàn thành chương trình lớp ${grade}: hiệu trưởng xem xét, quyết định.`,
  primaryHeadDecided: ({ grade, decision }, { decisions }) =>
    `Chưa hoàn thành chương trình lớp ${grade}; hiệu trưởng quyết định: ${decisions[decision]}.`,
  primaryLevelMissing: () => 'Chưa có kết quả đánh giá cả năm.',
  primaryLevelNotFinal: () => 'Kết quả đánh giá cả năm chưa chính thức.',
  primaryAwardPossible: ({ award }, { primary }) =>
    `Chưa đủ dữ liệu; với kết quả đã có, vẫn có thể đạt ${primary.goals[award]}.`,
  primaryAwardMet: ({ award }, { primary }) => `Đủ điều kiện khen thưởng: ${primary.goals[award]}.`,
  primaryRecognised: ({ dimension, item }, names) =>
    `Được tập thể lớp công nhận về ${names.primary.dimensions[dimension]}: ${itemName(names, dimension, item)}.`,
  primaryNotRecognised: ({ award }, { primary }) =>
    `${primary.goals[award]}: không có ${viAchievement[award] ?? 'thành tích hay tiến bộ'} được tập thể lớp công nhận.`,
  primaryRecognitionOpen: ({ award }, { primary }) =>
    `${primary.goals[award]}: chờ tập thể lớp công nhận ${viAchievement[award] ?? 'thành tích hay tiến bộ'}.`,
};

export const enPrimary: Sentences<PrimaryReasons> = {
  primaryYearLevel: ({ level }, { primary }) => `Result of the year: ${primary.goals[level]}.`,
  primaryBestPossible: ({ level }, { primary }) =>
    `Not everything is entered; what is there allows ${primary.goals[level]} at best.`,
  primaryLevelsBelow: ({ goal, dimension, items, needed }, names) => {
    const { goals, dimensions, levels } = names.primary;
    const orBetter = isBest(needed) ? '' : ' or better';
    return `Not ${goals[goal]} because of ${dimensions[dimension]}: ${levelList(names, { dimension, items })}; it takes ${levels[needed]}${orBetter}.`;
  },
  primaryTestsBelow: ({ goal, tests, needed }, names) =>
    `Not ${names.primary.goals[goal]} because of year-end tests: ${testList(names, { tests })}; it takes ${whole(needed)} or more.`,
  primaryLevelsMissing: ({ point, dimension, items }, names) =>
    `No level yet at ${names.primary.points[point]} for ${names.primary.dimensions[dimension]}: ${itemList(names, dimension, items)}.`,
  primaryTestsMissing: ({ point, subjects }, names) =>
    `No test mark yet at ${names.primary.points[point]}: ${itemList(names, 'subject', subjects)}.`,
  primaryTestReplaced: ({ subject, before, after }, names) =>
    `${itemName(names, 'subject', subject)}: the pupil sat another test; ${whole(after)} takes the place of ${whole(before)}.`,
  primaryIndividualPlan: () =>
    'Assessed against an individual education plan: the school decides, the software does not.',
  primaryGradeCompleted: ({ grade, level }, { primary }) =>
    `Has completed the programme of grade ${grade}: ${primary.goals[level]}.`,
  primaryProgrammeCompleted: () => 'Has completed primary school, which the transcript records.',
  primarySupport: ({ grade }) =>
    `Has not completed the programme of grade ${grade}: the teacher plans guidance and help, then assesses again.`,
  primaryHeadDecides: ({ grade }) =>
    `Still has not completed the programme of grade ${grade} after guidance and help: the head decides.`,
  primaryHeadDecided: ({ grade, decision }, { decisions }) =>
    `Has not completed the programme of grade ${grade}; the head's decision: ${decisions[decision]}.`,
  primaryLevelMissing: () => 'There is no result of the year yet.',
  primaryLevelNotFinal: () => 'The result of the year is not official yet.',
  primaryAwardPossible: ({ award }, { primary }) =>
    `Not everything is entered; what is there still allows ${primary.goals[award]}.`,
  primaryAwardMet: ({ award }, { primary }) => `Meets the conditions of the award: ${primary.goals[award]}.`,
  primaryRecognised: ({ dimension, item }, names) =>
    `Recognised by the class in ${names.primary.dimensions[dimension]}: ${itemName(names, dimension, item)}.`,
  primaryNotRecognised: ({ award }, { primary }) =>
    `${primary.goals[award]}: no ${enAchievement[award] ?? 'achievement or progress'} that the class has recognised.`,
  primaryRecognitionOpen: ({ award }, { primary }) =>
    `${primary.goals[award]}: waits for the class to recognise any ${enAchievement[award] ?? 'achievement or progress'}.`,
};
