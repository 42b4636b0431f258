import { describe, expect, test } from 'vitest';
import { enReasons, reasonsUnder, reasonText, viReasons } from '../reason-text.ts';
import { reason, type Reason } from '../reasons.ts';
import { enPromotion, viPromotion } from './promotion.ts';

const article = { circular: '22/2021/TT-BGDĐT', article: 12 };

const sentences: readonly (readonly [Reason, string, string])[] = [
  [
    reason('conductByTerms', { term1: 'dat', term2: 'tot', level: 'kha' }, null),
    'Kết quả rèn luyện học kì I Đạt, học kì II Tốt: cả năm Khá.',
    'Conduct in term I Pass (Đạt), in term II Good (Tốt): Fair (Khá) for the year.',
  ],
  [
    reason('conductDecidedByPeople', {}, null),
    'Hạnh kiểm cả năm do nhà trường xếp loại, chủ yếu căn cứ học kì II và sự tiến bộ của học sinh; phần mềm không tính.',
    "The school decides the year's conduct, mainly by term II and the pupil's progress; the software does not compute it.",
  ],
  [
    reason('conductTermsMissing', { terms: [1, 2] }, null),
    'Chưa có kết quả rèn luyện học kì I, học kì II.',
    'No conduct result yet for term I, term II.',
  ],
  [
    reason('conductReplaced', { scale: 'hocLuc', before: 'yeu', after: 'trungBinh' }, null),
    'Hạnh kiểm cả năm sau khi rèn luyện trong hè: Trung bình, thay cho Yếu.',
    "The year's conduct class after training in the summer: Average (Trung bình) in place of Weak (Yếu).",
  ],
  [
    reason('conductReplaced', { scale: 'ketQuaHocTap', before: 'chuaDat', after: 'dat' }, null),
    'Kết quả rèn luyện cả năm sau khi rèn luyện trong hè: Đạt, thay cho Chưa đạt.',
    "The year's conduct result after training in the summer: Pass (Đạt) in place of Not passed (Chưa đạt).",
  ],
  [
    reason(
      'levelTooLow',
      { scale: 'hocLuc', of: 'study', level: 'yeu', needed: 'trungBinh', aim: 'yearEnd' },
      null,
    ),
    'Học lực Yếu; phải từ Trung bình trở lên mới được lên lớp.',
    'Study class Weak (Yếu); promotion needs at least Average (Trung bình).',
  ],
  [
    reason(
      'levelTooLow',
      { scale: 'ketQuaHocTap', of: 'conduct', level: 'chuaDat', needed: 'dat', aim: 'afterSummer' },
      null,
    ),
    'Sau hè, kết quả rèn luyện Chưa đạt; phải từ Đạt trở lên mới được lên lớp.',
    'After the summer, conduct result Not passed (Chưa đạt); promotion needs at least Pass (Đạt).',
  ],
  [
    reason('levelTooLow', { scale: 'hocLuc', of: 'conduct', level: 'kha', needed: 'tot', aim: 'gioi' }, null),
    'Hạnh kiểm Khá; danh hiệu Học sinh Giỏi cần mức Tốt.',
    'Conduct class Fair (Khá); the title Excellent pupil (Học sinh Giỏi) needs Good (Tốt).',
  ],
  [
    reason('levelMissing', { scale: 'ketQuaHocTap', of: 'study' }, null),
    'Chưa có kết quả học tập chính thức.',
    'No official study result yet.',
  ],
  [
    reason('levelMissing', { scale: 'hocLuc', of: 'conduct' }, null),
    'Chưa có hạnh kiểm chính thức.',
    'No official conduct class yet.',
  ],
  [
    reason('absencesMissing', {}, article),
    'Chưa có tổng số buổi nghỉ học trong năm học. (Điều 12 Thông tư 22/2021/TT-BGDĐT)',
    "The year's absences are not given. (Circular 22/2021/TT-BGDĐT, article 12)",
  ],
  [
    reason(
      'promotionMet',
      { scale: 'hocLuc', study: 'kha', conduct: 'tot', absences: 12, allowed: 45 },
      null,
    ),
    'Học lực Khá, hạnh kiểm Tốt, nghỉ 12 buổi (không quá 45): đủ điều kiện lên lớp.',
    'Study class Fair (Khá), conduct class Good (Tốt), 12 half-days absent (at most 45): the conditions of promotion are met.',
  ],
  [
    reason('absencesOver', { excused: 44, unexcused: 2, absences: 46, allowed: 45 }, null),
    'Nghỉ học 46 buổi (44 có phép, 2 không phép), quá 45 buổi.',
    '46 half-days absent (44 with leave, 2 without), more than 45.',
  ],
  [
    reason('retestSubjects', { subjects: ['toan', 'nguVan'], below: 50, choice: 'pupilChooses' }, null),
    'Được chọn một số môn để kiểm tra lại trong các môn dưới 5,0 hoặc Chưa đạt: Toán, Ngữ văn.',
    'May choose which to take again of the subjects under 5.0 or not passed: Mathematics, Literature.',
  ],
  [
    reason('retestSubjects', { subjects: [], below: 50, choice: 'all' }, null),
    'Phải kiểm tra, đánh giá lại các môn dưới 5,0 hoặc Chưa đạt.',
    'Must be re-assessed in the subjects under 5.0 or not passed.',
  ],
  [
    reason('trainingDue', { scale: 'hocLuc' }, null),
    'Phải rèn luyện trong kì nghỉ hè để đánh giá lại hạnh kiểm.',
    'Must train in the summer; the conduct class is then judged again.',
  ],
  [
    reason('summerNotOpen', { scale: 'hocLuc', cause: 'study', level: 'kem' }, null),
    'Học lực Kém: không được kiểm tra lại hoặc rèn luyện trong hè.',
    'Study class Poor (Kém): neither re-assessment nor training in the summer.',
  ],
  [
    reason('summerNotOpen', { scale: 'hocLuc', cause: 'both', level: 'yeu' }, null),
    'Học lực và hạnh kiểm đều Yếu: không được kiểm tra lại hoặc rèn luyện trong hè.',
    'Study class and conduct class both Weak (Yếu): neither re-assessment nor training in the summer.',
  ],
  [
    reason('summerNotOpen', { scale: 'ketQuaHocTap', cause: 'both', level: 'chuaDat' }, null),
    'Kết quả học tập và kết quả rèn luyện đều Chưa đạt: không được kiểm tra, đánh giá lại hoặc rèn luyện trong hè.',
    'Study result and conduct result both Not passed (Chưa đạt): neither re-assessment nor training in the summer.',
  ],
  [
    reason('retestSubjects', { subjects: ['hdtn', 'gdtc'], below: 50, choice: 'all' }, null),
    'Phải kiểm tra, đánh giá lại các môn dưới 5,0 hoặc Chưa đạt: Hoạt động trải nghiệm, hướng nghiệp; Giáo dục thể chất.',
    'Must be re-assessed in the subjects under 5.0 or not passed: Experiential activities, Physical education.',
  ],
  [
    reason('programmeCompleted', { grade: 9 }, null),
    'Học sinh lớp 9: hoàn thành chương trình trung học cơ sở.',
    'Grade 9: completes the lower secondary programme.',
  ],
  [
    reason('programmeCompleted', { grade: 12 }, null),
    'Học sinh lớp 12: hoàn thành chương trình trung học phổ thông.',
    'Grade 12: completes the upper secondary programme.',
  ],
  [
    reason('proposalOnly', {}, null),
    'Đây là đề xuất; nhà trường xét và quyết định.',
    'This is a proposal; the school considers and decides.',
  ],
  [
    reason('titleMet', { title: 'xuatSac', scale: 'ketQuaHocTap', study: 'tot', conduct: 'tot' }, null),
    'Kết quả học tập Tốt, kết quả rèn luyện Tốt: danh hiệu Học sinh Xuất sắc.',
    'Study result Good (Tốt), conduct result Good (Tốt): title Outstanding pupil (Học sinh Xuất sắc).',
  ],
  [
    reason('titleSubjects', { title: 'xuatSac', threshold: 90, count: 5, needed: 6 }, null),
    'Có 5 môn từ 9,0 trở lên; danh hiệu Học sinh Xuất sắc cần ít nhất 6 môn.',
    '5 subjects at 9.0 or above; the title Outstanding pupil (Học sinh Xuất sắc) needs at least 6.',
  ],
  [
    reason('titleScoresMissing', { subjects: ['khtn', 'tinHoc'] }, null),
    'Chưa có điểm trung bình chính thức: Khoa học tự nhiên, Tin học.',
    'No official average yet: Natural science, Informatics.',
  ],
  [
    reason('titleYearOnly', {}, null),
    'Danh hiệu chỉ xét cuối năm học, không xét theo học kì.',
    'Titles are for the year only, not for a term.',
  ],
  [
    reason('titleAfterSummer', {}, null),
    'Danh hiệu xét theo kết quả trước khi kiểm tra, đánh giá lại hoặc rèn luyện trong hè.',
    'A title goes by the results before re-assessment or training in the summer.',
  ],
];

describe('conduct, promotion and titles in both languages', () => {
  test.each(sentences)('%# $code', (said, vietnamese, english) => {
    expect(reasonText(said, viReasons)).toBe(vietnamese);
    expect(reasonText(said, enReasons)).toBe(english);
  });

  test('circular 58/2011 has kiểm tra lại', () => {
    const said = (one: Reason) => reasonText(one, reasonsUnder(viReasons, 'TT58/2011'));
    expect(said(reason('titleAfterSummer', {}, null))).toBe(
      'Danh hiệu xét theo kết quả trước khi kiểm tra lại hoặc rèn luyện trong hè.',
    );
    expect(said(reason('retestReplaced', { subject: 'miThuat', before: 'CD', after: 'D' }, null))).toBe(
      'Kiểm tra lại môn Mỹ thuật: lấy Đ thay cho CĐ.',
    );
  });

  test('every reason is above', () => {
    const said = [...new Set(sentences.map(([{ code }]) => code))].sort();
    expect(said).toEqual(Object.keys(viPromotion).sort());
    expect(said).toEqual(Object.keys(enPromotion).sort());
  });
});
