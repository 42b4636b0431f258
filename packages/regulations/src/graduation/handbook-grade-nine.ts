import type { HandbookRule } from '../handbook.ts';
import { subjectList } from '../text/names.ts';
import type { GraduationInput } from './conditions.ts';
import { both, example, gradeNames, graded, pupil, refused, say } from './handbook-parts.ts';
import type { GradeNineBar, GraduationProcedure } from './procedures.ts';

/** Nothing is above the best level. */
const level = (name: string, best: boolean, vi: boolean): string =>
  best ? name : vi ? `từ ${name} trở lên` : `at least ${name}`;

/** What decision 11/2006 asks of grade 9, and the grade of its diploma. */
export function gradeNineHandbook(procedure: GraduationProcedure, bar: GradeNineBar): HandbookRule[] {
  const base = pupil(procedure);
  const { allowedAbsences, needed, priority, cite } = bar;
  const over = { excused: allowedAbsences, unexcused: 1 };
  const weak: GraduationInput = { ...base, study: priority.study, conduct: needed.conduct, priority: true };
  const [key] = priority.key;
  const scores = Object.fromEntries(
    priority.key.map((subject) => [subject, subject === key ? priority.keyLowest : priority.lowest]),
  );
  return [
    {
      rule: say('Số buổi nghỉ học lớp 9', 'Absences of grade 9'),
      citation: cite.absences,
      how: say(`Không quá ${allowedAbsences} buổi.`, `At most ${allowedAbsences} half-days.`),
      examples: [
        example(
          'absences',
          say(`nghỉ ${allowedAbsences + 1} buổi`, `${allowedAbsences + 1} half-days absent`),
          { ...base, absences: over },
          refused,
        ),
      ],
    },
    {
      rule: say('Hạnh kiểm lớp 9', 'Conduct class of grade 9'),
      citation: cite.levels.conduct,
      how: both(({ levels }, vi) =>
        vi
          ? `Từ ${levels[needed.conduct]} trở lên; không hạ cho diện ưu tiên. Người không xếp loại hạnh kiểm chỉ xét học lực.`
          : `At least ${levels[needed.conduct]}; not lowered for priority groups. Where conduct is not classified, study alone counts.`,
      ),
      examples: [
        example(
          'conduct',
          both(({ levels }) => levels.yeu),
          { ...base, conduct: 'yeu' },
          refused,
        ),
        example(
          'not-classified',
          say('học lực Giỏi, không xếp loại hạnh kiểm', 'study class Giỏi, conduct not classified'),
          { ...base, conduct: 'notClassified' },
          graded('gioi'),
        ),
      ],
    },
    {
      rule: say('Học lực lớp 9 và diện ưu tiên', 'Study class of grade 9 and priority groups'),
      citation: cite.levels.study,
      how: both((names, vi) =>
        vi
          ? `Từ ${names.levels[needed.study]} trở lên. Diện ưu tiên: ${names.levels[priority.study]} cũng được nếu không môn nào dưới ${names.mark(priority.lowest)} và một trong các môn ${subjectList(names, priority.key)} từ ${names.mark(priority.keyLowest)}; phải có điểm của đủ các môn tính điểm mới kết luận. Các trường hợp kiểm tra lại Toán, Ngữ văn (khoản 2) phần mềm không tính.`
          : `At least ${names.levels[needed.study]}. Priority groups: ${names.levels[priority.study]} is enough if no subject is under ${names.mark(priority.lowest)} and one of ${subjectList(names, priority.key)} is at ${names.mark(priority.keyLowest)}; there is no result before the averages of all score subjects are there. The routes by tests in Mathematics and Literature (clause 2) are not computed.`,
      ),
      examples: [
        example(
          'study',
          both(({ levels }) => levels[priority.study]),
          { ...weak, priority: false },
          refused,
        ),
        example(
          'priority',
          both((names, vi) => {
            const list = Object.entries(scores).map(
              ([code, mark]) => `${names.subjects[code] ?? code} ${names.mark(mark)}`,
            );
            return `${names.levels[priority.study]}, ${vi ? 'diện ưu tiên' : 'priority group'}; ${list.join(', ')}`;
          }),
          { ...weak, scores, scoreSubjects: priority.key },
          graded('trungBinh'),
        ),
      ],
    },
    {
      rule: say('Xếp loại tốt nghiệp', 'The grade on the diploma'),
      citation: procedure.cite.document,
      how: say(
        'Theo học lực và hạnh kiểm lớp 9; không xếp loại hạnh kiểm thì theo học lực.',
        'By study and conduct of grade 9; by study alone where conduct is not classified.',
      ),
      examples: [
        example(
          'grade',
          both(({ levels }) => `${levels.gioi}, ${levels.kha}`),
          { ...base, conduct: 'kha' },
          graded('kha'),
        ),
      ],
    },
    ...bar.grades.map(({ grade, study, conduct, cite: citation }): HandbookRule => ({
      rule: both((_, vi) => (vi ? `Tốt nghiệp ${gradeNames[grade].vi}` : `Diploma ${gradeNames[grade].en}`)),
      citation,
      how: both(({ levels }, vi) =>
        vi
          ? `Học lực ${level(levels[study], bar.levels.study[0] === study, vi)}, hạnh kiểm ${level(levels[conduct], bar.levels.conduct[0] === conduct, vi)}.`
          : `Study class ${level(levels[study], bar.levels.study[0] === study, vi)}, conduct class ${level(levels[conduct], bar.levels.conduct[0] === conduct, vi)}.`,
      ),
      examples: [
        example(
          `grade-${grade}`,
          both(({ levels }) => `${levels[study]}, ${levels[conduct]}`),
          { ...base, study, conduct },
          graded(grade),
        ),
      ],
    })),
    {
      rule: both((_, vi) => (vi ? 'Tốt nghiệp loại trung bình' : 'Diploma graded average (trung bình)')),
      citation: cite.average,
      how: say('Các trường hợp còn lại.', 'Everything else.'),
      examples: [
        example(
          'grade-average',
          both(({ levels }) => `${levels.gioi}, ${levels.trungBinh}`),
          { ...base, conduct: 'trungBinh' },
          graded('trungBinh'),
        ),
      ],
    },
  ];
}
