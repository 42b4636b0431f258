import { html, nothing, type TemplateResult } from 'lit';
import { urgencies } from '../documents/documents.search.ts';
import type { Compose, ComposeView } from './document-desk.compose.ts';
import { expectations, kinds, roles, type Draft } from './document-desk.draft.ts';
import { renderFileField } from './document-desk.files-field.ts';
import type { DocumentDeskSource } from './document-desk.source.ts';
import { renderTo } from './document-desk.to-field.ts';

/** A field with what is wrong with it, in words, below. */
export function field(
  compose: Compose,
  { t, now }: ComposeView,
  place: string,
  label: string,
  control: (describedBy: string, invalid: 'true' | 'false') => TemplateResult,
): TemplateResult {
  const issue = compose.issue(place, now);
  return html`<div class="field">
    <label for="field-${place}">${label}</label>
    ${control(`error-${place}`, issue ? 'true' : 'false')}
    <p class="error" id="error-${place}">${issue ? t[issue] : nothing}</p>
  </div>`;
}

const value = (event: Event): string => (event.target as HTMLInputElement).value;

export function renderFields(
  compose: Compose,
  source: DocumentDeskSource,
  view: ComposeView,
): TemplateResult {
  const { t } = view;
  const { draft } = compose;
  const text = (
    place: string,
    key: 'number' | 'signer' | 'actors' | 'issuedOn',
    label: string,
    { max = 150, type = 'text' }: { max?: number; type?: string } = {},
  ): TemplateResult =>
    field(
      compose,
      view,
      place,
      label,
      (describedBy, invalid) =>
        html`<input
          class="input"
          id="field-${place}"
          type=${type}
          maxlength=${type === 'text' ? max : nothing}
          autocomplete="off"
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .value=${draft[key]}
          @input=${(event: Event) => compose.change({ [key]: value(event) })}
        />`,
    );
  return html`${draft.replaces ? html`<p class="notice">${t.replacing(draft.replaces.number)}</p>` : nothing}
    <div class="pair">
      ${text('number', 'number', t.fieldNumber, { max: 100 })}
      ${text('issued-on', 'issuedOn', t.fieldIssuedOn, { type: 'date' })}
    </div>
    ${field(
      compose,
      view,
      'abstract',
      t.fieldAbstract,
      (describedBy, invalid) =>
        html`<textarea
          class="input"
          id="field-abstract"
          rows="2"
          maxlength="2000"
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .value=${draft.abstract}
          @input=${(event: Event) => compose.change({ abstract: value(event) })}
        ></textarea>`,
    )}
    <div class="pair">
      ${choice(compose, 'kind', t.fieldKind, kinds, (kind) => t.kind(kind))}
      ${choice(compose, 'urgency', t.fieldUrgency, [...urgencies].reverse(), (urgency) => t.urgency(urgency))}
      ${choice(compose, 'expects', t.fieldExpects, expectations, (expects) => t.expects(expects))}
      ${text('signer', 'signer', t.fieldSigner)}
    </div>
    ${deadline(compose, view)}
    <fieldset class="field" aria-describedby="hint-roles">
      <legend>${t.fieldRoles}</legend>
      <p class="hint" id="hint-roles">${t.fieldRolesHint}</p>
      <div class="ticks">
        ${roles.map(
          (role) =>
            html`<label class="hit">
              <input
                class="check"
                type="checkbox"
                name="role"
                .value=${role}
                .checked=${draft.roles.includes(role)}
                @change=${(event: Event) => compose.change({ roles: toggled(draft.roles, role, event) })}
              />
              ${t.role(role)}
            </label>`,
        )}
      </div>
    </fieldset>
    ${text('actors', 'actors', t.fieldActors, { max: 300 })} ${renderTo(compose, source, view)}
    ${source.upload ? renderFileField(compose, source, view) : nothing}`;
}

function choice<K extends 'kind' | 'urgency' | 'expects'>(
  compose: Compose,
  key: K,
  label: string,
  all: readonly Draft[K][],
  words: (value: Draft[K]) => string,
): TemplateResult {
  return html`<div class="field">
    <label for="field-${key}">${label}</label>
    <select
      class="input"
      id="field-${key}"
      @change=${(event: Event) => {
        const chosen = all.find((each) => each === value(event));
        if (chosen) compose.change({ [key]: chosen });
      }}
    >
      ${all.map((each) => html`<option value=${each} .selected=${compose.draft[key] === each}>${words(each)}</option>`)}
    </select>
  </div>`;
}

function deadline(compose: Compose, view: ComposeView): TemplateResult {
  const { t, now } = view;
  const issue = compose.issue('deadline', now);
  return html`<fieldset class="field">
    <legend>${t.fieldDeadline}</legend>
    <div class="pair">
      <div class="field">
        <label class="hint" for="field-deadline">${t.fieldDeadlineDay}</label>
        <input
          class="input"
          id="field-deadline"
          type="date"
          aria-describedby="error-deadline"
          aria-invalid=${issue ? 'true' : 'false'}
          .value=${compose.draft.deadlineDay}
          @input=${(event: Event) => compose.change({ deadlineDay: value(event) })}
        />
      </div>
      <div class="field">
        <label class="hint" for="field-deadline-time">${t.fieldDeadlineTime}</label>
        <input
          class="input"
          id="field-deadline-time"
          type="time"
          aria-describedby="error-deadline"
          .value=${compose.draft.deadlineTime}
          @input=${(event: Event) => compose.change({ deadlineTime: value(event) })}
        />
      </div>
    </div>
    <p class="error" id="error-deadline">${issue ? t[issue] : nothing}</p>
  </fieldset>`;
}

export function toggled<T extends string>(chosen: readonly T[], each: T, event: Event): T[] {
  const rest = chosen.filter((other) => other !== each);
  return (event.target as HTMLInputElement).checked ? [...rest, each] : rest;
}
