import { RegulationError } from '../errors.ts';

/** What the personal identification number (số định danh cá nhân) says of its holder. */
export interface PersonalIdContent {
  readonly birthYear: number;
  readonly sex: 'male' | 'female';
}

/**
 * Digits 1-3 place of registration by the codes of the time (never checked), 4 century and sex, 5-6 year of birth, 7-12
 * serial. A difference to what is recorded is for a person to look at: the law knows changes of both.
 *
 * @throws RegulationError `invalidPersonalId` unless there are twelve digits; the number is not in the message
 */
export function readPersonalId(number: string): PersonalIdContent {
  if (typeof number !== 'string' || !/^\d{12}$/.test(number)) {
    throw new RegulationError('invalidPersonalId', { field: 'personalId' }, 'not twelve digits');
  }
  const centuryAndSex = Number(number[3]);
  const century = 19 + Math.floor(centuryAndSex / 2);
  return {
    birthYear: century * 100 + Number(number.slice(4, 6)),
    sex: centuryAndSex % 2 === 0 ? 'male' : 'female',
  };
}
