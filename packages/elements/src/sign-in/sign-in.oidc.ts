import type { ClientOptions } from '@lienthong/sdk';
import type { SignInPlace } from '../shared/context.ts';
import type { Session } from '../shared/context.ts';
import { Protocol, type Tokens } from './sign-in.protocol.ts';
import { keepAttempt, returnAddress, takeReturn } from './sign-in.return.ts';
import { TokenSession } from './sign-in.session.ts';
import { SignInError, type SignInOptions, type SignInSource } from './sign-in.source.ts';
import { answerFrom } from './sign-in.answer.ts';
import type { OpenedWindow } from './sign-in.window.ts';

export interface OidcSignInOptions {
  readonly site: SignInPlace;
  /** Language of the issuer's pages. */
  readonly language: () => string;
  /** How the session's client is made, apart from its tokens. */
  readonly client: Omit<ClientOptions, 'auth'>;
  readonly onEnd: NonNullable<SignInSource['onEnd']>;
  /** Opens an empty window; called while a click still counts. */
  readonly open: () => OpenedWindow | null;
  /** Leaves the page. */
  readonly leave: (url: string) => void;
  /** Replaced in tests. */
  readonly protocol?: Protocol;
  readonly interval?: number;
}

/** Sessions from the issuer of the site's school, in a window beside the page or by leaving it. */
export class OidcSignIn {
  readonly #options: OidcSignInOptions;
  readonly #protocol: Protocol;

  constructor(options: OidcSignInOptions) {
    this.#options = options;
    this.#protocol = options.protocol ?? new Protocol(options.site);
  }

  async signIn(
    { via, mayLeave, signal, onAnswer }: SignInOptions,
    opened: OpenedWindow | null,
  ): Promise<Session> {
    if (!opened && via === 'window' && !mayLeave) throw new SignInError('blocked');
    try {
      if (!opened) return await this.#leave(signal);
      const { url, attempt } = await this.#protocol.begin({ mode: 'popup' }, this.#options.language());
      signal.throwIfAborted();
      if (opened.closed) throw new SignInError('closed');
      opened.location.href = url;
      opened.focus();
      const { site, interval } = this.#options;
      const query = await answerFrom(opened, {
        origin: new URL(site.callbackUrl).origin,
        state: attempt.state,
        signal,
        ...(interval !== undefined && { interval }),
      });
      onAnswer();
      return await this.#session(await this.#protocol.complete(attempt, query), signal);
    } catch (error) {
      // After an abort another attempt may be using the window of the same name.
      if (!signal.aborted) opened?.close();
      throw error;
    }
  }

  /** Finishes a sign-in that left the page; undefined when another element of the page has done so already. */
  async resume(): Promise<Session | undefined> {
    const back = takeReturn(this.#options.site.clientId);
    if (!back) return undefined;
    if (!back.attempt) throw new SignInError('failed', { cause: 'This tab did not start this sign-in.' });
    const tokens = await this.#protocol.complete(back.attempt, back.query);
    return this.#session(tokens, new AbortController().signal);
  }

  async #leave(signal: AbortSignal): Promise<never> {
    const by = { mode: 'redirect', returnTo: returnAddress() } as const;
    const { url, attempt } = await this.#protocol.begin(by, this.#options.language());
    signal.throwIfAborted();
    keepAttempt(attempt);
    this.#options.leave(url);
    // The page is going away; nothing follows unless the person comes back with the browser's button.
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  }

  async #session(tokens: Tokens, signal: AbortSignal): Promise<Session> {
    const { site, client, onEnd } = this.#options;
    const session = new TokenSession({
      clientId: site.clientId,
      tokens,
      protocol: this.#protocol,
      client,
      leaveIssuer: (held) => this.#leaveIssuer(held),
      onEnd,
    });
    try {
      return await session.load(signal);
    } catch (error) {
      void this.#protocol.revoke(tokens).catch(() => undefined);
      throw error;
    }
  }

  /** The issuer keeps its own session in its cookie, which only a visit can end. */
  async #leaveIssuer(tokens: Tokens): Promise<void> {
    const { open, leave, language } = this.#options;
    const opened = open();
    try {
      const url = await this.#protocol.endSession(
        tokens,
        opened ? { mode: 'popup' } : { mode: 'redirect', returnTo: returnAddress() },
        language(),
      );
      if (!url) opened?.close();
      else if (opened) opened.location.href = url;
      else leave(url);
    } catch (error) {
      opened?.close();
      throw error;
    }
  }
}
