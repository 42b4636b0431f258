import { html, nothing, type TemplateResult } from 'lit';
import { incompleteOf } from './class-summary.columns.ts';
import type { SummaryController } from './class-summary.controller.ts';
import type { SummarySession } from './class-summary.session.ts';
import type { ClassSummaryDictionary } from './class-summary.strings.ts';

export interface LockProps {
  readonly summaries: SummaryController;
  readonly session: SummarySession;
  readonly t: ClassSummaryDictionary;
  readonly isAsking: boolean;
  day(at: string): string;
  problem(error: unknown): string;
  onAsk(asking: boolean): void;
}

/** Whether the page is locked, and the principal's way to lock it: asked once, in place. */
export function lockPart({
  summaries,
  session,
  t,
  isAsking,
  day,
  problem,
  onAsk,
}: LockProps): TemplateResult {
  const { lockedAt, canLock, period } = session.summary;
  const { locking } = summaries;
  const busy = locking === 'busy';
  const failed = typeof locking === 'object' ? html`<p class="error">${problem(locking.error)}</p>` : nothing;
  const act = (locked: boolean) => async (): Promise<void> => {
    await summaries.lock(locked);
    onAsk(false);
  };
  if (lockedAt !== null) {
    return html`<div class="notice lock">
      <p>${canLock ? t.lockedForPrincipal(day(lockedAt)) : t.locked(day(lockedAt))}</p>
      ${canLock ? html`<button type="button" class="button unlock" ?disabled=${busy} @click=${act(false)}>${t.unlock}</button>` : nothing}
      ${failed}
    </div>`;
  }
  if (!canLock) return html``;
  if (!isAsking) {
    return html`<div class="lock">
      <button type="button" class="button ask-lock" @click=${() => onAsk(true)}>${t.lock(period)}</button>
      ${failed}
    </div>`;
  }
  const open = incompleteOf(session.summary).length;
  return html`<div class="notice warning lock" role="group" tabindex="-1" aria-labelledby="lock-question">
    <p id="lock-question">${t.lockQuestion(period, open)}</p>
    <button type="button" class="button primary do-lock" ?disabled=${busy} @click=${act(true)}>
      ${t.lock(period)}
    </button>
    <button type="button" class="button quiet" @click=${() => onAsk(false)}>${t.cancel}</button>
    ${failed}
  </div>`;
}
