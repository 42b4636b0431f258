import type { HandbookExample, HandbookRule, HandbookSection } from '../handbook.ts';
import { graduationProcedureFor } from './graduation.ts';
import { gradeNineHandbook } from './handbook-grade-nine.ts';
import {
  both,
  diploma,
  example,
  graded,
  pupil,
  refused,
  say,
  shown,
  textName,
  yearText,
} from './handbook-parts.ts';
import { graduationProcedures, type GraduationProcedure } from './procedures.ts';

const which: HandbookRule = {
  rule: say('Năm học nào xét theo văn bản nào', 'Which school year goes by which text'),
  citation: graduationProcedures.find(({ id }) => id === 'TT31/2023')?.cite.procedure ?? null,
  how: both((_, vi) =>
    [...graduationProcedures]
      .reverse()
      .map(
        (procedure) =>
          `${textName(procedure)[vi ? 'vi' : 'en']}: ${vi ? 'từ năm học' : 'from'} ${yearText(procedure.firstClass)}`,
      )
      .join('; ')
      .concat(
        vi
          ? '. Khóa đầu tiên là dữ liệu, đơn vị có thể đặt khác; kết quả nói rõ khi đó.'
          : '. The first class is data that a unit may set otherwise; the result then says so.',
      ),
  ),
  examples: [2023, 2024, 2025].map((schoolYearStart): HandbookExample => {
    const given = both((_, vi) => `${vi ? 'lớp 9 năm học' : 'grade 9 of'} ${yearText(schoolYearStart)}`);
    const texts = new Map([
      [2023, say('Quyết định 11/2006/QĐ-BGDĐT', 'Decision 11/2006/QĐ-BGDĐT')],
      [2024, say('Thông tư 31/2023/TT-BGDĐT', 'Circular 31/2023/TT-BGDĐT')],
      [2025, say('Luật 123/2025/QH15', 'Law 123/2025/QH15')],
    ]);
    const none = say('', '');
    return {
      id: `graduation-class-${schoolYearStart}`,
      given,
      run: () => {
        const procedure = graduationProcedureFor(schoolYearStart);
        return { shown: procedure ? textName(procedure) : none, reasons: [] };
      },
      expected: texts.get(schoolYearStart) ?? none,
    };
  }),
};

/** Age, programme, file, rounds and document of one procedure. */
function general(procedure: GraduationProcedure): HandbookRule[] {
  const { id, firstClass, cite, age, file, rounds, document } = procedure;
  const base = pupil(procedure);
  const { vi: viName, en: enName } = textName(procedure);
  const rules: HandbookRule[] = [];
  if (age) {
    const born = firstClass + 1 - age.atMost;
    rules.push({
      rule: say(`Tuổi (${viName})`, `Age (${enName})`),
      citation: cite.age,
      how: both((_, vi) =>
        vi
          ? `Tính theo năm: năm kết thúc năm học trừ năm sinh. Học sinh không quá ${age.atMost} tuổi; học viên giáo dục thường xuyên từ ${age.continuingAtLeast} tuổi. Học sinh ở nước ngoài về, học vượt lớp, học ở tuổi cao hơn: nhà trường xác nhận theo quy định về tuổi của cấp học.`
          : `By year: the year in which the school year ends minus the year of birth. Pupils at most ${age.atMost}; learners of continuing education at least ${age.continuingAtLeast}. Pupils back from abroad, ahead or older: the school confirms by the age rules of the level.`,
      ),
      examples: [
        example(
          `${id} age`,
          both((_, vi) => `${vi ? 'sinh năm' : 'born in'} ${born - 1}`),
          { ...base, birthYear: born - 1 },
          refused,
        ),
        example(
          `${id} age-accepted`,
          both((_, vi) =>
            vi
              ? `sinh năm ${born - 1}, nhà trường xác nhận về tuổi`
              : `born in ${born - 1}, age confirmed by the school`,
          ),
          { ...base, birthYear: born - 1, ageAccepted: true },
          procedure.gradeNine ? graded('gioi') : diploma,
        ),
      ],
    });
  }
  rules.push({
    rule: say(`Hoàn thành chương trình (${viName})`, `Completing the programme (${enName})`),
    citation: cite.programme,
    how: say(
      'Nhà trường đã công nhận học sinh hoàn thành chương trình trung học cơ sở.',
      'The school has recognised that the pupil completed the lower secondary programme.',
    ),
    examples: [
      example(
        `${id} programme`,
        say('chưa hoàn thành chương trình', 'programme not completed'),
        { ...base, programmeCompleted: false },
        refused,
      ),
    ],
  });
  if (file) {
    rules.push({
      rule: say(`Hồ sơ (${viName})`, `File (${enName})`),
      citation: cite.file,
      how: say(
        'Hồ sơ phải đầy đủ; học sinh của năm học chỉ cần học bạ.',
        'The file must be complete; for a pupil of the year it is the transcript.',
      ),
      examples: [
        example(
          `${id} file`,
          say('thiếu hồ sơ', 'file incomplete'),
          { ...base, fileComplete: false },
          refused,
        ),
      ],
    });
  }
  if (rounds !== null) {
    rules.push({
      rule: say(`Số lần xét (${viName})`, `Rounds (${enName})`),
      citation: cite.rounds,
      how: say(
        `Trong một năm xét nhiều nhất ${rounds} lần: ngay sau khi kết thúc năm học và trước năm học mới. Giáo dục thường xuyên không giới hạn số lần.`,
        `At most ${rounds} rounds a year: right after the school year and before the new one. Continuing education has no upper number.`,
      ),
      examples: [
        example(
          `${id} round`,
          say('lần 2, hồ sơ đã đủ', 'round 2, file complete by then'),
          { ...base, round: 2 },
          diploma,
        ),
      ],
    });
  }
  if (!procedure.gradeNine) {
    rules.push({
      rule: say(`Kết quả (${viName})`, `Result (${enName})`),
      citation: cite.document,
      how:
        document === 'diploma'
          ? say('Cấp bằng tốt nghiệp, không xếp loại.', 'A diploma without a grade.')
          : say(
              'Không cấp bằng; hiệu trưởng xác nhận hoàn thành chương trình trong học bạ.',
              'No diploma; the head confirms completion in the transcript.',
            ),
      examples: [
        example(
          `${id} document`,
          say('đủ điều kiện', 'all conditions met'),
          base,
          shown({ recognised: true, document, grade: null }),
        ),
      ],
    });
  }
  return rules;
}

/** Lower-secondary graduation, for deputy principals. Not part of any bundle. */
export const graduationHandbook: HandbookSection = {
  title: say('Công nhận tốt nghiệp trung học cơ sở', 'Lower-secondary graduation'),
  about: say(
    'Xét theo văn bản áp dụng cho năm học của lớp 9. Phần mềm đề xuất, hội đồng xét và người có thẩm quyền quyết định; thiếu dữ liệu thì đề xuất là tạm tính hoặc chưa có.',
    'By the text that applies to the school year of grade 9. The software proposes, the council considers and the authority decides; while something is missing the proposal is provisional or absent.',
  ),
  rules: [
    which,
    ...graduationProcedures.flatMap((procedure) => [
      ...general(procedure),
      ...(procedure.gradeNine ? gradeNineHandbook(procedure, procedure.gradeNine) : []),
    ]),
  ],
};
