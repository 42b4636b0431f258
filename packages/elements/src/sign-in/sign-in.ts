import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { EduElement } from '../shared/base-element.ts';
import type { ProviderState, Session } from '../shared/context.ts';
import { controls } from '../shared/controls.styles.ts';
import { workProblems } from '../shared/work-problems.ts';
import type { renderAccount as accountRenderer } from './sign-in.account.ts';
import { EduSessionChangeEvent, EduSignOutEvent, type SessionChange } from './sign-in.events.ts';
import { RemoteSignIn } from './sign-in.remote.ts';
import { SignInError, type SignInFailure, type SignInSource } from './sign-in.source.ts';
import { loadAccount } from './sign-in.load-account.ts';
import { signInStrings, type SignInDictionary } from './sign-in.strings.ts';
import { signInStyles } from './sign-in.styles.ts';

export { EduSessionChangeEvent, EduSignOutEvent, type SessionChange } from './sign-in.events.ts';
export { InMemorySignIn, inMemorySession } from './sign-in.memory.ts';
export {
  SignInError,
  type SessionEnd,
  type SignInFailure,
  type SignInOptions,
  type SignInSource,
} from './sign-in.source.ts';
export type { SignInDictionary } from './sign-in.strings.ts';
export type { Session, SessionsSource } from '../shared/context.ts';
export type { Me } from '@lienthong/sdk';

type Phase = 'idle' | 'waiting' | 'finishing';
type Note =
  { readonly kind: SignInFailure | Exclude<SessionChange, 'signed-in'> } | { readonly error: unknown };

let renderAccount: typeof accountRenderer | undefined;

/**
 * Sign-in button, and once signed in the account menu with name and duties. Signing in happens in a window of the central
 * system, or there and back where windows are blocked; the page never sees a password, and third-party cookies play no
 * part. Tokens live in the memory of the page.
 *
 * @slot - What stands here without JavaScript, such as a link to the central system.
 * @fires edu-session-change - Somebody signed in, signed out, or the session ended.
 * @csspart base - The box around everything.
 */
export class SignIn extends EduElement<SignInDictionary> {
  static override styles = [EduElement.styles, ...controls, signInStyles].flat();

  #attempt: AbortController | undefined;
  #remote: { readonly key: readonly unknown[]; readonly source: RemoteSignIn } | undefined;
  #resumed: SignInSource | undefined;
  #offeredTo: ProviderState['offerSignIn'] | undefined;
  #give: ProviderState['setSession'] | undefined;
  #hadSession = false;
  #restoreFocus = false;

  @query('button') private readonly firstButton!: HTMLButtonElement | null;

  @state() private phase: Phase = 'idle';
  @state() private note: Note | undefined;
  @state() private open = false;
  @state() private own: Session | undefined;

  /** Another place sessions come from; without it the issuer that the provider's site names. */
  @property({ attribute: false }) source: SignInSource | undefined;

