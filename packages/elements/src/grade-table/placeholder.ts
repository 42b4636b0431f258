import { html, nothing, type TemplateResult } from 'lit';
import { isResting } from '../shared/problem-code.ts';
import type { TableDictionary } from './grade-table.strings.ts';
import type { GradebookController } from './grade-table.controller.ts';

type Part = TemplateResult | typeof nothing;

export interface PlaceholderProps {
  readonly gradebooks: GradebookController;
  readonly t: TableDictionary;
  /** `none` without a provider around; `ready` connected, nobody signed in. */
  readonly provider: 'none' | 'connecting' | 'ready' | 'failed';
  readonly signIn: (() => void) | undefined;
  /** Choice of another gradebook, while one is opened or after it failed. */
  readonly picker: Part;
  /** What is not saved yet of other gradebooks. */
  readonly waiting: Part;
  problem(error: unknown): string;
  fallback(otherwise?: TemplateResult): Part;
}

/** What stands where the table would be: one sentence that says what is so, and one thing to do. */
export function placeholder({ gradebooks, t, provider, signIn, ...props }: PlaceholderProps): Part {
  const { picker, waiting } = props;
  // Who has a choice of gradebooks is not told what the page says to those without a connection or an account.
  const isOpen = gradebooks.summaries.length > 0 || isResting(gradebooks.error);
  switch (gradebooks.status) {
    case 'loading':
      return html`<div class="loading">
        <p class="visually-hidden" role="status">${t.loading}</p>
        <div class="toolbar">
          ${picker === nothing ? html`<div class="skeleton heading" aria-hidden="true"></div>` : picker}
        </div>
        <div class="scroller lines" aria-hidden="true"></div>
      </div>`;
    case 'failed':
      return html`${picker === nothing ? nothing : html`<div class="toolbar">${picker}</div>`}
        <div class="notice ${isResting(gradebooks.error) ? 'resting' : 'danger'}" role="alert">
          <p>${props.problem(gradebooks.error)}</p>
          <button type="button" class="button" @click=${() => gradebooks.retry()}>${t.retry}</button>
        </div>
        ${waiting} ${isOpen ? nothing : props.fallback()}`;
    case 'empty':
      return html`<div class="notice"><p>${t.noGradebook}</p></div>`;
    default:
      return unconnected(provider, t, signIn, props.fallback);
  }
}

function unconnected(
  provider: PlaceholderProps['provider'],
  t: TableDictionary,
  signIn: (() => void) | undefined,
  fallback: PlaceholderProps['fallback'],
): Part {
  if (provider === 'none') return fallback(html`<div class="notice"><p>${t.notConnected}</p></div>`);
  if (provider !== 'ready') return fallback();
  return html`<div class="notice">
    <p>${t.needSignIn}</p>
    ${signIn ? html`<button type="button" class="button" @click=${signIn}>${t.signIn}</button>` : nothing}
  </div>`;
}
