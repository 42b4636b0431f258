import type { PreschoolReasons } from '../preschool/reasons.ts';
import { enGrowth, viGrowth } from './growth.ts';
import type { Names, Sentences } from './names.ts';

/** A rate of 953 is 95,3; the decimal sign is that of marks. */
function tenths(value: number, names: Names): string {
  return names.mark(value);
}

function schoolYear(start: number): string {
  return `${start}-${start + 1}`;
}

export const viPreschool: Sentences<PreschoolReasons> = {
  ...viGrowth,
  preschoolBandByYear: ({ band, birthYear, years, schoolYearStart }, { preschool }) =>
    `Sinh năm ${birthYear}, năm học ${schoolYear(schoolYearStart)} tính ${years} tuổi: lứa ${preschool.ages[band]}.`,
  preschoolBandByMonths: ({ band, ageMonths }, { preschool }) =>
    `Tròn ${ageMonths} tháng tuổi: lứa ${preschool.ages[band]}.`,
  preschoolStillNursery: ({ band, ageMonths, years }, { preschool }) =>
    `Tròn ${ageMonths} tháng tuổi nhưng theo năm sinh mới ${years} tuổi trong năm học này: vẫn thuộc lứa ${preschool.ages[band]}.`,
  preschoolThreeYears: ({ ageMonths, option }, { preschool }) =>
    `Đúng ${ageMonths} tháng tuổi, nhóm trẻ và lớp mẫu giáo đều nhận: xếp vào ${preschool.stages[option]} theo lựa chọn của trường.`,
  preschoolTooYoung: ({ ageMonths, from }) =>
    `Mới tròn ${ageMonths} tháng tuổi; trẻ mầm non từ ${from} tháng tuổi.`,
  preschoolTooOld: ({ years, upTo }) => `Đã ${years} tuổi; trẻ mầm non đến ${upTo} tuổi.`,
  preschoolOlderIfDisabled: ({ more }) => `Trẻ khuyết tật có thể cao hơn tuổi quy định ${more} tuổi.`,
  preschoolSize: ({ size, cap }) => `${size} trẻ, tối đa ${cap}.`,
  preschoolOverCap: ({ size, cap, over }) => `${size} trẻ, tối đa ${cap}: vượt ${over}.`,
  preschoolMixedCap: ({ size, lowest, highest }) =>
    `Nhóm, lớp ghép có ${size} trẻ; sĩ số tối đa của các độ tuổi là ${lowest} đến ${highest}, Điều lệ không nêu cho nhóm, lớp ghép.`,
  preschoolMixedCapOption: ({ option }) =>
    `Nhóm, lớp ghép lấy sĩ số tối đa ${option === 'lowest' ? 'thấp' : 'cao'} nhất trong các độ tuổi theo lựa chọn của trường.`,
  preschoolNoNorm: () => 'Không có quy định áp dụng cho ngày này trong dữ liệu.',
  preschoolTeachers: ({ teachers, norm }, names) =>
    `${teachers} giáo viên, đủ định mức ${tenths(norm, names)}.`,
  preschoolTeachersShort: ({ teachers, norm, short }, names) =>
    `${teachers} giáo viên, định mức ${tenths(norm, names)}: thiếu ${short}.`,
  preschoolTeachersAbove: ({ teachers, norm, above }, names) =>
    `${teachers} giáo viên, định mức ${tenths(norm, names)}: nhiều hơn ${above}.`,
  preschoolTeachersOpen: ({ teachers, units, least, most }, names) =>
    `${teachers} giáo viên; ${units} lớp mẫu giáo chưa ghi học 1 hay 2 buổi/ngày nên định mức từ ${tenths(least, names)} đến ${tenths(most, names)}.`,
  preschoolUnitWithoutTeacher: () => 'Nhóm, lớp chưa được phân công giáo viên.',
  preschoolMissing: ({ what, records, of }, { preschool }) =>
    `Chưa có ${preschool.missing[what]}: ${records} trên ${of}.`,
  preschoolRate: ({ part, whole, rate }, names) => `${part} / ${whole} ngày = ${tenths(rate, names)}%.`,
  preschoolNoDays: () => 'Chưa có ngày nào để tính tỉ lệ.',
  preschoolPerUnit: ({ teachers, units, ratio }, names) =>
    `${teachers} giáo viên / ${units} nhóm, lớp = ${tenths(ratio, names)}.`,
  preschoolNoUnits: () => 'Không có nhóm, lớp nào.',
  preschoolNotGiven: () => 'Chưa nhập số liệu này.',
  preschoolNoPreviousReport: () => 'Không có báo cáo trước để so sánh.',
  preschoolOtherStandard: ({ records }) =>
    `Không so sánh ${records} trẻ: kì trước đánh giá theo bảng chuẩn của lứa tuổi khác.`,
  preschoolJoinedSince: ({ records }) => `Không so sánh ${records} trẻ vào học sau báo cáo trước.`,
};

