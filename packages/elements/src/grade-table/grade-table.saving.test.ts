import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { deferred } from '../shared/testing/fixtures.ts';
import type { MarksSaveEvent } from './grade-table.ask-events.ts';
import type { MarkChangeEvent, MarksSavedEvent } from './grade-table.events.ts';
import { resting, restingReason } from '../shared/testing/resting.ts';
import { inMemoryGradebooks } from './sources/in-memory-gradebooks.ts';
import { mark, sampleGradebook } from './testing/gradebooks.ts';
import { look, open, settle } from './testing/harness.ts';
import type { GradeTable } from './grade-table.ts';

const saved = (element: GradeTable) =>
  oneEvent(element, 'edu-marks-saved') as unknown as Promise<MarksSavedEvent>;

describe('edu-grade-table saving', () => {
  it('saves by itself, shows typed and saved, and the hour', async () => {
    const { element, cell, keys, below, database } = await open();
    element.focus();
    const done = saved(element);
    await keys('9,9{Enter}');
    expect(cell(0, 0).className).to.contain('typed');
    expect(below()).to.contain('Đang lưu 1 điểm…');
    await done;
    await settle(element);
    expect(cell(0, 0).className).to.contain('saved');
    expect(below()).to.contain('Đã lưu lúc 10:42.');
    expect(database.marks[0]!.value).to.equal(9.9);
    expect(element.unsavedCount).to.equal(0);
  });

  it('keeps what waits while the system is away, and says so', async () => {
    const { element, cell, keys, below, fail, announced, button, database } = await open();
    fail('unreachable');
    element.focus();
    await keys('9,9{Enter}1,1{Enter}');
    await waitUntil(() => below().includes('Chưa kết nối được: 2 điểm đang chờ'));
    expect(cell(0, 0).className).to.contain('waiting');
    expect(announced()).to.contain('Xin đừng đóng trang này');
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.be.true;
    fail(null);
    const done = saved(element);
    button('Gửi lại ngay').click();
    await done;
    await settle(element);
    expect(below()).to.contain('Đã lưu lúc 10:42.');
    expect(announced()).to.contain('Đã kết nối lại');
    expect(database.marks[0]!.value).to.equal(9.9);
    const left = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(left);
    expect(left.defaultPrevented).to.be.false;
  });

  it('keeps what was typed while the gradebook rests, says why, and saves it when it is over', async () => {
    const { element, cell, keys, below, fail, announced, button, database } = await open();
    fail(resting());
    element.focus();
    await keys('9,9{Enter}1,1{Enter}');
    await waitUntil(() => below().includes('Sổ đang tạm dừng: 2 điểm chưa được lưu'));
    expect(below()).to.contain(`“${restingReason}”`);
    expect(announced()).to.contain('Sổ đang tạm dừng');
    expect(cell(0, 0).className).to.contain('waiting');
    expect(element.unsavedCount).to.equal(2);
    fail(null);
    const done = saved(element);
    button('Gửi lại ngay').click();
    await done;
    await settle(element);
    expect(database.marks[0]!.value).to.equal(9.9);
    expect(element.unsavedCount).to.equal(0);
  });

  it('says politely that it rests instead of the table', async () => {
    const element = await fixture<GradeTable>(html`<edu-grade-table lang="vi"></edu-grade-table>`);
    element.source = { ...inMemoryGradebooks([]), list: () => Promise.reject(resting()) };
    await waitUntil(() => element.renderRoot.querySelector('.notice.resting') !== null);
    expect(element.renderRoot.querySelector('.notice')?.textContent).to.contain(`“${restingReason}”`);
    await expect(element).to.be.accessible();
  });

  it('sends what waits when the network is back', async () => {
    const { element, keys, below, fail, database } = await open();
    fail('unreachable');
    element.focus();
    await keys('9,9{Enter}');
    await waitUntil(() => below().includes('Chưa kết nối được'));
    fail(null);
    const done = saved(element);
    window.dispatchEvent(new Event('online'));
    await done;
    expect(database.marks[0]!.value).to.equal(9.9);
  });

  it('conflict: both marks in words; keep or take', async () => {
    const { element, cell, shows, keys, below, button, database, announced } = await open();
    const [first, second] = database.pupils;
    database.marks[0] = mark(first!.id, 'tx1', 8, { version: 2, updatedBy: 'Nguyễn Văn Hậu' });
    database.marks[1] = mark(second!.id, 'tx1', 8.5, { version: 2, updatedBy: 'Nguyễn Văn Hậu' });
    element.focus();
    const done = saved(element);
    await keys('7{Enter}6{Enter}');
    await done;
    await settle(element);
    expect(cell(0, 0).className).to.contain('conflict');
    expect(announced()).to.contain('Người khác đã sửa ô này');
    button('Đến ô tiếp theo').click();
    await settle(element);
    expect(below()).to.contain('Thầy cô nhập 7; Nguyễn Văn Hậu đã lưu 8 lúc 09:15. Chọn điểm được giữ.');
    const kept = saved(element);
    button('Giữ 7').click();
    await kept;
    expect(database.marks[0].value).to.equal(7);
    button('Đến ô tiếp theo').click();
    await settle(element);
    button('Nhận 8,5').click();
    await settle(element);
    expect(shows(1, 0)).to.equal('8,5');
    expect(element.unsavedCount).to.equal(0);
  });

  it('a mark the system refuses stays with its reason, and can go back', async () => {
    const { element, cell, shows, keys, below, button, database, book } = await open();
    const before = String(book.marks[0]!.value).replace('.', ',');
    database.columns[0]!.lockedAt = '2026-11-22T10:00:00+07:00';
    element.focus();
    const done = saved(element);
    await keys('1,1{Enter}{ArrowUp}');
    await done;
    await settle(element);
    expect(shows(0, 0)).to.equal('1,1');
    expect(cell(0, 0).className).to.contain('refused');
    expect(below()).to.contain('Cột điểm đã khóa');
    button(`Trở lại ${before}`).click();
    await settle(element);
    expect(shows(0, 0)).to.equal(before);
  });

  it('zero by rule asks why, in place', async () => {
    const { element, shows, cell, keys, below, database } = await open();
    element.focus();
    await keys('k{Enter}');
    const reason = element.renderRoot.querySelector<HTMLInputElement>('#reason')!;
    expect(element.shadowRoot!.activeElement).to.equal(reason);
    await keys('{Enter}');
    expect(below()).to.contain('Chưa ghi lí do học sinh không dự kiểm tra.');
    expect(reason.getAttribute('aria-invalid')).to.equal('true');
    const done = saved(element);
    await keys('Nghỉ không phép{Enter}');
    expect(shows(0, 0)).to.equal('0');
    expect(cell(0, 0).title).to.equal('Tính 0 điểm: Nghỉ không phép');
    await done;
    expect(database.marks[0]).to.include({ state: 'zeroByRule', reason: 'Nghỉ không phép' });
  });

  it('after the reason the typing goes on with the next pupil; asked for by the button, it stays', async () => {
    const { element, shows, keys, button } = await open({ filled: [0] });
    element.focus();
    await keys('k{Enter}');
    await keys('Nghỉ không phép{Enter}8{Enter}');
    expect([0, 1].map((row) => shows(row, 0))).to.deep.equal(['0', '8']);
    await userEvent.click(button('Tính 0 điểm'));
    await keys('Nghỉ không phép{Enter}');
    expect(shows(2, 0)).to.equal('0');
    await keys('{Delete}');
    expect(shows(2, 0)).to.equal('');
  });

  it('the question why can be dropped, and walking away writes nothing', async () => {
    const { element, shows, keys, cell, book } = await open();
    const before = String(book.marks[0]!.value).replace('.', ',');
    element.focus();
    await keys('k{Enter}{Escape}');
    expect(shows(0, 0)).to.equal(before);
    await keys('k{Enter}');
    await userEvent.click(cell(4, 1));
    await settle(element);
    expect(shows(0, 0)).to.equal('k');
    expect(cell(0, 0).title).to.contain('Chưa ghi lí do');
  });

  it('warns of text still in the field, and leaving with k writes nothing and takes no focus', async () => {
    const { element, keys, shows, button, cell } = await open();
    element.focus();
    await keys('k');
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.be.true;
    button('Phím tắt').focus();
    await settle(element);
    expect(element.shadowRoot!.activeElement?.id).to.equal('toggle-help');
    expect(shows(0, 0)).to.equal('k');
    expect(cell(0, 0).className).to.contain('refused');
  });

  it('what a phone’s number pad cannot type stands below the table', async () => {
    const { element, shows, button } = await open();
    element.focus();
    await userEvent.click(button('Vắng, chờ bù'));
    await settle(element);
    expect(shows(0, 0)).to.equal('v');
    expect(element.shadowRoot!.activeElement?.className).to.contain('cell-field');
    await userEvent.click(button('Xóa ô'));
    await settle(element);
    expect(shows(0, 0)).to.equal('');
  });

  it('publishing says what it means, and shows in the header', async () => {
    const { element, button, database, announced } = await open({ filled: [1, 0.5] });
    button('Công bố điểm').click();
    await settle(element);
    const panel = element.renderRoot.querySelector<HTMLElement>('#panel')!;
    expect(element.shadowRoot!.activeElement?.id).to.equal('publish-slot');
    await userEvent.selectOptions(panel.querySelector('select')!, 'tx2');
    await settle(element);
    expect(panel.innerText).to.contain('của 4 em; 4 em chưa có điểm. Điểm đã công bố không thu hồi được');
    button('Công bố TX2').click();
    await waitUntil(() => announced() === 'Đã công bố TX2 cho phụ huynh.');
    await settle(element);
    expect(database.columns[1]!.publishedAt).to.be.a('string');
    const head = element.renderRoot.querySelectorAll('thead th')[3]!;
    expect(head.textContent).to.contain('Đã công bố cho phụ huynh');
    expect(element.renderRoot.querySelector('#panel')).to.equal(null);
    expect(element.shadowRoot!.activeElement?.id).to.equal('toggle-publish');
  });

  it('publishing waits for what is not saved, and tells a failure', async () => {
    const { element, button, keys, fail } = await open();
    element.focus();
    await keys('11{Enter}');
    button('Công bố điểm').click();
    await settle(element);
    button('Công bố TX1').click();
    await settle(element);
    const panel = element.renderRoot.querySelector<HTMLElement>('#panel')!;
    expect(panel.innerText).to.contain('Cột này còn 1 ô chưa lưu');
    await userEvent.selectOptions(panel.querySelector('select')!, 'tx2');
    fail('permission_denied');
    await settle(element);
    button('Công bố TX2').click();
    await waitUntil(() => panel.innerText.includes('Tài khoản không có quyền làm việc này'));
  });
});

