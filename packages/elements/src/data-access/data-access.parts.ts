import type { Grant } from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { contact, doneNote, link, row, stateSign, unfoldButton } from '../shared/app-parts.ts';
import { operationWords, scopesSentence, scopeWords, usageWords } from '../shared/app-words.ts';
import type { Language } from '../shared/language.ts';
import { isOpen, signOf } from './data-access.model.ts';
import type { DataAccessDictionary } from './data-access.strings.ts';

/** What the parts need of the element that draws them. */
export interface DataAccessView {
  t: DataAccessDictionary;
  language: Language;
  number(value: number): string;
  day(value: string): string;
  dayTime(value: string): string;
  /** What was just done with this grant. */
  done(grantId: string): string | undefined;
  isUnfolded(grantId: string): boolean;
  onUnfold(grantId: string): void;
  /** The grant whose revocation is asked about. */
  asking: string | undefined;
  revoking: boolean;
  /** Why it was not revoked; empty otherwise. */
  problem: string;
  onAsk(grantId: string): void;
  onKeep(): void;
  onRevoke(grant: Grant): void;
}

export function renderGrant(grant: Grant, view: DataAccessView): TemplateResult {
  const { t, language } = view;
  const { id, app, scopes } = grant;
  const unfolded = view.isUnfolded(id);
  return html`<article class="row ${isOpen(grant) ? '' : 'over'}" aria-labelledby="app-${id}">
    <div class="what">
      <h4 class="app" id="app-${id}" tabindex="-1">${app.name}</h4>
      <p class="vendor">${app.vendorName}</p>
      <p class="reads">${scopesSentence(scopes, language)}</p>
    </div>
    ${facts(grant, view)} ${doneNote(view.done(id))}
    <div class="actions">
      ${unfoldButton({ open: unfolded, controls: `details-${id}`, text: t.details, label: t.detailsOf(app.name) }, () => view.onUnfold(id))}
      ${
        isOpen(grant) && view.asking !== id
          ? html`<button
              class="button revoke"
              type="button"
              id="revoke-${id}"
              aria-label=${t.revokeOf(app.name)}
              @click=${() => view.onAsk(id)}
            >
              ${t.revoke}
            </button>`
          : nothing
      }
    </div>
    ${view.asking === id ? question(grant, view) : nothing} ${unfolded ? details(grant, view) : nothing}
  </article>`;
}

function facts(grant: Grant, view: DataAccessView): TemplateResult {
  const { t } = view;
  const { state, classes, validUntil, yesterday } = grant;
  return html`<dl class="facts">
    <div class="state">
      <dt class="visually-hidden">${t.status}</dt>
      <dd>${stateSign(signOf(state))}<span>${stateWords(grant, view)}</span></dd>
    </div>
    <div>
      <dt>${t.classes}:</dt>
      <dd>${classes.length > 0 ? classes.join(', ') : t.allClasses}</dd>
    </div>
    <div>
      <dt>${t.until}:</dt>
      <dd><time datetime=${validUntil}>${view.day(validUntil)}</time></dd>
    </div>
    <div>
      <dt>${t.yesterday}:</dt>
      <dd>${usageWords(yesterday, view.language, view.number)}</dd>
    </div>
  </dl>`;
}

function stateWords({ state, validFrom }: Grant, { t, day }: DataAccessView): string {
  return state === 'upcoming' ? t.upcoming(day(validFrom)) : t[state];
}

/** Asked in place; the focus goes to the question, not onto the button that acts. */
function question(grant: Grant, view: DataAccessView): TemplateResult {
  const { id, app } = grant;
  const { t } = view;
  return html`<div
    class="notice warning question"
    role="group"
    tabindex="-1"
    aria-labelledby="question-${id}"
    aria-describedby="hint-${id}"
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape' && !view.revoking) view.onKeep();
    }}
  >
    <p>
      <strong id="question-${id}">${t.revokeQuestion(app.name)}</strong>
      <span id="hint-${id}">${t.revokeHint}</span>
    </p>
    <div class="buttons">
      <button
        class="button primary"
        type="button"
        aria-disabled=${view.revoking ? 'true' : nothing}
        @click=${() => view.onRevoke(grant)}
      >
        ${view.revoking ? t.revoking : t.revokeNow}
      </button>
      <button class="button" type="button" ?disabled=${view.revoking} @click=${() => view.onKeep()}>
        ${t.keep}
      </button>
    </div>
    ${view.problem ? html`<div class="error" role="alert">${t.notRevoked} ${view.problem}</div>` : nothing}
  </div>`;
}

function details(
  {
    id,
    app,
    scopes,
    grantedAt,
    grantedBy,
    validFrom,
    validUntil,
    yesterday,
    state,
    revokedAt,
    revokeReason,
  }: Grant,
  view: DataAccessView,
): TemplateResult {
  const { t, language } = view;
  const reasons = new Map(app.scopes.map(({ scope, reason }) => [scope, reason]));
  return html`<div class="details" id="details-${id}">
    ${state === 'suspended' || state === 'frozen' ? html`<p class="hint">${t.stoppedHint}</p>` : nothing}
    <dl>
      ${row(t.purpose, app.purpose)}
      ${row(
        t.reads,
        html`<ul>
          ${scopes.map(
            (scope) =>
              html`<li>
                ${scopeWords(scope, language)}
                ${reasons.get(scope) ? html`<span class="hint">${t.why(reasons.get(scope) ?? '')}</span>` : nothing}
              </li>`,
          )}
        </ul>`,
      )}
      ${
        yesterday.operations.length > 0
          ? row(
              t.calls,
              html`<ul>
                ${yesterday.operations.map(
                  ({ operation, requests }) =>
                    html`<li>${t.call(operationWords(operation, language), view.number(requests))}</li>`,
                )}
              </ul>`,
            )
          : nothing
      }
      ${row(t.keptWhere, app.dataLocation)} ${row(t.keptHowLong, app.retention)}
      ${row(t.contact, contact(app.contact))} ${row(t.privacy, link(app.privacyUrl, t.privacyPage))}
      ${row(t.period, t.fromTo(view.day(validFrom), view.day(validUntil)))}
      ${row(t.grantedBy, t.grantedAt(grantedBy ?? '', view.dayTime(grantedAt)))}
      ${revokedAt ? row(t.revokedAt, `${view.dayTime(revokedAt)}${revokeReason ? `. ${revokeReason}` : ''}`) : nothing}
      ${row(t.ledger, t.ledgerHint)}
    </dl>
  </div>`;
}
