import { expect } from '@open-wc/testing';
import type { SaveClassRecords, SavedClassRecords } from '@lienthong/sdk';
import type { LitElement } from 'lit';
import { describe, it } from 'vitest';
import { until } from '../shared/testing/fixtures.ts';
import { SummaryController } from './class-summary.controller.ts';
import { inMemorySummaries } from './class-summary.in-memory.ts';
import { open, saved, text } from './testing/harness.ts';
import { sampleSummary } from './testing/summaries.ts';

describe('what stands in the way', () => {
  /** A colleague writes first. */
  async function beaten(theirs: Partial<SaveClassRecords['items'][number]>) {
    const memory = inMemorySummaries([sampleSummary()], { author: 'Trần Văn Bình' });
    let first = true;
    const opened = await open(
      {},
      {
        load: memory.load,
        async save(classId, body, about): Promise<SavedClassRecords> {
          const [item] = body.items;
          if (first && item) {
            first = false;
            const { pupilId, version } = item;
            const items = [{ pupilId, version, ...theirs }];
            await memory.save(classId, { ...body, items }, { ...about, idempotencyKey: 'theirs' });
          }
          return memory.save(classId, body, about);
        },
      },
    );
    opened.cell(1, 'conduct').click();
    await until(() => opened.cell(1, 'conduct').querySelector('select') !== null);
    return opened;
  }

  it('is a colleague who wrote the same field: both are shown, and one decides', async () => {
    const opened = await beaten({ conduct: 'chuaDat' });
    const { keys, find, shows, cell } = opened;
    await keys('d');
    await until(() => cell(1, 'conduct').classList.contains('conflict'));
    expect(getComputedStyle(cell(1, 'conduct')).outlineStyle).to.equal('solid');
    expect(text(find('.conflict-words'))).to.match(/^Trần Văn Bình vừa ghi Chưa đạt\./);
    expect(text(find('[role=status]'))).to.equal('1 ô cần xem lại.');
    expect(text(find('.keep'))).to.equal('Giữ Đạt');
    find('.keep')?.click();
    await saved(opened);
    await until(() => !cell(1, 'conduct').classList.contains('conflict'));
    expect(shows(1, 'conduct')).to.equal('Đạt');
  });

  it('is not a colleague who wrote another field: both are kept', async () => {
    const opened = await beaten({ excused: 7 });
    await opened.keys('d');
    await saved(opened);
    await until(() => opened.shows(1, 'excused') === '7');
    expect(opened.shows(1, 'conduct')).to.equal('Đạt');
    expect(opened.find('.conflict-words')).to.equal(null);
  });

  it('is a lock that came meanwhile: said in words, and what was typed is not lost', async () => {
    const refusal = () => Promise.reject(Object.assign(new Error('x'), { code: 'records_locked' }));
    const { cell, keys, shows, find } = await open({}, { save: refusal });
    cell(1, 'conduct').click();
    await until(() => cell(1, 'conduct').querySelector('select') !== null);
    await keys('d');
    await until(() => cell(1, 'conduct').classList.contains('refused'));
    expect(getComputedStyle(cell(1, 'conduct'), '::before').content).to.contain('!');
    await until(() => /đã khóa/.test(text(find('.cell-bar .error'))));
    expect(shows(1, 'conduct')).to.equal('Đạt');
    find('.take-back')?.click();
    await until(() => !cell(1, 'conduct').classList.contains('refused'));
  });

  it('is a lost connection: the page says so, and sends again', async () => {
    let down = true;
    const memory = inMemorySummaries([sampleSummary()]);
    const opened = await open(
      {},
      {
        load: memory.load,
        save: (...args) => (down ? Promise.reject(new TypeError('Failed to fetch')) : memory.save(...args)),
      },
    );
    opened.cell(1, 'conduct').click();
    await until(() => opened.cell(1, 'conduct').querySelector('select') !== null);
    await opened.keys('d');
    await until(() => /Chưa gửi được của 1 em/.test(text(opened.find('.save-line'))));
    expect(getComputedStyle(opened.cell(1, 'conduct'), '::before').borderRadius).to.equal('50%');
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.equal(true);
    down = false;
    opened.find('.save-line .button')?.click();
    await saved(opened);
  });

  it('is a session that ran out: the same person signs in again and nothing is lost', async () => {
    const memory = inMemorySummaries([sampleSummary()]);
    const host = document.createElement('div') as unknown as LitElement;
    Object.assign(host, { addController: () => {}, requestUpdate: () => {} });
    const summaries = new SummaryController(host, {
      ...{ onSaved: () => {}, onShown: () => {}, isTyping: () => false, mayLeave: () => true },
    });
    const expired = () => Promise.reject(Object.assign(new Error('x'), { code: 'session_expired' }));
    summaries.use({ ...memory, save: expired }, 'hang', '', 'term1');
    await until(() => summaries.session !== null);
    const pupilId = summaries.session?.summary.pupils[0]?.id ?? '';
    summaries.session?.set(pupilId, 'conduct', 'dat');
    await until(() => summaries.session?.failure?.kind === 'signIn');
    summaries.use(memory, 'hang', '', 'term1');
    await until(() => summaries.isSettled);
    expect(summaries.session?.cell(pupilId, 'conduct')).to.deep.equal({ value: 'dat', state: 'saved' });
    // Somebody else finds nothing of it.
    summaries.session?.set(pupilId, 'conduct', 'kha');
    summaries.use(memory, 'binh', '', 'term1');
    expect(summaries.session).to.equal(null);
    expect(summaries.isSettled).to.equal(true);
  });
});
