import type { Client, Me } from '@lienthong/sdk';
import type { Session, SessionsSource } from '../shared/context.ts';
import { SignInError, type SignInFailure, type SignInOptions, type SignInSource } from './sign-in.source.ts';

/** A source without a server: for designers, other back ends and tests. */
export class InMemorySignIn implements SignInSource {
  onEnd: SignInSource['onEnd'];
  readonly #me: Me;
  readonly #behaviour: 'answers' | 'waits' | SignInFailure;

  constructor(me: Me, behaviour: 'answers' | 'waits' | SignInFailure = 'answers') {
    this.#me = me;
    this.#behaviour = behaviour;
  }

  signIn({ signal, onAnswer }: SignInOptions): Promise<Session> {
    if (this.#behaviour === 'waits') {
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    }
    if (this.#behaviour !== 'answers') return Promise.reject(new SignInError(this.#behaviour));
    onAnswer();
    return Promise.resolve(inMemorySession(this.#me));
  }
}

/** A session whose client answers nothing: enough where the elements get their data as properties. */
export function inMemorySession(me: Me, sessions?: SessionsSource): Session {
  return { me, client: {} as Client, signOut: () => Promise.resolve(), ...(sessions && { sessions }) };
}
