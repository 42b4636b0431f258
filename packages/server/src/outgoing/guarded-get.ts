import { request } from 'undici';
import { acceptEncoding, readBody, type BodyLimits } from './body.ts';
import { guardedConnections, type Network } from './connections.ts';
import { RefusedAnswer } from './refused-answer.ts';
import { unlessAborted } from './unless-aborted.ts';
import { nextHop, webAddress } from './web-address.ts';

export interface GetLimits extends BodyLimits {
  headerBytes: number;
  /** From the first look-up of the name to the last byte, over all redirects. */
  totalMilliseconds: number;
  /** To connect, to the end of the header, and between two bytes of the body. */
  idleMilliseconds: number;
  redirects: number;
}

export interface GetOptions {
  /** Origins that may be asked at any address and port, such as the central system's own in the demo. */
  allowOrigins?: readonly string[] | undefined;
  /** Ports beside 80 and 443. */
  allowPorts?: readonly number[] | undefined;
  network?: Network | undefined;
  limits: GetLimits;
}

export interface Answer {
  /** Where it came from, after redirects. */
  url: URL;
  /** Where the address moved to for good: as far as every redirect before said so. */
  movedTo: URL | null;
  status: number;
  header(name: string): string | null;
  /** Null where it was not read because of its status. */
  body: Uint8Array | null;
}

export type GuardedGet = (
  address: string,
  headers: Readonly<Record<string, string>>,
  options: { wants: (status: number) => boolean; signal?: AbortSignal | undefined },
) => Promise<Answer>;

/**
 * GET to addresses that somebody else wrote. Every hop is looked at like the first: public addresses (those connected to,
 * not those of another look-up), http(s), the usual ports; no cookies, no credentials; all that a server can draw out is limited.
 */
export function guardedGet({
  allowOrigins = [],
  allowPorts = [],
  network,
  limits,
}: GetOptions): GuardedGet & { close(): Promise<void> } {
  const exempt = new Set(allowOrigins);
  const ports = new Set(['', '80', '443', ...allowPorts.map(String)]);
  const { idleMilliseconds: idle } = limits;
  const connections = guardedConnections(
    {
      // One request a connection: what it may bring can be counted, and an hour lies between two requests anyway.
      ...{ connections: 4, pipelining: 0, allowH2: false },
      mostBytes: 2 * (limits.wireBytes + limits.headerBytes),
      maxHeaderSize: limits.headerBytes,
      connectTimeout: idle,
    },
    ({ origin }) => exempt.has(origin),
    network,
  );

  async function hop(url: URL, headers: Readonly<Record<string, string>>, signal: AbortSignal) {
    const dispatcher = connections.to(url);
    if (!exempt.has(url.origin) && !ports.has(url.port))
      throw new RefusedAnswer('port', `Port ${url.port} is not one of a website`);
    const answer = await unlessAborted(
      signal,
      request(url, {
        headers: { ...headers, 'accept-encoding': acceptEncoding },
        ...{ dispatcher, signal, headersTimeout: idle, bodyTimeout: idle },
      }),
    );
    const header = (name: string) => {
      const value = answer.headers[name];
      return Array.isArray(value) ? value.join(', ') : (value ?? null);
    };
    return { status: answer.statusCode, header, body: answer.body };
  }

  const get: GuardedGet = async (address, headers, { wants, signal }) => {
    const deadline = AbortSignal.timeout(limits.totalMilliseconds);
    const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
    try {
      let url = webAddress(address, null);
      let movedTo: URL | null = null;
      let permanent = true;
      for (let hops = 0; ; hops += 1) {
        const { status, header, body } = await hop(url, headers, either);
        const next = nextHop(url, status, header('location'));
        if (next) {
          discard(body);
          if (hops >= limits.redirects)
            throw new RefusedAnswer('redirects', `More than ${limits.redirects} redirects`);
          permanent &&= next.permanent;
          url = next.url;
          if (permanent) movedTo = url;
          continue;
        }
        const wanted = wants(status);
        if (!wanted) discard(body);
        const bytes = wanted ? await readBody(body, header('content-encoding'), limits) : null;
        return { url, movedTo, status, header, body: bytes };
      }
    } catch (error) {
      throw deadline.aborted && !signal?.aborted
        ? new RefusedAnswer('slow', `Longer than ${limits.totalMilliseconds} ms`, error)
        : error;
    }
  };
  return Object.assign(get, { close: connections.close });
}

/** Ends the connection instead of reading on: what is left could be without end. */
function discard(body: Awaited<ReturnType<typeof request>>['body']): void {
  body.on('error', () => {}).destroy();
}
