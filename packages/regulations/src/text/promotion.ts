import type { PromotionReasons } from '../secondary/promotion-reasons.ts';
import { subjectList, type Sentences } from './names.ts';

const viWhat = {
  hocLuc: { study: 'học lực', conduct: 'hạnh kiểm' },
  ketQuaHocTap: { study: 'kết quả học tập', conduct: 'kết quả rèn luyện' },
};
/** As each family of circulars says it. */
const viRetest = { hocLuc: 'kiểm tra lại', ketQuaHocTap: 'kiểm tra, đánh giá lại' };
const viProgramme = (grade: number): string => (grade === 9 ? 'trung học cơ sở' : 'trung học phổ thông');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `: Toán, Vật lí`, or nothing. */
const listed = (list: string): string => (list === '' ? '' : `: ${list}`);

export const viPromotion: Sentences<PromotionReasons> = {
  conductByTerms: ({ term1, term2, level }, { levels }) =>
    `Kết quả rèn luyện học kì I ${levels[term1]}, học kì II ${levels[term2]}: cả năm ${levels[level]}.`,
  conductDecidedByPeople: () =>
    'Hạnh kiểm cả năm do nhà trường xếp loại, chủ yếu căn cứ học kì II và sự tiến bộ của học sinh; phần mềm không tính.',
  conductTermsMissing: ({ terms }) =>
    `Chưa có kết quả rèn luyện ${terms.map((term) => `học kì ${term === 1 ? 'I' : 'II'}`).join(', ')}.`,
  conductReplaced: ({ scale, before, after }, { levels }) =>
    `${capital(viWhat[scale].conduct)} cả năm sau khi rèn luyện trong hè: ${levels[after]}, thay cho ${levels[before]}.`,
  levelTooLow: ({ scale, of, level, needed, aim }, { levels, titles }) => {
    const now = `${viWhat[scale][of]} ${levels[level]}`;
    if (aim === 'yearEnd' || aim === 'afterSummer') {
      const when = aim === 'yearEnd' ? now : `sau hè, ${now}`;
      return `${capital(when)}; phải từ ${levels[needed]} trở lên mới được lên lớp.`;
    }
    return `${capital(now)}; danh hiệu ${titles[aim]} cần mức ${levels[needed]}.`;
  },
  levelMissing: ({ scale, of }) => `Chưa có ${viWhat[scale][of]} chính thức.`,
  absencesMissing: () => 'Chưa có tổng số buổi nghỉ học trong năm học.',
  promotionMet: ({ scale, study, conduct, absences, allowed }, { levels }) =>
    `${capital(viWhat[scale].study)} ${levels[study]}, ${viWhat[scale].conduct} ${levels[conduct]}, nghỉ ${absences} buổi (không quá ${allowed}): đủ điều kiện lên lớp.`,
  absencesOver: ({ excused, unexcused, absences, allowed }) =>
    `Nghỉ học ${absences} buổi (${excused} có phép, ${unexcused} không phép), quá ${allowed} buổi.`,
  retestSubjects: ({ subjects, below, choice }, names) => {
    const act =
      choice === 'pupilChooses'
        ? 'Được chọn một số môn để kiểm tra lại trong các môn'
        : 'Phải kiểm tra, đánh giá lại các môn';
    return `${act} dưới ${names.mark(below)} hoặc Chưa đạt${listed(subjectList(names, subjects))}.`;
  },
  trainingDue: ({ scale }) => `Phải rèn luyện trong kì nghỉ hè để đánh giá lại ${viWhat[scale].conduct}.`,
  summerNotOpen: ({ scale, cause, level }, { levels }) => {
    const { study, conduct } = viWhat[scale];
    const who = cause === 'study' ? study : `${study} và ${conduct} đều`;
    return `${capital(who)} ${levels[level]}: không được ${viRetest[scale]} hoặc rèn luyện trong hè.`;
  },
  programmeCompleted: ({ grade }) => `Học sinh lớp ${grade}: hoàn thành chương trình ${viProgramme(grade)}.`,
  proposalOnly: () => 'Đây là đề xuất; nhà trường xét và quyết định.',
  titleMet: ({ title, scale, study, conduct }, { levels, titles }) =>
    `${capital(viWhat[scale].study)} ${levels[study]}, ${viWhat[scale].conduct} ${levels[conduct]}: danh hiệu ${titles[title]}.`,
  titleSubjects: ({ title, threshold, count, needed }, { mark, titles }) =>
    `Có ${count} môn từ ${mark(threshold)} trở lên; danh hiệu ${titles[title]} cần ít nhất ${needed} môn.`,
  titleScoresMissing: ({ subjects }, names) =>
    `Chưa có điểm trung bình chính thức: ${subjectList(names, subjects)}.`,
  titleYearOnly: () => 'Danh hiệu chỉ xét cuối năm học, không xét theo học kì.',
  titleAfterSummer: (_, { decisions }) =>
    `Danh hiệu xét theo kết quả trước khi ${decisions.retest} hoặc rèn luyện trong hè.`,
};

