import { html, type TemplateResult } from 'lit';
import { wholeChoice } from '../shared/whole-choice.ts';

export interface ChoiceFieldProps<Key extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: Key;
  readonly options: readonly (readonly [key: Key, text: string, isOff?: boolean])[];
  /** Among fields in a row. */
  readonly short?: boolean;
  onPick(value: Key): void;
}

/** A labelled choice of which nothing is cut. */
export function choiceField<Key extends string>({
  id,
  label,
  value,
  options,
  short = false,
  onPick,
}: ChoiceFieldProps<Key>): TemplateResult {
  return html`<div class=${short ? 'field short' : 'field'}>
    <label for=${id}>${label}</label>
    ${wholeChoice(
      html`<select
        class="input"
        id=${id}
        @change=${(event: Event) => onPick((event.target as HTMLSelectElement).value as Key)}
      >
        ${options.map(
          ([key, text, isOff = false]) =>
            html`<option value=${key} .selected=${key === value} ?disabled=${isOff}>${text}</option>`,
        )}
      </select>`,
      options.find(([key]) => key === value)?.[1] ?? '',
    )}
  </div>`;
}
