import { html, nothing, type TemplateResult } from 'lit';
import type { ReasonedState } from '../entry.ts';
import type { Question } from './plan.ts';
import { moreOf } from './more.ts';
import type { FormProps } from './preview-form.ts';

type Part = TemplateResult | typeof nothing;

/** Lines nobody can be sure of: a likely pupil is offered, never taken. */
export function questions(props: FormProps): Part {
  const { shown, preview, t } = props;
  const { questions: asked } = shown.plan;
  if (asked.length === 0) return nothing;
  return html`<fieldset class="transfer-questions">
    <legend>${t.questionsTitle(asked.length)}</legend>
    ${asked.slice(0, preview.linesShown).map((question) => ask(question, props))}
    ${moreOf(asked.length, props)}
  </fieldset>`;
}

function ask(
  { line, doubt, code, name, candidates }: Question,
  { preview, session, t }: FormProps,
): TemplateResult {
  const id = `transfer-line-${line}`;
  const chosen = preview.choices.pupils.get(line) ?? null;
  const changed = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    preview.choosePupil(line, value === '' ? null : Number(value));
  };
  return html`<div class="field">
    <label for=${id}>${t[doubt](line, [code, name].filter(Boolean).join(', '))}</label>
    <select class="input" id=${id} @change=${changed}>
      <option value="" ?selected=${chosen === null}>${t.nobody}</option>
      ${candidates.map((row) => {
        const pupil = session.sheet.pupil(row);
        return html`<option value=${row} ?selected=${chosen === row}>
          ${t.pupilChoice(pupil.fullName ?? '', pupil.ordinal, pupil.code ?? '')}
        </option>`;
      })}
    </select>
  </div>`;
}

/** `k` and `m` need a reason, once for all of them; what has none is left out. */
export function reasons(props: FormProps): Part {
  return html`${reason('zeroByRule', props)}${reason('exempt', props)}`;
}

function reason(state: ReasonedState, { shown, preview, t }: FormProps): Part {
  const { changes, unreasoned } = shown.plan;
  const count = unreasoned[state] + changes.filter(({ entry }) => entry.state === state).length;
  if (count === 0) return nothing;
  const id = `transfer-${state}`;
  const typed = (event: Event): void =>
    preview.choose({
      reasons: { ...preview.choices.reasons, [state]: (event.target as HTMLInputElement).value },
    });
  return html`<div class="field">
    <label for=${id}>${state === 'exempt' ? t.reasonExempt(count) : t.reasonZero(count)}</label>
    <input
      class="input"
      id=${id}
      maxlength="500"
      autocomplete="off"
      aria-describedby="${id}-hint"
      .value=${preview.choices.reasons[state] ?? ''}
      @change=${typed}
    />
    <p class="hint" id="${id}-hint">${t.reasonHint}</p>
  </div>`;
}
