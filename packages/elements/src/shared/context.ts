import { createContext } from '@lit/context';
import type { Client, Me, Site } from '@lienthong/sdk';
import type { Language } from './language.ts';
import type { StringOverrides } from './strings.ts';

/** A person signed in on this page. It lives in memory and ends with the page. */
export interface Session {
  /** Who, with today's assignments (phân công). */
  readonly me: Me;
  /** Client that acts for this person; it renews its token by itself. */
  readonly client: Client;
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
  /** The school of the site key. There with `status: 'ready'`. */
  readonly site?: Site;
  /** Anonymous client: reads public data and files admissions. There with `status: 'ready'`. */
  readonly client?: Client;
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
