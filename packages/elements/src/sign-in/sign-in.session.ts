import { createConnection, type ClientOptions, type Connection, type Me } from '@lienthong/sdk';
import { session, type Session as HeldTokens } from '@lienthong/sdk/session';
import type { PageClient, Session, SessionsSource } from '../shared/context.ts';
import { createPageClient } from '../shared/page-client.ts';
import type { Protocol, Tokens } from './sign-in.protocol.ts';
import type { SessionEnd } from './sign-in.source.ts';

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

/** One person signed in on one page: the client, the sessions elsewhere, and how it ends. The SDK's session holds the tokens. */
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
  readonly #tokens: HeldTokens<Tokens>;
  #me: Me | undefined;

  constructor(options: TokenSessionOptions) {
    this.#options = options;
    const { protocol } = options;
    this.#tokens = session({
      tokens: options.tokens,
      renew: (held) => protocol.renew(held),
      discard: (tokens) => void protocol.revoke(tokens).catch(() => undefined),
      onEnd: () => this.#end('expired'),
    });
    this.connection = createConnection({ ...options.client, auth: this.#tokens });
    this.client = createPageClient(this.connection);
    this.#channel = new BroadcastChannel(channelName);
    this.#channel.onmessage = ({ data }: MessageEvent<Partial<SignedOut> | null>) => {
      const concernsUs = data?.type === 'signed-out' && data.clientId === options.clientId;
      if (concernsUs && this.#forget()) this.#end('signed-out-elsewhere');
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

  #tellOtherPages(): void {
    const message: SignedOut = { type: 'signed-out', clientId: this.#options.clientId };
    const channel = new BroadcastChannel(channelName);
    channel.postMessage(message);
    channel.close();
  }

  #end(end: SessionEnd): void {
    this.#channel.close();
    this.#options.onEnd(this, end);
  }

  #forget(): Tokens | undefined {
    this.#channel.close();
    return this.#tokens.end();
  }
}
