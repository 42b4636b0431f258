import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { ChangeCount } from './change-count.ts';

describe('ChangeCount', () => {
  it('an event that a save of ours explains is our own, whichever comes first', () => {
    const count = new ChangeCount();
    count.saved();
    count.heard();
    expect(count.judge()).to.equal('own');
    count.saved();
    expect(count.judge()).to.equal('nothing');
    count.heard();
    expect(count.judge()).to.equal('own');
  });

  it('one event more than saves is a colleague’s', () => {
    const count = new ChangeCount();
    count.saved();
    count.heard();
    count.heard();
    expect(count.judge()).to.equal('foreign');
    count.clear();
    expect(count.judge()).to.equal('nothing');
  });

  it('a save long ago explains nothing any more', () => {
    let now = 0;
    const count = new ChangeCount(() => now);
    count.saved();
    now = 6_000;
    count.heard();
    expect(count.judge()).to.equal('foreign');
  });
});
