import { formatPassFail } from '../mark-text.ts';
import type { StudyReasons, SubjectAverage } from '../secondary/study-reasons.ts';
import { listOf, slotList, subjectList, subjectName, type Names, type Sentences } from './names.ts';

type Option = StudyReasons['readingDecides']['option'];

const averageList = (names: Names, subjects: readonly SubjectAverage[]): string =>
  listOf(subjects.map(({ subject, average }) => `${subjectName(names, subject)} ${names.mark(average)}`));

const result = (names: Names, value: number | 'D' | 'CD'): string =>
  typeof value === 'number' ? names.mark(value) : formatPassFail(value);

/** Parts of a sentence that are there, with `; ` between them. */
const join = (...parts: (string | false)[]): string => parts.filter(Boolean).join('; ');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const viScale = { hocLuc: 'Học lực', ketQuaHocTap: 'Kết quả học tập' };
const viPeriod = { term: 'học kì', year: 'cả năm' };
const viTerm = { 1: 'học kì I', 2: 'học kì II' };

/** What the two readings are about, and what each says, by the name of the choice. */
const viReadings: Readonly<Record<Option, string>> = {
  'P-1': 'môn bị điểm thấp có được tính vào số môn cần đạt hay không',
  'P-2': 'khi điều chỉnh có cần môn chính (và môn chuyên) đạt mức hay chỉ cần điểm trung bình',
  'P-3': 'môn bị điểm thấp đồng thời là môn chính duy nhất có thể đạt mức',
  'P-4': 'xét một môn duy nhất từ mọi loại cao hơn hay chỉ từ loại cao nhất',
  'P-5': 'từ Giỏi xuống Kém vì một môn, Thông tư không nêu',
};

export const viStudy: Sentences<StudyReasons> = {
  studyAverage: ({ period, sum, count, average }, { mark }) =>
    `ĐTB${period === 'term' ? 'hk' : 'cn'} = ${mark(sum)} / ${count} môn = ${mark(average)}.`,
  studyLevel: ({ period, scale, level }, { levels }) =>
    `${viScale[scale]} ${viPeriod[period]}: ${levels[level]}.`,
  provisionalLevel: ({ period, scale, level }, { levels }) =>
    `${viScale[scale]} ${viPeriod[period]} tạm tính: ${levels[level]}, chưa phải kết quả chính thức.`,
  levelBefore: ({ level }, { levels }) => `Trước khi điều chỉnh: ${levels[level]}.`,
  averageBelow: ({ level, average, needed, lacking }, { levels, mark }) =>
    `Để xếp ${levels[level]}: điểm trung bình các môn ${mark(average)}, cần ${mark(needed)} (tổng điểm các môn còn thiếu ${mark(lacking)}).`,
  keySubjectsBelow: ({ level, subjects, needed }, names) =>
    `Để xếp ${names.levels[level]}: cần một môn trong số này đạt ${names.mark(needed)}: ${averageList(names, subjects)}.`,
  specialisedBelow: ({ level, subject, average, needed }, names) =>
    `Để xếp ${names.levels[level]}: môn chuyên ${subjectName(names, subject)} ${names.mark(average)}, cần ${names.mark(needed)}.`,
  subjectsBelow: ({ level, subjects, needed }, names) =>
    `Để xếp ${names.levels[level]}: ${averageList(names, subjects)}, cần ${names.mark(needed)}.`,
  commentsNotPassed: ({ level, subjects, allowed }, names) =>
    allowed === 0
      ? `Để xếp ${names.levels[level]}: ${subjectList(names, subjects)} phải được đánh giá Đạt.`
      : `Để xếp ${names.levels[level]}: nhiều nhất ${allowed} môn nhận xét Chưa đạt, hiện có ${subjects.length}: ${subjectList(names, subjects)}.`,
  tooFewSubjects: ({ level, threshold, count, needed, nearest }, names) =>
    `Để xếp ${names.levels[level]}: cần ${needed} môn từ ${names.mark(threshold)}, hiện có ${count}; gần nhất: ${averageList(names, nearest)}.`,
  levelAdjusted: ({ from, to, subject, without }, names) =>
    `Chỉ vì môn ${subjectName(names, subject)} mà từ ${names.levels[without]} xuống ${names.levels[from]}: điều chỉnh lên ${names.levels[to]}.`,
  readingDecides: ({ option, level, otherwise }, { levels }) =>
    `Thông tư có thể hiểu hai cách (lựa chọn ${option}: ${viReadings[option]}); theo cách đã chọn: ${levels[level]}, theo cách kia: ${levels[otherwise]}.`,
  subjectNotFinal: ({ subject, missing, pending, terms }, names) =>
    `${join(
      `${subjectName(names, subject)} chưa có kết quả chính thức`,
      missing.length > 0 && `thiếu ${slotList(names, missing)}`,
      pending.length > 0 && `chờ kiểm tra, đánh giá bù ${slotList(names, pending)}`,
      terms.length > 0 && `chưa xong ${terms.map((term) => viTerm[term]).join(', ')}`,
    )}.`,
  subjectsMissing: ({ subjects }, names) => `Không có kết quả môn: ${subjectList(names, subjects)}.`,
  tooFewScoreSubjects: ({ count, needed }) =>
    `Mới có ${count} môn đánh giá bằng điểm số, cần ít nhất ${needed} môn để xếp mức.`,
  subjectsExempt: ({ subjects }, names) =>
    `Được miễn học, không tham gia xếp loại: ${subjectList(names, subjects)}.`,
  retestReplaced: ({ subject, before, after }, names) =>
    `${capital(names.decisions.retest)} môn ${subjectName(names, subject)}: lấy ${result(names, after)} thay cho ${result(names, before)}.`,
  individualPlan: () =>
    'Học sinh học theo kế hoạch giáo dục cá nhân: nhà trường quyết định, phần mềm không xếp.',
};

