import { expect, fixture, html } from '@open-wc/testing';
import type { RecordsApi, SaveClassRecords } from '@lienthong/sdk';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeOffice, fakeProvider } from '../shared/testing/fake-provider.ts';
import { deferred, fixtureUnder, until } from '../shared/testing/fixtures.ts';
import './class-summary.define.ts';
import { inMemorySummaries } from './class-summary.in-memory.ts';
import { clientClassSummaries } from './class-summary.source.ts';
import type { ClassSummaryTable } from './class-summary.ts';
import { open, saved, text } from './testing/harness.ts';
import { CLASS_ID, sampleSummary } from './testing/summaries.ts';

describe('edu-class-summary', () => {
  it('is a grid of the class with names as row headers, accessible, under an unkind page too', async () => {
    const { element, find } = await open();
    expect(find('table')?.getAttribute('role')).to.equal('grid');
    expect(text(find('tbody th[scope=row]'))).to.equal('Nguyễn Hoàng An');
    await expect(element).to.be.accessible();
    const unset = await fixtureUnder<ClassSummaryTable>(
      'unset',
      html`<edu-class-summary .summaries=${[sampleSummary()]}></edu-class-summary>`,
    );
    await until(() => unset.renderRoot.querySelector('td.conduct') !== null);
    expect(getComputedStyle(unset.renderRoot.querySelector('td.conduct')!).display).to.equal('table-cell');
  });

  it('takes conduct by its first letter and absences as numbers, with the keys of the grade table', async () => {
    const opened = await open({ entered: 0 });
    const { cell, keys, shows, sent } = opened;
    cell(1, 'conduct').click();
    await until(() => cell(1, 'conduct').querySelector('select') !== null);
    const [field, around] = [cell(1, 'conduct').querySelector('select')!, cell(1, 'conduct')];
    expect(field.getBoundingClientRect().width).to.be.closeTo(around.getBoundingClientRect().width, 2);
    await keys('k{ArrowRight}2{ArrowRight}1{Tab}');
    // Tab goes on to the first field of the next line.
    await keys('d{Enter}');
    await keys('c');
    expect([1, 2, 3].map((row) => shows(row, 'conduct'))).to.deep.equal(['Khá', 'Đạt', 'Chưa đạt']);
    expect([shows(1, 'excused'), shows(1, 'unexcused')]).to.deep.equal(['2', '1']);
    await saved(opened);
    const items = sent.flatMap(({ items: each }) => each);
    expect(items.map(({ conduct }) => conduct).filter(Boolean)).to.have.members(['kha', 'dat', 'chuaDat']);
    expect(items.every(({ version }) => version >= 0)).to.equal(true);
  });

  it('goes through levels of one letter in turn, as a list does', async () => {
    const { cell, keys, shows } = await open({ period: 'year', ruleSet: 'TT58/2011', entered: 0 });
    cell(1, 'conduct').click();
    await until(() => cell(1, 'conduct').querySelector('select') !== null);
    await keys('t');
    expect(shows(1, 'conduct')).to.equal('Tốt');
    await keys('t');
    expect(shows(1, 'conduct')).to.equal('Trung bình');
  });

  it('empties by Delete, restores by Escape, and refuses what is no number where it is typed', async () => {
    const opened = await open();
    const { cell, keys, shows, find, sent } = opened;
    cell(1, 'conduct').click();
    await until(() => cell(1, 'conduct').querySelector('select') !== null);
    await keys('{Delete}{ArrowRight}');
    const before = shows(1, 'excused');
    await keys('9x{Enter}');
    expect(cell(1, 'excused').querySelector('input')?.getAttribute('aria-invalid')).to.equal('true');
    expect(text(find('.cell-bar .error'))).to.equal('Số buổi nghỉ là số nguyên từ 0 đến 300.');
    await keys('{Escape}{Enter}');
    expect(shows(1, 'excused')).to.equal(before);
    await saved(opened);
    expect(sent[0]?.items[0]).to.deep.include({ conduct: null, version: 1 });
    expect(sent.flatMap(({ items }) => items).some(({ excused }) => excused !== undefined)).to.equal(false);
  });

  it('what is no number is typed over, and in the last line Enter takes what was typed', async () => {
    const opened = await open({ entered: 0, pupils: 3 });
    const { cell, keys, shows, sent } = opened;
    cell(2, 'excused').click();
    await until(() => cell(2, 'excused').querySelector('input') !== null);
    await keys('abc{Enter}7{Enter}5{Enter}');
    expect([2, 3].map((row) => shows(row, 'excused'))).to.deep.equal(['7', '5']);
    await saved(opened);
    await until(() => sent.flatMap(({ items }) => items).some(({ excused }) => excused === 5));
  });

  it('the first press on a list stands in the cell, so that the next Enter goes on', async () => {
    const { cell, keys, shows } = await open({ entered: 0 });
    const list = cell(1, 'conduct').querySelector('select')!;
    await userEvent.click(list);
    await keys('k{Enter}d{Enter}');
    expect([1, 2].map((row) => shows(row, 'conduct'))).to.deep.equal(['Khá', 'Đạt']);
  });

  it('sends what was typed while a batch was under way with the version its answer told', async () => {
    const gate = deferred<void>();
    const memory = inMemorySummaries([sampleSummary({ entered: 0 })]);
    const sent: SaveClassRecords[] = [];
    const opened = await open(
      { entered: 0 },
      {
        load: memory.load,
        async save(classId, body, about) {
          sent.push(body);
          await gate.promise;
          return memory.save(classId, body, about);
        },
      },
    );
    const { cell, keys, shows } = opened;
    cell(1, 'conduct').click();
    await until(() => cell(1, 'conduct').querySelector('select') !== null);
    await keys('k');
    await until(() => sent.length === 1);
    await keys('t');
    gate.resolve();
    await saved(opened);
    await until(() => sent.length === 2 && /Đã lưu lúc/.test(text(opened.find('.save-line'))));
    expect(sent.map(({ items: [item] }) => [item?.conduct, item?.version])).to.deep.equal([
      ['kha', 0],
      ['tot', 1],
    ]);
    expect(shows(1, 'conduct')).to.equal('Tốt');
  });
});

