import type { SummaryPupil } from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { lettersOf } from '../class-summary.keys.ts';
import type { Cell, SummarySession } from '../class-summary.session.ts';
import type { BelowDictionary } from './around.strings.ts';

type Part = TemplateResult | typeof nothing;

export interface SaveLineProps {
  readonly session: SummarySession;
  readonly t: BelowDictionary;
  readonly signIn: (() => void) | undefined;
  /** Where what waits is kept. */
  readonly where: string;
  /** What others just did. */
  readonly news: string;
  time(at: Date): string;
  onNext(): void;
}

/** One line on where the entries are: being saved, saved at, or waiting and why. */
export function saveLine(props: SaveLineProps): TemplateResult {
  const { session, t, signIn, onNext } = props;
  const toReview = session.toReview.length;
  const { failure, phase } = session;
  return html`<div class="save-line">
    <p class="status">${saveWords(props)} ${props.news}</p>
    ${
      failure?.kind === 'signIn' && signIn
        ? html`<button type="button" class="button quiet" @click=${signIn}>${t.signIn}</button>`
        : phase === 'away' || failure?.kind === 'resting'
          ? html`<button type="button" class="button quiet" @click=${() => session.flush()}>
              ${t.sendNow}
            </button>`
          : nothing
    }
    ${
      toReview > 0
        ? html`<p class="review">
            <span>${t.toReview(toReview)}</span>
            <button type="button" class="button quiet next" @click=${onNext}>${t.next}</button>
          </p>`
        : nothing
    }
  </div>`;
}

function saveWords({ session, t, time, where }: SaveLineProps): string {
  const { waiting, phase, failure, savedAt } = session;
  if (waiting === 0) return savedAt ? t.savedAt(time(savedAt)) : t.autosave;
  if (phase === 'soon' || phase === 'sending') return t.saving(waiting);
  const words = failure?.kind === 'signIn' ? t.expired : failure?.kind === 'resting' ? t.resting : t.away;
  return `${words(waiting)} ${where}`;
}

export interface CellBarProps {
  readonly session: SummarySession;
  readonly pupil: SummaryPupil;
  /** Of a cell that is entered. */
  readonly cell: Cell | null;
  readonly isInvalid: boolean;
  readonly t: BelowDictionary;
  problem(code: string): string;
  onDecide(keep: 'mine' | 'theirs'): void;
}

/** What there is to say of the cell and the pupil one is at. */
export function cellBar({ session, pupil, cell, t, ...props }: CellBarProps): TemplateResult {
  const { subjects } = session.summary;
  const subjectName = (code: string): string => subjects.find((each) => each.code === code)?.name ?? code;
  const hint = hintOf(session, t);
  const results = pupil.missing.filter(({ what }) => what === 'result');
  // More than a few subjects are counted, not listed.
  const listed = results.length > 3 ? pupil.missing.filter(({ what }) => what !== 'result') : pupil.missing;
  const list = [
    ...(results.length > 3 ? [t.gapResults(results.length)] : []),
    ...listed.map(({ what, period, subjectCode = '' }) => t.gap(what, period, subjectName(subjectCode))),
  ];
  return html`<div class="cell-bar">
    <p>
      <b>${pupil.fullName}</b>
      <span class="gaps">${list.length > 0 ? t.missing(list.join('; ')) : t.nothingMissing}</span>
    </p>
    ${trouble(cell, t, props)} ${hint ? html`<p class="status hint">${hint}</p>` : nothing}
  </div>`;
}

function trouble(
  cell: Cell | null,
  t: BelowDictionary,
  { isInvalid, problem, onDecide }: Pick<CellBarProps, 'isInvalid' | 'problem' | 'onDecide'>,
): Part {
  const valueText = (value: Cell['value']): string =>
    value === null ? t.empty : typeof value === 'number' ? String(value) : t.level(value);
  if (isInvalid) return html`<p class="error">${t.notNumber}</p>`;
  if (cell?.state === 'refused') {
    return html`<p class="error">${problem(cell.problem ?? '')}</p>
      <button type="button" class="button take-back" @click=${() => onDecide('theirs')}>
        ${t.takeBack}
      </button>`;
  }
  if (cell?.state !== 'conflict') return nothing;
  const { value, by } = cell.theirs ?? { value: null, by: null };
  return html`<p class="conflict-words">${t.conflict(valueText(value), by ?? '')}</p>
    <button type="button" class="button keep" @click=${() => onDecide('mine')}>
      ${t.keepMine(valueText(cell.value))}
    </button>
    <button type="button" class="button take" @click=${() => onDecide('theirs')}>
      ${t.takeTheirs(valueText(value))}
    </button>`;
}

/** How to enter something here, or why nothing is entered. */
function hintOf({ summary }: SummarySession, t: BelowDictionary): string {
  if (summary.lockedAt !== null) return '';
  if (!summary.canEdit) return t.readOnly;
  if (summary.period === 'year' && summary.yearConduct === 'computed') return t.yearComputed;
  return t.keys(lettersOf(summary.conductLevels, (level) => t.level(level)));
}
