const MARKS = /\p{M}/gu;

/** As typed without diacritics, in small letters: `Đỗ Hạ` and `do ha` are one. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replace(/[đð]/g, 'd').replace(/\s+/g, ' ');
}

/** Small letters with their diacritics, in one form whichever keyboard typed them. */
export function lower(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
}
