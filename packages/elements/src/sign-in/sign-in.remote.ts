import type { SignInPlace } from '../shared/context.ts';
import type { Session } from '../shared/context.ts';
import type { OidcSignIn } from './sign-in.oidc.ts';
import { SignInError, type SignInOptions, type SignInSource } from './sign-in.source.ts';
import { openWindow } from './sign-in.window.ts';

/** What the callback page appends to the address of a page that was left. */
export const fragment = '#lienthong-sign-in=';

/**
 * Signs in at the central system. Only what must happen within the click is here; the protocol weighs more than the whole
 * element and is loaded when somebody does sign in.
 */
export class RemoteSignIn implements SignInSource {
  onEnd: SignInSource['onEnd'];
  readonly #site: SignInPlace;
  readonly #endpoint: string;
  readonly #language: () => string;
  #loading: Promise<OidcSignIn> | undefined;

  constructor(site: SignInPlace, endpoint: string, language: () => string) {
    this.#site = site;
    this.#endpoint = endpoint;
    this.#language = language;
  }

  async signIn(options: SignInOptions): Promise<Session> {
    // Without HTTPS tokens are not safe, and browsers refuse the hashing that PKCE needs.
    if (!isSecureContext) throw new SignInError('insecure');
    const opened = options.via === 'window' ? openWindow() : null;
    try {
      return await (await this.#load()).signIn(options, opened);
    } catch (error) {
      if (!options.signal.aborted) opened?.close();
      throw error;
    }
  }

  resume(): Promise<Session | undefined> | undefined {
    if (!location.hash.startsWith(fragment)) return undefined;
    return this.#load().then((oidc) => oidc.resume());
  }

  #load(): Promise<OidcSignIn> {
    this.#loading ??= import('./sign-in.oidc.ts').then(
      ({ OidcSignIn }) =>
        new OidcSignIn({
          site: this.#site,
          language: this.#language,
          client: { baseUrl: this.#endpoint, language: this.#language },
          open: openWindow,
          leave: (url) => {
            location.assign(url);
          },
          onEnd: (session, end) => this.onEnd?.(session, end),
        }),
    );
    this.#loading.catch(() => (this.#loading = undefined));
    return this.#loading;
  }
}
