import type { ClassRecord, ClassSummary } from '@lienthong/sdk';
import { expect, waitUntil } from '@open-wc/testing';
import { describe, it, onTestFinished, vi } from 'vitest';
import { must } from '../grade-table/must.ts';
import { aloneOnDevice, recordsOf } from '../grade-table/offline/testing/device.ts';
import { until } from '../shared/testing/fixtures.ts';
import { inMemorySummaries } from './class-summary.in-memory.ts';
import type { ClassSummarySource } from './class-summary.source.ts';
import { open, saved, text, type Opened } from './testing/harness.ts';
import { sampleSummary } from './testing/summaries.ts';

type Save = ClassSummarySource['save'];
const { signal } = new AbortController();
/** The machine may be busy with other things. */
const poll = (met: () => Promise<boolean>) => waitUntil(met, 'It never came.', { timeout: 15_000 });
const here = async () => (await recordsOf('lienthong-records')).marks;
const line = ({ find }: Opened) => text(find('.below'));

/** One system, and pages of a browser that come and go. */
function world() {
  const pages = (['term1', 'term2'] as const).map((period) => sampleSummary({ period }));
  const { classId, pupils } = must(pages[0]);
  const memory = inMemorySummaries(pages, { author: 'Trần Văn Bình' });
  const unreachable: Save = () => Promise.reject(new TypeError('Failed to fetch'));
  const page = (parts: Partial<ClassSummarySource> = {}, keepFor = 'cô Hằng') =>
    open({}, { load: memory.load, save: memory.save, ...parts }, 'vi', keepFor);
  return {
    ...{ memory, classId, pupilId: must(pupils[0]).id, page },
    /** A page without a connection. */
    offline: (keepFor?: string) => page({ save: unreachable }, keepFor),
    async stored(period: ClassSummary['period'] = 'term1'): Promise<ClassRecord> {
      const { pupils: all } = await memory.load(classId, period, { signal });
      return must(must(all[0]).records.find((record) => record.period === period));
    },
    colleague: (change: object, version: number) =>
      memory.save(
        classId,
        { period: 'term1', items: [{ pupilId: must(pupils[0]).id, version, ...change }] },
        { signal, idempotencyKey: crypto.randomUUID() },
      ),
  };
}

/** Chooses Đạt for the first pupil, and waits until that is on the device. */
async function choose(opened: Opened, words = /giữ trên máy này, đóng trang cũng không mất/): Promise<void> {
  opened.cell(1, 'conduct').click();
  await until(() => opened.cell(1, 'conduct').querySelector('select') !== null);
  await opened.keys('d');
  await until(() => words.test(line(opened)));
}

