import type { GradeTableDictionary } from '../grade-table.strings.ts';
import type { MenuItem } from '../menu.ts';
import type { Panels } from '../panels.ts';

/** What the menu of the table offers for looking at a class. */
export function insightMenu(t: GradeTableDictionary, panels: Panels): MenuItem[] {
  const sheet = panels.host.session()?.sheet;
  const hasRemarks = sheet?.kinds.includes('remark') && sheet.book.canEdit;
  const hasOthers = panels.host.gradebooks.summaries.filter(({ canEdit }) => canEdit).length > 1;
  return [
    { label: t.menuFind, run: () => panels.open('find', undefined) },
    { label: t.menuOverview, run: () => panels.open('overview', undefined) },
    { label: t.menuWhatIf, run: () => panels.open('whatIf', undefined) },
    ...(hasRemarks ? [{ label: t.menuRemarks, run: () => panels.open('remarks', undefined) }] : []),
    ...(hasOthers ? [{ label: t.menuProgress, run: () => panels.open('progress', undefined) }] : []),
  ];
}
