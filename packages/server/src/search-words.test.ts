import { describe, expect, it } from 'vitest';
import { folded, wordsOf, wordsQuery } from './search-words.ts';

/** What `words @@ query` does, for words of a text and a query of ours. */
const finds = (asked: string, text: string) =>
  (wordsQuery(asked)?.split(' & ') ?? []).every((part) =>
    wordsOf(text).some((word) => word.startsWith(part.slice(1, -3))),
  );

describe('words to search by', () => {
  it.each([
    ['hoc phi', 'Thu học phí học kì I', true],
    ['học phí', 'Thu học phí học kì I', true],
    ['học phi', 'Thu học phí học kì I', true],
    ['hóc', 'Thu học phí', false],
    ['học phí', 'Thu hoc phi', false],
    ['HỌC PHÍ', 'thu học phí', true],
    ['học kỳ', 'học kì I', true],
    ['ki thi', 'Kỳ thi tuyển sinh', true],
    ['hoà bình', 'Hòa Bình', true],
    ['thuỷ', 'Thủy', true],
    ['thủy', 'Thuỷ lợi', true],
    ['dong da', 'Quận Đống Đa', true],
    ['tuy', 'tuyển sinh', true],
    ['540/GDĐT', 'Công văn 540/GDĐT-TTTT', true],
    ['540/gddt-tttt', 'Công văn 540/GDĐT-TTTT', true],
    ['541', 'Công văn 540/GDĐT-TTTT', false],
  ])('%s in “%s”: %s', (asked, text, found) => {
    expect(finds(asked, text)).toBe(found);
  });

  it('finds decomposed letters', () => {
    expect(finds('học', 'Thu học phí'.normalize('NFD'))).toBe(true);
    expect(finds('học'.normalize('NFD'), 'Thu học phí')).toBe(true);
  });

  it('asks for nothing where there is no word, and holds nothing that ends a quote', () => {
    expect(wordsQuery(' -- !')).toBeNull();
    expect(wordsQuery(`a'b\\c:*&|!`)).toBe("'a':* & 'b':* & 'c':*");
  });

  it('takes marks that stand on no letter for none, and cuts no letter in half: a database keeps neither', () => {
    expect(wordsOf('Ngày 8/3 ❤️ a \u0301 b')).toEqual(['ngày', 'ngay', '8', '3', 'a', 'b']);
    for (const word of wordsOf(`a${'𝐇'.repeat(80)}`)) expect(word).not.toMatch(/\p{Cs}/u);
  });

  it('compares names without marks', () => {
    expect(folded('  Tuyển  SINH ')).toBe('tuyen sinh');
  });
});
