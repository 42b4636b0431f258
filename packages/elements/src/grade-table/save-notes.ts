import type { Gradebook } from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../shared/language.ts';
import { columnInWords } from './column-label.ts';
import { entryText } from './entry.ts';
import type { GradeTableDictionary } from './grade-table.strings.ts';
import { heldIn, heldOf } from './held.ts';
import type { Pending } from './offline/keeper.ts';
import type { KeptMarks } from './offline/kept-marks.ts';
import type { MarksKeeper } from './offline/marks-keeper.ts';
import type { StrayMark } from './outbox.ts';
import type { GradebookSession } from './session.ts';

export interface SaveNotesProps {
  /** The gradebook on screen; null while another that was chosen cannot be opened. */
  readonly session: GradebookSession | null;
  /** Other gradebooks with something unsaved. */
  readonly beside: readonly GradebookSession[];
  readonly keeper: MarksKeeper | null;
  readonly t: GradeTableDictionary;
  readonly language: Language;
  problem(code: string): string;
  /** Opens another gradebook, where the page offers the choice. */
  readonly onOpen: ((id: string) => void) | undefined;
  /** The marks without a cell were noted by the teacher. */
  onStraysDone(): void;
}

type Part = TemplateResult | typeof nothing;

/** What is not saved and not in the cells of this table, each in a sentence. */
export function saveNotes(props: SaveNotesProps): Part {
  const { beside, keeper, t } = props;
  const pending = keeper?.pending ?? [];
  return html`${beside.map((session) => besideNote(session, props))}
  ${pending.filter(({ id }) => !beside.some((each) => each.id === id)).map((each) => pendingNote(each, props))}
  ${keeper && keeper.unreadable > 0 ? html`<p class="note-line">${t.unreadable(keeper.unreadable)}</p>` : nothing}
  ${strayList(props)}`;
}

function besideNote(session: GradebookSession, { session: shown, t, onOpen }: SaveNotesProps): Part {
  const { sheet, waiting, id } = session;
  const name = nameOf(sheet.book, shown, t);
  const toReview = sheet.find('refused', 'conflict').length + session.sending.strays.length;
  return html`<p class="note-line">
    <span>
      ${waiting > 0 ? t.waitingBeside(waiting, name) : nothing}
      ${toReview > 0 ? t.reviewBeside(toReview, name) : nothing}
    </span>
    ${
      toReview > 0 && onOpen
        ? html`<button type="button" class="button quiet" @click=${() => onOpen(id)}>
            ${t.openBook(name)}
          </button>`
        : nothing
    }
  </p>`;
}

function pendingNote(
  { kept, count, problem }: Pending<KeptMarks>,
  { session, t, ...props }: SaveNotesProps,
): Part {
  const name = nameOf(kept.title, session, t);
  return html`<p class="note-line">
    ${problem ? t.lostBeside(count, name, props.problem(problem)) : t.waitingBeside(count, name)}
  </p>`;
}

function strayList({ session, t, language, onStraysDone }: SaveNotesProps): Part {
  const strays = session?.sending.strays ?? [];
  if (!session || strays.length === 0) return nothing;
  return html`<div class="notice warning strays">
    <div>
      <p>${t.strays(strays.length, heldIn(session.sheet.book))}</p>
      <ul>
        ${strays.map((stray) => html`<li>${strayWords(stray, session, t, language)}</li>`)}
      </ul>
    </div>
    <button type="button" class="button quiet" @click=${onStraysDone}>${t.straysDone}</button>
  </div>`;
}

function strayWords(
  { pupilId, pupilName, slot, held }: StrayMark,
  { sheet }: GradebookSession,
  t: GradeTableDictionary,
  language: Language,
): string {
  const row = sheet.rowOf(pupilId);
  const col = sheet.colOf(slot);
  const mark =
    held.state === 'text'
      ? `“${held.text}”`
      : entryText(held, col === undefined ? 'mark' : sheet.kind(col), language) || t.emptied;
  const why =
    row === undefined
      ? t.strayPupil
      : col === undefined
        ? t.strayColumn
        : t.strayTwice(heldOf(sheet.kind(col)));
  return `${t.stray(pupilName, columnInWords(slot, sheet.book.columns, t), mark)} (${why})`;
}

function nameOf(
  { subjectName, className, term }: Pick<Gradebook, 'subjectName' | 'className' | 'term'>,
  shown: GradebookSession | null,
  t: GradeTableDictionary,
): string {
  return term === shown?.sheet.book.term
    ? t.bookName(subjectName, className)
    : t.bookNameTerm(subjectName, className, term);
}
