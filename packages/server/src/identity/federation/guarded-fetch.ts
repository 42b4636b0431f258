import { Agent, fetch } from 'undici';
import type { CustomFetch } from 'openid-client';
import { assertPublicHost, publicLookup } from '../../news/index.ts';

/** Metadata and keys are a few kilobytes. */
const LARGEST = 512 * 1024;

/**
 * Fetches from identity providers without letting their addresses lead into private networks, and without following
 * redirects. `allowOrigins` names the exceptions.
 */
export function guardedFetch(allowOrigins: readonly string[]): {
  fetch: CustomFetch;
  close(): Promise<void>;
} {
  const allowed = new Set(allowOrigins);
  const shared = { connections: 4, keepAliveTimeout: 1000, maxResponseSize: LARGEST };
  const guarded = new Agent({ ...shared, connect: { lookup: publicLookup } });
  const direct = new Agent(shared);
  return {
    fetch: async (address, options) => {
      const { origin, hostname } = new URL(address);
      const own = allowed.has(origin);
      if (!own) assertPublicHost(hostname);
      const response = await fetch(address, {
        method: options.method,
        headers: options.headers,
        body: options.body instanceof URLSearchParams ? options.body.toString() : null,
        redirect: 'manual',
        signal: options.signal ?? null,
        dispatcher: own ? direct : guarded,
      });
      return response as unknown as Response;
    },
    close: async () => {
      await Promise.all([guarded.destroy(), direct.destroy()]);
    },
  };
}
