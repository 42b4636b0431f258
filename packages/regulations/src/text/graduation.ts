import type { GraduationField, GraduationReasons } from '../graduation/reasons.ts';
import { subjectList, type Sentences } from './names.ts';

const viProcedure = {
  'QD11/2006': 'Quyết định 11/2006/QĐ-BGDĐT',
  'TT31/2023': 'Thông tư 31/2023/TT-BGDĐT',
  'L123/2025': 'Luật 123/2025/QH15',
};
const viDocument = { diploma: 'bằng tốt nghiệp trung học cơ sở', transcript: 'xác nhận trong học bạ' };
const viOf = { study: 'Học lực', conduct: 'Hạnh kiểm' };
const viGrade = { gioi: 'giỏi', kha: 'khá', trungBinh: 'trung bình' };
const viField: Readonly<Record<GraduationField, string>> = {
  birthYear: 'năm sinh',
  programmeCompleted: 'kết quả hoàn thành chương trình',
  fileComplete: 'hồ sơ dự xét',
  absences: 'số buổi nghỉ học lớp 9',
  study: 'học lực lớp 9',
  conduct: 'hạnh kiểm lớp 9',
  scores: 'điểm trung bình cả năm của đủ các môn tính điểm lớp 9',
};
const yearText = (start: number): string => `${start}-${start + 1}`;

export const viGraduation: Sentences<GraduationReasons> = {
  graduationProcedure: ({ procedure, schoolYearStart, firstClass, byDefault }) =>
    `Năm học ${yearText(schoolYearStart)} xét theo ${viProcedure[procedure]} (từ khóa ${yearText(firstClass)}${byDefault ? '' : ', theo lựa chọn của đơn vị'}).`,
  graduationRulesUnknown: ({ schoolYearStart }) =>
    `Không có quy định xét công nhận tốt nghiệp cho năm học ${yearText(schoolYearStart)}.`,
  graduationMet: ({ document }) => `Đủ điều kiện: ${viDocument[document]}.`,
  programmeNotCompleted: () => 'Chưa hoàn thành chương trình trung học cơ sở.',
  graduationAgeOver: ({ age, limit }) => `${age} tuổi (tính theo năm), quá ${limit} tuổi.`,
  graduationAgeUnder: ({ age, limit }) =>
    `${age} tuổi (tính theo năm), học viên giáo dục thường xuyên phải từ ${limit} tuổi.`,
  graduationAgeAccepted: ({ age }) =>
    `${age} tuổi (tính theo năm): nhà trường xác nhận đúng quy định về tuổi theo cấp học.`,
  graduationFileIncomplete: () => 'Hồ sơ dự xét chưa đầy đủ.',
  graduationLevelTooLow: ({ of, level, needed }, { levels }) =>
    `${viOf[of]} lớp 9 ${levels[level]}, phải từ ${levels[needed]} trở lên.`,
  graduationPriorityMet: ({ study, lowest, key, keyLowest }, names) =>
    `Diện ưu tiên, học lực ${names.levels[study]}: các môn từ ${names.mark(lowest)}, một trong các môn ${subjectList(names, key)} từ ${names.mark(keyLowest)}.`,
  graduationPriorityMissed: ({ below, lowest, keyMissed, key, keyLowest }, names) =>
    `Diện ưu tiên nhưng ${[
      below.length > 0 && `có môn dưới ${names.mark(lowest)}: ${subjectList(names, below)}`,
      keyMissed && `không có môn nào trong các môn ${subjectList(names, key)} từ ${names.mark(keyLowest)}`,
    ]
      .filter(Boolean)
      .join('; ')}.`,
  graduationMissing: ({ fields }) => `Chưa có: ${fields.map((field) => viField[field]).join(', ')}.`,
  graduationGrade: ({ grade, study, conduct }, { levels }) =>
    conduct === 'notClassified'
      ? `Học lực ${levels[study]}, không xếp loại hạnh kiểm: tốt nghiệp loại ${viGrade[grade]}.`
      : `Học lực ${levels[study]}, hạnh kiểm ${levels[conduct]}: tốt nghiệp loại ${viGrade[grade]}.`,
  graduationWithoutGrade: ({ document }) =>
    document === 'diploma'
      ? 'Bằng tốt nghiệp không ghi xếp loại.'
      : 'Không cấp bằng: hiệu trưởng xác nhận hoàn thành chương trình trong học bạ.',
  graduationFurtherRound: ({ round, rounds }) =>
    `Đây là lần xét thứ ${round}; trong năm được xét nhiều nhất ${rounds} lần.`,
};

