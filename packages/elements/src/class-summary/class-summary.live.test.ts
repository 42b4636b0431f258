import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { must } from '../grade-table/must.ts';
import { until } from '../shared/testing/fixtures.ts';
import { inMemorySummaries } from './class-summary.in-memory.ts';
import type { ClassSummarySource } from './class-summary.source.ts';
import { shared } from './testing/colleague.ts';
import { open, saved, text } from './testing/harness.ts';
import { sampleSummary } from './testing/summaries.ts';

/** A page that hears of others. */
async function openLive(wrap: (source: ClassSummarySource) => Partial<ClassSummarySource> = () => ({})) {
  const summary = sampleSummary();
  const memory = inMemorySummaries([summary], { author: 'Trần Văn Bình' });
  const together = shared(memory, summary);
  const opened = await open({}, { ...together.source, ...wrap(together.source) });
  await until(() => together.listeners.size === 1);
  const { find } = opened;
  const pupil = (row: number) => must(summary.pupils[row - 1]).id;
  return {
    ...opened,
    ...together,
    memory,
    pupil,
    line: () => text(find('.save-line')),
    said: () => text(find('[role=status]')),
    async at(row: number, kind: string) {
      opened.cell(row, kind).click();
      await until(() => opened.cell(row, kind).querySelector('.cell-field') !== null);
      await opened.element.updateComplete;
    },
    field: () => find<HTMLInputElement>('.cell-field') as HTMLInputElement,
    focused: () => opened.element.shadowRoot?.activeElement,
  };
}

describe('a colleague’s change', () => {
  it('appears, glows and is told; cursor and field stay', async () => {
    const { at, field, focused, colleague, pupil, shows, cell, said, line } = await openLive();
    await at(2, 'excused');
    const before = field();
    await colleague({ pupilId: pupil(4), conduct: 'chuaDat', excused: 12 });
    await until(() => shows(4, 'conduct') === 'Chưa đạt');
    expect(shows(4, 'excused')).to.equal('12');
    expect(cell(4, 'excused').classList.contains('changed')).to.equal(true);
    expect(cell(5, 'excused').classList.contains('changed')).to.equal(false);
    expect(said()).to.equal('Trần Văn Bình vừa sửa 2 ô.');
    expect(line()).to.contain('Trần Văn Bình vừa sửa 2 ô.');
    expect(field()).to.equal(before);
    expect(focused()).to.equal(before);
  });

  it('of the number under the cursor is replaced whole by the next key', async () => {
    const { at, field, colleague, pupil, keys, shows } = await openLive();
    await at(1, 'excused');
    await colleague({ pupilId: pupil(1), excused: 12 });
    await until(() => field().value === '12');
    await until(() => field().selectionStart === 0 && field().selectionEnd === 2);
    await keys('3{Enter}');
    expect(shows(1, 'excused')).to.equal('3');
  });

  it('of the number one is typing is a conflict: nothing is overwritten unseen', async () => {
    const { at, colleague, pupil, keys, field, cell, find, source, memory } = await openLive();
    await at(1, 'excused');
    await keys('7');
    await colleague({ pupilId: pupil(1), excused: 12 });
    await until(() => /vừa sửa 1 ô/.test(text(find('.save-line'))));
    expect(field().value).to.equal('7');
    await keys('{Enter}');
    await until(() => cell(1, 'excused').classList.contains('conflict'));
    const { signal } = new AbortController();
    const page = await source.load(sampleSummary().classId, 'term1', { signal });
    expect(page.pupils[0]?.absences?.excused).to.equal(12);
    cell(1, 'excused').click();
    await until(() => /Trần Văn Bình vừa ghi 12/.test(text(find('.conflict-words'))));
    expect(memory).not.to.equal(source);
  });

  it('of a lock leaves what was entered in sight, to be taken back', async () => {
    let isDown = true;
    const down = new TypeError('Failed to fetch');
    const { at, keys, tell, memory, cell, shows, find, line } = await openLive(({ save }) => ({
      save: (...batch) => (isDown ? Promise.reject(down) : save(...batch)),
    }));
    await at(1, 'conduct');
    await keys('d');
    await until(() => /Chưa gửi được/.test(line()));
    const { signal } = new AbortController();
    await memory.lock(sampleSummary().classId, 'term1', true, { signal });
    tell('summary');
    await until(() => find('.lock') !== null);
    expect(shows(1, 'conduct')).to.equal('Đạt');
    isDown = false;
    find<HTMLElement>('.save-line .button')?.click();
    await until(() => cell(1, 'conduct').classList.contains('refused'));
    await until(() => find('.take-back') !== null);
    find<HTMLElement>('.take-back')?.click();
    await until(() => !cell(1, 'conduct').classList.contains('refused'));
    expect(shows(1, 'conduct')).not.to.equal('Đạt');
  });

  it('is not what one has saved oneself: nothing is read again at once, and nothing is told', async () => {
    let readings = 0;
    const opened = await openLive(({ load }) => ({
      load(...of) {
        readings += 1;
        return load(...of);
      },
    }));
    const before = readings;
    await opened.at(1, 'conduct');
    await opened.keys('d');
    await saved(opened);
    await opened.colleague({ pupilId: opened.pupil(3), excused: 11 });
    await until(() => readings > before);
    expect(readings).to.equal(before + 1);
  });
});
