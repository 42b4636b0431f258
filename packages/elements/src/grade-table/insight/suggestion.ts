import { parseMark, type Tenths } from '@lienthong/regulations';

/**
 * What a refused text most likely meant: `75` is 7,5 where the switch is off, `7;5` and `7,,5` a slip of the hand, `1o` ten.
 * Null where it could mean several marks. It is offered, never written by itself.
 */
export function suggestionFor(text: string): Tenths | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/o/g, '0')
    .replace(/l/g, '1')
    .replace(/[.,;:/'` ]+/g, ',')
    .replace(/^,+|,+$/g, '');
  if (plain === '100') return 100;
  // A 1 that came twice, or 10 beside its 0 on the number pad; a mark of 1,1 is the rarest of the three.
  if (plain === '11') return null;
  const parsed = parseMark(plain, { twoDigitsAreTenths: true, roundQuarters: true });
  return parsed.ok ? parsed.tenths : null;
}
