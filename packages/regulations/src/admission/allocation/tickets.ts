import { RegulationError } from '../../errors.ts';
import { assertCode } from './input.ts';

/** The tickets of a lottery: what `printf '%s' 'SEED:CODE' | sha256sum` prints, by application code. Lowest first. */
export interface Tickets {
  readonly seed: string;
  /** A plain record, so that tickets can be kept as JSON. */
  readonly byCode: Readonly<Record<string, string>>;
}

/** The part of Web Crypto that browsers, workers and Node have in common. */
interface WebCrypto {
  readonly subtle?: {
    digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer>;
  };
}

/** Printable ASCII, spaces only inside: one line that anyone can type. */
const SEED = /^[!-~]([ -~]*[!-~])?$/;

/** Digests under way at once. */
const BATCH = 512;

/**
 * Draws one ticket per application code: SHA-256 of `SEED:CODE` in lower-case hexadecimal. A code has one ticket for all
 * schools. The drawing is fair only if the seed is not known before the list of codes is closed, and nobody who knows the list
 * chooses it: let it be drawn in public, or be the result of a public draw of that day, announced beforehand.
 *
 * Web Crypto needs a secure context in a browser (https, or localhost).
 *
 * @throws RegulationError `invalidSeed`, `invalidCode`, `duplicateCode`, `cryptoUnavailable`
 */
export async function drawTickets(seed: string, codes: readonly string[]): Promise<Tickets> {
  if (typeof seed !== 'string' || !SEED.test(seed)) {
    throw new RegulationError('invalidSeed', { field: 'seed' }, 'a seed is one line of printable ASCII');
  }
  const seen = new Set<string>();
  codes.forEach((code, index) => assertCode(code, seen, { field: 'codes', index }));
  const { subtle } = (globalThis as { readonly crypto?: WebCrypto }).crypto ?? {};
  if (!subtle) throw new RegulationError('cryptoUnavailable', {}, 'no Web Crypto here');

  const drawn: (readonly [code: string, ticket: string])[] = [];
  for (let start = 0; start < codes.length; start += BATCH) {
    const batch = codes.slice(start, start + BATCH);
    const digests = await Promise.all(
      batch.map((code) => subtle.digest('SHA-256', ascii(`${seed}:${code}`))),
    );
    digests.forEach((digest, index) => drawn.push([batch[index] as string, hexadecimal(digest)]));
  }
  return { seed, byCode: Object.fromEntries(drawn) };
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function hexadecimal(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