const enPeriod = { term: 'term', year: 'year' };
const enScale = { hocLuc: 'Study class', ketQuaHocTap: 'Study result' };

const enReadings: Readonly<Record<Option, string>> = {
  'P-1': 'whether the low subject counts towards the number of subjects',
  'P-2': 'whether an adjustment needs the key (and specialised) subject or the average alone',
  'P-3': 'the low subject is itself the only key subject that could be good enough',
  'P-4': 'whether one single subject is sought from every better level or from the highest only',
  'P-5': 'from Giỏi to Kém by one subject, which the circular does not list',
};

export const enStudy: Sentences<StudyReasons> = {
  studyAverage: ({ period, sum, count, average }, { mark }) =>
    `Average of the ${enPeriod[period]}: ${mark(sum)} / ${count} subjects = ${mark(average)}.`,
  studyLevel: ({ period, scale, level }, { levels }) =>
    `${enScale[scale]} of the ${enPeriod[period]}: ${levels[level]}.`,
  provisionalLevel: ({ period, scale, level }, { levels }) =>
    `${enScale[scale]} of the ${enPeriod[period]}, provisional: ${levels[level]}, not an official result.`,
  levelBefore: ({ level }, { levels }) => `Before the adjustment: ${levels[level]}.`,
  averageBelow: ({ level, average, needed, lacking }, { levels, mark }) =>
    `For ${levels[level]}: the average of the subjects is ${mark(average)}, ${mark(needed)} is needed (${mark(lacking)} more in the sum).`,
  keySubjectsBelow: ({ level, subjects, needed }, names) =>
    `For ${names.levels[level]}: one of these must reach ${names.mark(needed)}: ${averageList(names, subjects)}.`,
  specialisedBelow: ({ level, subject, average, needed }, names) =>
    `For ${names.levels[level]}: the specialised subject ${subjectName(names, subject)} has ${names.mark(average)}, ${names.mark(needed)} is needed.`,
  subjectsBelow: ({ level, subjects, needed }, names) =>
    `For ${names.levels[level]}: ${averageList(names, subjects)}, ${names.mark(needed)} is needed.`,
  commentsNotPassed: ({ level, subjects, allowed }, names) =>
    allowed === 0
      ? `For ${names.levels[level]}: ${subjectList(names, subjects)} must be passed.`
      : `For ${names.levels[level]}: at most ${allowed} comment subject not passed, there are ${subjects.length}: ${subjectList(names, subjects)}.`,
  tooFewSubjects: ({ level, threshold, count, needed, nearest }, names) =>
    `For ${names.levels[level]}: ${needed} subjects must reach ${names.mark(threshold)}, ${count} do; nearest: ${averageList(names, nearest)}.`,
  levelAdjusted: ({ from, to, subject, without }, names) =>
    `${subjectName(names, subject)} alone pulls the level from ${names.levels[without]} down to ${names.levels[from]}: adjusted to ${names.levels[to]}.`,
  readingDecides: ({ option, level, otherwise }, { levels }) =>
    `The circular can be read two ways (option ${option}: ${enReadings[option]}); as chosen: ${levels[level]}, otherwise: ${levels[otherwise]}.`,
  subjectNotFinal: ({ subject, missing, pending, terms }, names) =>
    `${join(
      `${subjectName(names, subject)} has no official result yet`,
      missing.length > 0 && `not entered: ${slotList(names, missing)}`,
      pending.length > 0 && `make-up due: ${slotList(names, pending)}`,
      terms.length > 0 && `open: ${terms.map((term) => (term === 1 ? 'term I' : 'term II')).join(', ')}`,
    )}.`,
  subjectsMissing: ({ subjects }, names) => `No result at all for: ${subjectList(names, subjects)}.`,
  tooFewScoreSubjects: ({ count, needed }) =>
    `There are ${count} score subjects; a level needs at least ${needed}.`,
  subjectsExempt: ({ subjects }, names) => `Exempt, takes no part: ${subjectList(names, subjects)}.`,
  retestReplaced: ({ subject, before, after }, names) =>
    `Re-assessment in ${subjectName(names, subject)}: ${result(names, after)} replaces ${result(names, before)}.`,
  individualPlan: () => 'Assessed by an individual plan: the school decides, the software does not classify.',
};
