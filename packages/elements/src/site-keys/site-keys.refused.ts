import { html, nothing, type TemplateResult } from 'lit';
import type { RefusedOrigin, SiteKey } from '@lienthong/sdk';
import { isOver } from './site-keys.model.ts';
import type { SiteKeysView } from './site-keys.parts.ts';

/** Differences of the kind that a webmaster makes: these are added with one press. */
const near = new Set(['origin_scheme', 'origin_www', 'origin_port', 'origin_subdomain']);

/**
 * Addresses that tried the key in vain. Whoever knows the key can send any address, so what is not near one of the key's
 * is added only after a question.
 */
export function renderRefused(siteKey: SiteKey, view: SiteKeysView): TemplateResult | typeof nothing {
  const { refusedOrigins, id } = siteKey;
  if (refusedOrigins.length === 0 || isOver(siteKey)) return nothing;
  const { t } = view;
  return html`<div class="refused" role="group" aria-labelledby="refused-${id}">
    <p class="strong" id="refused-${id}">${t.refusedTitle}</p>
    <ul>
      ${refusedOrigins.map((refused) => renderOne(siteKey, refused, view))}
    </ul>
  </div>`;
}

function renderOne(siteKey: SiteKey, refused: RefusedOrigin, view: SiteKeysView): TemplateResult {
  const { t, actions } = view;
  const { origin, shown, count, day, difference } = refused;
  const { panel } = actions;
  const open = panel?.kind === 'add' && panel.id === siteKey.id && panel.origin === origin;
  const press = (): void =>
    near.has(difference) ? view.onAdd(siteKey, origin) : view.onAsk(siteKey, origin);
  return html`<li>
    <div class="row">
      <p>
        <strong>${origin}</strong>${shown === origin ? nothing : html` (${shown})`}<span class="hint"
          >${t[difference]} · ${t.refusedCount(view.number(count), view.day(day))}</span
        >
      </p>
      ${
        difference === 'origin_null' || open
          ? nothing
          : html`<button
              class="button"
              type="button"
              data-origin=${origin}
              aria-label=${t.addOf(origin)}
              aria-disabled=${actions.busy ? 'true' : nothing}
              @click=${press}
            >
              ${t.add}
            </button>`
      }
    </div>
    ${open ? renderQuestion(siteKey, origin, view) : nothing}
  </li>`;
}

function renderQuestion(siteKey: SiteKey, origin: string, view: SiteKeysView): TemplateResult {
  const { t, actions } = view;
  return html`<div class="question">
    <p id="question-${siteKey.id}" tabindex="-1" data-first>${t.addQuestion(origin)}</p>
    <div role="alert">
      ${actions.error ? html`<p class="error">${t.addFailed} ${view.problem(actions.error)}</p>` : nothing}
    </div>
    <div class="acts">
      <button
        class="button"
        type="button"
        aria-disabled=${actions.busy ? 'true' : nothing}
        @click=${() => view.onAdd(siteKey, origin)}
      >
        ${t.addConfirm}
      </button>
      <button class="button quiet" type="button" @click=${view.onClose}>${t.cancel}</button>
    </div>
  </div>`;
}
