import type { GradebookColumn } from '@lienthong/sdk';
import type { TableDictionary } from './grade-table.strings.ts';

/** Line drawings on a 16 px square. Built, not parsed: a page may require Trusted Types. */
const PATHS = {
  published:
    'M1.5 8s2.4-4.2 6.5-4.2S14.5 8 14.5 8 12.1 12.2 8 12.2 1.5 8 1.5 8Z M8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  locked: 'M3.5 7.2h9v6h-9Z M5.5 7V5a2.5 2.5 0 0 1 5 0v2',
} as const;

const SVG = 'http://www.w3.org/2000/svg';

/** A small sign and its word: seen by those who see, read by those who listen. */
export function sign(name: keyof typeof PATHS, word: string): HTMLElement {
  const box = document.createElement('span');
  box.className = `sign ${name}`;
  box.title = word;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  const text = document.createElement('span');
  text.className = 'visually-hidden';
  text.append(word);
  box.append(svg, text);
  return box;
}

/** Published (công bố) and locked (khóa sổ) are different acts, each with its own sign in the head of the column. */
export function paintSigns(
  th: HTMLElement,
  { publishedAt, lockedAt }: GradebookColumn,
  t: TableDictionary,
): void {
  while (th.childNodes.length > 1) th.lastChild?.remove();
  if (!publishedAt && !lockedAt) return;
  const signs = document.createElement('span');
  signs.className = 'signs';
  if (publishedAt) signs.append(sign('published', t.published));
  if (lockedAt) signs.append(sign('locked', t.locked));
  th.append(signs);
}
