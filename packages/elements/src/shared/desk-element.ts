import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { SignInRequestEvent } from '../contact-book/contact-book.events.ts';
import { controls } from './controls.styles.ts';
import { deskProblems } from './desk-problems.ts';
import { FiguresElement } from './figures-element.ts';
import { isResting, problemCode } from './problem-code.ts';
import { renderNotice, renderPlain, renderSignedOut } from './states.ts';
import type { Dictionary } from './strings.ts';

/** What every desk says. */
type DeskDictionary = Dictionary &
  Readonly<Record<'retry' | 'signedOut' | 'signIn' | 'notAllowed' | 'unreachable', string>>;

/** An element at which somebody who signed in works: it says who is missing, what is so, and what went wrong. */
export abstract class DeskElement<T extends DeskDictionary = DeskDictionary> extends FiguresElement<T> {
  static override styles: CSSResultGroup = [FiguresElement.styles, ...controls];

  #announcement = '';
  #person: string | undefined;

  protected override readonly deskProblems = deskProblems;

  /** What stands in the frame. */
  protected abstract body(): TemplateResult | typeof nothing;

  /** Did the person come back, or was the session ended by time? Whoever comes back finds what they had typed, nobody else does. */
  protected returns(): boolean {
    const { session, sessionEnd } = this.provider ?? {};
    const person = session?.me.id;
    if (person ? person === this.#person : sessionEnd === 'expired') return true;
    this.#person = person;
    return false;
  }

  protected announce(text: string): void {
    this.#announcement = text;
    this.requestUpdate();
  }

  protected async focusOn(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected override render(): TemplateResult {
    return html`
      <p class="visually-hidden" role="status">${this.#announcement}</p>
      <div class="frame">${this.body()}</div>
    `;
  }

  /** There is nothing to read from: not yet, not now, or nobody signed in. */
  protected unconnected(loading: TemplateResult): TemplateResult | typeof nothing {
    const { provider } = this;
    if (provider?.status === 'connecting') return this.fallback(loading);
    if (provider?.status === 'failed') {
      // The provider says it once for the whole page.
      return this.hasFallback ? this.fallback() : this.failed(provider.error, () => provider.retry());
    }
    return html`${this.signedOut()} ${provider ? nothing : this.fallback()}`;
  }

  protected signedOut(): TemplateResult {
    const signIn = this.provider?.signIn;
    return renderSignedOut(
      this.t,
      signIn && (() => void (this.dispatchEvent(new SignInRequestEvent()) && signIn())),
    );
  }

  protected failed(error: unknown, retry: () => void): TemplateResult {
    const { t } = this;
    if (problemCode(error) === 'permission_denied') return renderPlain(t.notAllowed);
    const text = this.problem(error);
    if (isResting(error)) return renderNotice('resting', text, t, retry);
    return renderNotice('danger', `${t.unreachable} ${text}`, t, retry);
  }
}
