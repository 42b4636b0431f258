import { html, nothing, type TemplateResult } from 'lit';
import type { ContactRound, ContactRoundInput } from './unit-board.source.ts';
import type { UnitBoardDictionary } from './unit-board.strings.ts';

export interface RoundView {
  readonly t: UnitBoardDictionary;
  readonly round: ContactRound | null;
  /** Another authority’s round is seen and ended by its own. */
  readonly own: boolean;
  readonly open: boolean;
  readonly sending: boolean;
  readonly fault: string | undefined;
  /** What is empty in the form is in the way. */
  readonly missing: boolean;
  readonly typed: ContactRoundInput;
  day(value: string): string;
  onOpen(): void;
  onCancel(): void;
  onTyped(typed: Partial<ContactRoundInput>): void;
  onSubmit(): void;
  onEnd(round: ContactRound): void;
}

/** The review that is on, and the form that opens one. */
export function renderRound(view: RoundView): TemplateResult {
  const { t, round, open, own, sending, fault } = view;
  if (open) return renderForm(view);
  return html`<div class="notice">
    <p>${round ? t.round(round.name, view.day(round.reviewBy), round.authorityName) : t.noRound}</p>
    ${
      round && own
        ? html`<button
            class="button end-round"
            type="button"
            aria-disabled=${sending ? 'true' : nothing}
            @click=${() => view.onEnd(round)}
          >
            ${sending ? t.ending : t.endRound}
          </button>`
        : nothing
    }
    ${round && own ? nothing : html`<button class="button open-round" type="button" @click=${view.onOpen}>${t.openRound}</button>`}
    ${fault ? html`<p class="error" role="alert">${fault}</p>` : nothing}
  </div>`;
}

function renderForm(view: RoundView): TemplateResult {
  const { t, sending, fault, missing, typed, onTyped, onCancel, onSubmit } = view;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  const value = ({ target }: Event): string => (target as HTMLInputElement).value;
  return html`<form class="panel" novalidate aria-labelledby="round-title" @submit=${submit}>
    <h3 class="strong" id="round-title">${t.roundTitle}</h3>
    <div class="field">
      <label for="round-name">${t.roundName}</label>
      <input
        class="input"
        id="round-name"
        maxlength="150"
        autocomplete="off"
        aria-invalid=${missing && !typed.name.trim() ? 'true' : 'false'}
        aria-describedby="round-error"
        .value=${typed.name}
        @input=${(event: Event) => onTyped({ name: value(event) })}
      />
    </div>
    <div class="field">
      <label for="round-day">${t.roundDay}</label>
      <p class="hint" id="round-hint">${t.roundHint}</p>
      <input
        class="input"
        id="round-day"
        type="date"
        aria-invalid=${missing && !typed.reviewBy ? 'true' : 'false'}
        aria-describedby="round-hint round-error"
        .value=${typed.reviewBy}
        @input=${(event: Event) => onTyped({ reviewBy: value(event) })}
      />
    </div>
    <div role="alert" id="round-error">${fault ? html`<p class="error">${fault}</p>` : nothing}</div>
    <div class="bar">
      <button class="button primary" aria-disabled=${sending ? 'true' : nothing}>
        ${sending ? t.roundSending : t.roundSend}
      </button>
      <button class="button quiet" type="button" @click=${onCancel}>${t.cancel}</button>
    </div>
  </form>`;
}
