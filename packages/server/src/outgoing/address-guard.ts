import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { BlockList, isIPv6, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The address leads into a network of somebody's own: a request there could read what only this server may see. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

/** Addresses that look public and are not; IPv4 written inside IPv6 is found here too. */
const refused = new BlockList();
// Within Azure this one answers every machine with the platform's own services.
refused.addAddress('168.63.129.16');
// IPv4-compatible, deprecated by RFC 4291 section 2.5.5.1; some systems still connect to the IPv4 inside.
refused.addSubnet('::', 96, 'ipv6');

/** Whether anybody on the Internet could reach this address; IPv4 written inside IPv6 is looked at as IPv4. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  if (refused.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')) return false;
  return ipaddr.process(address).range() === 'unicast';
}

/** How names are resolved, and which addresses count as public; tests put an Internet of their own in its place. */
export interface Network {
  resolve(
    hostname: string,
    options: LookupAllOptions,
    callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
  ): void;
  isPublic(address: string): boolean;
}

export const internet: Network = { resolve: lookup, isPublic: isPublicAddress };

/** Refuses a host that is an address already; names are checked when they are resolved. */
export function assertPublicHost(hostname: string, { isPublic }: Network = internet): void {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host) && !isPublic(host)) throw new PrivateAddressError(host);
}

/**
 * Resolves a name and refuses it when any of its addresses is private. The connection uses the very addresses checked here,
 * so a name cannot answer differently a moment later.
 */
export function publicLookup({ resolve, isPublic }: Network = internet): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const first = addresses?.[0];
      if (error || !first) {
        callback(error ?? new Error(`${hostname} has no address`), '', 0);
      } else if (!addresses.every(({ address }) => isPublic(address))) {
        callback(new PrivateAddressError(hostname), '', 0);
      } else if (options.all) {
        callback(null, addresses);
      } else {
        callback(null, first.address, first.family);
      }
    });
  };
}
