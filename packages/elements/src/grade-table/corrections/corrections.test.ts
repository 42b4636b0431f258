import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Gradebook } from '@lienthong/sdk';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { GradeTable } from '../grade-table.ts';
import { inMemoryGradebooks } from '../sources/in-memory-gradebooks.ts';
import { look, open, settle, type Opened } from '../testing/harness.ts';

const { signal } = new AbortController();

const type = (element: GradeTable, id: string, text: string): Promise<void> =>
  userEvent.fill(element.renderRoot.querySelector<HTMLInputElement>(`#${id}`)!, text);

const panel = (element: GradeTable): string =>
  (element.renderRoot.querySelector<HTMLElement>('#panel')?.innerText ?? '').replace(/\s+/g, ' ').trim();

async function locked(): Promise<Opened> {
  const opened = await open({ locked: ['tx1'] });
  const { element, database } = opened;
  element.focusCell(database.pupils[0]!.id, 'tx1');
  await waitUntil(() => opened.below().includes('Đề nghị sửa'));
  return opened;
}

async function asked(): Promise<Opened> {
  const opened = await locked();
  const { element, button, cell } = opened;
  await userEvent.click(button('Đề nghị sửa'));
  await waitUntil(() => panel(element).includes('Điểm đúng'));
  await type(element, 'new-mark', '9,5');
  await type(element, 'why', 'Chấm sót câu 3');
  await userEvent.click(button('Gửi đề nghị'));
  await waitUntil(() => cell(0, 0).className.includes('asked'));
  return opened;
}

/** The same gradebook on the principal's screen. */
async function principal(database: Gradebook, others: Gradebook[] = []) {
  const source = inMemoryGradebooks([database, ...others], { author: 'Lê Văn Thành', isPrincipal: true });
  const element = await fixture<GradeTable>(
    html`<edu-grade-table
      lang="vi"
      .gradebook=${{ ...structuredClone(database), canEdit: false }}
      .source=${{ ...source, load: async () => ({ ...structuredClone(database), canEdit: false }) }}
    ></edu-grade-table>`,
  );
  await settle(element);
  const seen = { element, ...look(element) };
  await waitUntil(() => seen.element.renderRoot.querySelector('#more') !== null);
  const choose = async (label: RegExp): Promise<void> => {
    const item = (): HTMLButtonElement | undefined =>
      [...element.renderRoot.querySelectorAll<HTMLButtonElement>('#more button')].find(({ textContent }) =>
        label.test(textContent ?? ''),
      );
    await waitUntil(() => item() !== undefined, String(label));
    element.renderRoot.querySelector<HTMLButtonElement>('#toggle-more')!.click();
    await settle(element);
    await userEvent.click(item()!);
    await settle(element);
  };
  return { ...seen, choose };
}

