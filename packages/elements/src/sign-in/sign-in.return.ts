import { fragment } from './sign-in.remote.ts';
import type { Attempt } from './sign-in.protocol.ts';

const storageKey = 'lienthong:sign-in';

/** What survives leaving the page: no token, only what proves that the answer belongs to this tab. Used once. */
interface Kept {
  readonly attempt: Attempt;
  /** The fragment the page had. */
  readonly hash: string;
}

/** This page without its fragment, which the answer will need. */
export function returnAddress(): string {
  return location.href.split('#')[0] ?? location.href;
}

export function keepAttempt(attempt: Attempt): void {
  const kept: Kept = { attempt, hash: location.hash };
  sessionStorage.setItem(storageKey, JSON.stringify(kept));
}

/**
 * The answer in the page's address, if the person just came back, and the attempt it belongs to. Both are removed at
 * once: the code must not stay in the history, and the first element that asks takes it.
 */
export function takeReturn(clientId: string): { query: string; attempt: Attempt | undefined } | undefined {
  if (!location.hash.startsWith(fragment)) return undefined;
  const query = decode(location.hash.slice(fragment.length));
  const kept = read();
  sessionStorage.removeItem(storageKey);
  history.replaceState(history.state, '', returnAddress() + (kept?.hash ?? ''));
  return { query, attempt: kept?.attempt.clientId === clientId ? kept.attempt : undefined };
}

function read(): Kept | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(storageKey) ?? 'null') as Kept | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
