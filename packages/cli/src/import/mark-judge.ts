import type { Gradebook, Mark, MarkInput, Slot } from '@lienthong/sdk/gradebook';
import { slotHeader, type Cell } from '@lienthong/regulations/mark-lists';
import type { FileProblem } from '../tables/problems.ts';
import type { KnownPupil } from './match-pupil.ts';
import { markText, readMark, sameMark, type ReadMark } from './read-mark.ts';

/** A mark to be saved, with the place it came from. */
export interface PlacedMark {
  place: Omit<FileProblem, 'problem'>;
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

/** Says what is to be done with marks of a file for one gradebook; nothing is saved yet. */
export class MarkJudge {
  readonly judged: Judged = {
    ...{ toSave: [], unchanged: 0, problems: [], conflicts: [], skipped: [], warnings: [] },
  };
  readonly #book: Gradebook;
  readonly #overwrite: boolean;
  readonly #marks: ReadonlyMap<string, Mark>;
  readonly #closed = new Map<Slot, { label: string; count: number }>();
  readonly #absent = new Map<string, number>();

  constructor(book: Gradebook, overwrite: boolean) {
    this.#book = book;
    this.#overwrite = overwrite;
    this.#marks = new Map(book.marks.map((mark) => [`${mark.pupilId}/${mark.slot}`, mark]));
  }

  /** One cell of the file; `label` is what its owner calls the column. */
  cell(place: Omit<FileProblem, 'problem'>, label: string, pupil: KnownPupil, slot: Slot, cell: Cell): void {
    const read = readMark(this.#book, slot, cell);
    if ('problem' in read) {
      this.judged.problems.push({ ...place, problem: read.problem });
      return;
    }
    if (read.value === undefined) return;
    const mark = this.#marks.get(`${pupil.id}/${slot}`);
    const state = this.#book.columns.find((each) => each.slot === slot);
    if (!state) this.#absent.set(label, (this.#absent.get(label) ?? 0) + 1);
    else if (sameMark(this.#book.scoring, mark, read.value)) this.judged.unchanged += 1;
    else if (state.lockedAt !== null || state.publishedAt !== null)
      this.#closed.set(slot, { label, count: (this.#closed.get(slot)?.count ?? 0) + 1 });
    else this.#take(place, pupil, slot, mark, read.value);
  }

  #take(
    place: Omit<FileProblem, 'problem'>,
    pupil: KnownPupil,
    slot: Slot,
    mark: Mark | undefined,
    read: ReadMark,
  ): void {
    if (mark !== undefined && mark.state !== 'empty' && !this.#overwrite) {
      const there = markText(this.#book.scoring, mark);
      this.judged.conflicts.push({
        ...place,
        problem: `${there} stands there, the file has ${read.text}; --overwrite takes the file's`,
      });
      return;
    }
    if (read.roundedFrom !== undefined)
      this.judged.warnings.push({ ...place, problem: `${read.roundedFrom} is entered as ${read.text}` });
    const version = mark?.version ?? 0;
    const input = { pupilId: pupil.id, slot, state: 'value' as const, value: read.value, version };
    this.judged.toSave.push({ place, input });
  }

  /** Columns are named once, whatever number of marks they have. */
  finish(place: Pick<FileProblem, 'file' | 'sheet'>): Judged {
    const { columns } = this.#book;
    const has = columns.map(({ slot }) => slotHeader(slot)).join(', ');
    for (const [column, count] of this.#absent)
      this.judged.problems.push({
        ...{ ...place, column },
        problem: `the gradebook has no such column (${count} in the file); it has ${has}`,
      });
    for (const [slot, { label, count }] of this.#closed) {
      const locked = columns.find((each) => each.slot === slot)?.lockedAt !== null;
      this.judged.skipped.push({
        ...{ ...place, column: label },
        problem:
          `${locked ? 'locked' : 'published to families'}, so ${count === 1 ? '1 mark' : `${count} marks`} that ` +
          `${count === 1 ? 'differs was' : 'differ were'} not taken; ` +
          (locked ? 'the principal unlocks a column' : 'correct them in the gradebook'),
      });
    }
    return this.judged;
  }
}
