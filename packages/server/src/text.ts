/** More marks on a letter than any language has (UAX #15): composing sorts them, in time that grows with their square. */
const pile = /(\p{M}{30})\p{M}+/gu;

/**
 * What a person typed, as it is stored: composed letters, no control characters but line breaks and tabs (a database text
 * holds no NUL), no half characters, no spaces around it.
 */
export function plainText(typed: string): string {
  return typed
    .replace(pile, '$1')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim();
}

/** The beginning of a text, without the half of an emoji the cut may leave: SQL refuses JSON with such a half. */
export function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/\p{Cs}$/u, '');
}
