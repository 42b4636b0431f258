import { html, nothing, svg, type TemplateResult } from 'lit';
import type { SiteKey } from '@lienthong/sdk';
import type { SiteKeyActions } from './site-keys.actions.ts';
import { allowanceName, allowances, isOver, signsInNowhere, snippet } from './site-keys.model.ts';
import type { FormFaults } from './site-keys.form.ts';
import { renderPanel } from './site-keys.panels.ts';
import { renderRefused } from './site-keys.refused.ts';
import type { SiteKeyForm } from './site-keys.source.ts';
import type { SiteKeysDictionary } from './site-keys.strings.ts';

/** What the parts need of the element that draws them. */
export interface SiteKeysView {
  readonly t: SiteKeysDictionary;
  readonly endpoint: string;
  readonly school: string;
  /** The key of the page this stands on. */
  readonly ownKey: string | undefined;
  /** Today in Vietnam, `2026-11-22`. */
  readonly today: string;
  /** Key whose text was copied, or could only be selected. */
  readonly copied: { id: string; how: 'copied' | 'selected' } | undefined;
  readonly actions: Pick<SiteKeyActions, 'panel' | 'busy' | 'error' | 'isOutdated' | 'typed'>;
  /** Fields of the form that cannot be sent as they are. */
  readonly faults: FormFaults;
  day(value: string): string;
  dayTime(value: string): string;
  number(value: number): string;
  problem(error: unknown): string;
  /** Texts say what to put there, ids where it comes from. */
  onCopy(id: string, text: string, event: Event): void;
  onOpen(kind: 'edit' | 'replace' | 'revoke', siteKey: SiteKey): void;
  onAsk(siteKey: SiteKey, origin: string): void;
  onAdd(siteKey: SiteKey, origin: string): void;
  onSubmit(input: SiteKeyForm): void;
  /** How long the old key goes on working. */
  onOverlap(hours: number): void;
  onReplace(siteKey: SiteKey): void;
  onRevoke(siteKey: SiteKey): void;
  onClose(): void;
}

/** One key: what it is, where and for what it works, how it is used, and what can be done with it. */
export function renderKey(siteKey: SiteKey, view: SiteKeysView): TemplateResult {
  const { t } = view;
  const { id, label, key, replacedById } = siteKey;
  return html`<li class="key" aria-labelledby="label-${id}">
    <div class="top">
      <h3 class="label" id="label-${id}" tabindex="-1">${label}</h3>
      ${renderState(siteKey, view)}
    </div>
    ${key === view.ownKey ? html`<p class="hint">${t.thisPage}</p>` : nothing}
    ${replacedById && !isOver(siteKey) ? html`<p class="hint">${t.replacedHint}</p>` : nothing}
    <dl>
      <dt>${t.key}</dt>
      <dd class="copy">
        <code>${key}</code>
        ${copyButton(siteKey, `key-${id}`, key, t.copyKey, view)}
      </dd>
      <dt>${t.origins}</dt>
      <dd>
        <ul>
          ${siteKey.origins.map((origin) => html`<li>${origin}</li>`)}
        </ul>
      </dd>
      <dt>${t.allows}</dt>
      <dd>
        ${allowances
          .filter((each) => siteKey.allows.includes(each))
          .map((each) => allowanceName(each, t))
          .join(', ')}
      </dd>
      <dt>${t.heartbeats}</dt>
      <dd>${siteKey.heartbeats ? t.heartbeatsOn : t.heartbeatsOff}</dd>
      <dt>${t.lastUsed}</dt>
      <dd>${lastUsed(siteKey, view)}</dd>
      <dt>${t.created}</dt>
      <dd>${[view.day(siteKey.createdAt), siteKey.createdBy].filter(Boolean).join(', ')}</dd>
    </dl>
    ${signsInNowhere(siteKey) ? html`<p class="unsafe">${t.signInNeedsHttps}</p>` : nothing}
    ${renderRefused(siteKey, view)}
    <details>
      <summary>${t.snippet}</summary>
      <pre><code>${snippet(view.endpoint, key, view.school)}</code></pre>
      ${copyButton(siteKey, `snippet-${id}`, snippet(view.endpoint, key, view.school), t.copySnippet, view)}
    </details>
    ${renderPanel(siteKey, view) ?? renderActs(siteKey, view)}
  </li>`;
}

/** Keys that have ended, kept for the record. */
export function renderOver(
  siteKeys: readonly SiteKey[],
  view: SiteKeysView,
): TemplateResult | typeof nothing {
  if (siteKeys.length === 0) return nothing;
  return html`<details class="over">
    <summary>${view.t.over(siteKeys.length)}</summary>
    <ul>
      ${siteKeys.map(
        (each) =>
          html`<li>
            <div class="top">
              <span class="label" id="label-${each.id}" tabindex="-1">${each.label}</span>
              ${renderState(each, view)}
            </div>
            <p class="hint"><code>${each.key}</code></p>
          </li>`,
      )}
    </ul>
  </details>`;
}

function renderActs(siteKey: SiteKey, { t, actions, onOpen }: SiteKeysView): TemplateResult {
  const { id, label, state } = siteKey;
  const act = (kind: 'edit' | 'replace' | 'revoke', text: string, name: string): TemplateResult =>
    html`<button
      class="button quiet"
      type="button"
      id="${kind}-${id}"
      aria-label=${name}
      aria-disabled=${actions.busy ? 'true' : nothing}
      @click=${() => onOpen(kind, siteKey)}
    >
      ${text}
    </button>`;
  return html`<div class="acts">
    ${act('edit', t.edit, t.editOf(label))}
    ${state === 'active' ? act('replace', t.replace, t.replaceOf(label)) : nothing}
    ${act('revoke', t.revoke, t.revokeOf(label))}
  </div>`;
}

function copyButton(
  { id }: SiteKey,
  name: string,
  text: string,
  label: string,
  { t, copied, onCopy }: SiteKeysView,
): TemplateResult {
  const done = copied?.id === name ? (copied.how === 'copied' ? t.copied : t.copyByHand) : label;
  return html`<button
    class="button"
    type="button"
    aria-describedby="label-${id}"
    @click=${(event: Event) => onCopy(name, text, event)}
  >
    ${done}
  </button>`;
}

function lastUsed({ lastUsedOn }: SiteKey, { t, today, day }: SiteKeysView): string {
  if (!lastUsedOn) return t.neverUsed;
  return lastUsedOn === today ? t.today : day(lastUsedOn);
}

/** A sign beside the words: full, half, dash, cross. */
function renderState({ state, endsAt, revokedAt }: SiteKey, { t, dayTime }: SiteKeysView): TemplateResult {
  const at = (moment: string | null): string => (moment ? dayTime(moment) : '');
  const [words, shape] = {
    active: [t.active, svg`<circle class="filled" cx="5" cy="5" r="4" />`],
    ending: [
      t.ending(at(endsAt)),
      svg`<circle cx="5" cy="5" r="4" /><path class="filled" d="M5 1a4 4 0 0 1 0 8z" />`,
    ],
    ended: [t.ended(at(endsAt)), svg`<path d="M1 5h8" />`],
    revoked: [t.revoked(at(revokedAt)), svg`<path d="M2 2l6 6M8 2l-6 6" />`],
  }[state] as [string, TemplateResult];
  return html`<span class="state ${state}"
    ><svg viewBox="0 0 10 10" aria-hidden="true">${shape}</svg>${words}</span
  >`;
}
