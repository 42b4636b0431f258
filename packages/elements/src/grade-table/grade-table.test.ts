import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  fakeClient,
  fakeProvider,
  fakeSession,
  fakeSite,
  fakeTeacher,
} from '../shared/testing/fake-provider.ts';
import { deferred, fixtureUnder } from '../shared/testing/fixtures.ts';
import { EduSignOutEvent } from '../sign-in/sign-in.events.ts';
import type { GradeTable } from './grade-table.ts';
import { aloneOnDevice } from './offline/testing/device.ts';
import { inMemoryGradebooks } from './sources/in-memory-gradebooks.ts';
import { sampleGradebook } from './testing/gradebooks.ts';
import { look, open, settle } from './testing/harness.ts';

const text = (element: GradeTable): string =>
  (element.renderRoot as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
const rows = (element: GradeTable): HTMLTableRowElement[] =>
  [...element.renderRoot.querySelectorAll('tbody tr')] as HTMLTableRowElement[];

describe('edu-grade-table', () => {
  it('shows a class: names, marks, averages and completeness', async () => {
    const { element } = await open({ pupils: 45, filled: [1, 1, 1, 1, 1, 0.4] });
    expect(element.renderRoot.querySelector('h2')!.textContent).to.equal('Toán, lớp 7A1');
    expect(rows(element).length).to.equal(45);
    const first = rows(element)[0]!;
    expect(first.cells[1]!.textContent).to.equal('Nguyễn Hoàng An');
    const heads = [...element.renderRoot.querySelectorAll('thead th')].map((th) => th.textContent);
    expect(heads).to.deep.equal(['STT', 'Họ và tên', 'TX1', 'TX2', 'TX3', 'TX4', 'ĐĐGgk', 'ĐĐGck', 'ĐTBmhk']);
    const counts = [...element.renderRoot.querySelectorAll<HTMLElement>('tfoot td')].slice(1);
    expect(counts.map((td) => td.textContent)).to.deep.equal([
      '45/45',
      '45/45',
      '45/45',
      '45/45',
      '45/45',
      '18/45',
      '18/45',
    ]);
    expect(counts[5]!.title).to.equal('18 trên 45 em');
  });

  it('is a grid with row and column headers, and accessible', async () => {
    const { element, field } = await open({ published: ['tx1'], locked: ['tx2'] });
    const table = element.renderRoot.querySelector('table')!;
    expect(table.getAttribute('role')).to.equal('grid');
    expect(table.getAttribute('aria-label')).to.equal('Bảng điểm môn Toán, lớp 7A1, học kì I');
    expect(table.querySelectorAll('tbody th[scope=row]').length).to.equal(8);
    expect(field().getAttribute('aria-label')).to.equal('TX1, Nguyễn Hoàng An');
    await expect(element).to.be.accessible();
  });

  it('is accessible with refused text, an open question and an open panel', async () => {
    const { element, keys, button } = await open();
    element.focus();
    await keys('11{Enter}k{Enter}');
    await expect(element).to.be.accessible();
    button('Công bố điểm').click();
    await settle(element);
    await expect(element).to.be.accessible();
    button('Phím tắt').click();
    await settle(element);
    await expect(element).to.be.accessible();
  });

  it('marks under five with a line, and provisional averages in italics with words', async () => {
    const { element, cell, below } = await open({ filled: [1, 1, 0] });
    const low = [...element.renderRoot.querySelectorAll<HTMLElement>('td.mark.low')];
    expect(low.length).to.be.greaterThan(0);
    expect(getComputedStyle(low[0]!).textDecorationLine).to.equal('underline');
    const average = cell(0, 6);
    expect(getComputedStyle(average).fontStyle).to.equal('italic');
    expect(average.title).to.equal('Tạm tính, chưa phải kết quả chính thức');
    expect(below()).to.contain('thiếu TX3, TX4, giữa kì, cuối kì');
  });

  it('tells on an average why, by the circular', async () => {
    const { element, below, keys } = await open();
    element.focus();
    await keys('{End}');
    await waitUntil(() => below().includes('ĐTBmhk ='));
    expect(below()).to.contain('Điều 9 khoản 1 điểm b Thông tư 22/2021/TT-BGDĐT');
  });

  it('term II has the year average beside it', async () => {
    const { element } = await open({ term: 2 });
    const heads = [...element.renderRoot.querySelectorAll('thead th')].map((th) => th.textContent);
    expect(heads.slice(-2)).to.deep.equal(['ĐTBmhk', 'ĐTBmcn']);
    expect(rows(element)[0]!.cells[9]!.textContent).to.match(/^\d,\d$/);
  });

  it('speaks English, with a decimal point, and changes while open', async () => {
    const { element, shows, keys, below } = await open({ lang: 'en' });
    element.focus();
    await keys('7,5{Enter}');
    expect(shows(0, 0)).to.equal('7.5');
    expect(text(element)).to.contain('Toán, class 7A1');
    expect(below()).to.contain('Term avg');
    element.lang = 'vi';
    await settle(element);
    await settle(element);
    expect(look(element).shows(0, 0)).to.equal('7,5');
    expect(text(element)).to.contain('Toán, lớp 7A1');
  });

  it('lets a site replace phrases', async () => {
    const { element } = await open();
    element.strings = { publish: 'Gửi phụ huynh' };
    await settle(element);
    expect(text(element)).to.contain('Gửi phụ huynh');
  });

  it('a reader who may not write sees why and no field to write in', async () => {
    const { element, field } = await open({ canEdit: false });
    expect(text(element)).to.contain('điểm do giáo viên được phân công nhập');
    expect(text(element)).not.to.contain('Công bố điểm');
    expect(field().readOnly).to.be.true;
  });

  it('a class without pupils says so', async () => {
    const { element } = await open({ pupils: 0 });
    expect(text(element)).to.contain('Lớp chưa có học sinh trong danh sách.');
    await expect(element).to.be.accessible();
  });

  it('takes the same gradebook again under what is typed', async () => {
    const { element, keys, database, shows, fail } = await open();
    fail('unreachable');
    element.focus();
    await keys('9,9{Enter}');
    database.marks[1] = { ...database.marks[1]!, value: 1.1, version: 2 };
    element.gradebook = structuredClone(database);
    await settle(element);
    expect(shows(0, 0)).to.equal('9,9');
    expect(shows(1, 0)).to.equal('1,1');
  });

  it('looks the same on a page that unsets everything', async () => {
    const element = await fixtureUnder<GradeTable>(
      'unset',
      html`<edu-grade-table lang="vi" .gradebook=${sampleGradebook({ pupils: 3 })}></edu-grade-table>`,
    );
    await settle(element);
    const cell = rows(element)[0]!.cells[2]!;
    expect(getComputedStyle(cell).display).to.equal('table-cell');
    expect(getComputedStyle(cell).textAlign).to.equal('end');
    expect(cell.getBoundingClientRect().height).to.be.at.least(32);
  });

  it('fits a phone: the name narrows, the number goes, the table scrolls inside', async () => {
    await page.viewport(360, 640);
    const { element } = await open();
    const scroller = element.renderRoot.querySelector('.scroller')!;
    await waitUntil(() => rows(element)[0]!.cells[1]!.getBoundingClientRect().width < 130);
    expect(getComputedStyle(rows(element)[0]!.cells[0]!).display).to.equal('none');
    expect(scroller.scrollWidth).to.be.greaterThan(scroller.clientWidth);
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    await page.viewport(1280, 800);
  });

  it('brings the active cell out from under the name and the header', async () => {
    await page.viewport(360, 640);
    const { element, keys, field } = await open({ pupils: 30 });
    element.focus();
    await keys('{Control>}{End}{/Control}{Home}{PageUp}{PageUp}{PageUp}');
    const box = field().getBoundingClientRect();
    const head = element.renderRoot.querySelector('thead')!.getBoundingClientRect();
    const name = rows(element)[0]!.cells[1]!.getBoundingClientRect();
    expect(box.top).to.be.at.least(head.bottom - 2);
    expect(box.left).to.be.at.least(name.right - 2);
    await page.viewport(1280, 800);
  });
});

describe('edu-grade-table and its source', () => {
  const books = () => [
    sampleGradebook({ pupils: 3 }),
    sampleGradebook({ pupils: 3, number: 2, className: '7A2' }),
    sampleGradebook({ pupils: 3, number: 3, term: 2 }),
  ];
  const mount = async (change: Partial<GradeTable>, content = ''): Promise<GradeTable> => {
    const element = document.createElement('edu-grade-table');
    Object.assign(element, { lang: 'vi', ...change });
    element.textContent = content;
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.append(element);
    await settle(element);
    return element;
  };

  it('keeps its place while it loads', async () => {
    const answer = deferred<never>();
    const source = { ...inMemoryGradebooks([]), load: () => answer.promise };
    const element = await mount({ source, gradebookId: 'x' });
    expect(element.renderRoot.querySelector('[role=status]')!.textContent).to.equal('Đang mở sổ');
    expect(element.getBoundingClientRect().height).to.be.greaterThan(300);
    await expect(element).to.be.accessible();
  });

  it('an unknown gradebook says so, offers another try and the page’s own content', async () => {
    const element = await mount({ source: inMemoryGradebooks(books()), gradebookId: 'nope' }, 'Xem sổ giấy.');
    expect(text(element)).to.contain('Không tìm thấy sổ điểm.');
    expect(element.shadowRoot!.querySelector<HTMLElement>('slot')!.hidden).to.be.false;
    await expect(element).to.be.accessible();
  });

  it('tries again when asked', async () => {
    const all = books();
    let away = true;
    const source = inMemoryGradebooks(all, {
      before: () => {
        if (away) throw Object.assign(new Error('away'), { code: 'unreachable' });
      },
    });
    const element = await mount({ source, gradebookId: all[0]!.id });
    away = false;
    look(element).button('Thử lại').click();
    await waitUntil(() => rows(element).length === 3);
  });

  it('offers the caller’s gradebooks and keeps the choice near', async () => {
    const element = await mount({ source: inMemoryGradebooks(books()) });
    await waitUntil(() => rows(element).length === 3);
    const select = (id: string): HTMLSelectElement => element.renderRoot.querySelector(`#${id}`)!;
    expect([...select('pick-class').options].map(({ text: label }) => label)).to.deep.equal(['7A1', '7A2']);
    await userEvent.selectOptions(select('pick-term'), '2');
    await waitUntil(() =>
      element.renderRoot.querySelector('table')?.getAttribute('aria-label')?.includes('học kì II'),
    );
    await userEvent.selectOptions(select('pick-class'), select('pick-class').options[1]!.value);
    await waitUntil(() => element.renderRoot.querySelector('h2')?.textContent === 'Toán, lớp 7A2');
    await expect(element).to.be.accessible();
  });

  it('who chooses by keys stays at the choice', async () => {
    const element = await mount({ source: inMemoryGradebooks(books()) });
    await waitUntil(() => element.renderRoot.querySelector('#pick-class'));
    element.renderRoot.querySelector<HTMLSelectElement>('#pick-class')!.focus();
    await userEvent.keyboard('{ArrowDown}');
    await waitUntil(() => element.renderRoot.querySelector('h2')?.textContent === 'Toán, lớp 7A2');
    await settle(element);
    expect(element.shadowRoot!.activeElement?.id).to.equal('pick-class');
  });

  it('keeps unsaved marks of a gradebook one comes back to', async () => {
    const all = books();
    let away = false;
    const source = inMemoryGradebooks(all, {
      before: (call) => {
        if (away && call === 'save') throw Object.assign(new Error('away'), { code: 'unreachable' });
      },
    });
    const element = await mount({ source });
    await waitUntil(() => rows(element).length === 3);
    away = true;
    element.focus();
    await userEvent.keyboard('9,9{Enter}');
    const choose = async (index: number, title: string) => {
      const select = element.renderRoot.querySelector<HTMLSelectElement>('#pick-class')!;
      await userEvent.selectOptions(select, select.options[index]!.value);
      await waitUntil(() => element.renderRoot.querySelector('h2')?.textContent === title);
      await settle(element);
    };
    await choose(1, 'Toán, lớp 7A2');
    expect(look(element).below()).to.contain('1 ô của Toán 7A1 đang chờ gửi.');
    away = false;
    await choose(0, 'Toán, lớp 7A1');
    expect(look(element).shows(0, 0)).to.equal('9,9');
    await waitUntil(() => all[0]!.marks[0]!.value === 9.9);
  });

  it('nobody has assigned a gradebook', async () => {
    const element = await mount({ source: inMemoryGradebooks([]) });
    await waitUntil(() => text(element).includes('chưa được phân công sổ nào'));
  });

  it('without provider, source or gradebook shows the page’s own content', async () => {
    const element = await mount({}, 'Sổ điểm ở văn phòng.');
    expect(element.shadowRoot!.querySelector<HTMLElement>('slot')!.hidden).to.be.false;
    const bare = await mount({});
    expect(text(bare)).to.equal('Bảng này chưa được nối với dữ liệu của trường.');
  });

  it('inside a provider asks to sign in, then opens what is assigned', async () => {
    const [book] = books();
    const source = inMemoryGradebooks([book!]);
    const client = fakeClient({
      gradebook: {
        list: () =>
          (async function* () {
            yield* await source.list({ signal: new AbortController().signal });
          })() as never,
        get: ((_school: string, id: string) =>
          source.load(id, { signal: new AbortController().signal })) as never,
      },
    });
    let asked = 0;
    const provider = fakeProvider({ signIn: () => (asked += 1) });
    const box = await fixture<HTMLElement>(html`<div>${provider.element}</div>`);
    const element = document.createElement('edu-grade-table');
    element.lang = 'vi';
    provider.element.append(element);
    await settle(element);
    expect(box.contains(element)).to.be.true;
    expect(text(element)).to.contain('Thầy cô đăng nhập để mở sổ của lớp.');
    look(element).button('Đăng nhập').click();
    expect(asked).to.equal(1);
    provider.set({ session: fakeSession(client) });
    await waitUntil(() => rows(element).length === 3);
    provider.set({ session: undefined });
    await settle(element);
    expect(rows(element).length).to.equal(0);
    expect(text(element)).to.contain('Thầy cô đăng nhập để mở sổ của lớp.');
  });

  describe('with a mark that was refused', () => {
    // It is kept on the device until the person signs out.
    aloneOnDevice();
    const guardian = {
      ...fakeTeacher,
      id: '01980000-0000-7000-8000-0000000000b2',
      assignments: fakeTeacher.assignments.map((duty) => ({
        ...duty,
        role: 'guardian' as const,
        subjectCode: null,
      })),
    };

    async function refused() {
      const book = sampleGradebook({ pupils: 3, filled: [1, 0] });
      const client = fakeClient({
        gradebook: {
          list: () =>
            (async function* () {
              yield await Promise.resolve(book);
            })() as never,
          get: (() => Promise.resolve(structuredClone(book))) as never,
        },
      });
      const provider = fakeProvider({ session: fakeSession(client) });
      await fixture<HTMLElement>(html`<div>${provider.element}</div>`);
      const element = document.createElement('edu-grade-table');
      element.lang = 'vi';
      provider.element.append(element);
      await waitUntil(() => rows(element).length === 3);
      await settle(element);
      look(element).field().focus();
      await userEvent.keyboard('11{Enter}');
      await settle(element);
      expect(element.unsavedCount).to.equal(1);
      return { provider, element };
    }

    it('leaves nothing on screen after signing out', async () => {
      const { provider, element } = await refused();
      provider.set({ session: undefined, sessionEnd: 'signed-out' });
      await settle(element);
      expect(rows(element).length).to.equal(0);
      expect(element.unsavedCount).to.equal(0);
    });

    it('stays for the same person when the session ran out', async () => {
      const { provider, element } = await refused();
      provider.set({ session: undefined, sessionEnd: 'expired' });
      await settle(element);
      expect(element.unsavedCount).to.equal(1);
    });

    it('stays while the page connects anew', async () => {
      const { provider, element } = await refused();
      provider.set({ status: 'connecting', site: undefined, client: undefined });
      await settle(element);
      provider.set({ status: 'ready', site: fakeSite, client: fakeClient() });
      await settle(element);
      expect(element.unsavedCount).to.equal(1);
    });

    it('is gone as soon as somebody else signs in', async () => {
      const { provider, element } = await refused();
      provider.set({ session: undefined, sessionEnd: 'expired' });
      await settle(element);
      provider.set({ session: fakeSession(fakeClient(), guardian), sessionEnd: undefined });
      await waitUntil(() => text(element).includes('chưa được phân công sổ nào'));
      expect(rows(element).length).to.equal(0);
    });

    it('asks before signing out, and may be kept', async () => {
      const { element } = await refused();
      const { confirm } = window;
      const asked: string[] = [];
      window.confirm = (message = '') => asked.push(message) === 0;
      const event = new EduSignOutEvent();
      document.dispatchEvent(event);
      window.confirm = confirm;
      expect(asked[0]).to.contain('chưa được lưu');
      expect(event.defaultPrevented).to.equal(true);
      expect(element.unsavedCount).to.equal(1);
    });
  });
});
