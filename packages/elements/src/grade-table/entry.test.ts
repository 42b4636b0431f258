import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { entryText, fromWire, parseEntry, sameEntry, toWire, valueText, type Entry } from './entry.ts';

const score = (text: string, shorthand = false) => parseEntry(text, { scoring: 'score', shorthand });
const comment = (text: string) => parseEntry(text, { scoring: 'comment' });
const value = (entry: number | 'D' | 'CD') => ({ kind: 'entry', entry: { state: 'value', value: entry } });
const problem = (code: string) => ({ kind: 'problem', code });

describe('what a teacher types in a score subject', () => {
  for (const [typed, tenths] of [
    ['7,5', 75],
    ['7.5', 75],
    [' 10 ', 100],
    ['0', 0],
    ['7,50', 75],
    ['10,0', 100],
    ['8\u00a0', 80],
  ] as const) {
    it(`${JSON.stringify(typed)} is ${tenths} tenths`, () =>
      expect(score(typed)).to.deep.equal(value(tenths)));
  }

  it('nothing empties the cell', () => {
    expect(score('  ')).to.deep.equal({ kind: 'entry', entry: { state: 'empty' } });
  });

  for (const [typed, code] of [
    ['11', 'mark_out_of_range'],
    ['-1', 'mark_out_of_range'],
    ['85', 'mark_out_of_range'],
    ['10,5', 'mark_out_of_range'],
    ['7,25', 'mark_too_precise'],
    ['abc', 'mark_not_understood'],
    ['7,', 'mark_not_understood'],
    ['7,5,', 'mark_not_understood'],
    ['đ', 'mark_not_understood'],
  ] as const) {
    it(`${typed} is refused as ${code}`, () => expect(score(typed)).to.deep.equal(problem(code)));
  }

  it('v waits for a make-up test, k asks for a reason, in either case', () => {
    expect(score('V')).to.deep.equal({ kind: 'entry', entry: { state: 'pendingMakeUp' } });
    expect(score('k')).to.deep.equal({ kind: 'needsReason' });
  });
});

describe('85 for 8,5, as a switch', () => {
  it('takes two digits as tenths, and 10 as ten', () => {
    expect(score('85', true)).to.deep.equal(value(85));
    expect(score('10', true)).to.deep.equal(value(100));
    expect(score('7', true)).to.deep.equal(value(70));
    expect(score('7,5', true)).to.deep.equal(value(75));
  });

  it('does not guess at 05', () => expect(score('05', true)).to.deep.equal(problem('mark_not_understood')));
  it('has no use for three digits', () =>
    expect(score('100', true)).to.deep.equal(problem('mark_out_of_range')));
});

describe('what a teacher types in a comment subject', () => {
  for (const typed of ['đ', 'Đ', 'd', 'D', 'dd', 'Đạt']) {
    it(`${typed} is Đạt`, () => expect(comment(typed)).to.deep.equal(value('D')));
  }
  for (const typed of ['cđ', 'CĐ', 'cd', 'cdd', 'Chưa đạt']) {
    it(`${typed} is Chưa đạt`, () => expect(comment(typed)).to.deep.equal(value('CD')));
  }
  it('a decomposed đạt is the same word', () => {
    expect(comment('đạt'.normalize('NFD'))).to.deep.equal(value('D'));
  });
  it('a number is refused', () => expect(comment('8')).to.deep.equal(problem('mark_not_understood')));
  it('v and k mean the same', () => {
    expect(comment('v')).to.deep.equal({ kind: 'entry', entry: { state: 'pendingMakeUp' } });
    expect(comment('k')).to.deep.equal({ kind: 'needsReason' });
  });
});

describe('what a cell shows', () => {
  const entries: [Entry, string, string][] = [
    [{ state: 'empty' }, '', ''],
    [{ state: 'value', value: 75 }, '7,5', '7.5'],
    [{ state: 'value', value: 100 }, '10', '10'],
    [{ state: 'value', value: 'CD' }, 'CĐ', 'CĐ'],
    [{ state: 'pendingMakeUp' }, 'v', 'v'],
    [{ state: 'zeroByRule', reason: 'Nghỉ không phép' }, '0', '0'],
  ];
  for (const [entry, vi, en] of entries) {
    it(`${entry.state} shows ${JSON.stringify(vi)} and can be typed again`, () => {
      expect(entryText(entry, 'score', 'vi')).to.equal(vi);
      expect(entryText(entry, 'score', 'en')).to.equal(en);
    });
  }
  it('a zero by rule is CĐ in a comment subject', () => {
    expect(entryText({ state: 'zeroByRule', reason: 'x' }, 'comment', 'vi')).to.equal('CĐ');
  });
  it('an average keeps its decimal', () => {
    expect(valueText(80, 'vi')).to.equal('8,0');
    expect(valueText(80, 'en')).to.equal('8.0');
  });
});

describe('on the wire', () => {
  it('marks travel as decimals and come back as tenths', () => {
    for (let tenths = 0; tenths <= 100; tenths += 1) {
      const entry: Entry = { state: 'value', value: tenths };
      const sent = toWire(entry);
      const back = JSON.parse(JSON.stringify({ ...sent, value: sent.value })) as { value: number };
      expect(fromWire({ state: 'value', value: back.value, reason: null })).to.deep.equal(entry);
    }
  });

  it('a zero by rule travels with its reason and without value', () => {
    const entry: Entry = { state: 'zeroByRule', reason: 'Không dự kiểm tra bù' };
    expect(toWire(entry)).to.deep.equal({ state: 'zeroByRule', value: null, reason: 'Không dự kiểm tra bù' });
    expect(sameEntry(fromWire({ state: 'zeroByRule', value: null, reason: entry.reason }), entry)).to.be.true;
  });

  it('nothing in the database is an empty cell', () => {
    expect(fromWire(null)).to.deep.equal({ state: 'empty' });
    expect(fromWire({ state: 'value', value: null, reason: null })).to.deep.equal({ state: 'empty' });
  });
});