const leaves = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('entries that are not saved yet', () => {
  aloneOnDevice();

  it('outlive the page: kept on this device, saved by the next page of the same person', async () => {
    const { offline, page, stored } = world();
    const first = await offline();
    await choose(first);
    expect(line(first)).to.contain('Chưa gửi được của 1 em');
    await until(leaves);
    const [record] = await here();
    const lies = new TextDecoder('latin1').decode(record?.data as ArrayBuffer) + JSON.stringify(record);
    for (const plain of ['conduct', 'Nguyễn', 'Hằng']) expect(lies).not.to.contain(plain);
    first.element.remove();
    const second = await page();
    await saved(second);
    expect(second.shows(1, 'conduct')).to.equal('Đạt');
    expect((await stored()).conduct).to.equal('dat');
    await poll(async () => (await here()).length === 0);
  });

  it('whose answer was lost are sent again under the same key: one change', async () => {
    const { memory, page, stored } = world();
    const keys: string[] = [];
    const lost: Save = async (classId, body, options) => {
      keys.push(options.idempotencyKey);
      await memory.save(classId, body, options);
      throw new TypeError('Failed to fetch');
    };
    const first = await page({ save: lost });
    const { version } = await stored();
    await choose(first);
    first.element.remove();
    const second = await page({
      save(classId, body, options) {
        keys.push(options.idempotencyKey);
        return memory.save(classId, body, options);
      },
    });
    await saved(second);
    await poll(async () => (await here()).length === 0);
    expect(new Set(keys).size).to.equal(1);
    expect((await stored()).version).to.equal(version + 1);
  });

  it('are a conflict where a colleague wrote the same field meanwhile, and nothing is overwritten', async () => {
    const { offline, page, stored, colleague } = world();
    const first = await offline();
    await choose(first);
    first.element.remove();
    await colleague({ conduct: 'chuaDat' }, (await stored()).version);
    const second = await page();
    await until(() => second.cell(1, 'conduct').classList.contains('conflict'));
    second.cell(1, 'conduct').click();
    await until(() => /Trần Văn Bình vừa ghi Chưa đạt/.test(text(second.find('.conflict-words'))));
    expect((await stored()).conduct).to.equal('chuaDat');
    second.find('.keep')?.click();
    await saved(second);
    expect((await stored()).conduct).to.equal('dat');
  });

  it('are none where the colleague wrote another field: both are kept', async () => {
    const { offline, page, stored, colleague } = world();
    const first = await offline();
    await choose(first);
    first.element.remove();
    await colleague({ excused: 9 }, (await stored()).version);
    const second = await page();
    await saved(second);
    const { conduct, excused } = await stored();
    expect([conduct, excused]).to.deep.equal(['dat', 9]);
    expect(second.shows(1, 'excused')).to.equal('9');
  });

  it('are one person’s: another one at the same computer neither sees nor sends them', async () => {
    const { offline, page, stored } = world();
    const first = await offline();
    const { conduct } = await stored();
    await choose(first);
    first.element.remove();
    const other = await page({}, 'thầy Bình');
    await poll(async () => (await here()).length === 1);
    expect(line(other)).to.contain('Tự lưu trong khi nhập');
    expect((await stored()).conduct).to.equal(conduct);
  });

  it('are sent for a period that nobody opens, and named while they cannot be', async () => {
    const { offline, page, memory, stored } = world();
    const first = await offline();
    first.find<HTMLElement>('.periods button:nth-child(2)')?.click();
    await until(() => first.find('.periods [aria-pressed=true]')?.textContent?.includes('II') === true);
    await choose(first);
    first.element.remove();
    let down = true;
    const load: ClassSummarySource['load'] = (classId, period, options) =>
      down && period === 'term2'
        ? Promise.reject(Object.assign(new Error(), { code: 'permission_denied' }))
        : memory.load(classId, period, options);
    const second = await page({ load });
    await until(() => /1 em, lớp 7A1, Học kì II, giữ trên máy này chưa gửi được/.test(line(second)));
    down = false;
    dispatchEvent(new Event('online'));
    await poll(async () => (await stored('term2')).conduct === 'dat');
    await poll(async () => (await here()).length === 0);
  });

  it('of a pupil who left are told by name, until they were noted', async () => {
    const { offline, page, memory } = world();
    const first = await offline();
    const name = text(first.find('tbody tr th'));
    await choose(first);
    first.element.remove();
    const load: ClassSummarySource['load'] = async (...of) => {
      const read = await memory.load(...of);
      return { ...read, pupils: read.pupils.slice(1) };
    };
    const second = await page({ load });
    await until(() => second.find('.strays') !== null);
    expect(text(second.find('.strays li'))).to.equal(
      `${name}, Kết quả rèn luyện: Đạt (em không còn trong danh sách lớp)`,
    );
    await poll(async () => (await here()).length === 1);
    second.find<HTMLElement>('.strays button')?.click();
    await poll(async () => (await here()).length === 0);
    expect(second.find('.strays')).to.equal(null);
  });

  it('leave the device when their person signs out, after being asked', async () => {
    const { offline } = world();
    const first = await offline();
    await choose(first);
    const asked = vi.spyOn(window, 'confirm').mockReturnValue(false);
    onTestFinished(() => asked.mockRestore());
    const signOut = new Event('edu-sign-out', { bubbles: true, cancelable: true });
    document.dispatchEvent(signOut);
    expect(signOut.defaultPrevented).to.equal(true);
    expect(asked.mock.calls[0]?.[0]).to.contain('Còn ô chưa được lưu');
    first.element.forgetKept();
    await poll(async () => (await here()).length === 0);
    expect(await recordsOf('lienthong-records')).to.deep.equal({ marks: [], keys: [] });
  });

  it('are on the page only where the browser keeps nothing: it says so, and asks before it goes', async () => {
    const denied = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    onTestFinished(() => denied.mockRestore());
    const first = await world().offline();
    await choose(first, /Trình duyệt không cho giữ dữ liệu trên máy.*xin đừng đóng trang/);
    expect(leaves()).to.equal(false);
  });
});
