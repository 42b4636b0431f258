import type { Socket } from 'node:net';
import { Agent, buildConnector, type Dispatcher } from 'undici';
import {
  assertPublicHost,
  internet,
  PrivateAddressError,
  publicLookup,
  type Network,
} from './address-guard.ts';
import { RefusedAnswer } from './refused-answer.ts';

export type { Network } from './address-guard.ts';

export interface ConnectionOptions extends Omit<Agent.Options, 'connect'> {
  /** All that a connection may bring, headers and what stands between the chunks of a body among it. */
  mostBytes?: number | undefined;
}

export interface Connections {
  /** The connections a request to this address may use. Throws where the address itself leads into a private network. */
  to(url: URL): Dispatcher;
  close(): Promise<void>;
}

/**
 * Connections to addresses that somebody else wrote: none leads into a private network, whatever a name resolves to.
 * `isExempt` names what may all the same, such as the central system's own address in the demo.
 */
export function guardedConnections(
  { mostBytes = Infinity, ...options }: ConnectionOptions,
  isExempt: (url: URL) => boolean,
  network: Network = internet,
): Connections {
  const { connectTimeout: timeout, allowH2 } = options;
  const usual = { ...(timeout !== undefined && { timeout }), ...(allowH2 !== undefined && { allowH2 }) };
  const connected = (connect: buildConnector.connector, look: (socket: Socket) => Error | null) =>
    new Agent({
      ...options,
      connect: (to, callback) =>
        connect(to, (...[error, socket]) => {
          const refused = socket ? look(socket) : null;
          if (refused) socket?.destroy();
          else if (socket) limitBytes(socket, mostBytes);
          if (error) callback(error, null);
          else if (refused) callback(refused, null);
          else callback(null, socket);
        }),
    });
  const guarded = connected(
    buildConnector({ ...usual, lookup: publicLookup(network) }),
    // Looked at once more: what counts is where the connection leads.
    ({ remoteAddress = '' }) =>
      network.isPublic(remoteAddress) ? null : new PrivateAddressError(remoteAddress),
  );
  const direct = connected(buildConnector(usual), () => null);
  return {
    to(url) {
      if (isExempt(url)) return direct;
      assertPublicHost(url.hostname, network);
      return guarded;
    },
    close: async () => {
      await Promise.all([guarded.destroy(), direct.destroy()]);
    },
  };
}

/** Ends a connection that brings too much, whatever it is that it brings. */
function limitBytes(socket: Socket, most: number): void {
  const read = socket.read.bind(socket);
  socket.read = (size?: number) => {
    const bytes: unknown = read(size);
    if (socket.bytesRead > most) socket.destroy(new RefusedAnswer('large', `More than ${most} bytes`));
    return bytes;
  };
}

/** An error with all that caused it, from the outermost inwards. */
export function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  for (let next = error; next instanceof Error && causes.length < 10; next = next.cause) {
    causes.push(next);
    if (next instanceof AggregateError) causes.push(...next.errors.filter((inner) => inner instanceof Error));
  }
  return causes;
}
