import { expect, test } from 'vitest';
import { schoolName, subjectName } from './names.ts';
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
