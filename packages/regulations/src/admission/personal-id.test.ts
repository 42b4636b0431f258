import { expect, test } from 'vitest';
import { readPersonalId } from './personal-id.ts';

test.each([
  ['079075000001', 1975, 'male'],
  ['079175000001', 1975, 'female'],
  ['001219000001', 2019, 'male'],
  ['096320999999', 2020, 'female'],
  ['079401000001', 2101, 'male'],
  ['079599000001', 2199, 'female'],
  ['079600000001', 2200, 'male'],
  ['079999000001', 2399, 'female'],
])('%s: born %i, %s', (number, birthYear, sex) => {
  expect(readPersonalId(number)).toEqual({ birthYear, sex });
});
