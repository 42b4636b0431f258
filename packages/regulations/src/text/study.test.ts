import { describe, expect, test } from 'vitest';
import { pupil22, pupil58 } from '../circulars/fixtures.ts';
import { tt22Study } from '../circulars/tt22-2021/study.ts';
import { tt22Subjects } from '../circulars/tt22-2021/subjects.ts';
import { tt26Study } from '../circulars/tt26-2020/study.ts';
import { tt58Study } from '../circulars/tt58-2011/study.ts';
import { enReasons, reasonText, viReasons } from '../reason-text.ts';
import type { Reason } from '../reasons.ts';
import { marks, score } from '../secondary/fixtures.ts';

/** Sentences without their citation. */
const say = ({ reasons }: { readonly reasons: readonly Reason[] }) => ({
  vi: reasons.map((each) => reasonText({ ...each, citation: null }, viReasons)),
  en: reasons.map((each) => reasonText({ ...each, citation: null }, enReasons)),
});

describe('circular 58/2011', () => {
  test('an adjusted year', () => {
    expect(say(tt58Study(pupil58('8,6 8,3 8,5 8,9 8,4 9,0 4,2 8,7 9,1 8,8')))).toEqual({
      vi: [
        'ĐTBcn = 82,5 / 10 môn = 8,3.',
        'Học lực cả năm: Khá.',
        'Trước khi điều chỉnh: Trung bình.',
        'Để xếp Khá: Địa lí 4,2, cần 5,0.',
        'Chỉ vì môn Địa lí mà từ Giỏi xuống Trung bình: điều chỉnh lên Khá.',
        'Để xếp Giỏi: Địa lí 4,2, cần 6,5.',
      ],
      en: [
        'Average of the year: 82.5 / 10 subjects = 8.3.',
        'Study class of the year: Fair (Khá).',
        'Before the adjustment: Average (Trung bình).',
        'For Fair (Khá): Geography 4.2, 5.0 is needed.',
        'Geography alone pulls the level from Excellent (Giỏi) down to Average (Trung bình): adjusted to Fair (Khá).',
        'For Excellent (Giỏi): Geography 4.2, 6.5 is needed.',
      ],
    });
  });

  test('every condition of a term', () => {
    const input = pupil58('6,4 6,3 6,4 6,4 6,2 6,4 4,9 6,4 4,8 6,4', {
      period: 'term',
      specialised: 'vatLi',
    });
    expect(say(tt26Study(input))).toEqual({
      vi: [
        'ĐTBhk = 60,6 / 10 môn = 6,1.',
        'Học lực học kì: Trung bình.',
        'Để xếp Khá: điểm trung bình các môn 6,1, cần 6,5 (tổng điểm các môn còn thiếu 3,9).',
        'Để xếp Khá: cần một môn trong số này đạt 6,5: Toán 6,4; Ngữ văn 6,2; Ngoại ngữ 1 6,4.',
        'Để xếp Khá: môn chuyên Vật lí 6,3, cần 6,5.',
        'Để xếp Khá: Địa lí 4,9; Giáo dục công dân 4,8, cần 5,0.',
      ],
      en: [
        'Average of the term: 60.6 / 10 subjects = 6.1.',
        'Study class of the term: Average (Trung bình).',
        'For Fair (Khá): the average of the subjects is 6.1, 6.5 is needed (3.9 more in the sum).',
        'For Fair (Khá): one of these must reach 6.5: Mathematics 6.4, Literature 6.2, Foreign language 1 6.4.',
        'For Fair (Khá): the specialised subject Physics has 6.3, 6.5 is needed.',
        'For Fair (Khá): Geography 4.9, Civic education 4.8, 5.0 is needed.',
      ],
    });
  });

  test('exemption, re-assessment, CĐ', () => {
    const { theDuc: _, ...comments } = pupil58('5,0 '.repeat(9) + '5,0').comments;
    const input = { ...pupil58('4,9 6,0 6,0 6,0 4,0 6,0 6,0 6,0 6,0 6,0'), exempt: ['theDuc'] };
    const retests = { toan: 55, miThuat: 'D' } as const;
    expect(
      say(tt58Study({ ...input, comments: { ...comments, amNhac: 'CD', miThuat: 'CD' }, retests })),
    ).toEqual({
      vi: [
        'Kiểm tra, đánh giá lại môn Toán: lấy 5,5 thay cho 4,9.',
        'Kiểm tra, đánh giá lại môn Mĩ thuật: lấy Đ thay cho CĐ.',
        'Được miễn học, không tham gia xếp loại: Thể dục.',
        'ĐTBcn = 57,5 / 10 môn = 5,8.',
        'Học lực cả năm: Yếu.',
        'Để xếp Trung bình: Âm nhạc phải được đánh giá Đạt.',
      ],
      en: [
        'Re-assessment in Mathematics: 5.5 replaces 4.9.',
        'Re-assessment in Fine arts: Đ replaces CĐ.',
        'Exempt, takes no part: Physical education.',
        'Average of the year: 57.5 / 10 subjects = 5.8.',
        'Study class of the year: Weak (Yếu).',
        'For Average (Trung bình): Music must be passed.',
      ],
    });
  });

  test('an individual plan', () => {
    expect(say(tt58Study({ period: 'year', scores: {}, comments: {}, individualPlan: true }))).toEqual({
      vi: ['Học sinh học theo kế hoạch giáo dục cá nhân: nhà trường quyết định, phần mềm không xếp.'],
      en: ['Assessed by an individual plan: the school decides, the software does not classify.'],
    });
  });
});

