import type { DocumentStaff } from '@lienthong/sdk/documents';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fold } from '../shared/fold.ts';
import type { FormsDictionary } from './documents.forms.strings.ts';
import type { DocumentsDictionary } from './documents.strings.ts';

/** Hits that are listed; the rest is found by typing on. */
const LISTED = 8;

export interface PeopleView {
  readonly t: FormsDictionary & Pick<DocumentsDictionary, 'role'>;
  readonly staff: readonly DocumentStaff[];
  readonly chosen: readonly string[];
  /** Names of those who have it already. */
  readonly has: readonly string[];
  readonly query: string;
  readonly error: string | undefined;
  onQuery(query: string): void;
  onChoose(ids: readonly string[]): void;
  announce(text: string): void;
}

/** Every word of the query begins a word of the name, with or without diacritics. */
export function found(staff: readonly DocumentStaff[], query: string): DocumentStaff[] {
  const words = fold(query).split(' ').filter(Boolean);
  return staff.filter(({ name }) => {
    const parts = fold(name).split(' ');
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
}

/** Choosing people: what is typed narrows the list, Enter takes its first, the chosen stand above and can be taken out. */
export function renderPeople(view: PeopleView): TemplateResult {
  const { t, staff, chosen, query, error } = view;
  const hits = found(staff, query).filter(({ id }) => !chosen.includes(id));
  const shown = hits.slice(0, LISTED);
  const people = chosen.flatMap((id) => staff.filter((each) => each.id === id));
  return html`<fieldset class="field people">
    <legend>${t.people}</legend>
    ${
      people.length > 0
        ? html`<ul class="chosen" aria-label=${t.chosen}>
            ${people.map(
              ({ id, name }) =>
                html`<li>
                  <button
                    class="button"
                    type="button"
                    aria-label=${t.takeOut(name)}
                    @click=${(event: Event) => {
                      backToField(event, () => view.onChoose(chosen.filter((each) => each !== id)));
                    }}
                  >
                    ${name}<svg viewBox="0 0 12 12" aria-hidden="true"><path d="M3 3l6 6m0-6L3 9" /></svg>
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <input
      class="input"
      id="people-query"
      autocomplete="off"
      spellcheck="false"
      aria-label=${t.people}
      aria-describedby="people-hint people-error"
      aria-invalid=${error ? 'true' : 'false'}
      .value=${query}
      @input=${(event: Event) => {
        const { value } = event.target as HTMLInputElement;
        view.onQuery(value);
        const { length } = found(staff, value).filter(({ id }) => !chosen.includes(id));
        if (value.trim()) view.announce(length > 0 ? t.hits(length) : t.nobody);
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        const [first] = shown;
        if (first && query.trim()) choose(view, first.id);
      }}
    />
    <p class="hint" id="people-hint">${shown.length === 0 ? t.nobody : t.peopleHint}</p>
    <p class="error" id="people-error">${error ?? nothing}</p>
    <ul class="hits">
      ${repeat(
        shown,
        ({ id }) => id,
        ({ id, name, roles }) =>
          html`<li>
            <label class="hit">
              <input
                class="check"
                type="checkbox"
                @change=${(event: Event) => backToField(event, () => choose(view, id))}
              />
              <span
                >${name}
                <span class="hint"
                  >${[...roles.map((role) => t.role(role)), ...(view.has.includes(name) ? [t.alreadyHas] : [])].join(', ')}</span
                ></span
              >
            </label>
          </li>`,
      )}
    </ul>
    ${hits.length > LISTED ? html`<p class="hint">${t.moreHits(hits.length - LISTED)}</p>` : nothing}
  </fieldset>`;
}

function choose(view: PeopleView, id: string): void {
  view.onChoose([...view.chosen, id]);
  view.onQuery('');
}

/** What was pressed goes away with the person: the focus stays in the field. */
export function backToField(event: Event, change: () => void): void {
  const field = (event.currentTarget as HTMLElement)
    .closest('fieldset')
    ?.querySelector<HTMLElement>('input[autocomplete]');
  change();
  field?.focus();
}