const enProcedure = {
  'QD11/2006': 'Decision 11/2006/QĐ-BGDĐT',
  'TT31/2023': 'Circular 31/2023/TT-BGDĐT',
  'L123/2025': 'Law 123/2025/QH15',
};
const enDocument = { diploma: 'lower secondary diploma', transcript: 'confirmation in the transcript' };
const enOf = { study: 'Study class', conduct: 'Conduct class' };
const enGrade = { gioi: 'excellent (giỏi)', kha: 'fair (khá)', trungBinh: 'average (trung bình)' };
const enField: Readonly<Record<GraduationField, string>> = {
  birthYear: 'year of birth',
  programmeCompleted: 'completion of the programme',
  fileComplete: 'file',
  absences: 'absences of grade 9',
  study: 'study class of grade 9',
  conduct: 'conduct class of grade 9',
  scores: 'year averages of all score subjects of grade 9',
};

export const enGraduation: Sentences<GraduationReasons> = {
  graduationProcedure: ({ procedure, schoolYearStart, firstClass, byDefault }) =>
    `School year ${yearText(schoolYearStart)} goes by ${enProcedure[procedure]} (since the class of ${yearText(firstClass)}${byDefault ? '' : ', as chosen by the unit'}).`,
  graduationRulesUnknown: ({ schoolYearStart }) =>
    `No rules of graduation are known for the school year ${yearText(schoolYearStart)}.`,
  graduationMet: ({ document }) => `The conditions are met: ${enDocument[document]}.`,
  programmeNotCompleted: () => 'The lower secondary programme is not completed.',
  graduationAgeOver: ({ age, limit }) => `Age ${age} (by year), over ${limit}.`,
  graduationAgeUnder: ({ age, limit }) =>
    `Age ${age} (by year); a learner of continuing education must be at least ${limit}.`,
  graduationAgeAccepted: ({ age }) =>
    `Age ${age} (by year): the school confirms that the age rules of the level allow it.`,
  graduationFileIncomplete: () => 'The file is not complete.',
  graduationLevelTooLow: ({ of, level, needed }, { levels }) =>
    `${enOf[of]} of grade 9 ${levels[level]}, at least ${levels[needed]} is needed.`,
  graduationPriorityMet: ({ study, lowest, key, keyLowest }, names) =>
    `Priority group, study class ${names.levels[study]}: every subject at ${names.mark(lowest)} or above, one of ${subjectList(names, key)} at ${names.mark(keyLowest)} or above.`,
  graduationPriorityMissed: ({ below, lowest, keyMissed, key, keyLowest }, names) =>
    `Priority group, but ${[
      below.length > 0 && `subjects under ${names.mark(lowest)}: ${subjectList(names, below)}`,
      keyMissed && `none of ${subjectList(names, key)} at ${names.mark(keyLowest)} or above`,
    ]
      .filter(Boolean)
      .join('; ')}.`,
  graduationMissing: ({ fields }) => `Not given yet: ${fields.map((field) => enField[field]).join(', ')}.`,
  graduationGrade: ({ grade, study, conduct }, { levels }) =>
    conduct === 'notClassified'
      ? `Study class ${levels[study]}, conduct not classified: diploma graded ${enGrade[grade]}.`
      : `Study class ${levels[study]}, conduct class ${levels[conduct]}: diploma graded ${enGrade[grade]}.`,
  graduationWithoutGrade: ({ document }) =>
    document === 'diploma'
      ? 'The diploma bears no grade.'
      : 'No diploma: the head confirms completion of the programme in the transcript.',
  graduationFurtherRound: ({ round, rounds }) => `This is round ${round} of at most ${rounds} in the year.`,
};
