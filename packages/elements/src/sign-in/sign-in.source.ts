import type { Session } from '../shared/context.ts';

/** Why somebody is not signed in; each has its sentence. */
export type SignInFailure =
  | 'blocked' // the browser opened no window, and the page must not be left unasked
  | 'closed' // the window was closed before the end
  | 'refused' // the person or the issuer said no
  | 'insecure' // the page is served over plain HTTP, where tokens are not safe
  | 'failed';

export class SignInError extends Error {
  override name = 'SignInError';
  readonly code: SignInFailure;

  constructor(code: SignInFailure, options?: ErrorOptions) {
    super(`Sign-in: ${code}`, options);
    this.code = code;
  }
}

/** How a session ended that nobody ended here by a click. */
export type SessionEnd = 'expired' | 'signed-out-elsewhere';

export interface SignInOptions {
  /** A window beside the page, or leaving the page and coming back. */
  readonly via: 'window' | 'page';
  /** Where windows are blocked, leave the page instead. False while the page may hold something typed. */
  readonly mayLeave: boolean;
  readonly signal: AbortSignal;
  /** The window gave its answer; what remains takes a moment and needs nothing from the person. */
  readonly onAnswer: () => void;
}

/** Where sessions come from. The element knows no protocol. */
export interface SignInSource {
  /** Called straight from a click, so that a window may be opened before the first wait. */
  signIn(options: SignInOptions): Promise<Session>;
  /** Finishes a sign-in that left the page; undefined when there was none. */
  resume?(): Promise<Session | undefined> | undefined;
  /** Told once for each session that ends by itself. */
  onEnd?: ((session: Session, end: SessionEnd) => void) | undefined;
}
