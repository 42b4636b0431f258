import { createContext } from '@lit/context';
import type { AccountSession, Client, Connection, Me, Office, Site } from '@lienthong/sdk';
import type { Language } from './language.ts';
import type { StringOverrides } from './strings.ts';

/** What the elements of a page share of the client; a feature for few pages is made from the connection by who needs it. */
export type PageClient = Pick<
  Client,
  'identity' | 'registry' | 'gradebook' | 'contactBook' | 'news' | 'admissions'
>;

/** Where the people of a school, or of an authority, sign in. */
export type SignInPlace = Pick<Site, 'issuer' | 'clientId' | 'callbackUrl'>;

/** Where a person is signed in. */
export interface SessionsSource {
  list(): Promise<readonly AccountSession[]>;
  end(sessionId: string): Promise<unknown>;
  /** Ends every session, this one too. */
  endAll(): Promise<unknown>;
}

/** A person signed in on this page. It lives in memory and ends with the page. */
export interface Session {
  /** Who, with today's assignments (phân công). */
  readonly me: Me;
  /** Client that acts for this person; it renews its token by itself. */
  readonly client: PageClient;
  /** The same, for features that `client` leaves out. */
  readonly connection?: Connection;
  /** Their sessions on this and other devices; left out where the other side keeps none. */
  readonly sessions?: SessionsSource;
  /** Gives the tokens back and ends the session at the issuer too. Call it from a click: it opens a window. */
  signOut(): Promise<void>;
}

export type SessionEnd = 'signed-out' | 'expired';

export type ProviderStatus = 'connecting' | 'ready' | 'failed';

/** What edu-provider gives to everything inside it. A new object for each change. */
export interface ProviderState {
  readonly status: ProviderStatus;
  /** Why the page is not connected, with `status: 'failed'`. */
  readonly error?: unknown;
  /** Address of the central system, without a slash at the end. */
  readonly endpoint: string;
  readonly siteKey: string;
  readonly language: Language;
  /** The school of the site key. There with `status: 'ready'`, unless the key is an authority's. */
  readonly site?: Site;
  /** The authority of the site key, if it starts with `office_`. */
  readonly office?: Office;
  /** Anonymous client: reads public data and files admissions. There with `status: 'ready'`. */
  readonly client?: PageClient;
  /** The person signed in, if any. */
  readonly session?: Session;
  /** Why nobody is signed in any more; an expired session may come back to what it left, one signed out leaves nothing. */
  readonly sessionEnd?: SessionEnd;
  /** Phrases the site replaces, by tag name. */
  readonly strings: Readonly<Record<string, StringOverrides>>;
  /** Starts signing in; there when the page has an edu-sign-in. Call it from a click: it opens a window. */
  readonly signIn?: () => void;
  /** For edu-sign-in: announces who signed in, or that nobody is. */
  setSession(session: Session | undefined, end?: SessionEnd): void;
  /** For edu-sign-in: offers the way to sign in, or takes it back. */
  offerSignIn(signIn: (() => void) | undefined): void;
  /** Asks for the site again after a failure. */
  retry(): void;
}

export const providerContext = createContext<ProviderState>(Symbol.for('lienthong:provider'));
