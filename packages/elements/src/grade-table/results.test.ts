import { expect } from '@open-wc/testing';
import { beforeAll, describe, it } from 'vitest';
import { fetchCircular } from './circulars.ts';
import type { Entry } from './entry.ts';
import { ResultRules } from './results.ts';
import { sampleGradebook, type GradebookOptions } from './testing/gradebooks.ts';

const of = (text: string): Entry[] =>
  text.split(' ').map((part): Entry => {
    if (part === '-') return { state: 'empty' };
    if (part === 'v') return { state: 'pendingMakeUp' };
    if (part === 'm') return { state: 'exempt', reason: 'QĐ 45 ngày 10/9/2020' };
    if (part === 'k') return { state: 'zeroByRule', reason: 'Nghỉ không phép' };
    if (/^[A-Z]/.test(part)) return { state: 'value', value: part };
    return { state: 'value', value: Math.round(Number(part.replace(',', '.')) * 10) };
  });
const rules = (options: GradebookOptions = {}, change = {}) =>
  new ResultRules({
    ...sampleGradebook({ slots: ['tx1', 'tx2', 'tx3', 'gk', 'ck'], ...options }),
    periodsPerYear: 70,
    ...change,
  });
const computed = (firstTermValue?: number | null) => ({
  pupilId: 'p',
  termValue: null,
  yearValue: null,
  ...(firstTermValue === undefined ? {} : { firstTermValue }),
});

describe('a year whose rules are not here yet', () => {
  it('is as the system computed it, for the term shown; the term is computed here', async () => {
    const table = rules({ term: 2 });
    const saved = { ...computed(6.4), termValue: 6.6, yearValue: 6.5 };
    expect(table.of(of('6,6 6,6 6,6 6,6 6,6'), saved).year?.value).to.equal(65);
    const changed = table.of(of('9 9 9 9 9'), saved);
    expect(changed.term.value).to.equal(90);
    expect(changed.year?.value).to.equal(null);
    const comment = rules({ scoring: 'comment', term: 2, slots: ['tx1', 'tx2', 'gk', 'ck'] });
    const passed = { ...computed(), termValue: 'D' as const, yearValue: 'D' as const };
    expect(comment.of(of('D D D D'), passed).year?.value).to.equal('D');
    expect(await fetchCircular('TT22/2021', 2)).to.equal(true);
    expect(fetchCircular('TT22/2021', 2)).to.equal(null);
    expect(table.of(of('9 9 9 9 9'), saved).year?.value).to.equal(81);
  });
});

describe('results of a row', () => {
  beforeAll(() => fetchCircular('TT22/2021', 2) ?? undefined);

  it('X-03: half up, never through binary floats', () => {
    const { term, year } = rules().of(of('8,9 6 7,8 3,8 4,7'), undefined);
    expect(term.value).to.equal(56);
    expect(term.provisional).to.be.false;
    expect(year).to.equal(null);
  });

  it('B-17: provisional while something is missing or pending, and says what', () => {
    const { term } = rules().of(of('8 9 - v -'), undefined);
    expect(term.provisional).to.be.true;
    expect(term.value).to.equal(85);
    expect(term.missing).to.deep.equal(['tx3', 'ck']);
    expect(term.pending).to.deep.equal(['gk']);
  });

  it('nothing entered, nothing shown', () => {
    const { term } = rules().of(of('- - - - -'), undefined);
    expect(term.value).to.equal(null);
    expect(term.provisional).to.be.false;
  });

  it('a zero by rule counts as zero', () => {
    expect(rules().of(of('8 9 7 k 7'), undefined).term.value).to.equal(56);
  });

  it('term II: the year rests on the first term as told', () => {
    const { term, year } = rules({ term: 2 }).of(of('6,6 6,6 6,6 6,6 6,6'), computed(6.4));
    expect(term.value).to.equal(66);
    expect(year?.value).to.equal(65);
    expect(year?.provisional).to.be.false;
  });

  it('term II without a first term: no year', () => {
    expect(rules({ term: 2 }).of(of('6 6 6 6 6'), computed(null)).year?.value).to.equal(null);
  });

  it('term II of a source that does not tell the first term: the year as the system computed it, for that term average', () => {
    const saved = { pupilId: 'p', termValue: 6.6, yearValue: 6.5 };
    const table = rules({ term: 2 });
    expect(table.of(of('6,6 6,6 6,6 6,6 6,6'), saved).year?.value).to.equal(65);
    expect(table.of(of('9 9 9 9 9'), saved).year?.value).to.equal(null);
  });

  it('B-20, B-21: a comment subject passes when every assessment does, and its year is term II', () => {
    const table = rules({ scoring: 'comment', term: 2, slots: ['tx1', 'tx2', 'gk', 'ck'] });
    expect(table.of(of('D D D D'), computed()).year?.value).to.equal('D');
    const { term } = table.of(of('D D CD D'), computed());
    expect(term.value).to.equal('CD');
  });

  it('a column the circular does not know is not averaged', () => {
    const table = rules({ slots: ['tx1', 'tx2', 'tx3', 'gk', 'ck', 'extra'] });
    expect(table.of(of('6 6 6 6 6 10'), undefined).term.value).to.equal(60);
  });

  it('rules that are not here, or a book they cannot read, leave what the system computed', () => {
    const saved = { pupilId: 'p', termValue: 7.2, yearValue: null };
    expect(rules({}, { ruleSet: 'TT58/2011' }).of(of('6 6 6 6 6'), saved).term.value).to.equal(72);
    const broken: Entry[] = [...of('6 6 6 6'), { state: 'zeroByRule', reason: '' }];
    expect(rules().of(broken, saved).term.value).to.equal(72);
  });

  it('B-22: an exempt pupil has no result and lacks nothing; the term studied is the year', () => {
    const physical = rules(
      { scoring: 'comment', term: 2 },
      { ruleSet: 'TT58/2011+TT26/2020', subjectCode: 'theDuc' },
    );
    const first = { pupilId: 'p', termValue: null, yearValue: null, firstTermValue: 'D' as const };
    const { term, year } = physical.of(of('m - - - -'), first);
    expect(term).to.include({ value: null, exempt: 'QĐ 45 ngày 10/9/2020' });
    expect(term.missing).to.deep.equal([]);
    expect(year).to.include({ value: 'D', provisional: false });
    expect(physical.of(of('m m m m m'), computed(null)).year?.exempt).to.equal('QĐ 45 ngày 10/9/2020');
  });

  it('a remark is no mark: it counts in no result and makes nobody take part', () => {
    const withRemark = rules({ slots: ['tx1', 'tx2', 'tx3', 'gk', 'ck', 'nx'] });
    expect(withRemark.of(of('8 8 8 8 8 Chăm'), undefined).term.value).to.equal(80);
    expect(withRemark.of(of('m - - - - Chăm'), undefined).term.exempt).to.equal('QĐ 45 ngày 10/9/2020');
  });

  it('C-9: primary books compute nothing, whatever is in them', () => {
    for (const scoring of ['level', 'traits'] as const) {
      const primary = rules({ slots: ['mgk', 'gk', 'mck', 'ck'] }, { scoring, ruleSet: 'TT27/2020' });
      expect(primary.count).to.equal(0);
      const { term, year } = primary.of(of('T 9 H 8'), { pupilId: 'p', termValue: 'H', yearValue: null });
      expect(term.value).to.equal(null);
      expect(year).to.equal(null);
    }
  });
});
