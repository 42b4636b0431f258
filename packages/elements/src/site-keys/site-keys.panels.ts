import { html, nothing, type TemplateResult } from 'lit';
import type { SiteKey } from '@lienthong/sdk';
import { closing, renderFailure, renderForm } from './site-keys.form.ts';
import type { SiteKeysView } from './site-keys.parts.ts';

/** Days the old key may go on working. */
const overlaps = [0, 1, 7, 30] as const;

/** What is open below a key, if anything is. */
export function renderPanel(siteKey: SiteKey, view: SiteKeysView): TemplateResult | undefined {
  const { panel } = view.actions;
  if (!panel || panel.kind === 'create' || panel.id !== siteKey.id) return undefined;
  switch (panel.kind) {
    case 'edit':
      return renderForm(view.t.editTitle(siteKey.label), view, () => view.onOpen('edit', siteKey));
    case 'replace':
      return renderReplace(siteKey, panel.overlapHours, view);
    case 'revoke':
      return renderRevoke(siteKey, view);
    case 'add':
      return undefined;
  }
}

/** Replacing a key says in words and dates what happens to the old one. */
function renderReplace(siteKey: SiteKey, overlapHours: number, view: SiteKeysView): TemplateResult {
  const { t, actions } = view;
  const end = new Date(Date.now() + overlapHours * 3_600_000);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!actions.busy) view.onReplace(siteKey);
  };
  return html`<form class="panel" @submit=${submit} @keydown=${closing(view)}>
    <p class="strong">${t.replaceTitle(siteKey.label)}</p>
    <p>${t.replaceMeans}</p>
    <div class="field">
      <label for="overlap">${t.overlap}</label>
      <select
        class="input"
        id="overlap"
        data-first
        aria-describedby="overlap-means"
        @change=${(event: Event) => view.onOverlap(Number((event.target as HTMLSelectElement).value))}
      >
        ${overlaps.map(
          (days) =>
            html`<option value=${days * 24} ?selected=${days * 24 === overlapHours}>
              ${days === 0 ? t.overlapNone : t.overlapDays(days)}
            </option>`,
        )}
      </select>
      <p class="hint" id="overlap-means">
        ${overlapHours === 0 ? t.overlapNow : t.overlapEnd(view.dayTime(end.toISOString()))}
      </p>
    </div>
    ${renderFailure(t.replaceFailed, view)}
    <div class="acts">
      <button class="button primary" aria-disabled=${actions.busy ? 'true' : nothing}>
        ${actions.busy ? t.replacing : t.replaceConfirm}
      </button>
      <button class="button quiet" type="button" @click=${view.onClose}>${t.cancel}</button>
    </div>
  </form>`;
}

/** Revoking cannot be taken back, so it says what it means before it happens. */
function renderRevoke(siteKey: SiteKey, view: SiteKeysView): TemplateResult {
  const { t, actions } = view;
  const confirm = (): void => {
    if (!actions.busy) view.onRevoke(siteKey);
  };
  return html`<div class="panel" role="group" aria-labelledby="revoke-title" @keydown=${closing(view)}>
    <p class="strong" id="revoke-title" tabindex="-1" data-first>${t.revokeTitle(siteKey.label)}</p>
    <p>${t.revokeMeans}</p>
    ${siteKey.key === view.ownKey ? html`<p class="strong">${t.revokeThisPage}</p>` : nothing}
    ${renderFailure(t.revokeFailed, view)}
    <div class="acts">
      <button
        class="button danger"
        type="button"
        aria-disabled=${actions.busy ? 'true' : nothing}
        @click=${confirm}
      >
        ${actions.busy ? t.revoking : t.revokeConfirm}
      </button>
      <button class="button quiet" type="button" @click=${view.onClose}>${t.cancel}</button>
    </div>
  </div>`;
}
