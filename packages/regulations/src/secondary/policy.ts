import { RegulationError } from '../errors.ts';

/**
 * Readings of the circulars where the text can be read two ways. A department or school chooses; the first value of each is
 * the default. A result that a reading decides says so.
 */
export interface Policy {
  /** P-1, circular 22/2021 adjustment: must the other subjects alone make the level, or would the bad one count as good? */
  readonly sixthSubject?: 'othersAlone' | 'butForSubject';
  /** P-2, circular 58/2011 adjustment: must key and specialised subject hold too, or does the average alone decide? */
  readonly keySubject?: 'mustHold' | 'averageAlone';
  /**
   * P-3, circular 58/2011 adjustment: no key subject reaches the level and the bad subject is itself one of them; as P-2,
   * or waive the condition.
   */
  readonly failingKeySubject?: 'asKeySubject' | 'waived';
  /**
   * P-4, circular 58/2011 adjustment: is the one cause sought from any better level, or only from the highest whose average
   * and key subjects (as P-2 and P-3 have it) are reached?
   */
  readonly twoCauses?: 'fromAnyLevel' | 'fromHighestLevel';
  /** P-5, circular 58/2011: Giỏi to Kém by one subject under 2,0 is not listed: it stays, or is treated like Giỏi to Yếu. */
  readonly excellentToPoor?: 'stays' | 'likeWeak';
  /** P-6, more regular marks than the circular allows: compute with all of them, or throw. */
  readonly moreRegularMarks?: 'warn' | 'reject';
  /** P-7, subject taught in one term: that term's result is the year's, or there is none. */
  readonly oneTermSubject?: 'termIsYear' | 'noYearResult';
}

/** What is chosen of an option, the first choice unless the policy says otherwise. Throws `invalidOption`. */
export function choiceOf<F extends keyof Policy, C extends Policy[F]>(
  policy: Policy,
  field: F,
  choices: readonly [C, C],
): C {
  if (Object(policy) !== policy) throw new RegulationError('invalidOption', { field: 'policy' });
  const choice = (policy[field] ?? choices[0]) as C;
  if (!choices.includes(choice)) throw new RegulationError('invalidOption', { field });
  return choice;
}

/** Whether an option is left at its first choice. */
export function isDefault<F extends keyof Policy>(
  policy: Policy,
  field: F,
  choices: readonly [Policy[F], Policy[F]],
): boolean {
  return choiceOf(policy, field, choices) === choices[0];
}
