import { html, nothing, type TemplateResult } from 'lit';
import type { GradeTableDictionary } from './grade-table.strings.ts';
import type { GradebookSession } from './session.ts';

export interface SaveLineProps {
  readonly session: GradebookSession;
  readonly t: GradeTableDictionary;
  readonly waitingElsewhere: number;
  /** What others just did. */
  readonly news: string;
  time(at: Date): string;
  /** Starts signing in, where the page offers it. */
  readonly signIn: (() => void) | undefined;
  onReview(): void;
}

/** One line on where the marks are: being saved, saved at, or waiting and why. */
export function saveLine({
  session,
  t,
  waitingElsewhere,
  news,
  time,
  signIn,
  onReview,
}: SaveLineProps): TemplateResult {
  const toReview = session.sheet.find('refused', 'conflict').length;
  return html`<div class="save-line">
    <p class="status">
      ${saveWords(session, t, time)} ${waitingElsewhere ? t.elsewhere(waitingElsewhere) : nothing} ${news}
    </p>
    ${remedy(session, t, signIn)}
    ${
      toReview
        ? html`<p class="review">
            <span>${t.toReview(toReview)}</span>
            <button type="button" class="button quiet" @click=${onReview}>${t.nextToReview}</button>
          </p>`
        : nothing
    }
  </div>`;
}

export function saveWords(
  session: GradebookSession,
  t: GradeTableDictionary,
  time: (at: Date) => string,
): string {
  const { waiting, phase, failure, savedAt } = session;
  const last = savedAt ? t.savedAt(time(savedAt)) : '';
  if (waiting > 0) {
    if (phase === 'soon' || phase === 'sending') return t.saving(waiting);
    if (failure?.kind === 'signIn') return t.signedOut(waiting);
    if (failure?.kind === 'resting') return t.resting(waiting, failure.reason ?? '');
    if (failure?.kind === 'unanswered') return t.unanswered(waiting);
    return `${t.away(waiting)} ${last}`;
  }
  return last || t.autosave;
}

function remedy(
  session: GradebookSession,
  t: GradeTableDictionary,
  signIn: (() => void) | undefined,
): TemplateResult | typeof nothing {
  if (session.failure?.kind === 'signIn') {
    return signIn
      ? html`<button type="button" class="button quiet" @click=${signIn}>${t.signIn}</button>`
      : nothing;
  }
  if (session.phase !== 'away' && session.failure?.kind !== 'resting') return nothing;
  return html`<button type="button" class="button quiet" @click=${() => session.flush()}>
    ${t.sendNow}
  </button>`;
}
