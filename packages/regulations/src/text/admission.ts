import { formatHundredths, type Hundredths } from '../admission/hundredths.ts';
import type { AdmissionReasons } from '../admission/reasons.ts';
import {
  enClaims,
  enData,
  enDiffers,
  enGrade,
  enGroups,
  enYear,
  history,
  viClaims,
  viData,
  viDay,
  viDiffers,
  viGrade,
  viGroups,
  viYear,
} from './admission-names.ts';
import {
  listOf,
  nameOf,
  namesUnder,
  schoolName,
  subjectList,
  subjectName,
  type Names,
  type Sentences,
} from './names.ts';

type Added = AdmissionReasons['priorityPoints'];
type Papers = AdmissionReasons['examScore']['papers'];
type At = Pick<AdmissionReasons['choiceClosed'], 'choice' | 'school'>;

const vi = formatHundredths;
const en = (value: Hundredths): string => formatHundredths(value).replace(',', '.');

const list = (names: Readonly<Record<string, string>>, codes: readonly string[]): string =>
  listOf(codes.map((code) => nameOf(names, code)));

/** Papers by the names the examination has for them. */
const paperList = (names: Names, codes: readonly string[]): string =>
  subjectList(namesUnder(names, 'grade10'), codes);

function sum(papers: Papers, given: Names, write: typeof vi): string {
  const names = namesUnder(given, 'grade10');
  return papers
    .map(
      ({ subject, mark, coefficient }) =>
        `${coefficient === 1 ? '' : `${coefficient} × `}${write(mark)} (${subjectName(names, subject)})`,
    )
    .join(' + ');
}

const viAdded = (kind: string, { group, points, ignored }: Added): string =>
  ignored.length === 0
    ? `${kind} ${list(viClaims, [group])}: cộng ${vi(points)} điểm.`
    : `${kind} ${list(viClaims, [group])}: cộng ${vi(points)} điểm; chỉ cộng mức cao nhất nên không cộng thêm ${list(viClaims, ignored)}.`;
const enAdded = (kind: string, { group, points, ignored }: Added): string =>
  ignored.length === 0
    ? `${kind}, ${list(enClaims, [group])}: ${en(points)} points added.`
    : `${kind}, ${list(enClaims, [group])}: ${en(points)} points added; only the highest counts, so nothing is added for ${list(enClaims, ignored)}.`;

const viAt = ({ choice, school }: At, names: Names): string =>
  `Nguyện vọng ${choice}, ${schoolName(names, school)}`;
const enAt = ({ choice, school }: At, names: Names): string =>
  `Choice ${choice}, ${schoolName(names, school)}`;

