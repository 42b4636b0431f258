import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SiteKeyAllowance } from '@lienthong/sdk';
import { allowanceName, allowances, lineFaults, linesOf } from './site-keys.model.ts';
import type { SiteKeysView } from './site-keys.parts.ts';
import type { SiteKeyForm } from './site-keys.source.ts';
import type { SiteKeysDictionary } from './site-keys.strings.ts';

/** Fields of the form that are wrong before anything is sent. */
export type FormFaults = Partial<Record<'label' | 'origins' | 'allows', string>>;

const emptyInput: SiteKeyForm = { label: '', origins: [], allows: ['publicReads', 'admissions'] };

export function faultsOf({ label, origins, allows }: SiteKeyForm, t: SiteKeysDictionary): FormFaults {
  return {
    ...(label.trim() === '' && { label: t.labelMissing }),
    ...(origins.length === 0 && { origins: t.originsMissing }),
    ...(origins.length > 20 && { origins: t.originsMany }),
    ...(allows.length === 0 && { allows: t.allowsMissing }),
  };
}

function read(form: HTMLFormElement): SiteKeyForm {
  const data = new FormData(form);
  const text = (name: string): string => String(data.get(name) ?? '');
  return {
    label: text('label').trim(),
    origins: linesOf(text('origins')),
    allows: data.getAll('allows') as SiteKeyAllowance[],
    ...(form.elements.namedItem('heartbeats') && { heartbeats: data.has('heartbeats') }),
  };
}

/** Making a key, or changing one. What is wrong stands at its field; what was typed stays. */
export function renderForm(
  title: string,
  view: SiteKeysView,
  /** Opens the key anew, after somebody else changed it. */
  onReopen?: () => void,
): TemplateResult {
  const { t, actions, faults } = view;
  const input = actions.typed ?? emptyInput;
  const lines = lineFaults(actions.error, input.origins);
  const originsWrong = faults.origins !== undefined || lines.length > 0;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!actions.busy) view.onSubmit(read(event.currentTarget as HTMLFormElement));
  };
  return html`<form class="panel" novalidate @submit=${submit} @keydown=${closing(view)}>
    <p class="strong">${title}</p>
    <div class="field">
      <label for="form-label">${t.labelField}</label>
      <p class="hint" id="form-label-hint">${t.labelHint}</p>
      <input
        class="input"
        id="form-label"
        name="label"
        maxlength="100"
        autocomplete="off"
        data-first
        aria-describedby="form-label-hint form-label-error"
        aria-invalid=${faults.label ? 'true' : 'false'}
        .value=${live(input.label)}
      />
      <p class="error" id="form-label-error">${faults.label}</p>
    </div>
    <div class="field">
      <label for="form-origins">${t.originsField}</label>
      <p class="hint" id="form-origins-hint">${t.originsHint}</p>
      <textarea
        class="input"
        id="form-origins"
        name="origins"
        rows=${Math.max(2, input.origins.length)}
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-describedby="form-origins-hint form-origins-error"
        aria-invalid=${originsWrong ? 'true' : 'false'}
        .value=${live(input.origins.join('\n'))}
      ></textarea>
      <div id="form-origins-error">
        ${faults.origins ? html`<p class="error">${faults.origins}</p>` : nothing}
        ${lines.map(({ line, code }) => html`<p class="error">“${line}”: ${faultText(code, view)}</p>`)}
      </div>
    </div>
    <fieldset class="field" aria-describedby="form-allows-error">
      <legend>${t.allowsField}</legend>
      ${allowances.map(
        (each) =>
          html`<label class="choice">
            <input
              class="check"
              type="checkbox"
              name="allows"
              .value=${each}
              .checked=${live(input.allows.includes(each))}
            />
            <span>${allowanceName(each, t)}<span class="hint">${t[`${each}Hint`]}</span></span>
          </label>`,
      )}
      <p class="error" id="form-allows-error">${faults.allows}</p>
    </fieldset>
    ${input.heartbeats === undefined ? nothing : renderHeartbeats(input.heartbeats, t)}
    ${lines.length > 0 ? nothing : renderFailure(t.saveFailed, view, onReopen)}
    <div class="acts">
      <button class="button primary" aria-disabled=${actions.busy ? 'true' : nothing}>
        ${actions.busy ? t.saving : t.save}
      </button>
      <button class="button quiet" type="button" @click=${view.onClose}>${t.cancel}</button>
    </div>
  </form>`;
}

/** The switch for reports of the website, with all that is sent. */
function renderHeartbeats(on: boolean, t: SiteKeysDictionary): TemplateResult {
  return html`<fieldset class="field">
    <legend>${t.heartbeatsField}</legend>
    <label class="choice">
      <input class="check" type="checkbox" name="heartbeats" .checked=${live(on)} />
      <span>${t.heartbeatsChoice}<span class="hint">${t.heartbeatsHint}</span></span>
    </label>
  </fieldset>`;
}

/** Why the last try failed. The region is always there, so that it is read when it fills. */
export function renderFailure(text: string, view: SiteKeysView, onReopen?: () => void): TemplateResult {
  const { t, actions } = view;
  if (!actions.error) return html`<div role="alert"></div>`;
  if (actions.isOutdated && onReopen) {
    return html`<div role="alert">
      <p class="error">${t.outdated}</p>
      <button class="button" type="button" @click=${onReopen}>${t.reopen}</button>
    </div>`;
  }
  return html`<div role="alert"><p class="error">${text} ${view.problem(actions.error)}</p></div>`;
}

export function closing({ onClose }: SiteKeysView) {
  return (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  };
}

function faultText(code: string, { t, problem }: SiteKeysView): string {
  const texts: Record<string, string> = {
    wildcard: t.wildcard,
    null_origin: t.null_origin,
    scheme: t.scheme,
    credentials: t.credentials,
    host: t.host,
  };
  return texts[code] ?? problem('site_origin_invalid');
}
