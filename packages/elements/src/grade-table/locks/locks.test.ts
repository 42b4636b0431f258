import type { Gradebook } from '@lienthong/sdk';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { GradeTable } from '../grade-table.ts';
import type { GradebookDesk, SchoolColumns } from '../grade-table.source.ts';
import { must } from '../must.ts';
import { inMemoryGradebooks } from '../sources/in-memory-gradebooks.ts';
import { sampleGradebook, type GradebookOptions } from '../testing/gradebooks.ts';
import { look, settle } from '../testing/harness.ts';

const sample = (number: number, className: string, options: GradebookOptions = {}): Gradebook => ({
  ...sampleGradebook({ number, className, pupils: 4, canEdit: false, ...options }),
  grade: Number(className[0]),
});

/** Three classes in two grades: one column of 7A2 is empty, one of 6A1 is locked already. */
const school = (): Gradebook[] => [
  sample(1, '6A1', { locked: ['gk'] }),
  sample(2, '7A2', { slots: ['tx1', 'tx2', 'gk', 'ck'], filled: [1, 1, 1, 0] }),
  sample(3, '7A3', { subject: ['nguVan', 'Ngữ văn'] }),
];

async function office(books = school(), parts: Partial<SchoolColumns> = {}, isPrincipal = true) {
  const source = inMemoryGradebooks(books, { isPrincipal });
  const desk = async (): Promise<GradebookDesk> => {
    const made = await must(source.desk)();
    return { ...made, school: { ...must(made.school), ...parts } };
  };
  const element = await fixture<GradeTable>(
    html`<edu-grade-table lang="vi" .source=${{ ...source, desk }}></edu-grade-table>`,
  );
  await waitUntil(() => element.renderRoot.querySelector('#more') !== null);
  const find = <E extends HTMLElement>(selector: string): E =>
    must(element.renderRoot.querySelector<E>(selector));
  const panel = (): string => {
    const box = element.renderRoot.querySelector<HTMLElement>('#panel');
    return (box?.innerText ?? '').replace(/\s+/g, ' ').trim();
  };
  const focused = (): string => element.shadowRoot?.activeElement?.id ?? '';
  const item = (): HTMLButtonElement | undefined =>
    [...element.renderRoot.querySelectorAll<HTMLButtonElement>('#more button')].find(({ textContent }) =>
      textContent?.includes('khóa sổ toàn trường'),
    );
  return { element, books, find, panel, focused, item, ...look(element) };
}

type Office = Awaited<ReturnType<typeof office>>;

/** By the keyboard alone, as far as the panel. */
async function opened(...of: Parameters<typeof office>): Promise<Office> {
  const desk = await office(...of);
  await waitUntil(() => desk.item() !== undefined);
  desk.find('#toggle-more').focus();
  await userEvent.keyboard('{Enter}');
  await settle(desk.element);
  must(desk.item()).focus();
  await userEvent.keyboard('{Enter}');
  await waitUntil(() => desk.focused() === 'locks-title' && !desk.panel().includes('Đang đếm'));
  return desk;
}

const lockedIn = ({ books }: Office): string[] =>
  books.map(({ className, columns }) => `${className}: ${columns.filter((each) => each.lockedAt).length}`);

/** Columns of the book on screen that say themselves that they are locked. */
const signs = ({ element }: Office): number =>
  element.renderRoot.querySelectorAll('.scroller thead .sign.locked').length;