describe('circular 22/2021', () => {
  test('too few subjects, comment subjects, and a reading', () => {
    expect(say(tt22Study(pupil22('8,1 8,0 8,4 9,0 8,2 7,7 7,0 6,4')))).toEqual({
      vi: [
        'Kết quả học tập cả năm: Khá.',
        'Để xếp Tốt: cần 6 môn từ 8,0, hiện có 5; gần nhất: Khoa học tự nhiên 7,7.',
        'Để xếp Tốt: Tin học 6,4, cần 6,5.',
      ],
      en: [
        'Study result of the year: Fair (Khá).',
        'For Good (Tốt): 6 subjects must reach 8.0, 5 do; nearest: Natural science 7.7.',
        'For Good (Tốt): Informatics 6.4, 6.5 is needed.',
      ],
    });
    const failed = { comments: { gdtc: 'CD', ngheThuat: 'CD' } } as const;
    expect(say(tt22Study(pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0', failed)))).toEqual({
      vi: [
        'Kết quả học tập cả năm: Chưa đạt.',
        'Để xếp Đạt: nhiều nhất 1 môn nhận xét Chưa đạt, hiện có 2: Giáo dục thể chất, Nghệ thuật.',
      ],
      en: [
        'Study result of the year: Not passed (Chưa đạt).',
        'For Pass (Đạt): at most 1 comment subject not passed, there are 2: Physical education, Arts.',
      ],
    });
  });

  test('open subjects', () => {
    const input = pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0');
    const tinHoc = tt22Subjects.termAverage(score(35), marks('4,0 -', 'P', '4,0'));
    const khtn = tt22Subjects.yearAverage({ term1: null, term2: null });
    const study = tt22Study({ ...input, scores: { ...input.scores, tinHoc, khtn } });
    expect(study.status).toBe('absent');
    expect(say(study)).toEqual({
      vi: [
        'Khoa học tự nhiên chưa có kết quả chính thức; chưa xong học kì I, học kì II.',
        'Tin học chưa có kết quả chính thức; thiếu TX2; chờ kiểm tra, đánh giá bù GK.',
      ],
      en: [
        'Natural science has no official result yet; open: term I, term II.',
        'Informatics has no official result yet; not entered: regular 2; make-up due: mid-term.',
      ],
    });
    const provisional = tt22Study({ ...input, scores: { ...input.scores, tinHoc } });
    expect(say(provisional).vi.slice(1)).toEqual([
      'Kết quả học tập cả năm tạm tính: Khá, chưa phải kết quả chính thức.',
      'Trước khi điều chỉnh: Đạt.',
      'Để xếp Khá: Tin học 4,0, cần 5,0.',
      'Chỉ vì môn Tin học mà từ Tốt xuống Đạt: điều chỉnh lên Khá.',
      'Để xếp Tốt: Tin học 4,0, cần 6,5.',
    ]);
    expect(say(provisional).en[1]).toBe(
      'Study result of the year, provisional: Fair (Khá), not an official result.',
    );
  });

  test('too little to classify', () => {
    expect(say(tt22Study({ period: 'term', scores: { toan: 80 }, comments: {} }))).toEqual({
      vi: [
        'Không có kết quả môn: Ngữ văn.',
        'Mới có 1 môn đánh giá bằng điểm số, cần ít nhất 6 môn để xếp mức.',
      ],
      en: ['No result at all for: Literature.', 'There are 1 score subjects; a level needs at least 6.'],
    });
  });
});

describe('readings, each by what it is about', () => {
  const about = (option: 'P-1' | 'P-2' | 'P-3' | 'P-4' | 'P-5') =>
    say({
      reasons: [
        {
          code: 'readingDecides',
          params: { option, choice: 'any', level: 'dat', otherwise: 'kha' },
          citation: null,
        },
      ],
    });

  test('the whole sentence', () => {
    expect(about('P-1')).toEqual({
      vi: [
        'Thông tư có thể hiểu hai cách (lựa chọn P-1: môn bị điểm thấp có được tính vào số môn cần đạt hay không); theo cách đã chọn: Đạt, theo cách kia: Khá.',
      ],
      en: [
        'The circular can be read two ways (option P-1: whether the low subject counts towards the number of subjects); as chosen: Pass (Đạt), otherwise: Fair (Khá).',
      ],
    });
  });

  test.each([
    ['P-2', 'môn chính (và môn chuyên)', 'the average alone'],
    ['P-3', 'môn chính duy nhất', 'the only key subject'],
    ['P-4', 'loại cao nhất', 'the highest only'],
    ['P-5', 'từ Giỏi xuống Kém', 'from Giỏi to Kém'],
  ] as const)('%s', (option, vi, en) => {
    expect(about(option).vi[0]).toContain(vi);
    expect(about(option).en[0]).toContain(en);
  });
});