export const viAdmission: Sentences<AdmissionReasons> = {
  examScore: ({ papers, bonus, total }, names) =>
    `Điểm xét tuyển = ${sum(papers, names, vi)}${bonus > 0 ? ` + ${vi(bonus)} (điểm cộng thêm)` : ''} = ${vi(total)}.`,
  priorityPoints: (added) => viAdded('Diện ưu tiên', added),
  encouragementPoints: (added) => viAdded('Điểm khuyến khích,', added),
  vocationalPoints: (added) => viAdded('Chứng nhận nghề phổ thông', added),
  bonusLimited: ({ bonus, maximum }) =>
    `Tổng điểm cộng thêm là ${vi(bonus)}, vượt mức tối đa; chỉ tính ${vi(maximum)}.`,
  papersMissing: ({ subjects }, names) => `Chưa có điểm bài thi: ${paperList(names, subjects)}.`,
  papersNotSat: ({ subjects }, names) =>
    `Vắng thi: ${paperList(names, subjects)}. Phải dự đủ các bài thi mới được xét tuyển.`,
  papersZero: ({ subjects }, names) =>
    `Có bài thi 0 điểm: ${paperList(names, subjects)}. Theo quy định, em không được xét tuyển.`,

  examScoreMissing: () => 'Chưa có điểm xét tuyển nên chưa thể xét các nguyện vọng.',
  examNotQualified: () => 'Em không được xét tuyển vì vắng thi hoặc có bài thi 0 điểm.',
  choiceAdmitted: ({ score, cutOff, ...at }, names) =>
    `${viAt(at, names)}: trúng tuyển. Điểm của em ${vi(score)}, điểm chuẩn ${vi(cutOff)}.`,
  choiceBelowCutOff: ({ score, cutOff, gap, ...at }, names) =>
    `${viAt(at, names)}: cần ${vi(cutOff)}, em có ${vi(score)}, còn thiếu ${vi(gap)} điểm.`,
  choiceClosed: (at, names) => `${viAt(at, names)}: trường không nhận thêm học sinh ở nguyện vọng này.`,
  cutOffMissing: (at, names) => `${viAt(at, names)}: chưa có điểm chuẩn, xin chờ công bố.`,
  noChoiceReached: ({ choices }) =>
    `Em chưa trúng tuyển nguyện vọng nào trong ${choices} nguyện vọng đã đăng ký.`,
  noChoices: () => 'Không có nguyện vọng nào được đăng ký.',

  seatsForAll: ({ seats, ...at }, names) =>
    `${viAt(at, names)}: được nhận. Trường có ${seats} chỗ, đủ cho tất cả hồ sơ xét đến nguyện vọng này.`,
  lotteryWon: ({ place, tied, seats, ...at }, names) =>
    `${viAt(at, names)}: được nhận qua bốc thăm. Có ${tied} hồ sơ bằng điểm nhau cho ${seats} chỗ cuối, em ở thứ tự ${place}.`,
  lotteryLost: ({ place, tied, seats, ...at }, names) =>
    `${viAt(at, names)}: chưa được nhận qua bốc thăm. Có ${tied} hồ sơ bằng điểm nhau cho ${seats} chỗ cuối, em ở thứ tự ${place}.`,
  tiedRefused: ({ tied, seats, ...at }, names) =>
    `${viAt(at, names)}: có ${tied} hồ sơ bằng điểm nhau mà chỉ còn ${seats} chỗ; theo quy định của đợt tuyển, không nhận hồ sơ nào trong số này.`,

  entryAge: ({ grade, age }) => `Tính theo năm, em ${age} tuổi, đúng độ tuổi vào ${viGrade(grade)}.`,
  entryAgeShifted: ({ grade, age, usual, ...years }) =>
    `Tính theo năm, em ${age} tuổi. Tuổi vào ${viGrade(grade)} là ${usual}, được giảm hoặc tăng theo quá trình học: ${history(years, { skipped: 'số năm học vượt lớp', repeated: 'số năm lưu ban', startedLate: 'số năm đi học muộn' })}.`,
  entryAgeLate: ({ grade, age, allowed, group }) =>
    `Tính theo năm, em ${age} tuổi. Thuộc diện ${list(viGroups, [group])} nên được vào ${viGrade(grade)} đến ${allowed} tuổi.`,
  entryTooYoung: ({ grade, age, youngest, schoolYear }) =>
    `Tính theo năm, em ${age} tuổi, chưa đủ ${youngest} tuổi để vào ${viGrade(grade)}. Gia đình có thể nộp hồ sơ cho ${viYear(schoolYear)}.`,
  entryTooOld: ({ grade, age, allowed, outcome }) =>
    `Tính theo năm, em ${age} tuổi, quá tuổi vào ${viGrade(grade)} (${allowed} tuổi). ${outcome === 'needsReview' ? 'Hồ sơ được chuyển cơ quan có thẩm quyền xem xét.' : 'Xin gia đình liên hệ trường để được hướng dẫn nơi học phù hợp.'}`,
  entryPreschool: ({ age }) => `Tính theo năm, bé ${age} tuổi, trong độ tuổi mầm non.`,
  entryFiveFirst: ({ age }) =>
    `Tính theo năm, bé ${age} tuổi, được ưu tiên nhận trước (phổ cập mẫu giáo 5 tuổi).`,
  entryPreschoolSix: ({ age }) =>
    `Tính theo năm, bé ${age} tuổi, đến tuổi vào lớp 1. Nếu gia đình muốn bé học mầm non thêm, nhà trường sẽ trao đổi cùng gia đình.`,
  entryTooFewMonths: ({ months, from }) =>
    `Trường nhận trẻ từ ${months} tháng tuổi. Bé đủ tuổi từ ngày ${viDay(from)}.`,
  entryPreschoolOver: ({ age, lastAge }) =>
    `Tính theo năm, bé ${age} tuổi; mầm non nhận trẻ đến ${lastAge} tuổi. Gia đình xin nộp hồ sơ vào trường tiểu học.`,
  previousLevelNotCompleted: ({ grade }) =>
    grade === 6
      ? 'Em chưa hoàn thành chương trình tiểu học nên chưa thể vào lớp 6.'
      : 'Em chưa hoàn thành chương trình trung học cơ sở nên chưa thể vào lớp 10.',
  residenceInZone: ({ zone, order, zones }) =>
    `Nơi ở hiện tại thuộc ${zone}, thứ tự ưu tiên ${order} trên ${zones}.`,
  residenceElsewhere: ({ outcome }) =>
    outcome === 'needsReview'
      ? 'Nơi ở hiện tại ngoài địa bàn tuyển sinh của trường; nhà trường sẽ xem xét và trả lời gia đình.'
      : 'Nơi ở hiện tại ngoài địa bàn tuyển sinh của trường. Xin gia đình xem trường được phân theo nơi ở hiện tại.',
  noPersonalId: () =>
    'Chưa có số định danh cá nhân: hồ sơ vẫn được nhận, nhà trường sẽ đối chiếu giấy tờ trực tiếp.',
  personalIdDiffers: ({ differs }) =>
    `Số định danh cá nhân khác với hồ sơ về ${list(viDiffers, differs)}; nhà trường sẽ đối chiếu giấy tờ.`,
  entryDataMissing: ({ data }) => `Xin gia đình bổ sung: ${list(viData, data)}.`,
};

