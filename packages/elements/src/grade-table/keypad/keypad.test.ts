import { expect as chai } from '@open-wc/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { must } from '../must.ts';
import { open, settle, type Opened } from '../testing/harness.ts';

async function phone(options: Parameters<typeof open>[0] = {}) {
  const table = await open({ filled: [0], ...options });
  table.element.keypad = 'always';
  table.element.focus();
  await settle(table.element);
  const keys = () => [...table.element.renderRoot.querySelectorAll<HTMLButtonElement>('.keypad button')];
  await expect.poll(() => keys().length).toBeGreaterThan(0);
  const tap = async (...labels: string[]): Promise<void> => {
    for (const label of labels) {
      const named = keys().find(
        (each) => each.innerText.replace(/\s+/g, ' ').trim() === label || each.ariaLabel === label,
      );
      must(named).click();
    }
    await settle(table.element);
  };
  return { ...table, tap, keys };
}

const shown = (table: Pick<Opened, 'shows'>, rows: number) =>
  Array.from({ length: rows }, (_, row) => table.shows(row, 0));

describe('keypad of a touch screen', () => {
  it('types through the field and goes to the next pupil, the phone’s keyboard staying away', async () => {
    const table = await phone();
    expect(table.field().inputMode).toBe('none');
    await table.tap('7', ',', '5', 'Em sau', '10', '8', 'Xóa một chữ số', '9', 'Em sau');
    expect(shown(table, 3)).toEqual(['7,5', '10', '9']);
    await table.tap('Em trước', 'Vắng, chờ bù');
    expect(shown(table, 3)).toEqual(['7,5', '10', 'v']);
  });

  it('asks why a zero is one', async () => {
    const table = await phone();
    await table.tap('Tính 0 điểm');
    expect(table.below()).toContain('Lí do tính 0 điểm');
  });

  it('a comment subject is one tap a pupil', async () => {
    const table = await phone({ scoring: 'comment' });
    await table.tap('Đ Đạt', 'CĐ Chưa đạt', 'Đ Đạt');
    expect(shown(table, 3)).toEqual(['Đ', 'CĐ', 'Đ']);
  });

  it('gives way to the phone’s keyboard, and comes back from the menu', async () => {
    const table = await phone();
    await table.tap('Bàn phím máy');
    expect(table.keys()).toHaveLength(0);
    expect(table.field().inputMode).toBe('decimal');
    table.button('Việc khác').click();
    await settle(table.element);
    table.button('Bàn phím lớn').click();
    await settle(table.element);
    expect(table.keys().length).toBeGreaterThan(10);
  });

  it('leaves the room to the menu and the panels, and comes back with the cell', async () => {
    const table = await phone();
    const isSeen = (): boolean => must(table.keys()[0]).checkVisibility();
    expect(isSeen()).toBe(true);
    table.button('Việc khác').click();
    await settle(table.element);
    expect(isSeen()).toBe(false);
    table.button('Nhìn chung cả lớp').click();
    await settle(table.element);
    expect(isSeen()).toBe(false);
    table.element.focus();
    await settle(table.element);
    expect(isSeen()).toBe(true);
  });

  it('leaves the cell in sight on a small screen', async () => {
    await page.viewport(360, 640);
    onTestFinished(() => page.viewport(1280, 800));
    const table = await phone({ pupils: 40 });
    const below = (): number =>
      must(table.element.renderRoot.querySelector('.below')).getBoundingClientRect().top;
    for (let row = 0; row < 6; row += 1) await table.tap('10');
    await expect.poll(() => table.field().getBoundingClientRect().bottom <= below()).toBe(true);
    expect(table.field().getBoundingClientRect().top).toBeGreaterThan(0);
  });

  it('in a locked column, there is the way to ask for a correction instead', async () => {
    const table = await phone({ locked: ['tx1'] });
    table.element.focusCell(must(table.database.pupils[0]).id, 'tx1');
    await expect.poll(() => table.below()).toContain('Đề nghị sửa');
    expect(table.keys()).toHaveLength(0);
    const below = must(table.element.renderRoot.querySelector('.below'));
    expect(getComputedStyle(below).position).toBe('sticky');
    table.element.focusCell(must(table.database.pupils[0]).id, 'tx2');
    await settle(table.element);
    expect(table.keys().length).toBeGreaterThan(10);
    expect(table.below()).not.toContain('Lịch sử ô');
  });

  it('a press does not take the focus from the field', async () => {
    const table = await phone();
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    must(table.keys()[0]).dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
  });

  it('is not there for a mouse, nor where the page wants none', async () => {
    const table = await open({ filled: [0] });
    table.element.focus();
    await settle(table.element);
    expect(table.element.renderRoot.querySelector('.keypad')).toBeNull();
    expect(table.field().inputMode).toBe('decimal');
    table.element.keypad = 'never';
    await settle(table.element);
    expect(table.element.renderRoot.querySelector('.keypad')).toBeNull();
  });

  it('is accessible', async () => {
    const table = await phone();
    await chai(table.element).to.be.accessible();
  });
});
