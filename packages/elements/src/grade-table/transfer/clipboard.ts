import { EMPTY_ENTRY } from '../entry.ts';
import type { Grid } from '../grid.ts';
import type { PanelHost } from '../panel.ts';
import type { Target } from './block.ts';
import { copyCells } from './copy.ts';
import type * as Paste from './paste.ts';

let here: typeof Paste | null = null;

const loadPaste = async (): Promise<typeof Paste> => (here ??= await import('./paste.ts'));

/** Somebody has a keyboard: what reads a clipboard is here before it is asked for, and asked for again with Ctrl. */
export function expectPaste({ element }: PanelHost): void {
  const load = (): void => void loadPaste().catch(() => {});
  element.addEventListener('keydown', load, { once: true });
  element.addEventListener('keydown', ({ key }) => {
    if (!here && (key === 'Control' || key === 'Meta')) load();
  });
}

/** Copy, cut and paste of cells. What a paste brings is taken at once; what it means is a module of its own. */
export function onClipboard(event: ClipboardEvent, grid: Grid, host: PanelHost): void {
  if (!event.clipboardData) return;
  if (event.type === 'paste') paste(event, event.clipboardData, grid, host);
  else copy(event, grid, host);
}

export function targetOf(grid: Grid): Target | null {
  const { place, selection } = grid;
  if (!place) return null;
  const order = Array.from({ length: grid.rows }, (_, index) => grid.placeAt({ row: index, col: 0 }).row);
  return { place, selection, order };
}

function copy(event: ClipboardEvent, grid: Grid, { t, language, say }: PanelHost): void {
  const { selection, session } = grid;
  if (!selection) return;
  copyCells(event, grid, selection, language());
  if (event.type !== 'cut') {
    say(t().copied(selection.rows.length * selection.cols.length));
    return;
  }
  const cols = selection.cols.filter((col) => col < session.sheet.colCount);
  const changes = selection.rows.flatMap((row) =>
    cols.map((col) => ({ place: { row, col }, entry: EMPTY_ENTRY })),
  );
  const { written, locked } = session.change(changes, t().cut);
  say(t().cutCells(written.length, locked.length));
}

function paste(event: ClipboardEvent, data: DataTransfer, grid: Grid, host: PanelHost): void {
  const target = targetOf(grid);
  if (!target) return;
  const pasted = { html: data.getData('text/html'), text: data.getData('text/plain') };
  event.preventDefault();
  // Already here, it is done in the frame of the key.
  const done = here
    ? here.paste(host, grid, pasted, target)
    : loadPaste().then((module) => module.paste(host, grid, pasted, target));
  done?.catch((error: unknown) => host.say(host.problem(error)));
}
