import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { problemCode } from '../shared/problem-code.ts';
import type { DeskWords } from './feeds.desk.ts';
import type { FeedInput, FeedIssuer } from './feeds.source.ts';

export const blank: FeedInput = { url: '', label: '', issuer: 'department' };

const issuers: readonly FeedIssuer[] = ['department', 'ward', 'school', 'other'];

/** What forms and questions have in common. */
export interface FormView {
  readonly sending: boolean;
  readonly error: unknown;
  /** Whether it was sent before, so that what is missing is said. */
  readonly tried: boolean;
  problem(error: unknown): string;
  onCancel(): void;
}

interface Fields extends FormView {
  readonly title: string;
  /** Without an address only the name is asked for. */
  readonly typed: { readonly label: string; readonly url?: string; readonly issuer?: FeedIssuer };
  readonly asksIssuer: boolean;
  readonly submitWords: string;
  onTyped(typed: Partial<FeedInput>): void;
  onSubmit(): void;
}

export function wrongFields({
  url,
  label,
}: Pick<FeedInput, 'label'> & { url?: string }): ('url' | 'label')[] {
  return [
    ...(url !== undefined && !(/^https?:\/\/./i.test(url) && URL.canParse(url)) ? (['url'] as const) : []),
    ...(label === '' ? (['label'] as const) : []),
  ];
}

/** What the central system says of the address stands at the address. */
function isAboutAddress(error: unknown): boolean {
  const { errors } = (error ?? {}) as { errors?: readonly { pointer: string }[] };
  return (
    /^(not_a_feed|feed_(unreachable|gone|exists))$/.test(problemCode(error)) ||
    errors?.some(({ pointer }) => pointer === '/url') === true
  );
}

/** The sentence of the catalogue, and what exactly was found at the address. */
function sentence(error: unknown, problem: FormView['problem']): string {
  const { detail } = (error ?? {}) as { detail?: unknown };
  const about = isAboutAddress(error) && typeof detail === 'string' ? detail : '';
  return [problem(error), about].filter(Boolean).join(' ');
}

export function renderForm(t: DeskWords, view: Fields): TemplateResult {
  const { title, typed, asksIssuer, submitWords, sending, error, tried, onTyped } = view;
  const wrong = tried ? wrongFields({ ...typed, label: typed.label.trim() }) : [];
  const aboutAddress = typed.url !== undefined && isAboutAddress(error);
  const addressFault = wrong.includes('url')
    ? t.noAddress
    : aboutAddress
      ? sentence(error, view.problem)
      : undefined;
  const nameFault = wrong.includes('label') ? t.noName : undefined;
  const field = (
    name: 'url' | 'label',
    label: string,
    fault: string | undefined,
    hint?: string,
  ): TemplateResult =>
    html`<div class="field">
      <label for="feed-${name}">${label}</label>
      ${hint ? html`<p class="hint" id="hint-${name}">${hint}</p>` : nothing}
      <input
        class="input"
        id="feed-${name}"
        type=${name === 'url' ? 'url' : 'text'}
        maxlength=${name === 'url' ? 2000 : 100}
        autocomplete="off"
        spellcheck="false"
        ?data-first=${name === 'url' || typed.url === undefined}
        aria-describedby="${hint ? `hint-${name} ` : ''}error-${name}"
        aria-invalid=${fault ? 'true' : 'false'}
        .value=${live(typed[name] ?? '')}
        @input=${(event: Event) => onTyped({ [name]: (event.target as HTMLInputElement).value })}
      />
      <p class="error" id="error-${name}" role="alert">${fault}</p>
    </div>`;
  return html`<form
    class="panel"
    novalidate
    aria-labelledby="form-title"
    @submit=${(event: Event) => {
      event.preventDefault();
      if (!sending) view.onSubmit();
    }}
    @keydown=${closing(view)}
  >
    <h3 class="subtitle" id="form-title">${title}</h3>
    ${typed.url === undefined ? nothing : field('url', t.address, addressFault, t.addressHint)}
    ${field('label', t.name, nameFault)}
    ${
      asksIssuer
        ? html`<div class="field">
            <label for="feed-issuer">${t.issuer}</label>
            <select
              class="input"
              id="feed-issuer"
              @change=${(event: Event) => onTyped({ issuer: (event.target as HTMLSelectElement).value as FeedIssuer })}
            >
              ${issuers.map((each) => html`<option value=${each} ?selected=${each === typed.issuer}>${t[each]}</option>`)}
            </select>
          </div>`
        : nothing
    }
    ${aboutAddress ? nothing : renderFailure(t.failed, error, view)}
    <div class="buttons">
      <button class="button primary" type="submit" aria-disabled=${sending ? 'true' : nothing}>
        ${submitWords}
      </button>
      <button class="button" type="button" @click=${view.onCancel}>${t.cancel}</button>
    </div>
  </form>`;
}

/** Asked where the feed stands, before it happens. */
export function renderQuestion(
  t: DeskWords,
  view: FormView & { readonly question: string; readonly yes: string; onYes(): void },
): TemplateResult {
  const { question, yes, sending, error, onYes, onCancel } = view;
  return html`<div
    class="notice warning question"
    role="group"
    aria-labelledby="question"
    @keydown=${closing(view)}
  >
    <p id="question" tabindex="-1" data-first>${question}</p>
    <button
      class="button"
      type="button"
      aria-disabled=${sending ? 'true' : nothing}
      @click=${() => !sending && onYes()}
    >
      ${sending ? t.saving : yes}
    </button>
    <button class="button quiet" type="button" @click=${onCancel}>${t.cancel}</button>
    ${renderFailure(t.failed, error, view)}
  </div>`;
}

export function renderFailure(
  text: string,
  error: unknown,
  { problem }: Pick<FormView, 'problem'>,
): TemplateResult | typeof nothing {
  if (error === undefined) return nothing;
  return html`<div class="error" role="alert"><span>${text} ${sentence(error, problem)}</span></div>`;
}

function closing({ onCancel }: FormView) {
  return (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
  };
}
