import { Agent, type Dispatcher } from 'undici';
import { assertPublicHost, internet, publicLookup, type Network } from './address-guard.ts';

export type { Network } from './address-guard.ts';

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
  options: Agent.Options,
  isExempt: (url: URL) => boolean,
  network: Network = internet,
): Connections {
  const guarded = new Agent({ ...options, connect: { lookup: publicLookup(network) } });
  const direct = new Agent(options);
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

/** An error with all that caused it, from the outermost inwards. */
export function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  for (let next = error; next instanceof Error && causes.length < 10; next = next.cause) {
    causes.push(next);
    if (next instanceof AggregateError) causes.push(...next.errors.filter((inner) => inner instanceof Error));
  }
  return causes;
}
