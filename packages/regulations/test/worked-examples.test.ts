import { describe, expect, test } from 'vitest';
import { ruleSetIds } from '../src/index.ts';
import type { WorkedExample } from './case-forms.ts';
import { runCase } from './run-case.ts';
import data from './worked-examples.json' with { type: 'json' };

const examples = data as readonly WorkedExample[];

describe('examples worked by hand', () => {
  test.each(examples)('$id $regulation $kind: $why', (example) => {
    expect(runCase(example)).toEqual(example.expected);
  });

  test('ids are unique, and the 21 of the dossier are all there', () => {
    const ids = examples.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const dossier = Array.from({ length: 21 }, (_, index) => `X-${String(index + 1).padStart(2, '0')}`);
    expect(dossier.filter((id) => !ids.some((known) => known.startsWith(id)))).toEqual([]);
  });

  test('every circular has some', () => {
    const used = new Set(examples.map(({ regulation }) => regulation));
    expect(ruleSetIds.filter((id) => !used.has(id))).toEqual([]);
  });
});