describe('what is shown', () => {
  it('says why, in the words of the circular, when it is asked', async () => {
    const { find, cell } = await open({ period: 'year' });
    cell(1, 'study').click();
    find('button.why')?.click();
    await until(() => find('.why-panel li') !== null);
    expect(text(find('.why-panel'))).to.match(/Kết quả học tập cả năm: /);
    expect(text(find('.why-panel'))).to.match(/Đây là đề xuất/);
  });

  it('has no average of all subjects under circular 22/2021, and one under circular 58/2011', async () => {
    expect((await open({ period: 'year' })).find('td.average')).to.equal(null);
    const old = await open({ period: 'year', ruleSet: 'TT58/2011', results: 1 });
    expect(old.shows(1, 'average')).to.match(/^\d,\d$/);
  });

  it('has absences of the year only once both terms are there', async () => {
    const year = sampleSummary({ period: 'year', entered: 1, pupils: 2 });
    const [first] = year.pupils;
    if (first) Object.assign(first, { absences: null, records: first.records.slice(0, 1) });
    const element = await fixture<ClassSummaryTable>(
      html`<edu-class-summary .summaries=${[year]}></edu-class-summary>`,
    );
    await until(() => element.renderRoot.querySelector('td.excused') !== null);
    const shown = [...element.renderRoot.querySelectorAll('td.excused')].map(text);
    expect(shown[0]).to.equal('');
    expect(shown[1]).to.match(/^\d+$/);
  });

  it('folds the subjects away while nobody has a result, and puts what is entered first', async () => {
    const { find } = await open({ results: 0 });
    expect(find('td.result')).to.equal(null);
    expect(find('tbody td:nth-of-type(2)')?.classList.contains('conduct')).to.equal(true);
    find<HTMLInputElement>('input[name=results]')?.click();
    await until(() => find('td.result') !== null);
  });

  it('keeps a pupil in sight who was incomplete when one asked for those', async () => {
    const opened = await open({ pupils: 6, entered: 0.5 });
    const { find, element, keys, cell } = opened;
    find<HTMLInputElement>('input[name=missing]')?.click();
    await until(() => element.renderRoot.querySelectorAll('tbody tr').length === 3);
    cell(1, 'conduct').click();
    await until(() => cell(1, 'conduct').querySelector('select') !== null);
    await keys('t{ArrowRight}0{ArrowRight}0{Enter}');
    await saved(opened);
    expect(element.renderRoot.querySelectorAll('tbody tr').length).to.equal(3);
    await until(() => /Chỉ em chưa đủ \(2\)/.test(text(find('.shows'))));
  });

  it('counts levels for the teacher', async () => {
    const { find } = await open({ pupils: 12, entered: 0.5 });
    const [, conduct] = [...(find('.counts')?.children ?? [])].map(text);
    expect(conduct).to.match(/^Kết quả rèn luyện: Tốt \d+\s*Khá \d+\s*Đạt \d+\s*Chưa đạt 0\s*chưa xếp 6$/);
  });

  it('is locked for the teacher and can be locked by the principal, who enters nothing', async () => {
    const locked = await open({ lockedAt: '2027-01-16T16:45:00+07:00' });
    expect(text(locked.find('.lock'))).to.match(/^Đã khóa sổ ngày 16\/01\/2027/);
    expect(locked.find('.cell-field')).to.equal(null);
    const principal = await open({ canEdit: false, canLock: true, entered: 0.5 });
    expect(principal.find('.cell-field')).to.equal(null);
    principal.find('.ask-lock')?.click();
    await until(() => principal.find('.do-lock') !== null);
    expect(text(principal.find('#lock-question'))).to.match(/^Khóa bảng tổng hợp học kì I\? Còn 6 em/);
    principal.find('.do-lock')?.click();
    await until(() => /^Đã khóa sổ ngày/.test(text(principal.find('.lock'))));
    principal.find('.unlock')?.click();
    await until(() => principal.find('.ask-lock') !== null);
  });

  it('changes with the period; what was typed is saved on the way', async () => {
    const opened = await open();
    const { element, cell, keys, sent, find } = opened;
    cell(1, 'conduct').click();
    await until(() => cell(1, 'conduct').querySelector('select') !== null);
    await keys('c');
    [...element.renderRoot.querySelectorAll<HTMLElement>('.periods .button')][2]?.click();
    await until(() => find('td.promotion') !== null);
    expect(text(find('.hint'))).to.match(/^Cả năm được tính từ hai học kì/);
    await until(() => sent.length === 1);
    expect(sent[0]).to.deep.include({ period: 'term1' });
  });

  it('speaks English', async () => {
    const { element, find } = await open({ period: 'year' }, {}, 'en');
    expect(text(find('h2'))).to.equal('Summary of class 7A1');
    await expect(element).to.be.accessible();
  });

  it('says that the class is empty, that there is none, that nothing was read', async () => {
    expect(text((await open({ pupils: 0 })).find('.notice'))).to.equal('Lớp chưa có học sinh.');
    const none = await open({}, { classes: () => Promise.resolve([]) });
    expect(text(none.find('.notice'))).to.match(/^Tài khoản này không chủ nhiệm lớp nào/);
    let fails = true;
    const memory = inMemorySummaries([sampleSummary()]);
    const failed = await open(
      {},
      { load: (...args) => (fails ? Promise.reject(new TypeError('x')) : memory.load(...args)) },
    );
    expect(text(failed.find('.notice'))).to.match(/^Chưa mở được bảng tổng hợp\./);
    fails = false;
    failed.find('.notice .button')?.click();
    await until(() => failed.find('tbody tr') !== null);
  });

  it('asks to sign in, and says that a page of an authority has no class', async () => {
    const provider = fakeProvider({ signIn: () => {} });
    document.body.append(provider.element);
    const element = document.createElement('edu-class-summary');
    provider.element.append(element);
    await element.updateComplete;
    expect(text(element.renderRoot.querySelector('.notice'))).to.match(/^Giáo viên chủ nhiệm đăng nhập/);
    provider.set({ site: undefined, office: fakeOffice });
    await until(() => /mã trang của một trường/.test(text(element.renderRoot.querySelector('.frame'))));
    provider.element.remove();
  });
});

describe('the source over the SDK', () => {
  it('locks with the entity tag of the period, not of the page', async () => {
    const calls: unknown[] = [];
    const records = {
      getPeriod: () => Promise.resolve({ period: 'term1', version: 3, lockedAt: null, etag: '"3"' }),
      updatePeriod: (...args: unknown[]) => {
        calls.push(args);
        return Promise.resolve({ period: 'term1', version: 4, lockedAt: '2027-01-16T16:45:00+07:00' });
      },
    } as unknown as RecordsApi;
    const source = clientClassSummaries(records, 'school', () => Promise.resolve([]));
    const { signal } = new AbortController();
    await source.lock(CLASS_ID, 'term1', true, { signal });
    expect(calls).to.deep.equal([
      ['school', CLASS_ID, 'term1', { locked: true }, { ifMatch: '"3"', signal }],
    ]);
  });
});
