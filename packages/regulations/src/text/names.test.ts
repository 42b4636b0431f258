import { expect, test } from 'vitest';
import { enNames } from './names.en.ts';
import { listOf, namesUnder, schoolName, subjectList, subjectName, type NamesOf } from './names.ts';
import { viNames } from './names.vi.ts';

test('the name of a code, the code where there is none', () => {
  const names = { ...viNames, schools: { A: 'THPT A' } };
  expect(subjectName(names, 'toan')).toBe('Toán');
  expect(schoolName(names, 'A')).toBe('THPT A');
  for (const code of ['mua', 'constructor', 'toString', '__proto__']) {
    expect(subjectName(names, code)).toBe(code);
    expect(schoolName(names, code)).toBe(code);
    expect(schoolName(viNames, code)).toBe(code);
  }
});

test('a name with a comma of its own is told apart from the next one', () => {
  expect(listOf([])).toBe('');
  expect(listOf(['a'])).toBe('a');
  expect(listOf(['a', 'b'])).toBe('a, b');
  expect(listOf(['a, b', 'c'])).toBe('a, b; c');
  expect(subjectList(viNames, ['toan', 'nguVan'])).toBe('Toán, Ngữ văn');
  expect(subjectList(viNames, ['toan', 'hdtn', 'gdtc'])).toBe(
    'Toán; Hoạt động trải nghiệm, hướng nghiệp; Giáo dục thể chất',
  );
});

test.each<[NamesOf, string, string, string]>([
  ['TT22/2021', 'Ngoại ngữ 1', 'Mĩ thuật', 'kiểm tra, đánh giá lại'],
  ['TT43/2021', 'Ngoại ngữ 1', 'Mĩ thuật', 'kiểm tra, đánh giá lại'],
  ['TT58/2011', 'Ngoại ngữ', 'Mỹ thuật', 'kiểm tra lại'],
  ['TT58/2011+TT26/2020', 'Ngoại ngữ', 'Mỹ thuật', 'kiểm tra lại'],
  ['TT30/2014', 'Ngoại ngữ', 'Mĩ thuật', 'kiểm tra, đánh giá lại'],
  ['TT30/2014+TT22/2016', 'Ngoại ngữ', 'Mĩ thuật', 'kiểm tra, đánh giá lại'],
  ['TT27/2020', 'Ngoại ngữ 1', 'Mĩ thuật', 'kiểm tra, đánh giá lại'],
  ['grade10', 'Ngoại ngữ', 'Mĩ thuật', 'kiểm tra, đánh giá lại'],
])('words of %s', (of, language, arts, retest) => {
  const names = namesUnder(viNames, of);
  expect([subjectName(names, 'ngoaiNgu1'), subjectName(names, 'miThuat'), names.decisions.retest]).toEqual([
    language,
    arts,
    retest,
  ]);
  expect(subjectName(names, 'toan')).toBe('Toán');
  expect(names.decisions.promoted).toBe(viNames.decisions.promoted);
  expect(subjectName(namesUnder(enNames, of), 'ngoaiNgu1')).toBe(
    language === 'Ngoại ngữ' ? 'Foreign language' : 'Foreign language 1',
  );
});
