import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { deferred } from '../shared/testing/fixtures.ts';
import { Inputs } from './inputs.ts';
import { PagedList, type Page } from './paged-list.controller.ts';

type NumberPage = Page<number> & { label?: string };

/** A host that only counts, and a loader that answers when told to. */
function list() {
  const host = { updates: 0, addController() {}, removeController() {}, requestUpdate: () => host.updates++ };
  const calls: {
    cursor: string | undefined;
    signal: AbortSignal;
    answer: (page: NumberPage) => void;
    fail: (reason: unknown) => void;
  }[] = [];
  const paged = new PagedList<number, NumberPage>(
    { ...host, updateComplete: Promise.resolve(true) },
    {
      load(cursor, signal) {
        const { promise, resolve, reject } = deferred<NumberPage>();
        calls.push({ cursor, signal, answer: resolve, fail: reject });
        return promise;
      },
      key: String,
    },
  );
  return { paged, calls };
}

describe('PagedList', () => {
  it('goes from idle over loading to ready', async () => {
    const { paged, calls } = list();
    expect(paged.status).to.equal('idle');
    const started = paged.start();
    expect(paged.status).to.equal('loading');
    calls[0]?.answer({ items: [3, 2], nextCursor: 'b', label: 'first' });
    await started;
    expect(paged.status).to.equal('ready');
    expect(paged.items).to.deep.equal([3, 2]);
    expect(paged.first?.label).to.equal('first');
    expect(paged.hasMore).to.equal(true);
    expect(paged.loadedAt).to.be.instanceOf(Date);
  });

  it('keeps why the first page failed, and starts again', async () => {
    const { paged, calls } = list();
    const started = paged.start();
    calls[0]?.fail(new TypeError('Failed to fetch'));
    await started;
    expect(paged.status).to.equal('failed');
    expect(paged.error).to.be.instanceOf(TypeError);
    const again = paged.refresh();
    expect(paged.status).to.equal('loading');
    calls[1]?.answer({ items: [1], nextCursor: null });
    await again;
    expect(paged.status).to.equal('ready');
    expect(paged.error).to.equal(undefined);
  });

  it('aborts an older run and drops its late answer', async () => {
    const { paged, calls } = list();
    const first = paged.start();
    const second = paged.start();
    expect(calls[0]?.signal.aborted).to.equal(true);
    calls[1]?.answer({ items: [2], nextCursor: null });
    await second;
    calls[0]?.answer({ items: [1], nextCursor: 'late' });
    await first;
    expect(paged.items).to.deep.equal([2]);
    expect(paged.hasMore).to.equal(false);
  });

  it('appends the next page and shows an item that moved between pages once', async () => {
    const { paged, calls } = list();
    const started = paged.start();
    calls[0]?.answer({ items: [5, 4], nextCursor: 'b' });
    await started;
    const more = paged.more();
    expect(paged.loadingMore).to.equal(true);
    expect(calls[1]?.cursor).to.equal('b');
    calls[1]?.answer({ items: [4, 3], nextCursor: null });
    expect(await more).to.equal(1);
    expect(paged.items).to.deep.equal([5, 4, 3]);
    expect(paged.hasMore).to.equal(false);
    expect(paged.loadingMore).to.equal(false);
  });

  it('keeps the list when the next page fails', async () => {
    const { paged, calls } = list();
    const started = paged.start();
    calls[0]?.answer({ items: [5], nextCursor: 'b' });
    await started;
    const more = paged.more();
    calls[1]?.fail(new Error('down'));
    expect(await more).to.equal(0);
    expect(paged.items).to.deep.equal([5]);
    expect(paged.moreError).to.be.instanceOf(Error);
    expect(paged.hasMore).to.equal(true);
  });

  it('refreshes under what is shown and keeps older pages that still join', async () => {
    const { paged, calls } = list();
    const started = paged.start();
    calls[0]?.answer({ items: [5, 4], nextCursor: 'b' });
    await started;
    const more = paged.more();
    calls[1]?.answer({ items: [3, 2], nextCursor: 'c' });
    await more;
    const refreshed = paged.refresh();
    expect(paged.items, 'shown meanwhile').to.deep.equal([5, 4, 3, 2]);
    calls[2]?.answer({ items: [6, 5], nextCursor: 'a' });
    expect(await refreshed).to.equal(1);
    expect(paged.items).to.deep.equal([6, 5, 4, 3, 2]);
    const further = paged.more();
    expect(calls[3]?.cursor, 'goes on after the oldest page').to.equal('c');
    calls[3]?.answer({ items: [1], nextCursor: null });
    await further;
    expect(paged.items).to.deep.equal([6, 5, 4, 3, 2, 1]);
  });

  it('drops older pages when the fresh page no longer meets them', async () => {
    const { paged, calls } = list();
    const started = paged.start();
    calls[0]?.answer({ items: [2, 1], nextCursor: null });
    await started;
    const refreshed = paged.refresh();
    calls[1]?.answer({ items: [9, 8], nextCursor: 'b' });
    expect(await refreshed).to.equal(2);
    expect(paged.items).to.deep.equal([9, 8]);
    expect(paged.hasMore).to.equal(true);
  });

  it('takes out what the whole list no longer holds', async () => {
    const { paged, calls } = list();
    const started = paged.start();
    calls[0]?.answer({ items: [3, 2, 1], nextCursor: null });
    await started;
    const refreshed = paged.refresh();
    calls[1]?.answer({ items: [3, 1], nextCursor: null });
    await refreshed;
    expect(paged.items).to.deep.equal([3, 1]);
  });

  it('keeps what is shown when a refresh fails', async () => {
    const { paged, calls } = list();
    const started = paged.start();
    calls[0]?.answer({ items: [1], nextCursor: null });
    await started;
    const refreshed = paged.refresh();
    calls[1]?.fail(new Error('down'));
    expect(await refreshed).to.equal(0);
    expect(paged.status).to.equal('ready');
    expect(paged.items).to.deep.equal([1]);
    expect(paged.error).to.be.instanceOf(Error);
    expect(paged.refreshing).to.equal(false);
  });

  it('stops when the host leaves the page', () => {
    const { paged, calls } = list();
    void paged.start();
    paged.hostDisconnected();
    expect(calls[0]?.signal.aborted).to.equal(true);
    expect(paged.status).to.equal('idle');
  });
});

describe('Inputs', () => {
  it('answers whether any of them is another one', () => {
    const inputs = new Inputs();
    const list = [1];
    expect(inputs.changed(list, undefined)).to.equal(true);
    expect(inputs.changed(list, undefined)).to.equal(false);
    expect(inputs.changed([1], undefined)).to.equal(true);
  });
});