const enWhat = {
  hocLuc: { study: 'study class', conduct: 'conduct class' },
  ketQuaHocTap: { study: 'study result', conduct: 'conduct result' },
};
const enProgramme = (grade: number): string => (grade === 9 ? 'lower' : 'upper');

export const enPromotion: Sentences<PromotionReasons> = {
  conductByTerms: ({ term1, term2, level }, { levels }) =>
    `Conduct in term I ${levels[term1]}, in term II ${levels[term2]}: ${levels[level]} for the year.`,
  conductDecidedByPeople: () =>
    "The school decides the year's conduct, mainly by term II and the pupil's progress; the software does not compute it.",
  conductTermsMissing: ({ terms }) =>
    `No conduct result yet for ${terms.map((term) => `term ${term === 1 ? 'I' : 'II'}`).join(', ')}.`,
  conductReplaced: ({ scale, before, after }, { levels }) =>
    `The year's ${enWhat[scale].conduct} after training in the summer: ${levels[after]} in place of ${levels[before]}.`,
  levelTooLow: ({ scale, of, level, needed, aim }, { levels, titles }) => {
    const now = `${enWhat[scale][of]} ${levels[level]}`;
    if (aim === 'yearEnd' || aim === 'afterSummer') {
      const when = aim === 'yearEnd' ? now : `after the summer, ${now}`;
      return `${capital(when)}; promotion needs at least ${levels[needed]}.`;
    }
    return `${capital(now)}; the title ${titles[aim]} needs ${levels[needed]}.`;
  },
  levelMissing: ({ scale, of }) => `No official ${enWhat[scale][of]} yet.`,
  absencesMissing: () => "The year's absences are not given.",
  promotionMet: ({ scale, study, conduct, absences, allowed }, { levels }) =>
    `${capital(enWhat[scale].study)} ${levels[study]}, ${enWhat[scale].conduct} ${levels[conduct]}, ${absences} half-days absent (at most ${allowed}): the conditions of promotion are met.`,
  absencesOver: ({ excused, unexcused, absences, allowed }) =>
    `${absences} half-days absent (${excused} with leave, ${unexcused} without), more than ${allowed}.`,
  retestSubjects: ({ subjects, below, choice }, names) => {
    const act =
      choice === 'pupilChooses'
        ? 'May choose which to take again of the subjects'
        : 'Must be re-assessed in the subjects';
    return `${act} under ${names.mark(below)} or not passed${listed(subjectList(names, subjects))}.`;
  },
  trainingDue: ({ scale }) => `Must train in the summer; the ${enWhat[scale].conduct} is then judged again.`,
  summerNotOpen: ({ scale, cause, level }, { levels }) => {
    const { study, conduct } = enWhat[scale];
    const who = cause === 'study' ? study : `${study} and ${conduct} both`;
    return `${capital(who)} ${levels[level]}: neither re-assessment nor training in the summer.`;
  },
  programmeCompleted: ({ grade }) =>
    `Grade ${grade}: completes the ${enProgramme(grade)} secondary programme.`,
  proposalOnly: () => 'This is a proposal; the school considers and decides.',
  titleMet: ({ title, scale, study, conduct }, { levels, titles }) =>
    `${capital(enWhat[scale].study)} ${levels[study]}, ${enWhat[scale].conduct} ${levels[conduct]}: title ${titles[title]}.`,
  titleSubjects: ({ title, threshold, count, needed }, { mark, titles }) =>
    `${count} subjects at ${mark(threshold)} or above; the title ${titles[title]} needs at least ${needed}.`,
  titleScoresMissing: ({ subjects }, names) => `No official average yet: ${subjectList(names, subjects)}.`,
  titleYearOnly: () => 'Titles are for the year only, not for a term.',
  titleAfterSummer: () => 'A title goes by the results before re-assessment or training in the summer.',
};
