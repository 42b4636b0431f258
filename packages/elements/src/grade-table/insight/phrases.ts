import { fold } from '../../shared/fold.ts';

/** What a phrase may leave open for the pupil it is inserted for: `{tên}` and `{điểm}`, in English `{name}` and `{mark}`. */
export interface PhraseValues {
  readonly name: string;
  readonly mark: string;
}

const OPEN = /\{(tên|điểm|name|mark)\}/gu;

/** The phrase for one pupil. */
export function filled(phrase: string, { name, mark }: PhraseValues): string {
  return phrase.replace(OPEN, (_, key: string) => (key === 'tên' || key === 'name' ? name : mark));
}

/** Names a pupil as a teacher does: by the given name. */
export function givenName(fullName: string): string {
  return fullName.trim().split(/\s+/).at(-1) ?? '';
}

/** Phrases whose words begin with what was typed, in any order and without diacritics. */
export function matching(phrases: readonly string[], query: string): string[] {
  const asked = fold(query).trim().split(' ').filter(Boolean);
  return phrases.filter((phrase) => {
    const words = fold(phrase).split(/[^\p{L}\p{N}]+/u);
    return asked.every((part) => words.some((word) => word.startsWith(part)));
  });
}

/** A phrase behind what is there already: a sentence after a sentence, one space between. */
export function appended(text: string, phrase: string): string {
  const before = text.trimEnd();
  if (before === '') return phrase;
  return /[.!?…;:,]$/.test(before) ? `${before} ${phrase}` : `${before}. ${phrase}`;
}

/** Characters as people count them: `ễ` is one, however the keyboard composed it. */
export function lengthOf(text: string): number {
  return text.normalize('NFC').length;
}

/** Own phrases from a text area: one a line, each once. */
export function phrasesOf(lines: string): string[] {
  return [...new Set(lines.split('\n').map((line) => line.trim().normalize('NFC')))].filter(Boolean);
}
