import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { backToField } from '../documents/documents.people.ts';
import type { Compose, ComposeView } from './document-desk.compose.ts';
import { levels, type Draft } from './document-desk.draft.ts';
import { toggled } from './document-desk.fields.ts';
import type { DocumentDeskSource } from './document-desk.source.ts';

/** Whom it goes to: every unit, levels with how many units each has, or single ones found by name or code. */
export function renderTo(compose: Compose, source: DocumentDeskSource, view: ComposeView): TemplateResult {
  const { t, number } = view;
  const { draft, recipients } = compose;
  const count = (of: Parameters<typeof recipients.count>[0]): TemplateResult | typeof nothing => {
    const units = recipients.count(of);
    return units === undefined ? nothing : html`<span class="hint">${t.unitCount(number(units))}</span>`;
  };
  const radio = (
    to: Draft['to'],
    label: string,
    also: TemplateResult | typeof nothing = nothing,
  ): TemplateResult =>
    html`<label class="hit">
      <input
        class="check"
        type="radio"
        name="to"
        .value=${to}
        .checked=${draft.to === to}
        @change=${() => {
          compose.change({ to });
          if (to === 'chosen' && !recipients.hits) recipients.search(source, '', 0);
        }}
      />
      <span>${label} ${also}</span>
    </label>`;
  return html`<fieldset class="field">
    <legend>${t.fieldTo}</legend>
    ${radio('all', t.optionAll, count('all'))} ${radio('levels', t.optionLevels)}
    ${
      draft.to === 'levels'
        ? html`<div
            class="ticks inside"
            role="group"
            aria-label=${t.optionLevels}
            id="field-levels"
            tabindex="-1"
          >
            ${levels.map(
              (level) =>
                html`<label class="hit">
                  <input
                    class="check"
                    type="checkbox"
                    name="level"
                    .value=${level}
                    .checked=${draft.levels.includes(level)}
                    aria-describedby="error-to"
                    @change=${(event: Event) => compose.change({ levels: toggled(draft.levels, level, event) })}
                  />
                  <span>${t.level(level)} ${count(level)}</span>
                </label>`,
            )}
          </div>`
        : nothing
    }
    ${radio('chosen', t.optionChosen)} ${draft.to === 'chosen' ? chosen(compose, source, view) : nothing}
    <p class="error" id="error-to">${issue(compose, view)}</p>
  </fieldset>`;
}

function issue(compose: Compose, { t, now }: ComposeView): string | typeof nothing {
  const found = compose.issue('levels', now) ?? compose.issue('units', now);
  return found ? t[found] : nothing;
}

function chosen(compose: Compose, source: DocumentDeskSource, view: ComposeView): TemplateResult {
  const { t } = view;
  const { draft, recipients } = compose;
  const ids = new Set(draft.chosen.map(({ id }) => id));
  const { items = [], total = 0 } = recipients.hits ?? {};
  const hits = items.filter(({ schoolId }) => !ids.has(schoolId));
  const choose = (id: string, name: string): void => {
    compose.change({ chosen: [...draft.chosen, { id, name }] });
    if (recipients.query) recipients.search(source, '', 0);
  };
  return html`<div class="inside">
    ${
      draft.chosen.length > 0
        ? html`<ul class="chosen" aria-label=${t.chosen}>
            ${draft.chosen.map(
              ({ id, name }) =>
                html`<li>
                  <button
                    class="button"
                    type="button"
                    aria-label=${t.takeOut(name)}
                    @click=${(event: Event) =>
                      backToField(event, () =>
                        compose.change({ chosen: draft.chosen.filter((each) => each.id !== id) }),
                      )}
                  >
                    ${name}<svg viewBox="0 0 12 12" aria-hidden="true"><path d="M3 3l6 6m0-6L3 9" /></svg>
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <div class="field">
      <label class="hint" for="field-units">${t.fieldUnits}</label>
      <input
        class="input"
        id="field-units"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="error-to"
        .value=${recipients.query}
        @input=${(event: Event) => recipients.search(source, (event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          const [first] = hits;
          if (first && recipients.query.trim()) choose(first.schoolId, first.schoolName);
        }}
      />
    </div>
    ${
      recipients.error === undefined
        ? nothing
        : html`<div class="error" role="alert">${t.unitsFailed} ${view.problem(recipients.error)}</div>`
    }
    ${recipients.hits && items.length === 0 ? html`<p class="hint">${t.nobody}</p>` : nothing}
    <ul class="hits">
      ${repeat(
        hits,
        ({ schoolId }) => schoolId,
        ({ schoolId, schoolName, schoolCode }) =>
          html`<li>
            <label class="hit">
              <input
                class="check"
                type="checkbox"
                @change=${(event: Event) => backToField(event, () => choose(schoolId, schoolName))}
              />
              <span>${schoolName} <span class="hint">${schoolCode}</span></span>
            </label>
          </li>`,
      )}
    </ul>
    ${total > items.length ? html`<p class="hint">${t.moreHits(view.number(total - items.length))}</p>` : nothing}
  </div>`;
}
