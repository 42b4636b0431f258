import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { entryText, fromWire, parseEntry, sameEntry, toWire, valueText, type Entry } from './entry.ts';

const rule = { whole: false, exempt: false };
const score = (text: string, shorthand = false) => parseEntry(text, { ...rule, kind: 'mark', shorthand });
const comment = (text: string) => parseEntry(text, { ...rule, kind: 'passFail' });
const value = (entry: number | string) => ({ kind: 'entry', entry: { state: 'value', value: entry } });
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
    ['7,26', 'mark_too_precise'],
    ['7,333', 'mark_too_precise'],
    ['abc', 'mark_not_understood'],
    ['7,', 'mark_not_understood'],
    ['7,5,', 'mark_not_understood'],
    ['đ', 'mark_not_understood'],
  ] as const) {
    it(`${typed} is refused as ${code}`, () => expect(score(typed)).to.deep.equal(problem(code)));
  }

  it('v waits for a make-up test, k asks for a reason, in either case', () => {
    expect(score('V')).to.deep.equal({ kind: 'entry', entry: { state: 'pendingMakeUp' } });
    expect(score('k')).to.deep.equal({ kind: 'needsReason', state: 'zeroByRule' });
  });
});

describe('a script marked in quarters', () => {
  it('is rounded on entry, and said so', () => {
    expect(score('7,25')).to.deep.equal({ ...value(73), rounded: true });
    expect(score('7.75')).to.deep.equal({ ...value(78), rounded: true });
    expect(score('7,50')).to.deep.equal(value(75));
  });
});

describe('where marks are whole', () => {
  const whole = (text: string, shorthand = false) =>
    parseEntry(text, { kind: 'test', whole: true, exempt: false, shorthand });

  it('takes none with a decimal, quarters least of all', () => {
    expect(whole('8')).to.deep.equal(value(80));
    expect(whole('8,0')).to.deep.equal(value(80));
    expect(whole('7,5')).to.deep.equal(problem('mark_too_precise'));
    expect(whole('7,25')).to.deep.equal(problem('mark_too_precise'));
  });
  it('does not read 85 as 8,5', () => expect(whole('85', true)).to.deep.equal(problem('mark_out_of_range')));
  it('a test of primary school may be due, never a zero for it', () => {
    expect(whole('v')).to.deep.equal({ kind: 'entry', entry: { state: 'pendingMakeUp' } });
    expect(whole('k')).to.deep.equal(problem('mark_state_not_possible'));
  });
});

describe('miễn học', () => {
  it('asks for the decision where the circular knows it, and is refused elsewhere', () => {
    for (const typed of ['m', 'M', 'miễn', 'mien']) {
      expect(parseEntry(typed, { kind: 'passFail', whole: false, exempt: true })).to.deep.equal({
        kind: 'needsReason',
        state: 'exempt',
      });
      expect(comment(typed)).to.deep.equal(problem('exemption_not_possible'));
    }
  });
});

describe('levels and ratings of primary school', () => {
  const level = (text: string) => parseEntry(text, { ...rule, kind: 'level' });
  const rating = (text: string) => parseEntry(text, { ...rule, kind: 'rating' });
  for (const [typed, letter] of [
    ['t', 'T'],
    ['HTT', 'T'],
    ['Hoàn thành tốt', 'T'],
    ['h', 'H'],
    ['hoàn thành', 'H'],
    ['C', 'C'],
    ['chưa hoàn thành', 'C'],
  ] as const) {
    it(`${typed} is the level ${letter}`, () => expect(level(typed)).to.deep.equal(value(letter)));
  }
  for (const [typed, letter] of [
    ['T', 'T'],
    ['tốt', 'T'],
    ['đ', 'D'],
    ['dd', 'D'],
    ['Đạt', 'D'],
    ['c', 'C'],
    ['cần cố gắng', 'C'],
  ] as const) {
    it(`${typed} is the rating ${letter}`, () => expect(rating(typed)).to.deep.equal(value(letter)));
  }
  it('the letters of one are not those of the other, and no mark is either', () => {
    expect(level('đ')).to.deep.equal(problem('mark_not_understood'));
    expect(rating('h')).to.deep.equal(problem('mark_not_understood'));
    for (const typed of ['v', 'k', 'm', '8'])
      expect(level(typed)).to.deep.equal(problem('mark_not_understood'));
  });
  it('Đ is read as Đ', () => {
    expect(entryText({ state: 'value', value: 'D' }, 'rating', 'vi')).to.equal('Đ');
    expect(entryText({ state: 'value', value: 'T' }, 'level', 'en')).to.equal('T');
  });
});

describe('a remark', () => {
  const remark = (text: string) => parseEntry(text, { ...rule, kind: 'remark' });
  it('is one paragraph, composed, and v, k and m are words of it', () => {
    expect(remark('  Chăm chỉ,\n\ttiến bộ  ')).to.deep.equal(value('Chăm chỉ, tiến bộ'));
    expect(remark('Đạt'.normalize('NFD'))).to.deep.equal(value('Đạt'));
    expect(remark('k')).to.deep.equal(value('k'));
    expect(remark(' ')).to.deep.equal({ kind: 'entry', entry: { state: 'empty' } });
  });
  it('has at most 500 characters, however many bytes they take', () => {
    expect(remark('ễ'.repeat(500).normalize('NFD')).kind).to.equal('entry');
    expect(remark('😀'.repeat(500)).kind).to.equal('entry');
    expect(remark('ễ'.repeat(501))).to.deep.equal(problem('remark_too_long'));
  });
  it('is shown as written', () => {
    expect(entryText({ state: 'value', value: 'D' }, 'remark', 'vi')).to.equal('D');
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
    expect(comment('k')).to.deep.equal({ kind: 'needsReason', state: 'zeroByRule' });
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
    [{ state: 'exempt', reason: 'QĐ 45' }, 'm', 'm'],
  ];
  for (const [entry, vi, en] of entries) {
    it(`${entry.state} shows ${JSON.stringify(vi)} and can be typed again`, () => {
      expect(entryText(entry, 'mark', 'vi')).to.equal(vi);
      expect(entryText(entry, 'mark', 'en')).to.equal(en);
    });
  }
  it('a zero by rule is CĐ in a comment subject', () => {
    expect(entryText({ state: 'zeroByRule', reason: 'x' }, 'passFail', 'vi')).to.equal('CĐ');
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
