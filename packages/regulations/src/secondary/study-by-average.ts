import { reason, type Citation, type Reason } from '../reasons.ts';
import { roundHalfUp, type Tenths } from '../tenths.ts';
import { averagesOf, type Mean } from './study-figures.ts';
import { excellentToPoor, failingKeySubject, keySubject, twoCauses } from './study-readings.ts';
import type { SubjectAverage } from './study-reasons.ts';
import { placeOf, type Reach } from './study-rules.ts';

/**
 * Circular 58/2011: ĐTBhk or ĐTBcn, one of the key subjects and, in a specialised class, the specialised subject reach the
 * threshold of the row.
 */
export function reachByAverage(
  keySubjects: readonly string[],
  cite: Readonly<Record<'term' | 'year', Citation>>,
  keyCitation: Citation | null = null,
): Reach {
  const isWaived = (chosen: number, single: string | null): boolean =>
    Boolean(chosen & failingKeySubject.bit) && keySubjects.includes(single ?? '');

  return {
    subjectsNeeded: 1,
    keySubjects,
    keyCitation,
    averageCitations: cite,
    readings: [keySubject, failingKeySubject, twoCauses, excellentToPoor],

    mean(codes, values, specialised) {
      let sum = 0;
      let key = 0;
      let special: SubjectAverage | null = null;
      for (let index = 0; index < codes.length; index += 1) {
        const subject = codes[index] as string;
        const average = values[index] as Tenths;
        sum += average;
        if (average > key && keySubjects.includes(subject)) key = average;
        if (subject === specialised) special = { subject, average };
      }
      return { sum, average: roundHalfUp(sum, codes.length), key, specialised: special };
    },

    averageReason({ mean, codes }, period, final) {
      const { sum, average } = mean as Mean;
      const count = codes.length;
      return final
        ? reason('studyAverage', { period, sum, count, average }, cite[period])
        : reason('provisionalAverage', { sum, divisor: count, average }, null);
    },

    holds({ mean }, { reach, keyed }, chosen, single) {
      const { average, key, specialised } = mean as Mean;
      if (average < reach) return false;
      if (!keyed || chosen & keySubject.bit) return true;
      return (
        (key >= reach || isWaived(chosen, single)) && (specialised === null || specialised.average >= reach)
      );
    },

    barriers(figures, row, chosen, single) {
      const { level, reach: needed, keyed } = row;
      const { key, specialised, sum, average } = figures.mean as Mean;
      const place = placeOf(row, 'a');
      const reasons: Reason[] = [];
      if (average < needed) {
        // The smallest sum whose mean rounds up to what is needed.
        const lacking = Math.ceil((figures.codes.length * (2 * needed - 1)) / 2) - sum;
        reasons.push(reason('averageBelow', { level, average, needed, lacking }, place));
      }
      if (!keyed || chosen & keySubject.bit) return reasons;
      if (key < needed && !isWaived(chosen, single)) {
        const subjects = averagesOf(figures, (_, code) => keySubjects.includes(code));
        reasons.push(reason('keySubjectsBelow', { level, subjects, needed }, keyCitation ?? place));
      }
      if (specialised && specialised.average < needed) {
        reasons.push(reason('specialisedBelow', { level, ...specialised, needed }, place));
      }
      return reasons;
    },
  };
}
