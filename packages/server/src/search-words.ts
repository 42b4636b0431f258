import { cut } from './text.ts';

/**
 * Vietnamese text as words to search by. Whoever types marks means them: `học` finds only "học", while `hoc` finds "học", "hóc" and
 * "hoc". Where a mark sits in a syllable (hoà, hòa) and whether it is written with i or y (kì, kỳ) makes no difference.
 */

/** Words of a text looked through at most; a search is for what an item is about. */
const mostText = 6000;

/** Each word of the text once, as it is written and without its marks: what `words` columns hold. */
export function wordsOf(...texts: readonly (string | null)[]): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    for (const word of split((text ?? '').slice(0, mostText))) {
      words.add(word);
      words.add(withoutMarks(word));
    }
  }
  return [...words];
}

/** A tsquery for rows that hold a word beginning with each of these; null when nothing is asked for. */
export function wordsQuery(asked: string): string | null {
  const words = [...new Set(split(asked))];
  return words.length === 0 ? null : words.map((word) => `'${word}':*`).join(' & ');
}

/** A category as one more word of a row; no word of a text begins like this. */
export function categoryWord(name: string): string {
  return `#${folded(name)}`;
}

/** Letters without marks, for comparing names that people write as they like. */
export function folded(text: string): string {
  return split(text).map(withoutMarks).join(' ');
}

function split(text: string): string[] {
  // Letters and digits alone, so that a word is safe between quotes; PostgreSQL takes words of 2,046 bytes and none without a
  // letter. A mark begins no word: that behind the heart in ❤️ is no letter's.
  const found =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  return found.map((word) => oneSpelling(cut(word, 100)));
}

function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

const toneMoves: Record<string, string> = {
  ...{ oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa' },
  ...{ oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe' },
  ...{ uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy' },
};
const yAsI: Record<string, string> = { y: 'i', ỳ: 'ì', ý: 'í', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

function oneSpelling(word: string): string {
  return word
    .replace(/o[àáảãạèéẻẽẹ]$|u[ỳýỷỹỵ]$/, (pair) => toneMoves[pair] ?? pair)
    .replace(/^([hklmstv])([yỳýỷỹỵ])$/, (_, onset: string, vowel: string) => onset + (yAsI[vowel] ?? vowel));
}
