import type { GradeTable } from '@lienthong/elements/grade-table.js';

/** What stories of grade tables wait for and press. */
const frame = () => new Promise(requestAnimationFrame);

export async function until<T>(what: string, find: () => T | null | undefined | false): Promise<T> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = find();
    if (found) return found;
    await frame();
  }
  throw new Error(`The story does not show ${what}.`);
}

export async function opened(canvas: HTMLElement): Promise<GradeTable> {
  const element = await until('a table', () => canvas.querySelector('edu-grade-table'));
  await until('the cell bar', () => element.shadowRoot?.querySelector('.bar'));
  return element;
}

export const button = (element: GradeTable, label: RegExp, within = ''): Promise<HTMLButtonElement> =>
  until(String(label), () =>
    [...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>(`${within} button`) ?? [])].find(
      ({ textContent }) => label.test(textContent ?? ''),
    ),
  );
