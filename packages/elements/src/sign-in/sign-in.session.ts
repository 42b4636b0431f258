import { bearer, createConnection, type ClientOptions, type Connection, type Me } from '@lienthong/sdk';
import type { PageClient, Session, SessionsSource } from '../shared/context.ts';
import { createPageClient } from '../shared/page-client.ts';
import type { Protocol, Tokens } from './sign-in.protocol.ts';
import type { SessionEnd } from './sign-in.source.ts';

/** Tokens are renewed this long before they end, by a request that needs them: an idle page lets its session run out. */
const margin = 60_000;

/** Tells the other open pages of this site that the person signed out; it carries no secret. */
const channelName = 'lienthong:session';
interface SignedOut {
  readonly type: 'signed-out';
  readonly clientId: string;
}

export interface TokenSessionOptions {
  readonly clientId: string;
  readonly tokens: Tokens;
  readonly protocol: Protocol;
  readonly client: Omit<ClientOptions, 'auth'>;
  /** Ends the session at the issuer in a window or by leaving the page; called while the click still counts. */
  readonly leaveIssuer: (tokens: Tokens) => Promise<void>;
  readonly onEnd: (session: TokenSession, end: SessionEnd) => void;
}

/**
 * Owns the tokens of one person on one page: gives them to the client, renews them before they end and after a 401,
 * one renewal at a time because each refresh token works once.
 */
export class TokenSession implements Session {
  readonly client: PageClient;
  readonly connection: Connection;
  readonly sessions: SessionsSource = {
    list: async () => (await this.client.identity.sessions()).items,
    end: (sessionId) => this.client.identity.endSession(sessionId),
    endAll: async () => {
      await this.client.identity.endAllSessions();
      // Nothing is left to give back or to end at the issuer.
      this.#tellOtherPages();
      this.#forget();
    },
  };
  readonly #options: TokenSessionOptions;
  readonly #channel: BroadcastChannel;
  #tokens: Tokens | undefined;
  #renewing: Promise<boolean> | undefined;
  #me: Me | undefined;

  constructor(options: TokenSessionOptions) {
    this.#options = options;
    this.#tokens = options.tokens;
    this.connection = createConnection({
      ...options.client,
      auth: bearer(() => this.#accessToken(), { onUnauthorized: () => this.#renew() }),
    });
    this.client = createPageClient(this.connection);
    this.#channel = new BroadcastChannel(channelName);
    this.#channel.onmessage = ({ data }: MessageEvent<Partial<SignedOut> | null>) => {
      if (data?.type === 'signed-out' && data.clientId === options.clientId)
        this.#end('signed-out-elsewhere');
    };
  }

  get me(): Me {
    if (!this.#me) throw new Error('load() has not been awaited.');
    return this.#me;
  }

  /** Asks who this is; the session is of no use before. */
  async load(signal: AbortSignal): Promise<this> {
    this.#me = await this.client.identity.me({ signal });
    return this;
  }

  async signOut(): Promise<void> {
    const tokens = this.#forget();
    if (!tokens) return;
    const { protocol, leaveIssuer } = this.#options;
    this.#tellOtherPages();
    const left = leaveIssuer(tokens);
    // Unreachable issuer: the tokens are forgotten here all the same, and the access token runs out by itself.
    await Promise.allSettled([protocol.revoke(tokens), left]);
  }

  async #accessToken(): Promise<string | undefined> {
    const held = this.#tokens;
    if (!held) return undefined;
    const left = held.expiresAt - Date.now();
    if (left > margin || !held.refreshToken) return held.accessToken;
    try {
      await this.#renew();
    } catch (error) {
      // Still good for a moment; the next request tries again.
      if (left <= 0) throw error;
    }
    return this.#tokens?.accessToken;
  }

  #renew(): Promise<boolean> {
    this.#renewing ??= this.#renewOnce().finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  async #renewOnce(): Promise<boolean> {
    const before = this.#tokens;
    if (!before) return false;
    const fresh = await this.#options.protocol.renew(before);
    if (this.#tokens !== before) {
      // Signed out meanwhile: what just arrived must not outlive the click.
      if (fresh) void this.#options.protocol.revoke(fresh).catch(() => undefined);
      return false;
    }
    if (fresh) this.#tokens = fresh;
    else this.#end('expired');
    return fresh !== undefined;
  }

  #tellOtherPages(): void {
    const message: SignedOut = { type: 'signed-out', clientId: this.#options.clientId };
    const channel = new BroadcastChannel(channelName);
    channel.postMessage(message);
    channel.close();
  }

  #end(end: SessionEnd): void {
    if (this.#forget()) this.#options.onEnd(this, end);
  }

  #forget(): Tokens | undefined {
    const tokens = this.#tokens;
    this.#tokens = undefined;
    this.#channel.close();
    return tokens;
  }
}
