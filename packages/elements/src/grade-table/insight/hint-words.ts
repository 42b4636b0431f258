import { valueText } from '../entry.ts';
import type { Language } from '../../shared/language.ts';
import type { PlacedHint } from './hint-book.ts';
import type { HintsDictionary } from './hints.strings.ts';

/** A hint as a sentence. */
export function hintWords(hint: PlacedHint, t: HintsDictionary, language: Language): string {
  const mark = (tenths: number): string => valueText(Math.round(tenths), language, { short: true });
  switch (hint.rule) {
    case 'refused':
      return t.hintRefused(hint.text, mark(hint.value));
    case 'oneForTen':
      return t.hintOne(mark(hint.value), mark(hint.against));
    case 'oneThenZero':
      return t.hintOneZero;
    case 'farFromOwn':
      return t.hintFar(mark(hint.value), mark(hint.against));
    case 'sameRun':
      return t.hintRun(mark(hint.value), hint.against);
    case 'shifted':
      return t.hintShifted(hint.against === 1 ? 'down' : 'up');
  }
}
