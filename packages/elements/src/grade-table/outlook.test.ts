import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import type { Entry } from './entry.ts';
import { outlook } from './outlook.ts';
import { Sheet } from './sheet.ts';
import { sampleGradebook } from './testing/gradebooks.ts';

const slots = ['tx1', 'tx2', 'gk', 'ck'];

function ahead(marks: readonly (number | Entry)[], change = {}) {
  const book = sampleGradebook({ pupils: 1, slots, filled: [0] });
  const sheet = new Sheet({ ...book, periodsPerYear: 35, ...change });
  marks.forEach((mark, col) => {
    const entry: Entry = typeof mark === 'number' ? { state: 'value', value: mark } : mark;
    sheet.put(0, col, { entry, status: 'typed' });
  });
  return outlook(sheet, 0);
}

describe('what the missing mark has to be', () => {
  it('for the next average that counts', () => {
    // (7 + 8 + 2·7,5 + 3·m) / 7 ≥ 7,95
    expect(ahead([70, 80, 75])).to.deep.equal({ slot: 'ck', mark: 86, average: 80 });
    expect(ahead([70, 80, 75, { state: 'pendingMakeUp' }])).to.deep.equal({
      slot: 'ck',
      mark: 86,
      average: 80,
    });
    expect(ahead([43, { state: 'empty' }, 43, 43])).to.deep.equal({ slot: 'tx2', mark: 89, average: 50 });
  });

  it('is not said when nothing or more is missing, out of reach, at the top, or of comments', () => {
    expect(ahead([70, 80, 75, 80])).to.equal(null);
    expect(ahead([70, 80])).to.equal(null);
    expect(ahead([20, { state: 'empty' }, 20, 20])).to.equal(null);
    expect(ahead([90, 90, 90])).to.equal(null);
    expect(ahead([{ state: 'value', value: 'D' }, 'D' as never], { scoring: 'comment' })).to.equal(null);
    expect(ahead([70, 80, 75], { ruleSet: 'TT99/2099' })).to.equal(null);
  });
});
