import { harmlessBack } from '@lienthong/regulations/mark-lists';
import { inSpareTime } from '../after-paint.ts';
import type { Grid } from '../grid.ts';
import type { PanelHost } from '../panel.ts';
import { wordsOf } from '../words-of.ts';
import { blockOf, isClean, trimmed, type Target } from './block.ts';
import { planOf } from './plan.ts';
import { pastedRows, type Pasted } from './read-clipboard.ts';
import { FIRST_CHOICES, fieldsFor } from './transfer-words.ts';
import { transferStrings } from './transfer.strings.ts';

/**
 * A plain block goes in at once, in the frame of the key, as in a spreadsheet; anything to decide or to warn of is looked at
 * first.
 */
export function paste(host: PanelHost, grid: Grid, pasted: Pasted, target: Target): void | Promise<void> {
  const read = pastedRows(pasted);
  if (!(read instanceof Promise)) return lay(host, grid, read, target);
  return read.then((rows) => lay(host, grid, rows, target));
}

function lay(host: PanelHost, grid: Grid, read: readonly (readonly string[])[], target: Target): void {
  const { session } = grid;
  if (host.session() !== session) return;
  const rows = trimmed(read.map((row) => row.map(harmlessBack)));
  if (rows.length === 0) return;
  const t = wordsOf(transferStrings, host);
  const block = blockOf(rows, session.sheet, target, fieldsFor(host, session.sheet));
  const plan = planOf(session.sheet, block, { ...FIRST_CHOICES, shorthand: host.shorthand.get() });
  if (!isClean(block, plan)) {
    host.open('transfer', { kind: 'paste', rows, target });
    return;
  }
  const { written } = session.change(plan.changes, t.pastedWhat);
  // The marks come first, the word about them right after them.
  inSpareTime(() => host.say(written.length === 0 ? t.unchanged : t.done(written.length)));
}
