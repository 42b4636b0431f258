import type { GradeTableDictionary } from './grade-table.strings.ts';
import { heldIn } from './held.ts';
import type { InsightDesk } from './insight/insight-desk.ts';
import type { KeypadController } from './keypad/keypad.controller.ts';
import type { Desk } from './live/desk.ts';
import { inGroups, type MenuItem } from './menu.ts';
import type { Panels } from './panels.ts';
import type { GradebookSession } from './session.ts';
import { isTogether } from './together/with-together.ts';
import { transferItems } from './transfer/menu-items.ts';

export interface MainMenuProps {
  session: GradebookSession;
  panels: Panels;
  keypad: KeypadController;
  insight: InsightDesk;
  /** Null where the gradebook cannot be read again. */
  desk: Desk | null;
  t: GradeTableDictionary;
}

/** Each item opens a panel, or does it at once; what waits for somebody stands first. */
export function mainMenu({ session, panels, keypad, insight, desk, t }: MainMenuProps): MenuItem[] {
  const { canEdit } = session.sheet.book;
  const held = heldIn(session.sheet.book);
  const { waiting, rest } = desk?.menu(session) ?? { waiting: [], rest: [] };
  const own: MenuItem[] = [{ label: t.openKeypad, run: () => keypad.open() }];
  const publish: MenuItem[] = [
    { label: t.publish(held), narrow: true, run: () => panels.open('publish', undefined) },
  ];
  const fill: MenuItem[] = [{ label: t.fillBlanks, run: () => panels.open('fill', undefined) }];
  const print: MenuItem[] = [{ label: t.printPage(held), run: () => panels.open('print', undefined) }];
  const help: MenuItem[] = [{ label: t.help, narrow: true, run: () => panels.open('help', undefined) }];
  const when = (isSo: boolean, items: MenuItem[]): MenuItem[] => (isSo ? items : []);
  return inGroups(
    [...when(keypad.isOffered, own), ...waiting],
    [...insight.menu(t), ...(desk?.school(session) ?? [])],
    [
      ...when(canEdit, fill),
      ...transferItems(panels.host, t),
      // Paper is of one class.
      ...when(!isTogether(session.id), print),
      ...when(canEdit && session.sheet.unpublished.length > 0, publish),
    ],
    [...rest, ...when(canEdit, help)],
  );
}
