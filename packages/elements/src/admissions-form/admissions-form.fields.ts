import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { AdmissionsFormDictionary } from './admissions-form.strings.ts';
import type { Draft, Field } from './admissions-form.validation.ts';

/** What the fields need of the form that draws them. */
export interface FormView {
  t: AdmissionsFormDictionary;
  draft: Draft;
  error(field: Field): string | undefined;
  warnings(field: Field): readonly string[];
  onInput<K extends keyof Draft>(key: K, value: Draft[K]): void;
  onLeave(field: Field): void;
}

type TextField = Exclude<Field, 'sex' | 'relation' | 'consent'>;

export interface TextOptions {
  hint?: string;
  optional?: boolean;
  autocomplete?: string;
  inputmode?: string;
  type?: 'text' | 'tel' | 'email';
  disabled?: boolean;
  wide?: boolean;
  rows?: number;
}

export function labelOf(field: Field, t: AdmissionsFormDictionary): string {
  const key = `label${field.charAt(0).toUpperCase()}${field.slice(1)}` as `label${Capitalize<Field>}`;
  return t[key];
}

export function textField(field: TextField, view: FormView, options: TextOptions = {}): TemplateResult {
  const { hint, optional, disabled, wide } = options;
  return html`<div class="field ${wide ? 'wide' : ''}">
    <label for=${field}>
      ${labelOf(field, view.t)}${optional ? html` <span class="optional">(${view.t.optional})</span>` : nothing}
    </label>
    ${hint ? html`<div class="hint" id="${field}-hint">${hint}</div>` : nothing}
    ${options.rows ? area(field, view, options) : line(field, view, options)}
    ${disabled ? nothing : remarks(field, view)}
  </div>`;
}

function line(field: TextField, view: FormView, options: TextOptions): TemplateResult {
  const { autocomplete = 'off', inputmode, type = 'text', optional, disabled = false, hint } = options;
  return html`<input
    class="input"
    id=${field}
    name=${field}
    type=${type}
    autocomplete=${autocomplete}
    inputmode=${ifDefined(inputmode)}
    aria-required=${optional ? nothing : 'true'}
    aria-invalid=${view.error(field) && !disabled ? 'true' : nothing}
    aria-describedby=${describedBy(field, view, Boolean(hint))}
    ?disabled=${disabled}
    .value=${view.draft[field]}
    @input=${(event: Event) => view.onInput(field, (event.target as HTMLInputElement).value)}
    @blur=${() => view.onLeave(field)}
  />`;
}

function area(field: TextField, view: FormView, { rows, hint }: TextOptions): TemplateResult {
  return html`<textarea
    class="input"
    id=${field}
    name=${field}
    rows=${ifDefined(rows)}
    autocomplete="off"
    aria-required="true"
    aria-invalid=${view.error(field) ? 'true' : nothing}
    aria-describedby=${describedBy(field, view, Boolean(hint))}
    .value=${view.draft[field]}
    @input=${(event: Event) => view.onInput(field, (event.target as HTMLTextAreaElement).value)}
    @blur=${() => view.onLeave(field)}
  ></textarea>`;
}

export function choiceField<F extends 'sex' | 'relation'>(
  field: F,
  view: FormView,
  choices: readonly { value: Draft[F]; label: string }[],
): TemplateResult {
  return html`<fieldset
    class="field"
    role="radiogroup"
    aria-required="true"
    aria-invalid=${view.error(field) ? 'true' : nothing}
    aria-describedby=${describedBy(field, view, false)}
  >
    <legend>${labelOf(field, view.t)}</legend>
    <div class="choices">
      ${choices.map(
        ({ value, label }, index) =>
          html`<label class="choice">
            <input
              class="check"
              type="radio"
              name=${field}
              id=${index === 0 ? field : nothing}
              .value=${value}
              .checked=${view.draft[field] === value}
              @change=${() => view.onInput(field, value)}
            />
            ${label}
          </label>`,
      )}
    </div>
    ${remarks(field, view)}
  </fieldset>`;
}

/** Error and warnings of a field, each with the id that `describedBy` names. */
export function remarks(field: Field, view: FormView): TemplateResult {
  const error = view.error(field);
  const warnings = view.warnings(field);
  return html`${error ? html`<div class="error" id="${field}-error">${error}</div>` : nothing}
  ${
    warnings.length > 0
      ? html`<div class="caution" id="${field}-warning">
          ${warnings.map((text) => html`<span>${text}</span>`)}
        </div>`
      : nothing
  }`;
}

export function describedBy(field: Field, view: FormView, hasHint: boolean): string | typeof nothing {
  const ids = [
    ...(hasHint ? [`${field}-hint`] : []),
    ...(view.error(field) ? [`${field}-error`] : []),
    ...(view.warnings(field).length > 0 ? [`${field}-warning`] : []),
  ];
  return ids.length > 0 ? ids.join(' ') : nothing;
}
