import { describe, expect, it } from 'vitest';
import type { MarkInput } from './evaluate.ts';
import type { ColumnRow } from './columns/repository.ts';
import type { GradebookPair, MarkRow } from './repository.ts';
import { cellKey, judge, type Present } from './save.ts';

const now = new Date('2026-11-22T08:00:00+07:00');
const pair: GradebookPair = {
  id: 'g1',
  otherId: 'g2',
  classId: 'k',
  className: '7A1',
  grade: 7,
  schoolYear: 2026,
  subjectCode: 'toan',
  nameVi: 'Toán',
  nameEn: 'Mathematics',
  term: 1,
  scoring: 'score',
  ruleSet: 'TT22/2021',
  periodsPerYear: 140,
  version: 1,
};
const column = (slot: string, more: Partial<ColumnRow> = {}): [string, ColumnRow] => [
  slot,
  { slot, weight: 1, form: null, version: 1, published_at: null, locked_at: null, ...more },
];
const mark = (more: Partial<MarkRow> = {}): MarkRow => ({
  gradebookId: 'g1',
  pupilId: 'p1',
  slot: 'tx1',
  state: 'value',
  tenths: 80,
  comment: null,
  reason: null,
  version: 3,
  updatedAt: now,
  updatedBy: null,
  updatedByApp: null,
  correctedAt: null,
  ...more,
});
const present = (marks: MarkRow[] = [], more: Partial<Present> = {}): Present => ({
  pair,
  columns: new Map([
    column('tx1'),
    column('tx2', { published_at: now }),
    column('gk', { locked_at: now }),
    column('ck'),
  ]),
  pupilIds: new Set(['p1', 'p2']),
  marks: new Map(marks.map((row) => [cellKey(row.pupilId, row.slot), row])),
  ...more,
});
const item = (more: Partial<MarkInput> = {}): MarkInput => ({
  pupilId: 'p1',
  slot: 'tx1',
  state: 'value',
  value: 7.5,
  version: 0,
  ...more,
});
const one = (input: MarkInput, from = present()) => {
  const verdict = judge(from, [input], now)[0]!;
  return { ...verdict, code: verdict.problem?.code ?? null };
};
const comment = present([], { pair: { ...pair, scoring: 'comment' } });

describe('judging a mark', () => {
  it.each([
    [7.5, 75],
    [10, 100],
    [0, 0],
    ['7,5', 75],
    ['8', 80],
    [8.3, 83],
  ] as const)('keeps %j as %i tenths', (value, tenths) => {
    expect(one(item({ value })).change).toMatchObject({
      tenths,
      comment: null,
      version: 1,
      corrected_at: null,
    });
  });

  it.each([
    [{ value: 'abc' }, 'mark_not_understood'],
    [{ value: null }, 'mark_not_understood'],
    [{ value: '' }, 'mark_not_understood'],
    [{ value: 'D' }, 'mark_not_understood'],
    [{ value: 1e-7 }, 'mark_not_understood'],
    [{ value: 11 }, 'mark_out_of_range'],
    [{ value: -1 }, 'mark_out_of_range'],
    [{ value: '10,5' }, 'mark_out_of_range'],
    [{ value: 7.25 }, 'mark_too_precise'],
    [{ state: 'zeroByRule', value: null }, 'mark_reason_missing'],
    [{ state: 'zeroByRule', value: null, reason: '   ' }, 'mark_reason_missing'],
    [{ state: 'empty', value: 8 }, 'mark_not_understood'],
    [{ slot: 'tx4' }, 'slot_unknown'],
    [{ pupilId: 'p9' }, 'pupil_not_in_class'],
    [{ slot: 'gk' }, 'column_locked'],
  ] as [Partial<MarkInput>, string][])('refuses %j with %s', (more, code) => {
    expect(one(item(more))).toMatchObject({ outcome: 'refused', code, change: null });
  });

  it('reads Đ and CĐ in a comment subject, and no number', () => {
    expect(one(item({ value: 'D' }), comment).change).toMatchObject({ comment: 'D', tenths: null });
    expect(one(item({ value: 'CĐ' }), comment).change).toMatchObject({ comment: 'CD', tenths: null });
    expect(one(item({ value: 8 }), comment).code).toBe('mark_not_understood');
  });

  it('keeps the reason of a zero and forgets it when the mark comes', () => {
    const zero = item({ state: 'zeroByRule', value: null, reason: ' vắng ' });
    expect(one(zero).change).toMatchObject({ state: 'zeroByRule', reason: 'vắng', tenths: null });
    const known = present([mark({ state: 'zeroByRule', tenths: null, reason: 'vắng' })]);
    expect(one(item({ version: 3, reason: 'vắng' }), known).change).toMatchObject({
      tenths: 75,
      reason: null,
    });
  });

  it('answers a conflict when the cell has another version', () => {
    const known = present([mark()]);
    expect(one(item({ version: 2 }), known)).toMatchObject({
      outcome: 'conflict',
      code: 'version_conflict',
      change: null,
    });
    expect(one(item({ version: 0 }), known).outcome).toBe('conflict');
    expect(one(item({ version: 1 })).outcome).toBe('conflict');
    expect(one(item({ version: 3 }), known)).toMatchObject({ outcome: 'saved', change: { version: 4 } });
  });

  it('writes nothing when the cell already holds what is sent', () => {
    expect(one(item({ version: 3, value: 8 }), present([mark()]))).toMatchObject({
      outcome: 'saved',
      problem: null,
      change: null,
    });
  });

  it('refuses every copy of a cell sent twice, and saves the others', () => {
    const verdicts = judge(present(), [item(), item({ value: 9 }), item({ pupilId: 'p2' })], now);
    expect(verdicts.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'saved']);
    expect(verdicts[0]?.problem?.code).toBe('validation_failed');
  });

  describe('in a published column', () => {
    const at = { slot: 'tx2', version: 3 };
    const changeOf = (state: Partial<MarkRow>, more: Partial<MarkInput> = {}) =>
      one(item({ ...at, ...more }), present([mark({ slot: 'tx2', ...state })])).change;

    it('remembers the first correction of a mark families were shown', () => {
      expect(changeOf({})?.corrected_at).toEqual(now);
      expect(changeOf({ state: 'zeroByRule', tenths: null, reason: 'vắng' })?.corrected_at).toEqual(now);
      expect(changeOf({}, { state: 'empty', value: null })?.corrected_at).toEqual(now);
      const earlier = new Date('2026-11-01T08:00:00+07:00');
      expect(changeOf({ correctedAt: earlier })?.corrected_at).toEqual(earlier);
    });

    it('calls neither a late first mark nor the mark of a make-up a correction', () => {
      expect(one(item({ slot: 'tx2' })).change?.corrected_at).toBeNull();
      expect(changeOf({ state: 'empty', tenths: null })?.corrected_at).toBeNull();
      expect(changeOf({ state: 'pendingMakeUp', tenths: null })?.corrected_at).toBeNull();
    });
  });
});
