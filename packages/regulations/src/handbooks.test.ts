import { describe, expect, test } from 'vitest';
import * as admission from './admission/citations.ts';
import * as tt22Of2016 from './circulars/tt22-2016/citations.ts';
import * as tt22 from './circulars/tt22-2021/citations.ts';
import { tt22YearEndData } from './circulars/tt22-2021/promotion.ts';
import { tt22StudyRules } from './circulars/tt22-2021/study.ts';
import * as tt26 from './circulars/tt26-2020/citations.ts';
import { tt26YearEndData } from './circulars/tt26-2020/promotion.ts';
import { tt26StudyRules } from './circulars/tt26-2020/study.ts';
import * as tt27 from './circulars/tt27-2020/citations.ts';
import * as tt30 from './circulars/tt30-2014/citations.ts';
import * as tt43 from './circulars/tt43-2021/citations.ts';
import { tt43YearEndData } from './circulars/tt43-2021/promotion.ts';
import { tt43StudyRules } from './circulars/tt43-2021/study.ts';
import * as tt58 from './circulars/tt58-2011/citations.ts';
import { tt58YearEndData } from './circulars/tt58-2011/promotion.ts';
import { tt58StudyRules } from './circulars/tt58-2011/study.ts';
import type { Bilingual } from './handbook.ts';
import { handbook } from './handbooks.ts';
import { enReasons, reasonText, viReasons } from './reason-text.ts';
import type { Citation, Reason } from './reasons.ts';

const rules = handbook.sections.flatMap(({ title, rules: own }) =>
  own.map((rule) => ({ ...rule, name: `${title.en}: ${rule.rule.en}` })),
);
const examples = rules.flatMap((rule) => rule.examples);

const languages = { vi: viReasons, en: enReasons } as const;
const said = ({ vi, en }: Bilingual): boolean => vi.trim() !== '' && en.trim() !== '';

/** What a reader must never see: a code or a value that no one wrote a word for. */
const unspoken = /undefined|null|NaN|\[object|Infinity/;

function sentences(reasons: readonly Reason[]): string[] {
  return Object.values(languages).flatMap((language) =>
    reasons.map((reason) => reasonText(reason, language)),
  );
}

test('ids of examples are unique', () => {
  const ids = examples.map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test('the 21 worked examples of the dossier are all on the page', () => {
  const numbers = Array.from({ length: 21 }, (_, index) => `X-${String(index + 1).padStart(2, '0')}`);
  expect(numbers.filter((number) => !examples.some(({ id }) => id.startsWith(number)))).toEqual([]);
});

describe('every example is computed as expected', () => {
  test.each(examples)('$id $given.en', ({ run, given, expected }) => {
    const { shown, reasons } = run();
    expect(shown).toEqual(expected);
    expect(said(given)).toBe(true);
    const written = [given, shown].flatMap(({ vi, en }) => [vi, en]);
    for (const sentence of [...written, ...sentences(reasons)]) expect(sentence).not.toMatch(unspoken);
  });
});

describe('every rule', () => {
  test.each(rules)('$name', ({ rule, how, citation }) => {
    expect(said(rule)).toBe(true);
    expect(said(how)).toBe(true);
    for (const text of [rule.vi, rule.en, how.vi, how.en]) expect(text).not.toMatch(unspoken);
    if (citation)
      for (const { citation: name } of Object.values(languages)) expect(name(citation)).not.toBe('');
  });

  test('has an example, or says why there is none', () => {
    expect(
      rules.filter((rule) => rule.examples.length === 0 && !rule.withoutExample).map(({ name }) => name),
    ).toEqual([]);
  });
});

describe('every reading', () => {
  test.each(handbook.readings)('$option', ({ field, question, choices, given, run }) => {
    const [byDefault, otherwise] = choices;
    expect([question, given, byDefault.means, otherwise.means].every(said)).toBe(true);
    expect(run(byDefault.value).shown).toEqual(byDefault.expected);
    expect(run(otherwise.value).shown).toEqual(otherwise.expected);
    expect(run(null)).toEqual(run(byDefault.value));
    expect(otherwise.expected).not.toEqual(byDefault.expected);
    expect(() => run('noSuchChoice')).toThrow(field);
    for (const sentence of sentences(run(null).reasons)) expect(sentence).not.toMatch(unspoken);
  });

  test('is there, and only once', () => {
    expect(handbook.readings.map(({ option }) => option)).toEqual(
      Array.from({ length: 7 }, (_, index) => `P-${index + 1}`),
    );
  });
});

/** A rule that cites article 12, clause 1 stands for its points too, and a reason that cites the article alone for its rules. */
function standsFor(rule: Citation, used: Citation): boolean {
  const parts = ({ circular, article, clause, point }: Citation) => [circular, article, clause, point];
  return parts(rule).every((part, at) => {
    const other = parts(used)[at];
    return part === other || (at > 1 && (part === undefined || other === undefined));
  });
}

test('what a reason cites stands under a rule', () => {
  const cited = rules.flatMap(({ citation }) => citation ?? []);
  const used = examples.flatMap(({ id, run }) =>
    run().reasons.flatMap(({ code, citation }) => (citation ? [{ id, code, citation }] : [])),
  );
  expect(used.filter(({ citation }) => !cited.some((rule) => standsFor(rule, citation)))).toEqual([]);
});

/** Everything in the data of the rules that cites an article, whether an example meets it or not. */
function citationsIn(value: unknown): Citation[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('circular' in value && typeof value.circular === 'string') return [value as Citation];
  return Object.values(value).flatMap(citationsIn);
}

test.each(
  Object.entries({
    ...{ tt58, tt58StudyRules, tt58YearEndData, tt26, tt26StudyRules, tt26YearEndData },
    ...{ tt22, tt22StudyRules, tt22YearEndData, tt43, tt43StudyRules, tt43YearEndData },
    ...{ tt27, tt22Of2016, tt30, admission },
  }),
)('what the rules of %s can cite stands under a rule', (_, data) => {
  const cited = rules.flatMap(({ citation }) => citation ?? []);
  const known = citationsIn(data);
  expect(known.length).toBeGreaterThan(0);
  expect(known.filter((one) => !cited.some((rule) => standsFor(rule, one)))).toEqual([]);
});

test('every point still open is said in both languages', () => {
  expect(handbook.openPoints.every(said)).toBe(true);
});
