import { fetch } from 'undici';
import type { CustomFetch } from 'openid-client';
import { guardedConnections } from '../../outgoing/connections.ts';

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
  const { to, close } = guardedConnections(
    { connections: 4, keepAliveTimeout: 1000, maxResponseSize: LARGEST },
    ({ origin }) => allowed.has(origin),
  );
  return {
    fetch: async (address, options) => {
      const response = await fetch(address, {
        method: options.method,
        headers: options.headers,
        body: options.body instanceof URLSearchParams ? options.body.toString() : null,
        redirect: 'manual',
        signal: options.signal ?? null,
        dispatcher: to(new URL(address)),
      });
      return response as unknown as Response;
    },
    close,
  };
}
