import type { ClientOptions, Site } from '@lienthong/sdk';
import type { Session } from '../shared/context.ts';
import type { Protocol, Tokens } from './sign-in.protocol.ts';
import { keepAttempt, returnAddress, takeReturn } from './sign-in.return.ts';
import { SignInError, type SessionEnd, type SignInOptions, type SignInSource } from './sign-in.source.ts';
import { answerFrom, openWindow, type OpenedWindow } from './sign-in.window.ts';

export interface OidcSourceOptions {
  readonly site: Site;
  /** How the session's client is made, apart from its tokens. */
  readonly client: Omit<ClientOptions, 'auth'>;
  /** Replaced in tests, where there is neither an issuer nor a window. */
  readonly platform?: Partial<Platform>;
}

/** What signing in needs of the browser besides `fetch`. */
export interface Platform {
  readonly secure: boolean;
  readonly open: () => OpenedWindow | null;
  readonly leave: (url: string) => void;
  readonly protocol: (site: Site) => Promise<Protocol>;
  readonly interval: number | undefined;
}

const browser = (): Platform => ({
  secure: isSecureContext,
  open: openWindow,
  leave: (url) => location.assign(url),
  // 6 kB that only people who sign in need.
  protocol: async (site) => new (await import('./sign-in.protocol.ts')).Protocol(site),
  interval: undefined,
});

/** Sessions from the issuer of the site's school, in a window beside the page or by leaving it. */
export class OidcSource implements SignInSource {
  onEnd: ((session: Session, end: SessionEnd) => void) | undefined;
  readonly #options: OidcSourceOptions;
  readonly #platform: Platform;
  #protocol: Promise<Protocol> | undefined;

  constructor(options: OidcSourceOptions) {
    this.#options = options;
    this.#platform = { ...browser(), ...options.platform };
  }

  async signIn({ via, mayLeave, signal, onAnswer }: SignInOptions): Promise<Session> {
    if (!this.#platform.secure) throw new SignInError('insecure');
    const opened = via === 'window' ? this.#platform.open() : null;
    if (!opened && via === 'window' && !mayLeave) throw new SignInError('blocked');
    try {
      const protocol = await this.#loadProtocol();
      if (!opened) return await this.#leave(protocol, signal);
      const { url, attempt } = await protocol.begin({ mode: 'popup' });
      signal.throwIfAborted();
      if (opened.closed) throw new SignInError('closed');
      opened.location.href = url;
      opened.focus();
      const { origin } = new URL(this.#options.site.callbackUrl);
      const { interval } = this.#platform;
      const query = await answerFrom(opened, {
        origin,
        state: attempt.state,
        signal,
        ...(interval !== undefined && { interval }),
      });
      onAnswer();
      return await this.#session(protocol, await protocol.complete(attempt, query), signal);
    } catch (error) {
      // After an abort another attempt may be using the window of the same name.
      if (!signal.aborted) opened?.close();
      throw error;
    }
  }

  resume(): Promise<Session> | undefined {
    const back = takeReturn(this.#options.site.clientId);
    if (!back) return undefined;
    return (async () => {
      if (!back.attempt) throw new SignInError('failed', { cause: 'This tab did not start this sign-in.' });
      const protocol = await this.#loadProtocol();
      const tokens = await protocol.complete(back.attempt, back.query);
      return this.#session(protocol, tokens, new AbortController().signal);
    })();
  }

  async #leave(protocol: Protocol, signal: AbortSignal): Promise<never> {
    const { url, attempt } = await protocol.begin({ mode: 'redirect', returnTo: returnAddress() });
    signal.throwIfAborted();
    keepAttempt(attempt);
    this.#platform.leave(url);
    // The page is going away; nothing follows unless the person comes back with the browser's button.
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  }

  async #session(protocol: Protocol, tokens: Tokens, signal: AbortSignal): Promise<Session> {
    const { TokenSession } = await import('./sign-in.session.ts');
    const session = new TokenSession({
      clientId: this.#options.site.clientId,
      tokens,
      protocol,
      client: this.#options.client,
      leaveIssuer: (held) => this.#leaveIssuer(protocol, held),
      onEnd: (ended, end) => this.onEnd?.(ended, end),
    });
    try {
      return await session.load(signal);
    } catch (error) {
      void protocol.revoke(tokens).catch(() => undefined);
      throw error;
    }
  }

  /** The issuer keeps its own session in its cookie, which only a visit can end. */
  async #leaveIssuer(protocol: Protocol, tokens: Tokens): Promise<void> {
    const opened = this.#platform.open();
    const by = opened
      ? ({ mode: 'popup' } as const)
      : ({ mode: 'redirect', returnTo: returnAddress() } as const);
    try {
      const url = await protocol.endSession(tokens, by);
      if (!url) return opened?.close();
      if (opened) opened.location.href = url;
      else this.#platform.leave(url);
    } catch (error) {
      opened?.close();
      throw error;
    }
  }

  #loadProtocol(): Promise<Protocol> {
    this.#protocol ??= this.#platform.protocol(this.#options.site);
    this.#protocol.catch(() => (this.#protocol = undefined));
    return this.#protocol;
  }
}
