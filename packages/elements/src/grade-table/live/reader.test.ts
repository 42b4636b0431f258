import type { Gradebook } from '@lienthong/sdk';
import { expect } from '@open-wc/testing';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import type { FailureKind } from '../grade-table.source.ts';
import { inMemoryGradebooks } from '../sources/in-memory-gradebooks.ts';
import { sampleGradebook } from '../testing/gradebooks.ts';
import { Reader } from './reader.ts';

function reading(options: { fails?: FailureKind; saving?: () => boolean; taken?: () => boolean } = {}) {
  const { fails, saving = () => false, taken = () => true } = options;
  const book = sampleGradebook({ pupils: 1 });
  const times: number[] = [];
  const read: Gradebook[] = [];
  const source = {
    ...inMemoryGradebooks([book]),
    load: async () => {
      times.push(Math.round(performance.now()));
      if (fails) throw new Error(fails);
      return book;
    },
    explain: () => ({ kind: fails ?? 'wait' }) as const,
  };
  const reader = new Reader(source, book, {
    isSaving: saving,
    onRead: (came) => {
      read.push(came);
      return taken();
    },
  });
  return { reader, times, read };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('Reader', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('a burst is one reading, and the next comes a second and a half later', async () => {
    const { reader, times } = reading();
    for (let change = 0; change < 5; change += 1) reader.soon();
    await pass(1_000);
    expect(times).to.have.length(1);
    reader.soon();
    await pass(5_000);
    expect(times).to.have.length(2);
    expect(times[1]! - times[0]!).to.be.at.least(1_500);
  });

  it('the earliest moment asked for counts', async () => {
    const { reader, times } = reading();
    reader.sometime();
    reader.later();
    reader.soon();
    await pass(600);
    expect(times).to.have.length(1);
    await pass(120_000);
    expect(times).to.have.length(1);
  });

  it('what was read beside a save of ours is read again, but not for ever', async () => {
    const { reader, times, read } = reading({ saving: () => true });
    reader.soon();
    await pass(30_000);
    expect(times).to.have.length(4);
    expect(read).to.have.length(1);
  });

  it('what cannot be taken now comes again', async () => {
    let isBusy = true;
    const { reader, read } = reading({ taken: () => !isBusy });
    reader.soon();
    await pass(1_000);
    expect(read).to.have.length(1);
    isBusy = false;
    await pass(30_000);
    expect(read).to.have.length(2);
  });

  it('tries again after a failure that passes, not after a refusal', async () => {
    const passing = reading({ fails: 'wait' });
    passing.reader.soon();
    await pass(1_000);
    await pass(31_000);
    expect(passing.times).to.have.length(2);
    passing.reader.stop();
    const refused = reading({ fails: 'refused' });
    refused.reader.soon();
    await pass(60_000);
    expect(refused.times).to.have.length(1);
  });

  it('reads nothing any more once it is stopped', async () => {
    const { reader, times } = reading();
    reader.soon();
    reader.stop();
    await pass(60_000);
    expect(times).to.have.length(0);
  });
});