  protected override readonly dictionary = signInStrings;
  protected override readonly deskProblems = workProblems;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#attempt?.abort();
    this.phase = 'idle';
    this.open = false;
    this.#offer(undefined);
  }

  /** The account is loaded once somebody is signed in; until then the button goes on saying that it is under way. */
  protected override async scheduleUpdate(): Promise<unknown> {
    if (this.session && !renderAccount) {
      renderAccount = await loadAccount().then(
        (account) => account.renderAccount,
        () => undefined,
      );
    }
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const source = this.#source();
    if (this.session) this.#hadSession = true;
    this.#offer(source && !this.session ? this.provider : undefined);
    if (source && source !== this.#resumed) this.#resume(source);
    this.#restoreFocus = this.renderRoot.querySelector(':focus') !== null;
  }

  protected override updated(): void {
    // The button pressed may have made way for another one: keyboard and screen reader stay in place.
    if (this.#restoreFocus && !this.renderRoot.querySelector(':focus')) this.firstButton?.focus();
    this.#restoreFocus = false;
  }

  /** Who is signed in on this page. Inside an edu-provider it is the provider's; elsewhere it can be set. */
  get session(): Session | undefined {
    return this.provider ? this.provider.session : this.own;
  }
  set session(session: Session | undefined) {
    this.own = session;
  }

  /** Opens the sign-in window. Call it from a click. */
  async signIn(via: 'window' | 'page' = 'window'): Promise<void> {
    const source = this.#source();
    if (!source) return;
    this.#attempt?.abort();
    const attempt = new AbortController();
    const { signal } = attempt;
    this.#attempt = attempt;
    this.note = undefined;
    this.phase = 'waiting';
    await this.#settle(
      source.signIn({
        via,
        mayLeave: !this.#hadSession,
        signal,
        onAnswer: () => {
          if (!signal.aborted) this.phase = 'finishing';
        },
      }),
      signal,
    );
  }

  /** Ends the session on every page of this site that is open in this browser, and at the issuer. Call it from a click. */
  async signOut(): Promise<void> {
    const { session } = this;
    if (!session || !this.dispatchEvent(new EduSignOutEvent())) return;
    this.open = false;
    const ended = session.signOut();
    this.#setSession(undefined, 'signed-out');
    await ended;
  }

  /** Unlike signing out here: where it fails, the person is still signed in. */
  async #leave(session: Session, end: () => Promise<unknown>): Promise<void> {
    if (!this.dispatchEvent(new EduSignOutEvent())) return;
    await end();
    this.open = false;
    if (this.session === session) this.#setSession(undefined, 'signed-out');
  }

  /** Gives up waiting for the window. */
  cancel(): void {
    this.#attempt?.abort();
    this.phase = 'idle';
  }

  override render() {
    return html`${this.#renderMain()}
      <div class="note" role="status">${this.#renderNote()}</div>`;
  }

  #renderMain(): TemplateResult | typeof nothing {
    const { session, t } = this;
    if (session) return this.#renderAccount(session);
    const waits = !this.#source();
    if (waits && this.provider?.site?.allows.includes('signIn') === false)
      return this.fallback(html`<p class="status">${t.notHere}</p>`);
    if (waits && this.provider?.status !== 'connecting') return this.fallback(this.#renderButton(true));
    if (this.phase === 'idle') return this.#renderButton(waits);
    if (this.phase === 'finishing') {
      return html`<button class="button primary" type="button" aria-disabled="true">${t.finishing}</button>`;
    }
    return html`<div class="waiting">
      <button class="button" type="button" @click=${() => this.signIn()}>${t.reopen}</button>
      <button class="button quiet" type="button" @click=${() => this.cancel()}>${t.cancel}</button>
    </div>`;
  }

  #renderButton(disabled: boolean): TemplateResult {
    return html`<button
      class="button primary"
      type="button"
      ?disabled=${disabled}
      @click=${() => this.signIn()}
    >
      ${this.t.signIn}
    </button>`;
  }

  #renderAccount(session: Session): TemplateResult {
    const onSignOut = (): void => void this.signOut();
    if (!renderAccount) {
      return html`<button class="button" type="button" @click=${onSignOut}>${this.t.signOut}</button>`;
    }
    const { issuer } = this.provider?.site ?? this.provider?.office ?? {};
    return renderAccount({
      host: this,
      session,
      overrides: [this.provider?.strings[this.localName], this.strings],
      accountPage: issuer && `${new URL(issuer).origin}/account?lang=${this.language}`,
      problem: (error) => this.problem(error),
      onEverywhere: (end) => this.#leave(session, end),
      schoolId: this.provider?.site?.schoolId,
      place: this.provider?.site?.schoolName ?? this.provider?.office?.authorityName ?? '',
      t: this.t,
      language: this.language,
      open: this.open,
      onOpen: (open) => (this.open = open),
      onSignOut,
    });
  }

  #renderNote(): TemplateResult | typeof nothing {
    const { t, note, phase } = this;
    if (phase === 'waiting') return html`<p>${t.waiting}</p>`;
    if (this.session) return html`<p class="visually-hidden">${t.signedIn(this.session.me.displayName)}</p>`;
    if (!note) return nothing;
    if ('error' in note) return html`<p>${this.problem(note.error)}</p>`;
    const text: Record<typeof note.kind, string> = {
      blocked: t.blocked,
      closed: t.closed,
      refused: t.refused,
      insecure: t.insecure,
      failed: this.problem(undefined),
      expired: t.expired,
      'signed-out': t.signedOut,
      'signed-out-elsewhere': t.signedOutElsewhere,
    };
    // Some browsers inside other apps open windows that can never answer.
    const offerPage = note.kind === 'closed' || note.kind === 'blocked';
    return html`<p>${text[note.kind]}</p>
      ${
        offerPage
          ? html`<button class="button quiet" type="button" @click=${() => this.signIn('page')}>
              ${t.onThisPage}
            </button>`
          : nothing
      }`;
  }

  async #settle(pending: Promise<Session | undefined>, signal: AbortSignal): Promise<void> {
    try {
      const session = await pending;
      if (signal.aborted) return;
      if (session) this.#setSession(session, 'signed-in');
    } catch (error) {
      if (signal.aborted) return;
      this.note = error instanceof SignInError ? { kind: error.code } : { error };
    }
    this.phase = 'idle';
  }

  /** Once per source: the person may just be back from signing in. */
  #resume(source: SignInSource): void {
    this.#resumed = source;
    const resumed = source.resume?.();
    if (!resumed) return;
    this.#attempt = new AbortController();
    this.note = undefined;
    this.phase = 'finishing';
    void this.#settle(resumed, this.#attempt.signal);
  }

  #setSession(session: Session | undefined, reason: SessionChange): void {
    if (session) this.#give = this.provider?.setSession;
    this.note = reason === 'signed-in' ? undefined : { kind: reason };
    const end = reason === 'expired' ? 'expired' : 'signed-out';
    if (this.#give) this.#give(session, end);
    else if (this.provider) this.provider.setSession(session, end);
    else this.own = session;
    this.dispatchEvent(new EduSessionChangeEvent(reason, session));
  }

  /** The source in force; made anew only when the site changes, since it holds the protocol's state. */
  #source(): SignInSource | undefined {
    const source = this.source ?? this.#remoteSource();
    if (source) {
      source.onEnd = (session, end) => {
        // Taken out of the page, the element still answers for the session it began.
        if (this.session === session || !this.isConnected) this.#setSession(undefined, end);
      };
    }
    return source;
  }

  #remoteSource(): RemoteSignIn | undefined {
    const { site = this.provider?.office, endpoint } = this.provider ?? {};
    if (!site || !endpoint || ('allows' in site && !site.allows.includes('signIn'))) return undefined;
    const key = [site, endpoint];
    if (!this.#remote || key.some((part, index) => part !== this.#remote?.key[index])) {
      this.#remote = { key, source: new RemoteSignIn(site, endpoint, () => this.language) };
    }
    return this.#remote.source;
  }

  #offer(provider: ProviderState | undefined): void {
    const offerTo = provider?.offerSignIn;
    if (offerTo === this.#offeredTo) return;
    this.#offeredTo?.(undefined);
    this.#offeredTo = offerTo;
    offerTo?.(() => void this.signIn());
  }
}
