import { html, nothing, type TemplateResult } from 'lit';
import type { GradeTableDictionary } from './grade-table.strings.ts';
import { heldIn, type Held } from './held.ts';
import type { StoreTrouble } from './offline/device-store.ts';
import type { GradebookSession } from './session.ts';

/** Where unsaved marks are: on the device, on this page because the site wants no more, or there for want of something. */
export type Keeping = 'device' | 'page' | StoreTrouble;

export interface SaveLineProps {
  readonly session: GradebookSession;
  readonly t: GradeTableDictionary;
  readonly keeping: Keeping;
  /** What others just did. */
  readonly news: string;
  /** What else is not saved: other gradebooks, marks without a cell. */
  readonly notes: TemplateResult | typeof nothing;
  time(at: Date): string;
  /** Starts signing in, where the page offers it. */
  readonly signIn: (() => void) | undefined;
  onReview(): void;
}

/** One line on where the marks are: being saved, saved at, or waiting and why. */
export function saveLine({
  session,
  t,
  keeping,
  news,
  notes,
  time,
  signIn,
  onReview,
}: SaveLineProps): TemplateResult {
  const toReview = session.sheet.find('refused', 'conflict').length;
  return html`<div class="save-line">
    <p class="status">${saveWords(session, t, time, keeping)} ${news}</p>
    ${remedy(session, t, signIn)}
    ${
      toReview
        ? html`<p class="review">
            <span>${t.toReview(toReview)}</span>
            <button type="button" class="button quiet" @click=${onReview}>${t.nextToReview}</button>
          </p>`
        : nothing
    }
    ${notes}
  </div>`;
}

export function saveWords(
  session: GradebookSession,
  t: GradeTableDictionary,
  time: (at: Date) => string,
  keeping: Keeping,
): string {
  const { waiting, phase, failure, savedAt } = session;
  const held = heldIn(session.sheet.book);
  const last = savedAt ? t.savedAt(time(savedAt)) : '';
  if (waiting === 0) return last || t.autosave(held);
  if (phase === 'soon' || phase === 'sending') return t.saving(waiting, held);
  const where = keptWords(keeping, t, held);
  if (failure?.kind === 'signIn') return `${t.signedOut(waiting, held)} ${where}`;
  if (failure?.kind === 'resting') return `${t.resting(waiting, failure.reason ?? '', held)} ${where}`;
  if (failure?.kind === 'unanswered') return `${t.unanswered(waiting, held)} ${where}`;
  return `${t.away(waiting, held)} ${where} ${last}`;
}

function keptWords(keeping: Keeping, t: GradeTableDictionary, held: Held): string {
  switch (keeping) {
    case 'device':
      return t.keptOnDevice(held);
    case 'page':
      return t.keptOnPage;
    case 'full':
      return t.keptOnPageFull(held);
    case 'forbidden':
      return t.keptOnPageForbidden(held);
    case 'busy':
      return t.keptOnPageBusy(held);
  }
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
