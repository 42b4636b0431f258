import { expect, test } from 'vitest';
import { finalResult, openResult } from '../results.ts';
import type { Tenths } from '../tenths.ts';
import { retestable } from './retestable.ts';

test('official results under the threshold, and CĐ, in the order given', () => {
  const scores = {
    toan: 49,
    vatLi: 50,
    hoaHoc: finalResult<Tenths>(0, []),
    sinhHoc: finalResult<Tenths>(50, []),
    nguVan: openResult<Tenths>(30, []),
    lichSu: openResult<Tenths>(null, []),
    diaLi: null,
  };
  const comments = { theDuc: 'CD', amNhac: 'D', miThuat: finalResult<'D' | 'CD'>('CD', []) } as const;
  expect(retestable({ scores, comments }, 50)).toEqual(['toan', 'hoaHoc', 'theDuc', 'miThuat']);
  expect(retestable({ scores, comments, exempt: ['theDuc'] }, 50)).toEqual(['toan', 'hoaHoc', 'miThuat']);
  expect(retestable({ scores, comments: {} }, 51)).toEqual(['toan', 'vatLi', 'hoaHoc', 'sinhHoc']);
});

test('nobody', () => {
  expect(retestable({ scores: {}, comments: {} }, 50)).toEqual([]);
});
