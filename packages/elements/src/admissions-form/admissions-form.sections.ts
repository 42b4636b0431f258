import { html, nothing, type TemplateResult } from 'lit';
import { choiceField, describedBy, remarks, textField, type FormView } from './admissions-form.fields.ts';
import type { Campaign } from './admissions-form.source.ts';

export function childSection(
  view: FormView,
  campaign: Campaign,
  age: { asked: boolean; birthYear: number | undefined },
): TemplateResult {
  const { t, draft } = view;
  const { usual } = campaign.birthYears;
  return html`<fieldset class="section">
    <legend class="heading">${t.legendChild}</legend>
    <div class="grid">
      ${textField('childName', view, { hint: t.hintChildName, wide: true })}
      ${textField('birthDate', view, {
        hint: t.hintBirthDate(`05/09/${usual}`),
        inputmode: 'numeric',
      })}
      ${choiceField('sex', view, [
        { value: 'male', label: t.male },
        { value: 'female', label: t.female },
      ])}
      ${
        age.asked
          ? textField('ageReason', view, {
              hint:
                age.birthYear === undefined || age.birthYear === usual
                  ? t.hintAgeReasonPlain
                  : t.hintAgeReason(t.grade(campaign.grade), usual, age.birthYear),
              wide: true,
              rows: 3,
            })
          : nothing
      }
      <div class="wide id">
        ${textField('personalId', view, {
          hint: t.hintPersonalId,
          inputmode: 'numeric',
          disabled: draft.noPersonalId,
        })}
        <label class="choice">
          <input
            class="check"
            type="checkbox"
            name="noPersonalId"
            aria-describedby=${draft.noPersonalId ? 'no-id-hint' : nothing}
            .checked=${draft.noPersonalId}
            @change=${(event: Event) => view.onInput('noPersonalId', (event.target as HTMLInputElement).checked)}
          />
          ${t.noPersonalId}
        </label>
        ${draft.noPersonalId ? html`<div class="hint" id="no-id-hint">${t.hintNoPersonalId}</div>` : nothing}
      </div>
      ${textField('previousSchool', view, { hint: t.hintPreviousSchool, optional: true, wide: true })}
    </div>
  </fieldset>`;
}

export function residenceSection(view: FormView): TemplateResult {
  return html`<fieldset class="section">
    <legend class="heading">${view.t.legendResidence}</legend>
    <div class="grid">
      ${textField('province', view, { autocomplete: 'address-level1' })}
      ${textField('ward', view, { autocomplete: 'address-level2' })}
      ${textField('street', view, { autocomplete: 'address-line1', wide: true })}
    </div>
  </fieldset>`;
}

export function guardianSection(view: FormView): TemplateResult {
  const { t } = view;
  return html`<fieldset class="section">
    <legend class="heading">${t.legendGuardian}</legend>
    <div class="grid">
      ${textField('guardianName', view, { autocomplete: 'name', wide: true })}
      <div class="wide">
        ${choiceField('relation', view, [
          { value: 'father', label: t.father },
          { value: 'mother', label: t.mother },
          { value: 'other', label: t.other },
        ])}
      </div>
      ${textField('phone', view, { hint: t.hintPhone, type: 'tel', autocomplete: 'tel' })}
      ${textField('email', view, { hint: t.hintEmail, type: 'email', autocomplete: 'email', optional: true })}
    </div>
  </fieldset>`;
}

/** The exact text of the campaign, and a box that nobody ticked beforehand (H-4: a pre-ticked box is no consent). */
export function consentSection(view: FormView, campaign: Campaign): TemplateResult {
  const { t, draft } = view;
  return html`<fieldset class="section">
    <legend class="heading">${t.legendConsent}</legend>
    ${t.consentLanguage ? html`<p class="hint">${t.consentLanguage}</p>` : nothing}
    <p class="consent" id="consent-text" lang="vi">${campaign.consent.text}</p>
    <div class="field">
      <label class="choice">
        <input
          class="check"
          type="checkbox"
          id="consent"
          name="consent"
          aria-required="true"
          aria-invalid=${view.error('consent') ? 'true' : nothing}
          aria-describedby=${consentDescribedBy(view)}
          .checked=${draft.consent}
          @change=${(event: Event) => view.onInput('consent', (event.target as HTMLInputElement).checked)}
        />
        ${t.labelConsent}
      </label>
      ${remarks('consent', view)}
    </div>
  </fieldset>`;
}

function consentDescribedBy(view: FormView): string {
  const others = describedBy('consent', view, false);
  return typeof others === 'string' ? `consent-text ${others}` : 'consent-text';
}