export const enPreschool: Sentences<PreschoolReasons> = {
  ...enGrowth,
  preschoolBandByYear: ({ band, birthYear, years, schoolYearStart }, { preschool }) =>
    `Born in ${birthYear}, so ${years} years old in the school year ${schoolYear(schoolYearStart)}: age band ${preschool.ages[band]}.`,
  preschoolBandByMonths: ({ band, ageMonths }, { preschool }) =>
    `${ageMonths} completed months: age band ${preschool.ages[band]}.`,
  preschoolStillNursery: ({ band, ageMonths, years }, { preschool }) =>
    `${ageMonths} completed months, but ${years} years old in this school year by the year of birth: still in the age band ${preschool.ages[band]}.`,
  preschoolThreeYears: ({ ageMonths, option }, { preschool }) =>
    `Exactly ${ageMonths} months, which nursery and kindergarten both name: the school's option puts the child in a ${preschool.stages[option]}.`,
  preschoolTooYoung: ({ ageMonths, from }) =>
    `${ageMonths} completed months; preschool begins at ${from} months.`,
  preschoolTooOld: ({ years, upTo }) => `${years} years old; preschool ends at ${upTo} years.`,
  preschoolOlderIfDisabled: ({ more }) => `A disabled child may be ${more} years older than that.`,
  preschoolSize: ({ size, cap }) => `Children: ${size}; at most ${cap}.`,
  preschoolOverCap: ({ size, cap, over }) => `Children: ${size}; at most ${cap}, so ${over} too many.`,
  preschoolMixedCap: ({ size, lowest, highest }) =>
    `A mixed-age group or class of ${size}; the caps of its ages are ${lowest} to ${highest}, and the charter gives none for mixed ages.`,
  preschoolMixedCapOption: ({ option }) =>
    `Mixed ages: the school's option takes the ${option} cap of the ages.`,
  preschoolNoNorm: () => 'No rule in force on that day is known here.',
  preschoolTeachers: ({ teachers, norm }, names) =>
    `Teachers: ${teachers}; norm ${tenths(norm, names)}, met.`,
  preschoolTeachersShort: ({ teachers, norm, short }, names) =>
    `Teachers: ${teachers}; norm ${tenths(norm, names)}, so ${short} too few.`,
  preschoolTeachersAbove: ({ teachers, norm, above }, names) =>
    `Teachers: ${teachers}; norm ${tenths(norm, names)}, so ${above} above it.`,
  preschoolTeachersOpen: ({ teachers, units, least, most }, names) =>
    `Teachers: ${teachers}; whether kindergarten classes (${units}) are full-day was not recorded, so the norm is ${tenths(least, names)} to ${tenths(most, names)}.`,
  preschoolUnitWithoutTeacher: () => 'No teacher is assigned to this group or class.',
  preschoolMissing: ({ what, records, of }, { preschool }) =>
    `Not recorded: ${preschool.missing[what]} (${records} of ${of}).`,
  preschoolRate: ({ part, whole, rate }, names) => `${part} / ${whole} days = ${tenths(rate, names)}%.`,
  preschoolNoDays: () => 'There are no days to make a rate of.',
  preschoolPerUnit: ({ teachers, units, ratio }, names) =>
    `Teachers / groups and classes: ${teachers} / ${units} = ${tenths(ratio, names)}.`,
  preschoolNoUnits: () => 'There are no groups or classes.',
  preschoolNotGiven: () => 'This figure was not entered.',
  preschoolNoPreviousReport: () => 'There is no report before to compare with.',
  preschoolOtherStandard: ({ records }) =>
    `Children not compared: ${records}, judged by the table of another age in the report before.`,
  preschoolJoinedSince: ({ records }) =>
    `Children not compared: ${records}, who joined after the report before.`,
};
