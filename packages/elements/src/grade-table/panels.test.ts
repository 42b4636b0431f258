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
    await browser().send('Network.setBlockedURLs', { urls: [] });
    await userEvent.click(table.button('Việc khác'));
    await userEvent.click(table.button('Nhìn chung cả lớp'));
    await expect.poll(panel).not.toBeNull();
  });
});
