import { html, nothing, type TemplateResult } from 'lit';
import type { Pending } from '../../grade-table/offline/keeper.ts';
import { isUnder58 } from '../class-summary.columns.ts';
import type { StrayEntry, SummarySession, Value } from '../class-summary.session.ts';
import type { BelowDictionary } from './around.strings.ts';
import type { KeptRecords } from './kept-records.ts';

export interface NotesProps {
  readonly shown: SummarySession;
  readonly sessions: Iterable<SummarySession>;
  readonly pending: readonly Pending<KeptRecords>[];
  /** Entries of the device that can no longer be read. */
  readonly unreadable: number;
  readonly t: BelowDictionary;
  problem(code: string): string;
  onOpen(id: string): void;
}

type Part = TemplateResult | typeof nothing;

/** What is not saved and not in the cells of this table. */
export function notes(props: NotesProps): Part {
  const { shown, pending, unreadable, t } = props;
  const beside = [...props.sessions].filter((session) => session !== shown && !session.isSettled);
  const line = (text: string): Part => html`<p class="note-line">${text}</p>`;
  return html`${beside.map((session) => besideNote(session, props))}
  ${pending
    .filter(({ id }) => !beside.some((session) => session.id === id))
    .map(({ kept, count, problem }) => {
      const name = nameOf(kept.title, props);
      return line(problem ? t.lost(count, name, props.problem(problem)) : t.waiting(count, name));
    })}
  ${unreadable > 0 ? line(t.unreadable(unreadable)) : nothing} ${strayList(props)}`;
}

function besideNote(session: SummarySession, props: NotesProps): Part {
  const { t, onOpen } = props;
  const { waiting, toReview, strays, summary, id } = session;
  const name = nameOf(summary, props);
  const cells = toReview.length + strays.length;
  return html`<p class="note-line">
    <span>
      ${waiting > 0 ? t.waiting(waiting, name) : nothing} ${cells > 0 ? t.review(cells, name) : nothing}
    </span>
    ${
      cells > 0
        ? html`<button type="button" class="button quiet" @click=${() => onOpen(id)}>${t.open(name)}</button>`
        : nothing
    }
  </p>`;
}

function strayList({ shown, t }: NotesProps): Part {
  const { strays } = shown;
  if (strays.length === 0) return nothing;
  return html`<div class="notice warning strays">
    <div>
      <p>${t.strays(strays.length)}</p>
      <ul>
        ${strays.map((stray) => html`<li>${strayWords(stray, shown, t)}</li>`)}
      </ul>
    </div>
    <button type="button" class="button quiet" @click=${() => shown.dropStrays()}>${t.straysDone}</button>
  </div>`;
}

function strayWords(
  { pupilId, pupilName, field, value }: StrayEntry,
  shown: SummarySession,
  t: BelowDictionary,
): string {
  const column =
    field === 'conduct'
      ? t.conductLong(isUnder58(shown.summary))
      : field === 'excused'
        ? t.excusedLong
        : t.unexcusedLong;
  const why = shown.pupil(pupilId) ? t.strayTwice : t.strayPupil;
  return `${pupilName}, ${column}: ${valueText(value, t)} (${why})`;
}

function valueText(value: Value, t: BelowDictionary): string {
  return value === null ? t.empty : typeof value === 'number' ? String(value) : t.level(value);
}

function nameOf({ className, period }: KeptRecords['title'], { t }: Pick<NotesProps, 't'>): string {
  return t.pageName(className, t.period(period));
}
