import { html, nothing, type TemplateResult } from 'lit';

/** One plain sentence that says what is so. */
export function renderPlain(text: string): TemplateResult {
  return html`<div class="notice"><p>${text}</p></div>`;
}

/** The same, and the way to try again. */
export function renderNotice(
  kind: 'warning' | 'danger' | 'resting',
  text: string,
  { retry }: { readonly retry: string },
  onRetry: () => void,
): TemplateResult {
  return html`<div class="notice ${kind}" role="alert">
    <p>${text}</p>
    <button class="button" type="button" @click=${onRetry}>${retry}</button>
  </div>`;
}

/** The way to sign in; without `onSignIn` the page has its own. */
export function renderSignedOut(
  t: { readonly signedOut: string; readonly signIn: string },
  onSignIn: (() => void) | undefined,
): TemplateResult {
  return html`<div class="notice">
    <p>${t.signedOut}</p>
    <slot name="sign-in">
      ${
        onSignIn
          ? html`<button class="button primary" type="button" @click=${onSignIn}>${t.signIn}</button>`
          : nothing
      }
    </slot>
  </div>`;
}

export interface FreshnessView {
  readonly t: {
    readonly updatedAt: (time: string) => string;
    readonly refresh: string;
    readonly refreshing: string;
  };
  /** Already written. */
  readonly loadedAt: string | undefined;
  readonly refreshing: boolean;
  onRefresh(): void;
}

/** When the list was read last, and the button that reads it again. */
export function renderFreshness({ t, loadedAt, refreshing, onRefresh }: FreshnessView): TemplateResult {
  return html`${loadedAt ? html`<span class="status">${t.updatedAt(loadedAt)}</span>` : nothing}
    <button
      class="button quiet refresh"
      type="button"
      aria-disabled=${refreshing ? 'true' : nothing}
      @click=${onRefresh}
    >
      ${refreshing ? t.refreshing : t.refresh}
    </button>`;
}

/** Nothing stands in the list: there is nothing, or nothing that was asked for. */
export function renderEmpty(
  t: { readonly none: string; readonly showAll: string },
  empty: string,
  onShowAll: (() => void) | undefined,
): TemplateResult {
  return html`<div class="notice">
    <p>${onShowAll ? t.none : empty}</p>
    ${onShowAll ? html`<button class="button" type="button" @click=${onShowAll}>${t.showAll}</button>` : nothing}
  </div>`;
}
