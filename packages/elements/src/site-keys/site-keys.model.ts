import type { SiteKey, SiteKeyAllowance } from '@lienthong/sdk';
import type { SiteKeysDictionary } from './site-keys.strings.ts';

export const allowances: readonly SiteKeyAllowance[] = ['publicReads', 'admissions', 'signIn'];

export function allowanceName(allowance: SiteKeyAllowance, t: SiteKeysDictionary): string {
  return allowance === 'signIn' ? t.signInAllowed : t[allowance];
}

/** No page works with it any more. */
export function isOver({ state }: SiteKey): boolean {
  return state === 'ended' || state === 'revoked';
}

/** Signing in is allowed and no address is encrypted: the central system hands nobody's sign-in to a page over plain http. */
export function signsInNowhere({ allows, origins }: SiteKey): boolean {
  return (
    allows.includes('signIn') &&
    !origins.some((origin) => /^(https:|http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|$))/.test(origin))
  );
}

/** Lines of a text field, without the empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** What stands wrong in the addresses that were sent: the line and its code. */
export interface LineFault {
  line: string;
  code: string;
}

export function lineFaults(error: unknown, lines: readonly string[]): LineFault[] {
  const { errors } = (error ?? {}) as { errors?: readonly { pointer: string; code: string }[] };
  return (errors ?? []).flatMap(({ pointer, code }) => {
    const index = /^\/origins\/(\d+)$/.exec(pointer)?.[1];
    const line = index === undefined ? undefined : lines[Number(index)];
    return line === undefined ? [] : [{ line, code }];
  });
}

/** The HTML a webmaster pastes into a page. */
export function snippet(endpoint: string, siteKey: string, school: string): string {
  return `<script type="module" src="${endpoint}/elements/loader.js"></script>

<edu-provider endpoint="${endpoint}" site-key="${siteKey}">
  <edu-news>
    <p>${escaped(school)}</p>
  </edu-news>
</edu-provider>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** A fresh name for one intended write. `crypto.randomUUID` is missing on pages served without TLS. */
export function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
