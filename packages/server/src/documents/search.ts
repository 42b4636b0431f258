/**
 * `Kế hoạch số 1234/SGDĐT` as `kế`, `hoạch`, `số`, `1234`, `sgdđt`: lower case, composed, without marks between words. A word has a
 * letter or a digit first: of one of accents alone, such as behind the heart in ❤️, nothing is left without them.
 */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []
  );
}

/** Without diacritics, as people type in a hurry. */
export function folded(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
}

/** What a document is found by, as a tsvector is written: each word as it is and without diacritics. */
export function searchable(...texts: readonly (string | null | undefined)[]): string {
  const words = texts.flatMap((text) => wordsOf(text ?? '')).flatMap((word) => [word, folded(word)]);
  return [...new Set(words)].map((word) => `'${word.slice(0, 100)}'`).join(' ');
}

/**
 * Every word of it, from its beginning: `1234/sgd` finds 1234/SGDĐT-VP. One typed with diacritics is found as typed, one
 * without in whatever diacritics. Undefined where nothing but marks was typed.
 */
export function searchFor(typed: string): string | undefined {
  const words = wordsOf(typed).map((word) => word.slice(0, 100));
  // Letters and digits alone: nothing in them could end the quotes.
  return words.length === 0 ? undefined : words.map((word) => `'${word}':*`).join(' & ');
}
