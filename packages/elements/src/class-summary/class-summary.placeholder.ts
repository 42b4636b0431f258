import { html, nothing, type TemplateResult } from 'lit';
import type { ProviderState } from '../shared/context.ts';
import { isResting, problemCode } from '../shared/problem-code.ts';
import type { ClassSummaryDictionary } from './class-summary.strings.ts';

type Part = TemplateResult | typeof nothing;

export interface PlaceholderProps {
  readonly t: ClassSummaryDictionary;
  readonly provider: ProviderState | undefined;
  readonly hasFallback: boolean;
  problem(error: unknown): string;
  fallback(otherwise?: TemplateResult): Part;
  onSignIn(): void;
}

/** What stands there while nobody is signed in, or the page is not connected. */
export function placeholder(props: PlaceholderProps): Part {
  const { t, provider, hasFallback, fallback } = props;
  if (provider?.status === 'connecting') return fallback(skeleton(t));
  if (provider?.status === 'failed') {
    // The provider says it once for the whole page.
    return hasFallback ? fallback() : failed(provider.error, () => provider.retry(), props);
  }
  return html`<div class="notice">
      <p>${t.signedOut}</p>
      <slot name="sign-in">
        ${
          provider?.signIn
            ? html`<button class="button primary" type="button" @click=${props.onSignIn}>${t.signIn}</button>`
            : nothing
        }
      </slot>
    </div>
    ${provider ? nothing : fallback()}`;
}

export function failed(
  error: unknown,
  retry: () => void,
  { t, problem }: Pick<PlaceholderProps, 't' | 'problem'>,
): TemplateResult {
  const saysAll = problemCode(error) === 'permission_denied' || isResting(error);
  return html`<div class="notice ${isResting(error) ? 'resting' : 'danger'}" role="alert">
    <p>${saysAll ? nothing : t.unreachable} ${problem(error)}</p>
    <button class="button" type="button" @click=${retry}>${t.retry}</button>
  </div>`;
}

export function skeleton(t: ClassSummaryDictionary): TemplateResult {
  return html`<p class="visually-hidden" role="status">${t.loading}</p>
    <div class="scroller lines" aria-hidden="true"></div>`;
}
