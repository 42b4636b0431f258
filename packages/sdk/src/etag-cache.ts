import type { Fetch } from './core/options.ts';

export interface EtagCacheOptions {
  /** Answers held at most. 200 unless given. */
  entries?: number | undefined;
  /** Characters held at most, over all answers. 5 000 000 unless given. */
  characters?: number | undefined;
  /** Replaces the platform's `fetch`. */
  fetch?: Fetch | undefined;
}

/** A `fetch` for the client that holds what was read. */
export interface EtagCache extends Fetch {
  /** Forgets everything: after signing out, or when a school's grant has ended. */
  clear(): void;
}

interface Held {
  etag: string;
  text: string;
  headers: Headers;
}

/**
 * Holds reads that carry an `ETag`, in memory, the longest unused going first. Every read still asks the central system, which
 * answers 304 where nothing changed and decides again whether the caller may: what is held saves the line, not the question.
 * Each caller has its own: copies are told apart by how the request is signed.
 */
export function etagCache(options: EtagCacheOptions = {}): EtagCache {
  const { entries = 200, characters = 5_000_000, fetch = globalThis.fetch } = options;
  const held = new Map<string, Held>();
  let size = 0;

  const forget = (key: string): void => {
    size -= held.get(key)?.text.length ?? 0;
    held.delete(key);
  };
  const keep = (key: string, copy: Held): void => {
    forget(key);
    if (copy.text.length > characters) return;
    held.set(key, copy);
    size += copy.text.length;
    for (const oldest of held.keys()) {
      if (held.size <= entries && size <= characters) return;
      forget(oldest);
    }
  };

  const cached = async (request: Request, init?: RequestInit): Promise<Response> => {
    // Who names a version wants to be told that nothing changed.
    if (request.method !== 'GET' || request.headers.has('If-None-Match') || request.headers.has('Range'))
      return fetch(request, init);
    const key = keyOf(request);
    const copy = held.get(key);
    if (copy) request.headers.set('If-None-Match', copy.etag);
    const response = await fetch(request, init);
    if (response.status === 304 && copy) {
      keep(key, copy);
      return answerWith(copy, response.headers);
    }
    const etag = response.headers.get('ETag');
    forget(key);
    if (response.status !== 200 || etag === null || !isJson(response)) return response;
    const fresh = { etag, text: await response.text(), headers: response.headers };
    keep(key, fresh);
    return answerWith(fresh, response.headers);
  };
  return Object.assign(cached, {
    clear() {
      held.clear();
      size = 0;
    },
  });
}

/** Address, and everything of the request that the answer depends on. */
function keyOf({ url, headers }: Request): string {
  return [url, ...['Authorization', 'Site-Key', 'Accept-Language'].map((name) => headers.get(name))].join(
    '\n',
  );
}

const isJson = ({ headers }: Response): boolean =>
  /^application\/json\b/i.test(headers.get('Content-Type') ?? '');

/** The held words under the headers of the latest answer, whose request id is the one to quote. */
function answerWith({ text, headers }: Held, latest: Headers): Response {
  const all = new Headers(headers);
  latest.forEach((value, name) => all.set(name, value));
  return new Response(text, { status: 200, headers: all });
}
