import { settle, type Opened } from '../../testing/harness.ts';

/** Until the table says or shows it: modules on demand come over the network. */
export async function until(opened: Opened, done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !done(); tries += 1) await settle(opened.element);
}

export const panel = ({ element }: Opened): HTMLElement | null => element.renderRoot.querySelector('#panel');
export const panelText = (opened: Opened): string =>
  (panel(opened)?.innerText ?? '').replace(/\s+/g, ' ').trim();
