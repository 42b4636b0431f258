import { describe, expect, test } from 'vitest';
import { comment, marks, score } from './secondary/fixtures.ts';
import { tt22Subjects as tt22 } from './circulars/tt22-2021/subjects.ts';
import { enReasons, reasonText, viReasons, type ReasonDictionary } from './reason-text.ts';

const texts = (
  result: { reasons: Parameters<typeof reasonText>[0][] | readonly Parameters<typeof reasonText>[0][] },
  dictionary: ReasonDictionary,
) => result.reasons.map((item) => reasonText(item, dictionary));

describe('sentences for teachers and parents', () => {
  test('a final average', () => {
    const result = tt22.termAverage(score(70), marks('8,9 6,0 7,8', '3,8', '4,7'));
    expect(texts(result, viReasons)).toEqual([
      'ĐTBmhk = 44,4 / (3 + 5) = 5,6. (Điều 9 khoản 1 điểm b Thông tư 22/2021/TT-BGDĐT)',
    ]);
    expect(texts(result, enReasons)).toEqual([
      'Term average 44.4 / (3 + 5) = 5.6. (Circular 22/2021/TT-BGDĐT, article 9, clause 1, point b)',
    ]);
  });

  test('what is still open', () => {
    expect(texts(tt22.termAverage(score(35), marks('8 -', 'P', '0!')), viReasons)).toEqual([
      'Tạm tính 8,0 / 4 = 2,0, chưa phải kết quả chính thức.',
      'Cần thêm 1 lần đánh giá thường xuyên. (Điều 6 khoản 2 điểm b Thông tư 22/2021/TT-BGDĐT)',
      'Chờ kiểm tra, đánh giá bù: GK. (Điều 7 khoản 4 Thông tư 22/2021/TT-BGDĐT)',
      'Không tham gia kiểm tra, đánh giá, tính 0 điểm hoặc mức Chưa đạt: CK. (Điều 7 khoản 5 Thông tư 22/2021/TT-BGDĐT)',
    ]);
  });

  test('a comment subject and its year', () => {
    const term = tt22.termComment(comment, marks('Đ Đ', 'CĐ', 'Đ'));
    expect(texts(term, enReasons)[0]).toBe(
      'Not passed: mid-term. (Circular 22/2021/TT-BGDĐT, article 9, clause 1, point a)',
    );
    expect(texts(tt22.yearComment({ term1: 'D', term2: term }), viReasons)).toEqual([
      'Kết quả cả năm là kết quả học kì II: CĐ. (Điều 9 khoản 1 điểm a Thông tư 22/2021/TT-BGDĐT)',
    ]);
  });

  test('policy options are named', () => {
    expect(texts(tt22.yearAverage({ term1: 71, term2: 'notTaught' }), viReasons)).toEqual([
      'Môn chỉ học ở học kì I: lấy kết quả học kì làm kết quả cả năm (lựa chọn P-7).',
    ]);
  });

  test('a site can replace one sentence', () => {
    const own = { ...enReasons, sentences: { ...enReasons.sentences, notTaught: () => 'Not on our plan.' } };
    expect(texts(tt22.yearAverage({ term1: 'notTaught', term2: 'notTaught' }), own)).toEqual([
      'Not on our plan.',
    ]);
  });

  test('both languages have a sentence for every reason', () => {
    expect(Object.keys(enReasons.sentences).sort()).toEqual(Object.keys(viReasons.sentences).sort());
  });
});