export const enAdmission: Sentences<AdmissionReasons> = {
  examScore: ({ papers, bonus, total }, names) =>
    `Score = ${sum(papers, names, en)}${bonus > 0 ? ` + ${en(bonus)} (points added)` : ''} = ${en(total)}.`,
  priorityPoints: (added) => enAdded('Priority', added),
  encouragementPoints: (added) => enAdded('Encouragement', added),
  vocationalPoints: (added) => enAdded('Vocational certificate', added),
  bonusLimited: ({ bonus, maximum }) =>
    `The points added come to ${en(bonus)}, above the limit; ${en(maximum)} are counted.`,
  papersMissing: ({ subjects }, names) => `No mark yet for: ${paperList(names, subjects)}.`,
  papersNotSat: ({ subjects }, names) =>
    `Not sat: ${paperList(names, subjects)}. All papers have to be sat to be considered.`,
  papersZero: ({ subjects }, names) =>
    `Marked 0: ${paperList(names, subjects)}. By the rules the pupil cannot be considered.`,

  examScoreMissing: () => 'There is no score yet, so the choices cannot be considered.',
  examNotQualified: () => 'The pupil cannot be considered: a paper was not sat or is marked 0.',
  choiceAdmitted: ({ score, cutOff, ...at }, names) =>
    `${enAt(at, names)}: admitted. Score ${en(score)}, cut-off ${en(cutOff)}.`,
  choiceBelowCutOff: ({ score, cutOff, gap, ...at }, names) =>
    `${enAt(at, names)}: needed ${en(cutOff)}, had ${en(score)}, ${en(gap)} short.`,
  choiceClosed: (at, names) => `${enAt(at, names)}: the school takes nobody more at this choice.`,
  cutOffMissing: (at, names) => `${enAt(at, names)}: the cut-off is not published yet.`,
  noChoiceReached: ({ choices }) => `Not admitted at any of the choices made (${choices}).`,
  noChoices: () => 'No choice was made.',

  seatsForAll: ({ seats, ...at }, names) =>
    `${enAt(at, names)}: admitted. The school has ${seats} seats, enough for everyone who came to this choice.`,
  lotteryWon: ({ place, tied, seats, ...at }, names) =>
    `${enAt(at, names)}: admitted by the lottery. ${tied} applications were equal for the last ${seats} seats; this one was drawn at place ${place}.`,
  lotteryLost: ({ place, tied, seats, ...at }, names) =>
    `${enAt(at, names)}: not admitted by the lottery. ${tied} applications were equal for the last ${seats} seats; this one was drawn at place ${place}.`,
  tiedRefused: ({ tied, seats, ...at }, names) =>
    `${enAt(at, names)}: ${tied} applications were equal and only ${seats} seats were left; by the rule of this campaign none of them is admitted.`,

  entryAge: ({ grade, age }) => `${age} years old by calendar year, the age of entering ${enGrade(grade)}.`,
  entryAgeShifted: ({ grade, age, usual, ...years }) =>
    `${age} years old by calendar year. The age of entering ${enGrade(grade)} is ${usual}, moved by earlier years: ${history(years, { skipped: 'years skipped', repeated: 'years repeated', startedLate: 'years begun late' })}.`,
  entryAgeLate: ({ grade, age, allowed, group }) =>
    `${age} years old by calendar year. Of the group ${list(enGroups, [group])}, who may enter ${enGrade(grade)} up to ${allowed}.`,
  entryTooYoung: ({ grade, age, youngest, schoolYear }) =>
    `${age} years old by calendar year, not yet ${youngest} as ${enGrade(grade)} asks. The family can apply for ${enYear(schoolYear)}.`,
  entryTooOld: ({ grade, age, allowed, outcome }) =>
    `${age} years old by calendar year, above the age for ${enGrade(grade)} (${allowed}). ${outcome === 'needsReview' ? 'The authority decides.' : 'The school will advise the family where to learn.'}`,
  entryPreschool: ({ age }) => `${age} years old by calendar year, of preschool age.`,
  entryFiveFirst: ({ age }) =>
    `${age} years old by calendar year: admitted before others (universal preschool for five-year-olds).`,
  entryPreschoolSix: ({ age }) =>
    `${age} years old by calendar year, the age of grade 1. If the family wants another year of preschool, the school will talk with them.`,
  entryTooFewMonths: ({ months, from }) =>
    `The school takes children from ${months} months; the child is old enough from ${from}.`,
  entryPreschoolOver: ({ age, lastAge }) =>
    `${age} years old by calendar year; preschool takes children up to ${lastAge}. Please apply to a primary school.`,
  previousLevelNotCompleted: ({ grade }) =>
    grade === 6 ? 'Primary school is not completed yet.' : 'Lower secondary school is not completed yet.',
  residenceInZone: ({ zone, order, zones }) =>
    `The current residence is in ${zone}, number ${order} of ${zones} in the order of precedence.`,
  residenceElsewhere: ({ outcome }) =>
    outcome === 'needsReview'
      ? 'The current residence is outside the zones of the school; the school will look at it and answer.'
      : 'The current residence is outside the zones of the school. Please see the school assigned to the residence.',
  noPersonalId: () =>
    'No personal identification number yet: the application is taken, and the school checks the papers in person.',
  personalIdDiffers: ({ differs }) =>
    `The personal identification number differs from the application in: ${list(enDiffers, differs)}; the school checks the papers.`,
  entryDataMissing: ({ data }) => `Please add: ${list(enData, data)}.`,
};
