import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { Localized } from '../../http/problem.ts';
import { findSignInKey } from '../credentials.ts';
import { whyNoSignIn } from '../site-keys/explain.ts';

/** What a page of widgets puts into `state`, base64url of JSON, to get the answer back. */
interface State {
  /** Nonce; the page's own business. */
  n: string;
  /** Site key. */
  c: string;
  /** Origin of the page. */
  o: string;
  /** How it waits. */
  m: 'popup' | 'redirect';
  /** Where to return in redirect mode. */
  r?: string;
}

export type ReturnAddress =
  | { kind: 'popup'; siteKey: string; origin: string }
  | { kind: 'redirect'; siteKey: string; url: URL }
  | { kind: 'refused'; why: Localized }
  | { kind: 'unreadable' };

/** Where the answer may go: only to an encrypted origin that the site key names, whatever `state` says. */
export async function returnAddress(db: Kysely<Schema>, stateText: unknown): Promise<ReturnAddress> {
  const state = readState(stateText);
  if (state === undefined) return { kind: 'unreadable' };
  const siteKey = await findSignInKey(db, state.c);
  const origin = originOf(state.o);
  if (siteKey === undefined || origin === undefined) return { kind: 'unreadable' };
  const refused = (at: string) => ({ kind: 'refused', why: whyNoSignIn(at, siteKey.origins) }) as const;
  if (!siteKey.origins.includes(origin)) return refused(origin);
  if (state.m === 'popup') return { kind: 'popup', siteKey: siteKey.key, origin };
  const url = state.r !== undefined && URL.canParse(state.r) ? new URL(state.r) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) return { kind: 'unreadable' };
  if (!siteKey.origins.includes(url.origin)) return refused(url.origin);
  return { kind: 'redirect', siteKey: siteKey.key, url };
}

function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { origin } = new URL(text);
  return origin === text ? origin : undefined;
}

function readState(text: unknown): State | undefined {
  if (typeof text !== 'string' || text.length > 4_000) return undefined;
  try {
    const state = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Partial<State> | null;
    if (typeof state?.c !== 'string' || typeof state.o !== 'string') return undefined;
    if (state.m !== 'popup' && state.m !== 'redirect') return undefined;
    if (state.r !== undefined && typeof state.r !== 'string') return undefined;
    return state as State;
  } catch {
    return undefined;
  }
}
