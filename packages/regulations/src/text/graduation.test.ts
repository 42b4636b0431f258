import { describe, expect, test } from 'vitest';
import { enReasons, reasonText, viReasons } from '../reason-text.ts';
import { reason, type Reason } from '../reasons.ts';
import { enGraduation, viGraduation } from './graduation.ts';

const bar = { lowest: 35, key: ['toan', 'nguVan'], keyLowest: 50 };

const sentences: readonly (readonly [Reason, string, string])[] = [
  [
    reason(
      'graduationProcedure',
      { procedure: 'TT31/2023', schoolYearStart: 2024, firstClass: 2024, byDefault: true },
      null,
    ),
    'Năm học 2024-2025 xét theo Thông tư 31/2023/TT-BGDĐT (từ khóa 2024-2025).',
    'School year 2024-2025 goes by Circular 31/2023/TT-BGDĐT (since the class of 2024-2025).',
  ],
  [
    reason(
      'graduationProcedure',
      { procedure: 'QD11/2006', schoolYearStart: 2019, firstClass: 2005, byDefault: false },
      { circular: '11/2006/QĐ-BGDĐT', kind: 'decision' },
    ),
    'Năm học 2019-2020 xét theo Quyết định 11/2006/QĐ-BGDĐT (từ khóa 2005-2006, theo lựa chọn của đơn vị). (Quyết định 11/2006/QĐ-BGDĐT)',
    'School year 2019-2020 goes by Decision 11/2006/QĐ-BGDĐT (since the class of 2005-2006, as chosen by the unit). (Decision 11/2006/QĐ-BGDĐT)',
  ],
  [
    reason(
      'graduationProcedure',
      { procedure: 'L123/2025', schoolYearStart: 2025, firstClass: 2025, byDefault: true },
      { circular: '123/2025/QH15', kind: 'law' },
    ),
    'Năm học 2025-2026 xét theo Luật 123/2025/QH15 (từ khóa 2025-2026). (Luật 123/2025/QH15)',
    'School year 2025-2026 goes by Law 123/2025/QH15 (since the class of 2025-2026). (Law 123/2025/QH15)',
  ],
  [
    reason('graduationRulesUnknown', { schoolYearStart: 2004 }, null),
    'Không có quy định xét công nhận tốt nghiệp cho năm học 2004-2005.',
    'No rules of graduation are known for the school year 2004-2005.',
  ],
  [
    reason('graduationMet', { document: 'diploma' }, null),
    'Đủ điều kiện: bằng tốt nghiệp trung học cơ sở.',
    'The conditions are met: lower secondary diploma.',
  ],
  [
    reason('graduationMet', { document: 'transcript' }, null),
    'Đủ điều kiện: xác nhận trong học bạ.',
    'The conditions are met: confirmation in the transcript.',
  ],
  [
    reason('programmeNotCompleted', {}, null),
    'Chưa hoàn thành chương trình trung học cơ sở.',
    'The lower secondary programme is not completed.',
  ],
  [
    reason('graduationAgeOver', { age: 22, limit: 21 }, null),
    '22 tuổi (tính theo năm), quá 21 tuổi.',
    'Age 22 (by year), over 21.',
  ],
  [
    reason('graduationAgeUnder', { age: 14, limit: 15 }, null),
    '14 tuổi (tính theo năm), học viên giáo dục thường xuyên phải từ 15 tuổi.',
    'Age 14 (by year); a learner of continuing education must be at least 15.',
  ],
  [
    reason('graduationAgeAccepted', { age: 22 }, null),
    '22 tuổi (tính theo năm): nhà trường xác nhận đúng quy định về tuổi theo cấp học.',
    'Age 22 (by year): the school confirms that the age rules of the level allow it.',
  ],
  [reason('graduationFileIncomplete', {}, null), 'Hồ sơ dự xét chưa đầy đủ.', 'The file is not complete.'],
  [
    reason('graduationLevelTooLow', { of: 'study', level: 'yeu', needed: 'trungBinh' }, null),
    'Học lực lớp 9 Yếu, phải từ Trung bình trở lên.',
    'Study class of grade 9 Weak (Yếu), at least Average (Trung bình) is needed.',
  ],
  [
    reason('graduationLevelTooLow', { of: 'conduct', level: 'yeu', needed: 'trungBinh' }, null),
    'Hạnh kiểm lớp 9 Yếu, phải từ Trung bình trở lên.',
    'Conduct class of grade 9 Weak (Yếu), at least Average (Trung bình) is needed.',
  ],
  [
    reason('graduationPriorityMet', { study: 'yeu', ...bar }, null),
    'Diện ưu tiên, học lực Yếu: các môn từ 3,5, một trong các môn Toán, Ngữ văn từ 5,0.',
    'Priority group, study class Weak (Yếu): every subject at 3.5 or above, one of Mathematics, Literature at 5.0 or above.',
  ],
  [
    reason('graduationPriorityMissed', { below: ['vatLi', 'toan'], keyMissed: true, ...bar }, null),
    'Diện ưu tiên nhưng có môn dưới 3,5: Vật lí, Toán; không có môn nào trong các môn Toán, Ngữ văn từ 5,0.',
    'Priority group, but subjects under 3.5: Physics, Mathematics; none of Mathematics, Literature at 5.0 or above.',
  ],
  [
    reason('graduationPriorityMissed', { below: ['vatLi'], keyMissed: false, ...bar }, null),
    'Diện ưu tiên nhưng có môn dưới 3,5: Vật lí.',
    'Priority group, but subjects under 3.5: Physics.',
  ],
  [
    reason('graduationPriorityMissed', { below: [], keyMissed: true, ...bar }, null),
    'Diện ưu tiên nhưng không có môn nào trong các môn Toán, Ngữ văn từ 5,0.',
    'Priority group, but none of Mathematics, Literature at 5.0 or above.',
  ],
  [
    reason(
      'graduationMissing',
      {
        fields: [
          ...(['birthYear', 'programmeCompleted', 'fileComplete', 'absences'] as const),
          ...(['study', 'conduct', 'scores'] as const),
        ],
      },
      null,
    ),
    'Chưa có: năm sinh, kết quả hoàn thành chương trình, hồ sơ dự xét, số buổi nghỉ học lớp 9, học lực lớp 9, hạnh kiểm lớp 9, điểm trung bình cả năm của đủ các môn tính điểm lớp 9.',
    'Not given yet: year of birth, completion of the programme, file, absences of grade 9, study class of grade 9, conduct class of grade 9, year averages of all score subjects of grade 9.',
  ],
  [
    reason('graduationGrade', { grade: 'gioi', study: 'gioi', conduct: 'tot' }, null),
    'Học lực Giỏi, hạnh kiểm Tốt: tốt nghiệp loại giỏi.',
    'Study class Excellent (Giỏi), conduct class Good (Tốt): diploma graded excellent (giỏi).',
  ],
  [
    reason('graduationGrade', { grade: 'kha', study: 'kha', conduct: 'notClassified' }, null),
    'Học lực Khá, không xếp loại hạnh kiểm: tốt nghiệp loại khá.',
    'Study class Fair (Khá), conduct not classified: diploma graded fair (khá).',
  ],
  [
    reason('graduationGrade', { grade: 'trungBinh', study: 'gioi', conduct: 'trungBinh' }, null),
    'Học lực Giỏi, hạnh kiểm Trung bình: tốt nghiệp loại trung bình.',
    'Study class Excellent (Giỏi), conduct class Average (Trung bình): diploma graded average (trung bình).',
  ],
  [
    reason('graduationWithoutGrade', { document: 'diploma' }, null),
    'Bằng tốt nghiệp không ghi xếp loại.',
    'The diploma bears no grade.',
  ],
  [
    reason('graduationWithoutGrade', { document: 'transcript' }, null),
    'Không cấp bằng: hiệu trưởng xác nhận hoàn thành chương trình trong học bạ.',
    'No diploma: the head confirms completion of the programme in the transcript.',
  ],
  [
    reason('graduationFurtherRound', { round: 1, rounds: 2 }, null),
    'Đây là lần xét thứ 1; trong năm được xét nhiều nhất 2 lần.',
    'This is round 1 of at most 2 in the year.',
  ],
];

describe('graduation in both languages', () => {
  test.each(sentences)('%#', (said, vietnamese, english) => {
    expect(reasonText(said, viReasons)).toBe(vietnamese);
    expect(reasonText(said, enReasons)).toBe(english);
  });

  test('every reason is above', () => {
    const said = [...new Set(sentences.map(([{ code }]) => code))].sort();
    expect(said).toEqual(Object.keys(viGraduation).sort());
    expect(said).toEqual(Object.keys(enGraduation).sort());
  });
});
