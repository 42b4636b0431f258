import { describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { open } from './testing/harness.ts';

const browser = () => cdp() as unknown as { send(method: string, params?: object): Promise<unknown> };

describe('a panel whose module does not arrive', () => {
  it('says what to do, and opens once it can be fetched', async () => {
    const table = await open();
    const panel = () => table.element.renderRoot.querySelector('#panel');
    // After a deployment the open page asks for files that are there no more.
    await browser().send('Network.enable');
    await browser().send('Network.setBlockedURLs', { urls: ['*overview-panel*'] });
    await userEvent.click(table.button('Việc khác'));
    await userEvent.click(table.button('Nhìn chung cả lớp'));
    await expect.poll(() => table.element.renderRoot.textContent).toContain('tải lại trang');
    expect(panel()).toBeNull();
    expect(table.element.shadowRoot!.activeElement?.id).toBe('toggle-more');
    await browser().send('Network.setBlockedURLs', { urls: [] });
    await userEvent.click(table.button('Việc khác'));
    await userEvent.click(table.button('Nhìn chung cả lớp'));
    await expect.poll(panel).not.toBeNull();
  });
});

describe('the menu on a narrow page', () => {
  it('keeps the focus when what it opens takes none', async () => {
    const { element, button } = await open();
    element.style.inlineSize = '340px';
    await expect.poll(() => (element.renderRoot as HTMLElement).classList.contains('narrow')).toBe(true);
    await userEvent.click(button('Việc khác'));
    const keys = element.renderRoot.querySelector<HTMLButtonElement>('#more .narrow-only:last-child button')!;
    expect(keys.textContent.trim()).toBe('Phím tắt');
    await userEvent.click(keys);
    await expect.poll(() => element.renderRoot.querySelector('#panel')).not.toBeNull();
    expect(element.shadowRoot!.activeElement?.id).toBe('toggle-more');
  });
});
