import type { Gradebook, Slot } from '@lienthong/sdk/gradebook';
import {
  cellText,
  columnName,
  isSlot,
  type Cell,
  type Column,
  type MarkField,
} from '@lienthong/regulations/mark-lists';
import { readDay } from '../tables/values.ts';
import { MarkJudge, type Judged } from './mark-judge.ts';
import { pupilMatcher, type KnownPupil } from './match-pupil.ts';
import type { MarkSheet } from './read-marks.ts';

/** What is to be done with every cell of a sheet. */
export function judgeMarks(
  book: Gradebook,
  pupils: readonly KnownPupil[],
  { layout, rows, name }: MarkSheet,
  overwrite: boolean,
): Judged {
  const judge = new MarkJudge(book, overwrite);
  const { problems } = judge.judged;
  const match = pupilMatcher(pupils, book.className);
  const slots = layout.columns.filter((column): column is Column<Slot> => isSlot(column.field));
  const seen = new Map<string, number>();
  const column = (field: MarkField) => layout.columns.find((each) => each.field === field);
  const at = (cells: readonly Cell[], field: MarkField) => cells[column(field)?.index ?? -1];
  const text = (cells: readonly Cell[], field: MarkField) => cellText(at(cells, field));
  const sheet = name === '' ? {} : { sheet: name };

  for (const { row, cells } of rows) {
    if (slots.every(({ index }) => cellText(cells[index]) === '')) continue;
    const day = readDay(at(cells, 'birthDate'));
    const parts = [text(cells, 'familyName'), text(cells, 'givenName')].filter(Boolean).join(' ');
    const found = match({
      code: text(cells, 'pupilCode'),
      fullName: text(cells, 'fullName') || parts,
      birthDate: 'value' in day ? day.value : undefined,
    });
    if ('problem' in found) {
      const label = column(found.column)?.label ?? found.column;
      problems.push({ ...sheet, row, column: label, problem: found.problem });
      continue;
    }
    const { pupil } = found;
    const earlier = seen.get(pupil.id);
    if (earlier !== undefined) {
      problems.push({
        ...sheet,
        row,
        problem: `this is the pupil of row ${earlier}; keep one of the two rows`,
      });
      continue;
    }
    seen.set(pupil.id, row);
    for (const each of slots) {
      const label = columnName(each);
      judge.cell({ ...sheet, row, column: label }, label, pupil, each.field, cells[each.index] ?? null);
    }
  }
  return judge.finish(sheet);
}