describe('edu-grade-table with plain properties and events', () => {
  const withEvents = async () => {
    const book = sampleGradebook({ pupils: 3 });
    const element = await fixture<GradeTable>(
      html`<edu-grade-table lang="vi" .gradebook=${book}></edu-grade-table>`,
    );
    await settle(element);
    element.focus();
    return { element, book, ...look(element) };
  };

  it('tells each change, and asks the page to save', async () => {
    const { element, book, cell } = await withEvents();
    const changes: MarkChangeEvent[] = [];
    const answer = deferred<Awaited<MarksSaveEvent['answer']>>();
    element.addEventListener('edu-mark-change', (event) => changes.push(event));
    const asked = new Promise<MarksSaveEvent>((resolve) => {
      element.addEventListener('edu-marks-save', (event) => {
        event.respondWith(answer.promise as Promise<never>);
        resolve(event);
      });
    });
    await userEvent.keyboard('9,9{Enter}');
    expect(changes[0]!.mark).to.deep.equal({
      pupilId: book.pupils[0]!.id,
      slot: 'tx1',
      state: 'value',
      value: 9.9,
      reason: null,
    });
    const { items, idempotencyKey } = await asked;
    expect(items[0]).to.include({ value: 9.9, version: 1 });
    expect(idempotencyKey.length).to.be.greaterThan(15);
    const { pupilId, slot } = items[0]!;
    answer.resolve({
      items: [
        { pupilId, slot, outcome: 'saved', mark: mark(pupilId, slot, 9.9, { version: 2 }), problem: null },
      ],
      results: [],
    });
    await waitUntil(() => cell(0, 0).className.includes('saved'));
  });

  it('says that nobody took the marks', async () => {
    const { element, below } = await withEvents();
    await userEvent.keyboard('9,9{Enter}');
    await waitUntil(() => below().includes('1 điểm chưa được lưu.'));
    expect(element.unsavedCount).to.equal(1);
  });
});
