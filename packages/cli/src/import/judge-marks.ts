import type { Gradebook, Mark, MarkInput, Slot } from '@lienthong/sdk/gradebook';
import { columnName, type Column } from '../tables/headers.ts';
import type { FileProblem } from '../tables/problems.ts';
import { cellText, type Cell } from '../tables/table.ts';
import { readDay } from '../tables/values.ts';
import { isSlot, slotHeader, type MarkField } from './mark-columns.ts';
import { pupilMatcher, type KnownPupil } from './match-pupil.ts';
import { markText, readMark, sameMark, type ReadMark } from './read-mark.ts';
import type { MarkSheet } from './read-marks.ts';

/** A mark to be saved, with the place it came from. */
export interface PlacedMark {
  row: number;
  column: string;
  input: MarkInput;
}

export interface Judged {
  toSave: PlacedMark[];
  unchanged: number;
  problems: FileProblem[];
  /** Marks that stand there and differ; the file's are taken with --overwrite. */
  conflicts: FileProblem[];
  /** Columns that are closed, though the file has something else for them. */
  skipped: FileProblem[];
  warnings: FileProblem[];
}

/** What is to be done with every cell of a sheet; nothing is saved yet. */
export function judgeMarks(
  book: Gradebook,
  pupils: readonly KnownPupil[],
  { layout, rows, name }: MarkSheet,
  overwrite: boolean,
): Judged {
  const judged: Judged = { toSave: [], unchanged: 0, problems: [], conflicts: [], skipped: [], warnings: [] };
  const match = pupilMatcher(pupils, book.className);
  const marks = new Map(book.marks.map((mark) => [`${mark.pupilId}/${mark.slot}`, mark]));
  const slots = layout.columns.filter((column): column is Column<Slot> => isSlot(column.field));
  const closed = new Map<string, number>();
  const absent = new Map<string, number>();
  const seen = new Map<string, number>();
  const at = (cells: readonly Cell[], field: MarkField) =>
    cells[layout.columns.find((column) => column.field === field)?.index ?? -1];
  const text = (cells: readonly Cell[], field: MarkField) => cellText(at(cells, field));
  const sheet = name === '' ? {} : { sheet: name };

  for (const { row, cells } of rows) {
    if (slots.every(({ index }) => cellText(cells[index]) === '')) continue;
    const label = (field: MarkField) => layout.columns.find((each) => each.field === field)?.label;
    const day = readDay(at(cells, 'birthDate'));
    const parts = [text(cells, 'familyName'), text(cells, 'givenName')].filter(Boolean).join(' ');
    const found = match({
      code: text(cells, 'pupilCode'),
      fullName: text(cells, 'fullName') || parts,
      birthDate: 'value' in day ? day.value : undefined,
    });
    if ('problem' in found) {
      judged.problems.push({
        ...sheet,
        row,
        column: label(found.column) ?? found.column,
        problem: found.problem,
      });
      continue;
    }
    const { pupil } = found;
    const earlier = seen.get(pupil.id);
    if (earlier !== undefined) {
      judged.problems.push({
        ...sheet,
        row,
        problem: `this is the pupil of row ${earlier}; keep one of the two rows`,
      });
      continue;
    }
    seen.set(pupil.id, row);
    for (const column of slots) {
      const slot = column.field;
      const place = { ...sheet, row, column: columnName(column) };
      const read = readMark(book, slot, cells[column.index] ?? null);
      if ('problem' in read) {
        judged.problems.push({ ...place, problem: read.problem });
        continue;
      }
      if (read.value === undefined) continue;
      const mark = marks.get(`${pupil.id}/${slot}`);
      const state = book.columns.find((each) => each.slot === slot);
      if (!state) absent.set(place.column, (absent.get(place.column) ?? 0) + 1);
      else if (sameMark(book.scoring, mark, read.value)) judged.unchanged += 1;
      else if (state.lockedAt !== null || state.publishedAt !== null)
        closed.set(slot, (closed.get(slot) ?? 0) + 1);
      else take(judged, book, { place, pupil, slot, mark, read: read.value, overwrite });
    }
  }
  for (const [column, count] of absent)
    judged.problems.push({
      ...sheet,
      column,
      problem: `the gradebook has no such column (${count} in the file); it has ${book.columns.map(({ slot }) => slotHeader(slot)).join(', ')}`,
    });
  for (const [slot, count] of closed) {
    const state = book.columns.find((each) => each.slot === slot);
    judged.skipped.push({
      ...sheet,
      column: slots.find(({ field }) => field === slot)?.label ?? slot,
      problem:
        `${state?.lockedAt ? 'locked' : 'published to families'}, so ${count === 1 ? '1 mark' : `${count} marks`} that ` +
        `${count === 1 ? 'differs was' : 'differ were'} not taken; ` +
        (state?.lockedAt ? 'the principal unlocks a column' : 'correct them in the gradebook'),
    });
  }
  return judged;
}

interface Cellful {
  place: { sheet?: string; row: number; column: string };
  pupil: KnownPupil;
  slot: Slot;
  mark: Mark | undefined;
  read: ReadMark;
  overwrite: boolean;
}

function take(judged: Judged, book: Gradebook, { place, pupil, slot, mark, read, overwrite }: Cellful): void {
  if (mark !== undefined && mark.state !== 'empty' && !overwrite) {
    judged.conflicts.push({
      ...place,
      problem: `${markText(book.scoring, mark)} stands there, the file has ${read.text}; --overwrite takes the file's`,
    });
    return;
  }
  if (read.roundedFrom !== undefined)
    judged.warnings.push({ ...place, problem: `${read.roundedFrom} is entered as ${read.text}` });
  const input = {
    pupilId: pupil.id,
    slot,
    state: 'value' as const,
    value: read.value,
    version: mark?.version ?? 0,
  };
  judged.toSave.push({ row: place.row, column: place.column, input });
}
