/** The parts of a name in the order they are written. */
export interface PersonName {
  family: string;
  middle: string;
  given: string;
}

/** Family name, middle name, given name. */
export function fullName({ family, middle, given }: PersonName): string {
  return [family, middle, given].filter(Boolean).join(' ').normalize('NFC');
}

/** The first word is the family name, the last one the given name. */
export function nameParts(full: string): PersonName {
  const words = full.split(' ').filter(Boolean);
  const given = words.pop() ?? '';
  const [family = '', ...middle] = words;
  return { family, middle: middle.join(' '), given };
}

/** Letters of the Vietnamese alphabet in its order: ă and â after a, đ after d. */
const alphabet = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'];
/** Tones in the order of the dictionaries: ngang, huyền, hỏi, ngã, sắc, nặng. */
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/**
 * Key that puts a class list in the order of the register by plain comparison, whatever the database's collation: given
 * name first, then the rest; letters first, tones only between names that are else the same.
 */
export function sortName(name: PersonName): string {
  const { family, middle, given } = name;
  const words = [given, family, middle].filter(Boolean).join(' ').toLowerCase();
  let letters = '';
  let marks = '';
  for (const char of words.normalize('NFC')) {
    if (char === ' ') letters += ' ';
    const parts = char.normalize('NFD');
    const tone = [...parts].findIndex((part) => tones.indexOf(part) > 0);
    const mark = tone < 0 ? 0 : tones.indexOf([...parts][tone] ?? '');
    const base = [...parts]
      .filter((_part, index) => index !== tone)
      .join('')
      .normalize('NFC');
    const place = alphabet.indexOf(base);
    if (place < 0) continue;
    letters += String.fromCharCode(48 + place);
    marks += mark;
  }
  return `${letters}!${marks} ${fullName(name).toLowerCase()}`;
}