describe('edu-grade-table corrections', () => {
  it('typing on a locked cell says why and where to ask; what was typed goes into the request', async () => {
    const { element, keys, announced, below } = await locked();
    await keys('8');
    expect(announced()).to.equal('Cột đã khóa sổ. Nhấn Alt và mũi tên xuống để đề nghị sửa.');
    expect(below()).to.contain('Cột đã khóa sổ');
    await keys('{Alt>}{ArrowDown}{/Alt}{Enter}');
    await waitUntil(() => panel(element).includes('Đề nghị sửa ô TX1'));
    expect(element.renderRoot.querySelector<HTMLInputElement>('#new-mark')!.value).to.equal('8');
    expect(element.shadowRoot!.activeElement?.id).to.equal('new-mark');
    await expect(element).to.be.accessible();
  });

  it('a request without a mark or a reason stays, and says what is missing', async () => {
    const { element, button, database } = await locked();
    await userEvent.click(button('Đề nghị sửa'));
    await waitUntil(() => panel(element).includes('Điểm đúng'));
    await userEvent.click(button('Gửi đề nghị'));
    await settle(element);
    expect(panel(element)).to.contain('Nhập số từ 0 đến 10, ví dụ 7,5.');
    await type(element, 'new-mark', String(database.marks[0]!.value));
    await userEvent.click(button('Gửi đề nghị'));
    await settle(element);
    expect(panel(element)).to.contain('Điểm đề nghị giống điểm đang có.');
    expect(panel(element)).to.contain('Ghi lí do, ít nhất 3 chữ cái.');
  });

  it('the cell shows that a request is open; it can be withdrawn', async () => {
    const { element, below, button, announced, cell } = await asked();
    await waitUntil(() => below().includes('Đang chờ duyệt: đề nghị sửa thành 9,5.'));
    await userEvent.click(button('Xem đề nghị'));
    await waitUntil(() => panel(element).includes('Chấm sót câu 3'));
    expect(panel(element)).to.contain('Chờ duyệt');
    await expect(element).to.be.accessible();
    await userEvent.click(button('Rút đề nghị'));
    await waitUntil(() => announced() === 'Đã rút đề nghị.');
    await settle(element);
    expect(panel(element)).to.contain('Đã rút');
    expect(cell(0, 0).className).not.to.contain('asked');
  });

  it('the principal approves: the mark appears at the teacher’s with its sign', async () => {
    const teacher = await asked();
    const office = await principal(teacher.database);
    await office.choose(/1 chờ duyệt/);
    await waitUntil(() => panel(office.element).includes('Chấm sót câu 3'));
    await expect(office.element).to.be.accessible();
    await userEvent.click(office.button('Duyệt'));
    await waitUntil(() => office.announced() === 'Đã duyệt, điểm mới đã được ghi.');
    await waitUntil(() => teacher.shows(0, 0) === '9,5', 'the mark', { timeout: 4000 });
    await waitUntil(() => teacher.cell(0, 0).className.includes('corrected'), 'the sign', { timeout: 6000 });
    expect(teacher.below()).to.contain('Điểm sửa sau khi khóa sổ, Lê Văn Thành duyệt.');
    expect(panel(office.element)).to.contain('Không có đề nghị nào chờ duyệt.');
  });

  it('the principal reads why a mark is none, and is led to no cell of another gradebook', async () => {
    const { database } = await open({ locked: ['tx1'] });
    // The same class and pupils, another subject.
    const other = {
      ...structuredClone(database),
      id: 'another',
      subjectCode: 'nguVan',
      subjectName: 'Ngữ văn',
    };
    const teacher = await inMemoryGradebooks([database, other]).desk!();
    const pupilId = database.pupils[0]!.id;
    const zero = {
      pupilId,
      slot: 'tx1',
      state: 'zeroByRule' as const,
      reason: 'Bỏ kiểm tra',
      why: 'Ghi nhầm',
    };
    const { version } = database.marks[0]!;
    for (const { id } of [database, other])
      await teacher.requestCorrection(id, { ...zero, version }, { idempotencyKey: id, signal });
    const office = await principal(database, [other]);
    await office.choose(/2 chờ duyệt/);
    await waitUntil(() => panel(office.element).includes('Ngữ văn'));
    expect(panel(office.element).match(/→ 0 \(Bỏ kiểm tra\)/g)).to.have.length(2);
    const ways = office.element.renderRoot.querySelectorAll('#panel [aria-label^="Đến ô của"]');
    expect(ways.length).to.equal(1);
  });

  it('a refusal needs a reason, and the teacher reads it at the cell', async () => {
    const teacher = await asked();
    const office = await principal(teacher.database);
    await office.choose(/1 chờ duyệt/);
    await userEvent.click(office.button('Không duyệt'));
    await waitUntil(() => office.element.shadowRoot!.activeElement?.id === 'refusal');
    await userEvent.keyboard('Bài đã được chấm lại{Enter}');
    await waitUntil(() => office.announced() === 'Đã trả lời là không duyệt.');
    await waitUntil(() => teacher.below().includes('không được duyệt: Bài đã được chấm lại'), 'words', {
      timeout: 4000,
    });
    expect(teacher.cell(0, 0).className).not.to.contain('asked');
  });

  it('a published column says once that families are told of a corrected mark', async () => {
    const { element, below, keys, announced } = await open({ published: ['tx1'] });
    element.focus();
    await waitUntil(() => below().includes('Cột đã công bố: phụ huynh sẽ được báo điểm sửa.'));
    await keys('9');
    expect(announced()).to.equal('Cột đã công bố: phụ huynh sẽ được báo điểm sửa.');
  });
});

describe('edu-grade-table columns', () => {
  it('the principal locks a column; the teacher’s table follows', async () => {
    const teacher = await open();
    const office = await principal(teacher.database);
    await waitUntil(() => teacher.below().includes('Lịch sử ô'));
    await office.choose(/Các cột của sổ/);
    await waitUntil(() => panel(office.element).includes('Khóa sổ tất cả các cột'));
    await expect(office.element).to.be.accessible();
    await userEvent.click(office.element.renderRoot.querySelector('[aria-label="Khóa sổ TX2"]')!);
    await waitUntil(() => office.announced() === 'Đã khóa sổ cột TX2.');
    await waitUntil(() => teacher.cell(0, 1).className.includes('locked'), 'the lock', { timeout: 4000 });
    expect(panel(office.element)).to.contain('Mở khóa');
  });

  it('the teacher adds a column and takes the empty one away again', async () => {
    const { element, button, below, announced } = await open();
    await waitUntil(() => below().includes('Lịch sử ô'));
    const columns = (): number =>
      element.renderRoot.querySelectorAll('.scroller thead tr:last-child th').length;
    const before = columns();
    element.renderRoot.querySelector<HTMLButtonElement>('#toggle-more')!.click();
    await settle(element);
    await userEvent.click(button('Các cột của sổ'));
    await waitUntil(() => panel(element).includes('4 điểm đánh giá thường xuyên'));
    await userEvent.click(button('Thêm cột TX5'));
    await waitUntil(() => announced().includes('Đã thêm cột TX5'));
    await settle(element);
    expect(columns()).to.equal(before + 1);
    await userEvent.click(element.renderRoot.querySelector('[aria-label="Bỏ cột TX5"]')!);
    await waitUntil(() => announced() === 'Đã bỏ cột TX5.');
    await settle(element);
    expect(columns()).to.equal(before);
  });
});
