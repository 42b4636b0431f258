import { isDefault, type Policy } from './policy.ts';

type Choice = NonNullable<Policy[keyof Policy]>;

/** A place where the text can be read two ways, as an option of `Policy`. */
export interface Reading {
  readonly option: 'P-1' | 'P-2' | 'P-3' | 'P-4' | 'P-5';
  readonly field: keyof Policy;
  /** The default, the other one. */
  readonly choices: readonly [Choice, Choice];
  /** Its bit in a set of readings chosen otherwise than by default. */
  readonly bit: number;
}

export const sixthSubject: Reading = {
  option: 'P-1',
  field: 'sixthSubject',
  choices: ['othersAlone', 'butForSubject'],
  bit: 1,
};
export const keySubject: Reading = {
  option: 'P-2',
  field: 'keySubject',
  choices: ['mustHold', 'averageAlone'],
  bit: 2,
};
export const failingKeySubject: Reading = {
  option: 'P-3',
  field: 'failingKeySubject',
  choices: ['asKeySubject', 'waived'],
  bit: 4,
};
/** The bit of `twoCauses`, which the adjustment itself asks for. */
export const HIGHEST_LEVEL_ONLY = 8;

export const twoCauses: Reading = {
  option: 'P-4',
  field: 'twoCauses',
  choices: ['fromAnyLevel', 'fromHighestLevel'],
  bit: HIGHEST_LEVEL_ONLY,
};
export const excellentToPoor: Reading = {
  option: 'P-5',
  field: 'excellentToPoor',
  choices: ['stays', 'likeWeak'],
  bit: 16,
};

/** The bits of the readings that the policy chooses otherwise than by default. */
export function chooseReadings(readings: readonly Reading[], policy: Policy): number {
  let chosen = 0;
  for (const { field, choices, bit } of readings) if (!isDefault(policy, field, choices)) chosen |= bit;
  return chosen;
}
