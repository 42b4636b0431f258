import { describe, expect, it, vi } from 'vitest';
import { must } from '../must.ts';
import { inMemoryGradebooks } from '../sources/in-memory-gradebooks.ts';
import { sampleGradebook } from '../testing/gradebooks.ts';
import { join } from './join.ts';
import { withTogether } from './with-together.ts';

const options = { signal: new AbortController().signal };

function classes() {
  const a = sampleGradebook({ number: 1, className: '7A1', pupils: 3, filled: [1, 1, 0] });
  const b = sampleGradebook({ number: 2, className: '7A2', pupils: 2, filled: [1, 0], locked: ['tx1'] });
  return [a, b] as const;
}

describe('several classes in one table', () => {
  it('are offered where one teacher writes the same subject of the same grade and term', async () => {
    const [a, b] = classes();
    const other = sampleGradebook({ number: 3, className: '7A3', subject: ['nguVan', 'Ngữ văn'] });
    const readOnly = sampleGradebook({ number: 4, className: '7A4', canEdit: false });
    const listed = await withTogether(inMemoryGradebooks([a, b, other, readOnly])).list(options);
    expect(listed.map(({ className }) => className)).toEqual(['7A1', '7A2', '7A3', '7A4', '7A1, 7A2']);
    expect(must(listed.at(-1)).id).toBe(`${a.id}+${b.id}`);
  });

  it('stand class after class, each pupil with the class and its own locks', () => {
    const [a, b] = classes();
    const joined = join('both', [a, b]);
    expect(joined.pupils.map(({ id }) => joined.classNames.get(id))).toEqual([
      '7A1',
      '7A1',
      '7A1',
      '7A2',
      '7A2',
    ]);
    expect(joined.marks).toHaveLength(a.marks.length + b.marks.length);
    // Locked in 7A2 alone: the column is open, the cells of that class are not.
    expect(must(joined.columns[0]).lockedAt).toBeNull();
    expect([...joined.lockedCells]).toEqual(b.pupils.map(({ id }) => `${id}/tx1`));
  });

  it('a column more in one class stands with the regular ones and is closed to the other', () => {
    const [a, b] = classes();
    a.columns.splice(4, 0, { ...must(a.columns[0]), slot: 'tx5' });
    const joined = join('both', [b, a]);
    expect(joined.columns.map(({ slot }) => slot)).toEqual(['tx1', 'tx2', 'tx3', 'tx4', 'tx5', 'gk', 'ck']);
    expect(joined.lockedCells.has(`${must(b.pupils[0]).id}/tx5`)).toBe(true);
  });

  it('other periods a year make other averages: they are not mixed', () => {
    const [a, b] = classes();
    expect(() => join('both', [a, { ...b, periodsPerYear: 70 }])).toThrow();
  });

  it('save each mark in its own gradebook, under keys of its own', async () => {
    const [a, b] = classes();
    const source = inMemoryGradebooks([a, b]);
    const save = vi.spyOn(source, 'save');
    const both = withTogether(source);
    const id = `${a.id}+${b.id}`;
    const item = (pupilId: string) => ({
      pupilId,
      slot: 'ck',
      state: 'value' as const,
      value: 9,
      version: 0,
    });
    const [one, other] = [must(a.pupils[0]).id, must(b.pupils[1]).id];
    const saved = await both.save(id, [item(other), item(one)], {
      ...options,
      idempotencyKey: 'k'.repeat(32),
    });
    expect(saved.items.map(({ outcome }) => outcome)).toEqual(['saved', 'saved']);
    expect(
      save.mock.calls.map(([of, items, { idempotencyKey }]) => [of, items.length, idempotencyKey]),
    ).toEqual([
      [a.id, 1, `${'k'.repeat(32)}-0`],
      [b.id, 1, `${'k'.repeat(32)}-1`],
    ]);
    const again = await both.load(id, options);
    expect(again.marks.filter(({ slot, value }) => slot === 'ck' && value === 9)).toHaveLength(2);
  });

  it('say of each class by itself what became of its marks', async () => {
    const [a, b] = classes();
    const source = inMemoryGradebooks([a, b]);
    const refusal = (code: string, status: number) => Object.assign(new Error('x'), { code, status });
    let failure = refusal('permission_denied', 403);
    const both = withTogether({
      ...source,
      save: (of, ...batch) => (of === a.id ? Promise.reject(failure) : source.save(of, ...batch)),
    });
    const id = `${a.id}+${b.id}`;
    const items = [a, b].map(({ pupils }) => ({
      ...{ pupilId: must(pupils[0]).id, slot: 'ck', state: 'value' as const, value: 9, version: 0 },
    }));
    const gone = { ...must(items[0]), pupilId: '01900000-0000-7000-8000-999999999999' };
    const key = (of: string) => ({ ...options, idempotencyKey: of.repeat(32) });
    // The duty in one class has ended; a pupil left both.
    const saved = await both.save(id, [...items, gone], key('p'));
    expect(
      saved.items.map(({ pupilId, outcome, problem }) => [pupilId, outcome, problem?.code ?? null]),
    ).toEqual([
      [must(a.pupils[0]).id, 'refused', 'permission_denied'],
      [must(b.pupils[0]).id, 'saved', null],
      [gone.pupilId, 'refused', 'pupil_not_in_class'],
    ]);
    // What passes is tried again as a whole.
    failure = refusal('unavailable', 503);
    await expect(both.save(id, items, key('q'))).rejects.toThrow();
  });

  it('publish a column in every class that has not', async () => {
    const [a, b] = classes();
    const both = withTogether(inMemoryGradebooks([a, b]));
    const id = `${a.id}+${b.id}`;
    const joined = await both.load(id, options);
    expect(must(await both.publish(id, must(joined.columns[1]), options)).publishedAt).not.toBeNull();
    const [first, second] = await Promise.all([both.load(a.id, options), both.load(b.id, options)]);
    expect([first, second].map(({ columns }) => must(columns[1]).publishedAt !== null)).toEqual([true, true]);
  });

  it('history of a cell comes from the class of its pupil', async () => {
    const [a, b] = classes();
    const source = inMemoryGradebooks([a, b]);
    const both = withTogether(source);
    const id = `${a.id}+${b.id}`;
    const pupilId = must(b.pupils[0]).id;
    await both.load(id, options);
    const items = [{ pupilId, slot: 'gk', state: 'value' as const, value: 4, version: 0 }];
    await both.save(id, items, { ...options, idempotencyKey: 'h'.repeat(32) });
    const desk = await must(await both.desk?.());
    const versions = await desk.history(id, { pupilId, slot: 'gk' }, options);
    expect(versions.map(({ value }) => value)).toEqual([4]);
  });
});
