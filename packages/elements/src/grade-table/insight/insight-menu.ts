import type { GradeTableDictionary } from '../grade-table.strings.ts';
import type { MenuItem } from '../menu.ts';
import type { Panels } from '../panels.ts';

/** What the menu of the table offers for looking at a class. */
export function insightMenu(t: GradeTableDictionary, panels: Panels): MenuItem[] {
  return [
    { label: t.menuFind, run: () => panels.open('find', undefined) },
    { label: t.menuOverview, run: () => panels.open('overview', undefined) },
  ];
}
