import { formatHundredths, type Hundredths } from '../admission/hundredths.ts';
import type { AdmissionReasons } from '../admission/reasons.ts';
import { schoolName, subjectList, subjectName, type Names, type Sentences } from './names.ts';

/** Names of the codes in score schemes and age rules; a code that is not here is shown as it is. */
const viClaims: Readonly<Record<string, string>> = {
  nhom1: 'nhóm 1',
  nhom2: 'nhóm 2',
  nhom3: 'nhóm 3',
  giaiNhat: 'giải nhất',
  giaiNhi: 'giải nhì',
  giaiBa: 'giải ba',
  gioi: 'loại giỏi',
  kha: 'loại khá',
  trungBinh: 'loại trung bình',
};
const enClaims: Readonly<Record<string, string>> = {
  nhom1: 'group 1',
  nhom2: 'group 2',
  nhom3: 'group 3',
  giaiNhat: 'first prize',
  giaiNhi: 'second prize',
  giaiBa: 'third prize',
  gioi: 'grade Giỏi',
  kha: 'grade Khá',
  trungBinh: 'grade Trung bình',
};

type Added = AdmissionReasons['priorityPoints'];
type Papers = AdmissionReasons['examScore']['papers'];
type At = Pick<AdmissionReasons['choiceClosed'], 'choice' | 'school'>;

const vi = formatHundredths;
const en = (value: Hundredths): string => formatHundredths(value).replace(',', '.');

const list = (names: Readonly<Record<string, string>>, codes: readonly string[]): string =>
  codes.map((code) => names[code] ?? code).join(', ');

function sum(papers: Papers, names: Names, write: typeof vi): string {
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
  papersMissing: ({ subjects }, names) => `Chưa có điểm bài thi: ${subjectList(names, subjects)}.`,
  papersNotSat: ({ subjects }, names) =>
    `Vắng thi: ${subjectList(names, subjects)}. Phải dự đủ các bài thi mới được xét tuyển.`,
  papersZero: ({ subjects }, names) =>
    `Có bài thi 0 điểm: ${subjectList(names, subjects)}. Theo quy định, em không được xét tuyển.`,

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
};

export const enAdmission: Sentences<AdmissionReasons> = {
  examScore: ({ papers, bonus, total }, names) =>
    `Score = ${sum(papers, names, en)}${bonus > 0 ? ` + ${en(bonus)} (points added)` : ''} = ${en(total)}.`,
  priorityPoints: (added) => enAdded('Priority', added),
  encouragementPoints: (added) => enAdded('Encouragement', added),
  vocationalPoints: (added) => enAdded('Vocational certificate', added),
  bonusLimited: ({ bonus, maximum }) =>
    `The points added come to ${en(bonus)}, above the limit; ${en(maximum)} are counted.`,
  papersMissing: ({ subjects }, names) => `No mark yet for: ${subjectList(names, subjects)}.`,
  papersNotSat: ({ subjects }, names) =>
    `Not sat: ${subjectList(names, subjects)}. All papers have to be sat to be considered.`,
  papersZero: ({ subjects }, names) =>
    `Marked 0: ${subjectList(names, subjects)}. By the rules the pupil cannot be considered.`,

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
};
