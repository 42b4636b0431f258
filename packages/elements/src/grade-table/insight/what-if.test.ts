import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { fetchCircular } from '../circulars.ts';
import { Sheet } from '../sheet.ts';
import { mark, sampleGradebook } from '../testing/gradebooks.ts';
import { nearMiss, Trial } from './what-if.ts';

const SLOTS = ['tx1', 'tx2', 'gk', 'ck'];

function open(values: readonly (number | null)[], change: object = {}): { sheet: Sheet; trial: Trial } {
  const book = {
    ...sampleGradebook({ pupils: 2, slots: SLOTS, filled: [0] }),
    periodsPerYear: 35,
    ...change,
  };
  values.forEach((value, at) => {
    if (value !== null) book.marks.push(mark(book.pupils[0]?.id ?? '', SLOTS[at] ?? '', value));
  });
  const sheet = new Sheet(book);
  return { sheet, trial: new Trial(sheet, 0) };
}

describe('what-if', () => {
  it('computes by the circular and leaves the sheet as it was', () => {
    const { sheet, trial } = open([8, 9, 7, 7]);
    // (8 + 9 + 2·7 + 3·7) / 7 = 7,43
    expect(trial.results.term.value).to.equal(74);
    expect(trial.try(3, '9', false)).to.equal(true);
    // (8 + 9 + 14 + 27) / 7 = 8,29
    expect(trial.results.term.value).to.equal(83);
    expect(trial.isTried(3)).to.equal(true);
    expect(sheet.results(0).term.value).to.equal(74);
    expect(sheet.unsaved).to.equal(0);
    trial.reset();
    expect(trial.results.term.value).to.equal(74);
  });

  it('takes text as the table does, and the mark that is there is no change', () => {
    const { trial } = open([8, 9, 7, 7]);
    expect(trial.try(0, '11', false)).to.equal(false);
    expect(trial.try(0, '85', true)).to.equal(true);
    expect(trial.entry(0)).to.deep.equal({ state: 'value', value: 85 });
    expect(trial.try(0, '8,0', false)).to.equal(true);
    expect(trial.isChanged).to.equal(false);
  });

  it('a mark taken out makes the average provisional and asks what it has to be', () => {
    const { trial } = open([8, 9, 7, 7]);
    trial.try(3, '', false);
    expect(trial.results.term.provisional).to.equal(true);
    expect(trial.open).to.deep.equal(['ck']);
    // 8,0 needs (31 + 3x) / 7 ≥ 7,95: x ≥ 8,22
    expect(trial.needed('ck').find(({ aim }) => aim === 80)).to.deep.equal({ aim: 80, mark: 83 });
  });

  it('says when an average is out of reach', () => {
    const { trial } = open([2, 3, 2, null]);
    expect(trial.needed('ck').find(({ aim }) => aim === 80)).to.deep.equal({ aim: 80, mark: null });
  });

  it('term I: what term II has to average for the year', () => {
    const { trial } = open([8, 9, 7, 7]);
    // (7,4 + 2x) / 3 ≥ 7,95
    expect(trial.neededInTermTwo.find(({ aim }) => aim === 80)?.mark).to.equal(83);
  });

  it('term II: the year follows the trial', async () => {
    await fetchCircular('TT22/2021', 2);
    const { sheet, trial } = open([8, 9, 7, 7], { term: 2 });
    sheet.book.results[0] = {
      pupilId: sheet.pupil(0).id,
      termValue: null,
      yearValue: null,
      firstTermValue: 6.4,
    };
    const second = new Trial(new Sheet(sheet.book), 0);
    second.try(3, '9', false);
    // (6,4 + 2·8,3) / 3 = 7,67
    expect(second.results.year?.value).to.equal(77);
    expect(second.firstTerm).to.equal(64);
    expect(trial.neededInTermTwo).to.deep.equal([]);
  });

  it('a comment subject has a result and no aims', () => {
    const book = { ...sampleGradebook({ pupils: 1, scoring: 'comment', filled: [0] }), periodsPerYear: 35 };
    for (const slot of SLOTS) book.marks.push(mark(book.pupils[0]?.id ?? '', slot, 'D'));
    const trial = new Trial(new Sheet(book), 0);
    trial.try(2, 'cđ', false);
    expect(trial.results.term.value).to.equal('CD');
    expect(trial.needed('gk')).to.deep.equal([]);
  });

  it('0,1 and 0,2 short of an average that counts are near, 0,3 is not', () => {
    expect(nearMiss(79)).to.deep.equal({ aim: 80, by: 1 });
    expect(nearMiss(63)).to.deep.equal({ aim: 65, by: 2 });
    expect(nearMiss(77)).to.equal(null);
    expect(nearMiss(80)).to.equal(null);
    expect(nearMiss('D')).to.equal(null);
  });
});
