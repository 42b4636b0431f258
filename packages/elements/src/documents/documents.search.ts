import { html, type TemplateResult } from 'lit';
import type { DocumentStatus, DocumentUrgency } from './documents.source.ts';
import type { DocumentsDictionary } from './documents.strings.ts';

/** What of the list is wanted. */
export interface Wanted {
  readonly q: string;
  readonly status: DocumentStatus | undefined;
  readonly urgency: DocumentUrgency | undefined;
}

export const everything: Wanted = { q: '', status: undefined, urgency: undefined };

const statuses = ['unread', 'toAct', 'overdue'] as const;
export const urgencies: readonly DocumentUrgency[] = ['immediate', 'veryUrgent', 'urgent', 'normal'];

export interface SearchView {
  t: Pick<
    DocumentsDictionary,
    | 'search'
    | 'searchNow'
    | 'filterLabel'
    | 'all'
    | 'urgencyLabel'
    | 'anyUrgency'
    | 'urgency'
    | (typeof statuses)[number]
  >;
  wanted: Wanted;
  onWanted(change: Partial<Wanted>): void;
}

/** What is typed is searched on Enter or by the button: the server searches, and a list that jumps while one types helps nobody. */
export function renderSearch({
  t,
  wanted,
  onWanted,
}: Pick<SearchView, 'wanted' | 'onWanted'> & {
  t: Pick<DocumentsDictionary, 'search' | 'searchNow'>;
}): TemplateResult {
  return html`<form
    class="search"
    role="search"
    aria-label=${t.search}
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const field = (event.currentTarget as HTMLFormElement).querySelector('input');
      onWanted({ q: field?.value.trim() ?? '' });
    }}
  >
    <input
      class="input"
      type="search"
      maxlength="200"
      aria-label=${t.search}
      placeholder=${t.search}
      .value=${wanted.q}
      @search=${(event: Event) => {
        // The field's own cross.
        if ((event.target as HTMLInputElement).value === '' && wanted.q) onWanted({ q: '' });
      }}
    />
    <button class="button" type="submit">${t.searchNow}</button>
  </form>`;
}

export function renderFilter({ t, wanted, onWanted }: SearchView): TemplateResult {
  const chip = (status: DocumentStatus | undefined, text: string): TemplateResult =>
    html`<button
      class="button"
      type="button"
      aria-pressed=${wanted.status === status ? 'true' : 'false'}
      @click=${() => onWanted({ status })}
    >
      ${text}
    </button>`;
  return html`<div class="filter" role="group" aria-label=${t.filterLabel}>
    ${chip(undefined, t.all)}${statuses.map((status) => chip(status, t[status]))}
    ${renderUrgency({ t, wanted, onWanted })}
  </div>`;
}

export function renderUrgency({
  t,
  wanted,
  onWanted,
}: Pick<SearchView, 'wanted' | 'onWanted'> & {
  t: Pick<DocumentsDictionary, 'urgencyLabel' | 'anyUrgency' | 'urgency'>;
}): TemplateResult {
  return html`<select
    class="input"
    aria-label=${t.urgencyLabel}
    @change=${(event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      onWanted({ urgency: urgencies.find((each) => each === value) });
    }}
  >
    <option value="" .selected=${!wanted.urgency}>${t.anyUrgency}</option>
    ${urgencies.map(
      (urgency) =>
        html`<option value=${urgency} .selected=${wanted.urgency === urgency}>${t.urgency(urgency)}</option>`,
    )}
  </select>`;
}
