import { html, nothing, type TemplateResult } from 'lit';
import { choiceField } from '../choice-field.ts';
import type { ReasonedState } from '../entry.ts';
import { heldIn } from '../held.ts';
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
  const nameOf = (row: number): string => {
    const { fullName = '', ordinal, code: own = '' } = session.sheet.pupil(row);
    return t.pupilChoice(fullName, ordinal, own);
  };
  return choiceField({
    id,
    label: t[doubt](line, [code, name].filter(Boolean).join(', ')),
    value: chosen === null ? '' : String(chosen),
    options: [['', t.nobody], ...candidates.map((row) => [String(row), nameOf(row)] as const)],
    onPick: (value) => preview.choosePupil(line, value === '' ? null : Number(value)),
  });
}

/** `k` and `m` need a reason, once for all of them; what has none is left out. */
export function reasons(props: FormProps): Part {
  return html`${reason('zeroByRule', props)}${reason('exempt', props)}`;
}

function reason(state: ReasonedState, { shown, preview, session, t }: FormProps): Part {
  const { changes, unreasoned } = shown.plan;
  const count = unreasoned[state] + changes.filter(({ entry }) => entry.state === state).length;
  if (count === 0) return nothing;
  const id = `transfer-${state}`;
  const held = heldIn(session.sheet.book);
  const typed = (event: Event): void =>
    preview.choose({
      reasons: { ...preview.choices.reasons, [state]: (event.target as HTMLInputElement).value },
    });
  return html`<div class="field">
    <label for=${id}>${state === 'exempt' ? t.reasonExempt(count) : t.reasonZero(count, held)}</label>
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
