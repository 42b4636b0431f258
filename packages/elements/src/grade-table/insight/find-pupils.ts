import type { GradebookPupil } from '@lienthong/sdk';
import { fold, lower } from '../../shared/fold.ts';

/**
 * Pupils a query may mean, the likeliest first: by given name, by another word of the name, by a part of either, by code or
 * by number in the register. Diacritics may be left out; where they are typed, the names that carry them come first.
 * Answers places in `pupils`.
 */
export function findPupils(pupils: readonly GradebookPupil[], query: string): number[] {
  const asked = fold(query).trim();
  if (asked === '') return [];
  const exact = lower(query).trim();
  return pupils
    .map((pupil, at) => ({ at, rank: rankOf(pupil, asked, exact) }))
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ at }) => at);
}

const NONE = 90;

function rankOf({ fullName = '', code = '', ordinal }: GradebookPupil, asked: string, exact: string): number {
  if (/^\d+$/.test(asked)) return rankOfNumber(ordinal, code, asked);
  if (code !== '' && fold(code).startsWith(asked)) return 40;
  const name = fold(fullName);
  const rank = rankOfName(name.split(' '), asked.split(' '), name);
  // Somebody who took the trouble of the diacritics means them.
  return rank < NONE && !lower(fullName).includes(exact) ? rank + 5 : rank;
}

/** A whole code or its end, as it is read out; fewer than three digits are a number in the register. */
function rankOfNumber(ordinal: number, code: string, asked: string): number {
  if (String(ordinal) === asked) return 0;
  if (code === asked) return 1;
  if (asked.length >= 3 && code.endsWith(asked)) return 10;
  return asked.length >= 3 && code.includes(asked) ? 20 : NONE;
}

function rankOfName(words: readonly string[], asked: readonly string[], name: string): number {
  const given = words.length - 1;
  const last = matches(words, asked);
  const isWhole = last >= 0 && asked.at(-1) === words[last];
  if (last === given) return isWhole ? 0 : 10;
  if (last >= 0) return isWhole ? 20 : 25;
  if (words.length > 2 && initials(words) === asked.join(' ')) return 50;
  const part = asked.join(' ');
  // Two letters stand in the middle of half the names: `ha` in Thanh.
  return part.length > 2 && name.includes(part) ? 30 : NONE;
}

/** Each word asked for begins a word of the name, in the same order; answers the last of them, -1 for none. */
function matches(words: readonly string[], asked: readonly string[]): number {
  let end = words.length - 1;
  let last = -1;
  for (const part of [...asked].reverse()) {
    while (end >= 0 && !words[end]?.startsWith(part)) end -= 1;
    if (end < 0) return -1;
    if (last < 0) last = end;
    end -= 1;
  }
  return last;
}

/** `Nguyễn Khánh Linh` is also `nkl`. */
function initials(words: readonly string[]): string {
  return words.map((word) => word[0] ?? '').join('');
}
