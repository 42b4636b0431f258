import { reason, type Citation, type Reason } from '../reasons.ts';
import { averagesOf } from './study-figures.ts';
import { excellentToPoor, failingKeySubject, keySubject, twoCauses } from './study-readings.ts';
import type { Reach } from './study-rules.ts';

/**
 * Circular 58/2011: ĐTBhk or ĐTBcn, one of the key subjects and, in a specialised class, the specialised subject reach the
 * threshold of the row.
 */
export function reachByAverage(keySubjects: readonly string[], keyCitation: Citation | null): Reach {
  const isWaived = (chosen: number, single: string | null): boolean =>
    Boolean(chosen & failingKeySubject.bit) && keySubjects.includes(single ?? '');

  return {
    averaged: true,
    subjectsNeeded: 1,
    keySubjects,
    keyCitation,
    readings: [keySubject, failingKeySubject, twoCauses, excellentToPoor],

    holds({ average, key, specialised }, { reach, keyed }, chosen, single) {
      if ((average as number) < reach) return false;
      if (!keyed || chosen & keySubject.bit) return true;
      return (
        (key >= reach || isWaived(chosen, single)) && (specialised === null || specialised.average >= reach)
      );
    },

    barriers(figures, { level, reach: needed, keyed, cite }, chosen, single) {
      const { key, specialised, sum, codes } = figures;
      const average = figures.average as number;
      const reasons: Reason[] = [];
      if (average < needed) {
        // The smallest sum whose mean rounds up to what is needed.
        const lacking = Math.ceil((codes.length * (2 * needed - 1)) / 2) - sum;
        reasons.push(reason('averageBelow', { level, average, needed, lacking }, cite.reach));
      }
      if (!keyed || chosen & keySubject.bit) return reasons;
      if (key < needed && !isWaived(chosen, single)) {
        const subjects = averagesOf(figures, (_, code) => keySubjects.includes(code));
        reasons.push(reason('keySubjectsBelow', { level, subjects, needed }, keyCitation ?? cite.reach));
      }
      if (specialised && specialised.average < needed) {
        reasons.push(reason('specialisedBelow', { level, ...specialised, needed }, cite.reach));
      }
      return reasons;
    },
  };
}