describe('edu-grade-table, locking many gradebooks', () => {
  it('is the principal’s', async () => {
    const teacher = await office(school(), {}, false);
    await waitUntil(() => teacher.below().includes('Lịch sử ô') || teacher.find('#more').innerText !== '');
    await settle(teacher.element);
    expect(teacher.item()).to.equal(undefined);
  });

  it('tells what stands open and what it lacks before anything happens', async () => {
    const desk = await opened();
    expect(desk.panel()).to.contain('Đang mở: 15 cột trong 3 sổ. Trong đó còn 4 ô trống, ở 1 sổ.');
    expect(desk.panel()).to.contain('Đã khóa từ trước: 1 cột trong 1 sổ.');
    expect(desk.panel()).to.contain('Toán, lớp 7A2 4 ô trống');
    expect(desk.panel()).to.contain('Cuối kì 3 cột đang mở, 4 ô trống');
    await expect(desk.element).to.be.accessible();
    expect(lockedIn(desk)).to.deep.equal(['6A1: 1', '7A2: 0', '7A3: 0']);
  });

  it('locks a grade without its finals by keys alone, after a question that says what it means', async () => {
    const desk = await opened();
    await userEvent.selectOptions(desk.find('#locks-place'), 'Khối 7');
    await settle(desk.element);
    expect(desk.panel()).to.contain('Đang mở: 10 cột trong 2 sổ. Trong đó còn 4 ô trống');
    const finals = must(
      [...desk.element.renderRoot.querySelectorAll<HTMLInputElement>('.kinds input')].at(-1),
    );
    finals.focus();
    await userEvent.keyboard(' ');
    await settle(desk.element);
    expect(desk.panel()).to.contain('Đang mở: 8 cột trong 2 sổ. Các cột này không còn ô trống.');

    desk.find('#locks-lock').focus();
    await userEvent.keyboard('{Enter}');
    await waitUntil(() => desk.focused() === 'locks-question');
    expect(desk.panel()).to.contain(
      'Khóa 8 cột trong 2 sổ (Học kì I năm học 2026–2027, Khối 7, Thường xuyên, Giữa kì)?',
    );
    await expect(desk.element).to.be.accessible();
    expect(lockedIn(desk)).to.deep.equal(['6A1: 1', '7A2: 0', '7A3: 0']);

    await userEvent.keyboard('{Tab}{Enter}');
    await waitUntil(() => desk.announced() === 'Đã khóa 8 cột trong 2 sổ.');
    expect(lockedIn(desk)).to.deep.equal(['6A1: 1', '7A2: 3', '7A3: 5']);
    await waitUntil(() => desk.panel().includes('Đã khóa từ trước: 8 cột trong 2 sổ.'));
    expect(desk.focused()).to.equal('locks-title');
  });

  it('Escape takes the question back and changes nothing; again, and the panel is closed', async () => {
    const desk = await opened();
    desk.find('#locks-lock').focus();
    await userEvent.keyboard('{Enter}');
    await waitUntil(() => desk.focused() === 'locks-question');
    expect(desk.panel()).to.contain('Còn 4 ô trống: sau khi khóa, mỗi ô phải có đề nghị sửa được duyệt');
    await userEvent.keyboard('{Escape}');
    await waitUntil(() => desk.focused() === 'locks-lock');
    expect(desk.panel()).not.to.contain('Khóa 15 cột');
    await userEvent.keyboard('{Escape}');
    await waitUntil(() => desk.panel() === '');
    expect(lockedIn(desk)).to.deep.equal(['6A1: 1', '7A2: 0', '7A3: 0']);
  });

  it('the book on screen follows; unlocking opens what is locked, and says that it opens all of it', async () => {
    const desk = await opened();
    await userEvent.selectOptions(desk.find('#locks-place'), 'Lớp 6A1');
    await settle(desk.element);
    desk.find('#locks-lock').focus();
    await userEvent.keyboard('{Enter}');
    await waitUntil(() => desk.focused() === 'locks-question');
    await userEvent.keyboard('{Tab}{Enter}');
    await waitUntil(() => signs(desk) === 6);
    await waitUntil(() => desk.panel().includes('Đã khóa từ trước: 6 cột trong 1 sổ.'));
    expect(desk.panel()).to.contain('Không có cột nào đang mở');
    expect(desk.element.renderRoot.querySelector('#locks-lock')).to.equal(null);

    desk.find('#locks-unlock').focus();
    await userEvent.keyboard('{Enter}');
    await waitUntil(() => desk.focused() === 'locks-question');
    expect(desk.panel()).to.contain('kể cả cột khóa từ những lần trước');
    await userEvent.keyboard('{Tab}{Enter}');
    await waitUntil(() => desk.announced() === 'Đã mở khóa 6 cột trong 1 sổ.');
    await waitUntil(() => signs(desk) === 0);
    expect(lockedIn(desk)).to.deep.equal(['6A1: 0', '7A2: 0', '7A3: 0']);
  });

  it('a refusal is said in words, and the same press again sends the same write', async () => {
    const keys: string[] = [];
    const refusal = Object.assign(new Error('unavailable'), { code: 'unavailable', status: 503 });
    const books = school();
    const { school: columns } = await must(inMemoryGradebooks(books).desk)();
    const desk = await opened(books, {
      lock: async (lock, options) => {
        keys.push(options.idempotencyKey);
        if (keys.length === 1) throw refusal;
        return must(columns).lock(lock, options);
      },
    });
    desk.find('#locks-lock').focus();
    await userEvent.keyboard('{Enter}');
    await waitUntil(() => desk.focused() === 'locks-question');
    await userEvent.keyboard('{Tab}{Enter}');
    await waitUntil(() => desk.find('#panel [role=alert]').innerText.trim() !== '');
    expect(lockedIn(desk)).to.deep.equal(['6A1: 1', '7A2: 0', '7A3: 0']);
    await userEvent.keyboard('{Enter}');
    await waitUntil(() => desk.announced() === 'Đã khóa 15 cột trong 3 sổ.');
    expect(keys[0]).to.equal(keys[1]);
  });

  it('what could not be counted is not locked: it offers to count again', async () => {
    let fails = true;
    const books = school();
    const { school: columns } = await must(inMemoryGradebooks(books).desk)();
    const desk = await opened(books, {
      progress: async (...of) => {
        if (fails) throw new TypeError('Failed to fetch');
        return must(columns).progress(...of);
      },
    });
    await waitUntil(() => desk.panel().includes('Đếm lại'));
    expect(desk.element.renderRoot.querySelector('#locks-lock')).to.equal(null);
    fails = false;
    await userEvent.click(desk.button('Đếm lại'));
    await waitUntil(() => desk.panel().includes('Đang mở: 15 cột trong 3 sổ.'));
  });

  it('leads to a book that lacks something', async () => {
    const desk = await opened();
    await userEvent.click(desk.button('Toán, lớp 7A2'));
    await waitUntil(() => desk.find<HTMLSelectElement>('#pick-class').selectedOptions[0]?.text === '7A2');
    expect(desk.panel()).to.equal('');
  });
});
