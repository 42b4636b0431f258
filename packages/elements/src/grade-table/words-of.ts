import { mergeStrings, stringsOf, type Dictionary, type Strings } from '../shared/strings.ts';
import type { PanelHost } from './panel.ts';

/** Phrases a part of the table brings, with the site's replacements over them. */
export function wordsOf<T extends Dictionary>(
  strings: Strings<T>,
  { language, overrides }: Pick<PanelHost, 'language' | 'overrides'>,
): T {
  return mergeStrings(stringsOf(strings, language()), ...overrides());
}
