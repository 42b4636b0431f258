import { request } from 'undici';
import { PrivateAddressError } from '../../outgoing/address-guard.ts';
import { causesOf, guardedConnections, type Network } from '../../outgoing/connections.ts';
import { unlessAborted } from '../../outgoing/unless-aborted.ts';

/** Null when the hub took the request; else in a word why not. */
export type AskHub = (
  hub: string,
  form: Readonly<Record<string, string>>,
  stop?: AbortSignal,
) => Promise<string | null>;

export interface HubOptions {
  /** Origins that may have private addresses and do without https: for tests. */
  allowOrigins?: readonly string[] | undefined;
  network?: Network | undefined;
  timeoutMilliseconds?: number | undefined;
}

/** Asks hubs that feeds name: by https, at public addresses, never on to where a redirect points; of an answer the status counts. */
export function hubAsker({
  allowOrigins = [],
  network,
  timeoutMilliseconds = 10_000,
}: HubOptions = {}): AskHub & { close(): Promise<void> } {
  const exempt = new Set(allowOrigins);
  const connections = guardedConnections(
    { connections: 2, pipelining: 0, allowH2: false, maxHeaderSize: 16 * 1024, mostBytes: 64 * 1024 },
    ({ origin }) => exempt.has(origin),
    network,
  );
  const ask: AskHub = async (hub, form, stop) => {
    const deadline = AbortSignal.timeout(timeoutMilliseconds);
    try {
      const url = new URL(hub);
      if (!exempt.has(url.origin) && (url.protocol !== 'https:' || url.port !== '')) return 'address';
      const signal = stop ? AbortSignal.any([stop, deadline]) : deadline;
      const asking = request(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'user-agent': 'LienThong/0.1 (WebSub subscriber)',
        },
        body: new URLSearchParams(form).toString(),
        dispatcher: connections.to(url),
        signal,
      });
      const { statusCode, body } = await unlessAborted(signal, asking);
      body.on('error', () => {}).destroy();
      return statusCode >= 200 && statusCode < 300 ? null : `status ${statusCode}`;
    } catch (error) {
      if (stop?.aborted) throw error;
      if (deadline.aborted) return 'timeout';
      return causesOf(error).some((cause) => cause instanceof PrivateAddressError)
        ? 'private address'
        : 'unreachable';
    }
  };
  return Object.assign(ask, { close: connections.close });
}
