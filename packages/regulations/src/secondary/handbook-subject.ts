import type { Bilingual, HandbookExample, HandbookRule } from '../handbook.ts';
import { formatPassFail, type PassFail } from '../mark-text.ts';
import type { Citation } from '../reasons.ts';
import type { Result } from '../results.ts';
import type { Tenths } from '../tenths.ts';
import { enNames } from '../text/names.en.ts';
import { viNames } from '../text/names.vi.ts';
import type { Mark, SubjectPlan, SubjectRules } from './subject-rules.ts';

/** A cell of an example: a mark in tenths, Đ/CĐ, or what stands in its place. */
type Cell = Tenths | PassFail | 'pendingMakeUp' | 'zeroByRule';
export type Cells = Readonly<Record<string, Cell>>;

export const both = (vi: string, en: string): Bilingual => ({ vi, en });

export const rule = (
  name: Bilingual,
  citation: Citation | null,
  how: Bilingual,
  examples: readonly HandbookExample[] = [],
): HandbookRule => ({ rule: name, citation, how, examples });

const mark = (value: Tenths | PassFail): Bilingual =>
  typeof value === 'number'
    ? both(viNames.mark(value), enNames.mark(value))
    : both(formatPassFail(value), value === 'D' ? 'passed' : 'not passed');

function cellText(slot: string, cell: Cell): Bilingual {
  const [vi, en] = [viNames.slot(slot), enNames.slot(slot)];
  if (cell === 'pendingMakeUp') return both(`${vi} chờ kiểm tra bù`, `${en} awaits its make-up`);
  if (cell === 'zeroByRule') return both(`${vi} không dự, tính 0`, `${en} not sat, counted as 0`);
  const value = mark(cell);
  return both(`${vi} ${value.vi}`, `${en} ${value.en}`);
}

const join = (parts: readonly Bilingual[]): Bilingual =>
  both(parts.map(({ vi }) => vi).join('; '), parts.map(({ en }) => en).join('; '));

function toMark([slot, cell]: readonly [string, Cell]): Mark {
  if (cell === 'pendingMakeUp') return { slot, state: cell };
  if (cell === 'zeroByRule') return { slot, state: cell, reason: 'not sat' };
  return { slot, state: 'value', value: cell };
}

const shown = ({ value, provisional, reasons }: Result<Tenths | PassFail>): Bilingual => {
  if (value !== null) return mark(value);
  if (reasons.some(({ code }) => code === 'exempt')) return both('không tham gia', 'takes no part');
  if (provisional === null) return both('chưa có kết quả', 'no result yet');
  const { vi, en } = mark(provisional);
  return both(`chưa có kết quả (tạm tính ${vi})`, `no result yet (provisional ${en})`);
};

function example(
  id: string,
  given: Bilingual,
  compute: () => Result<Tenths | PassFail>,
  expected: Bilingual,
): HandbookExample {
  const run = () => {
    const result = compute();
    return { shown: shown(result), reasons: result.reasons };
  };
  return { id, given, run, expected };
}

/** A term of one subject, its input told from the cells themselves. */
export function termExample(
  id: string,
  rules: SubjectRules,
  plan: SubjectPlan,
  cells: Cells,
  expected: Bilingual,
): HandbookExample {
  const entries = Object.entries(cells);
  const marks = entries.map(toMark);
  const given = join(entries.map(([slot, cell]) => cellText(slot, cell)));
  return example(
    id,
    given,
    () => (plan.scoring === 'score' ? rules.termAverage(plan, marks) : rules.termComment(plan, marks)),
    expected,
  );
}

type YearCell<V> = V | 'notTaught' | 'exempt';

const termText = (name: Bilingual, cell: YearCell<Tenths | PassFail>): Bilingual => {
  if (cell === 'notTaught') return both(`${name.vi} không học`, `${name.en} not taught`);
  if (cell === 'exempt') return both(`${name.vi} được miễn học`, `${name.en} exempt`);
  const value = mark(cell);
  return both(`${name.vi} ${value.vi}`, `${name.en} ${value.en}`);
};

const yearText = (term1: YearCell<Tenths | PassFail>, term2: YearCell<Tenths | PassFail>): Bilingual =>
  join([termText(both('HKI', 'term I'), term1), termText(both('HKII', 'term II'), term2)]);

type YearRules = Pick<SubjectRules, 'yearAverage' | 'yearComment'>;

export function yearAverageExample(
  id: string,
  rules: YearRules,
  terms: { readonly term1: YearCell<Tenths>; readonly term2: YearCell<Tenths> },
  expected: Bilingual,
): HandbookExample {
  return example(id, yearText(terms.term1, terms.term2), () => rules.yearAverage(terms), expected);
}

export function yearCommentExample(
  id: string,
  rules: YearRules,
  terms: { readonly term1: YearCell<PassFail>; readonly term2: YearCell<PassFail> },
  expected: Bilingual,
): HandbookExample {
  return example(id, yearText(terms.term1, terms.term2), () => rules.yearComment(terms), expected);
}

/** The columns of a subject, as an example. */
export function columnsExample(
  id: string,
  given: Bilingual,
  rules: SubjectRules,
  plan: SubjectPlan,
  expected: Bilingual,
): HandbookExample {
  const run = () => {
    const slots = rules.columns(plan).map(({ slot }) => slot);
    const list = both(slots.map(viNames.slot).join(', '), slots.map(enNames.slot).join(', '));
    return { shown: list, reasons: [] };
  };
  return { id, given, run, expected };
}
