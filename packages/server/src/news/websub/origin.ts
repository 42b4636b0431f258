import { assertPublicHost } from '../../outgoing/address-guard.ts';

/** Where hubs reach this system; null where they cannot: it has no public https address. */
export function webSubOrigin(publicUrl: string): string | null {
  const { protocol, hostname, origin } = new URL(publicUrl);
  if (protocol !== 'https:' || !/[.:]/.test(hostname) || /(^|\.)(localhost|test|internal)\.?$/.test(hostname))
    return null;
  try {
    assertPublicHost(hostname);
  } catch {
    return null;
  }
  return origin;
}
