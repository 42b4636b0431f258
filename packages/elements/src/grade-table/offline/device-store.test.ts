import { expect } from '@open-wc/testing';
import { openDB } from 'idb';
import { afterEach, describe, it, vi } from 'vitest';
import { DeviceStore, troubleOf } from './device-store.ts';
import { keptMarks, type KeptMarks } from './kept-marks.ts';
import { aloneOnDevice, forgetDevice, recordsOf } from './testing/device.ts';

const kept = (gradebookId = 'book', value = 7.5): KeptMarks => ({
  format: 1,
  gradebookId,
  title: { subjectName: 'Toán', className: '7A1', term: 1 },
  batches: [
    { idempotencyKey: 'k', inputs: [{ pupilId: 'p', slot: 'tx1', state: 'value', value, version: 1 }] },
  ],
  cells: [],
  undo: { done: [], undone: [] },
});

const stores: DeviceStore<KeptMarks>[] = [];
function storeOf(person: string, patience?: number): DeviceStore<KeptMarks> {
  const store = new DeviceStore(person, keptMarks, patience);
  stores.push(store);
  return store;
}

describe('DeviceStore', () => {
  aloneOnDevice();
  afterEach(() => {
    for (const store of stores.splice(0)) store.close();
    vi.restoreAllMocks();
  });

  it('gives back to the same person what was kept, and to nobody else', async () => {
    await storeOf('cô Hạnh').put(kept(), 'tab', 1);
    const [found] = await storeOf('cô Hạnh').all();
    expect(found).to.deep.equal({ book: 'book', tab: 'tab', count: 1, kept: kept() });
    expect(await storeOf('thầy Hậu').all()).to.deep.equal([]);
  });

  it('lies sealed: neither person nor mark can be read, and the key cannot be taken out', async () => {
    await storeOf('cô Hạnh').put(kept(), 'tab', 1);
    const { marks, keys } = await recordsOf();
    const text = new TextDecoder('latin1').decode(marks[0]!.data as ArrayBuffer) + JSON.stringify(marks[0]);
    for (const plain of ['7.5', 'tx1', 'Toán', 'Hạnh']) expect(text).not.to.contain(plain);
    expect((keys[0] as CryptoKey).extractable).to.be.false;
  });

  it('forgets one person as if they had never been here', async () => {
    const store = storeOf('cô Hạnh');
    await store.put(kept(), 'tab', 1);
    await storeOf('thầy Hậu').put(kept(), 'tab', 1);
    await store.clear();
    expect(await store.all()).to.deep.equal([]);
    const { marks, keys } = await recordsOf();
    expect([marks.length, keys.length]).to.deep.equal([1, 1]);
  });

  it('keeps nothing for a person who signed out in another window, and does not say it did', async () => {
    const here = storeOf('cô Hạnh');
    await here.put(kept(), 'here', 1);
    await storeOf('cô Hạnh').clear();
    // Twice: a second try begins with a connection of its own, and makes no new key.
    for (const _ of [1, 2])
      expect(troubleOf(await failure(here.put(kept('other'), 'here', 1)))).to.equal('forbidden');
    const { marks, keys } = await recordsOf();
    expect([marks, keys]).to.deep.equal([[], []]);
  });

  it('hands a record over once', async () => {
    const store = storeOf('cô Hạnh');
    await store.put(kept(), 'before', 1);
    expect(await store.rename('book', 'before', 'after')).to.be.true;
    expect(await storeOf('cô Hạnh').rename('book', 'before', 'third')).to.be.false;
    expect((await store.all()).map(({ tab }) => tab)).to.deep.equal(['after']);
  });

  it.each([
    ['of another gradebook', { book: 'moved' }],
    ['of a damaged disk', { data: new ArrayBuffer(40) }],
    ['of no known kind', { data: 7, iv: null }],
  ])('a record %s counts and cannot be read', async (_, damage) => {
    await storeOf('cô Hạnh').put(kept(), 'tab', 3);
    const db = await openDB('lienthong-marks', 1);
    const [record] = await db.getAll('marks');
    await db.put('marks', { ...record, ...damage });
    db.close();
    const found = (await storeOf('cô Hạnh').all()).find(({ kept: marks }) => marks === null);
    expect(found?.count).to.equal(3);
  });

  it('a full disk, a forbidden store, a newer database and a window that will not let go are told apart', async () => {
    const store = storeOf('cô Hạnh', 200);
    await store.put(kept(), 'tab', 1);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    expect(troubleOf(await failure(store.put(kept(), 'tab', 1)))).to.equal('full');
    full.mockRestore();
    await store.put(kept(), 'tab', 1);

    const forbidden = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    expect(troubleOf(await failure(storeOf('other').put(kept(), 'tab', 1)))).to.equal('forbidden');
    forbidden.mockRestore();

    const newer = await openDB('lienthong-marks', 2);
    newer.close();
    expect(troubleOf(await failure(storeOf('cô Hạnh').all()))).to.equal('busy');
    await forgetDevice();

    const stubborn = await openDB('lienthong-marks', 1, { blocking: () => undefined });
    const deleted = forgetDevice();
    expect(troubleOf(await failure(storeOf('cô Hạnh', 50).all()))).to.equal('busy');
    stubborn.close();
    await deleted;
  });

  it('goes on when the browser took the database away under it', async () => {
    const store = storeOf('cô Hạnh');
    await store.put(kept(), 'tab', 1);
    await forgetDevice();
    await store.put(kept(), 'tab', 1).catch(() => undefined);
    await store.put(kept(), 'tab', 1);
    expect((await store.all()).length).to.equal(1);
  });
});

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.fail('It worked.'),
    (error: unknown) => error,
  );
}
