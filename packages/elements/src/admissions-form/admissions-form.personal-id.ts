/**
 * Personal identification number (số định danh cá nhân): 12 digits, no check digit. Digits 1-3 are the province of birth
 * registration in the codes of that time, so they are never compared with today's 34 provinces.
 */

export type PersonalIdWarning = 'personalIdSex' | 'personalIdYear';

/** Spaces and dots are how people group the digits. */
export function compactId(text: string): string {
  return text.replace(/[\s.-]/g, '');
}

export function isPersonalId(text: string): boolean {
  return /^\d{12}$/.test(text);
}

/** A mismatch is a warning, not an error: sex and year are changed by law now and then. */
export function personalIdWarnings(
  id: string,
  known: { sex: 'male' | 'female' | ''; birthYear: number | undefined },
): PersonalIdWarning[] {
  if (!isPersonalId(id)) return [];
  const centuryAndSex = Number(id[3]);
  const sex = centuryAndSex % 2 === 0 ? 'male' : 'female';
  const year = 1900 + Math.floor(centuryAndSex / 2) * 100 + Number(id.slice(4, 6));
  const warnings: PersonalIdWarning[] = [];
  if (known.sex !== '' && known.sex !== sex) warnings.push('personalIdSex');
  if (known.birthYear !== undefined && known.birthYear !== year) warnings.push('personalIdYear');
  return warnings;
}
