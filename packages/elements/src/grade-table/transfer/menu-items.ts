import type { GradeTableDictionary } from '../grade-table.strings.ts';
import type { MenuItem } from '../menu.ts';
import type { PanelHost } from '../panel.ts';
import { targetOf } from './clipboard.ts';

/** Bringing marks in from a file, and out into one. */
export function transferItems(host: PanelHost, t: GradeTableDictionary): MenuItem[] {
  const grid = host.grid();
  const target = grid && targetOf(grid);
  const isEmpty = grid?.session.sheet.rowCount === 0;
  if (!grid || !target || isEmpty) return [];
  const save = (format: 'xlsx' | 'csv') => ({
    label: format === 'xlsx' ? t.exportExcel : t.exportCsv,
    run: () =>
      void import('./save-file.ts').then(
        ({ saveFile }) => saveFile(host, grid.session.sheet, format),
        (error: unknown) => host.say(host.problem(error)),
      ),
  });
  const bringIn = { label: t.importFile, run: () => host.open('transfer', { kind: 'choose', target }) };
  return [...(grid.session.sheet.book.canEdit ? [bringIn] : []), save('xlsx'), save('csv')];
}
