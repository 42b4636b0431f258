import { reason, type Citation } from '../reasons.ts';
import type { StudyLevel } from './rules.ts';
import { averagesOf, type Figures } from './study-figures.ts';
import { sixthSubject } from './study-readings.ts';
import type { Reach, StudyRow, StudyRules } from './study-rules.ts';

/** Circulars 22/2021 and 43/2021: a number of score subjects, however many there are, reach the threshold of the row. */
function reachByCount(needed: number): Reach {
  // P-1: the single subject may be taken for a good one; a comment subject never is. A subject that bars the row lies under
  // its lowest average, so by itself it never counts.
  const good = ({ codes, values }: Figures, { reach }: StudyRow, chosen: number, single: string | null) => {
    let count = chosen & sixthSubject.bit && codes.includes(single ?? '') ? 1 : 0;
    for (const value of values) if (value >= reach) count += 1;
    return count;
  };

  return {
    subjectsNeeded: needed,
    readings: [sixthSubject],
    holds: (figures, row, chosen, single) => good(figures, row, chosen, single) >= needed,

    barriers(figures, row, chosen, single) {
      const { level, reach: threshold, citation } = row;
      const count = good(figures, row, chosen, single);
      if (count >= needed) return [];
      const nearest = averagesOf(figures, (average, code) => average < threshold && code !== single)
        .sort((a, b) => b.average - a.average || (a.subject < b.subject ? -1 : 1))
        .slice(0, needed - count);
      return [reason('tooFewSubjects', { level, threshold, count, needed, nearest }, citation)];
    },
  };
}

/** Level, threshold of the good subjects, lowest average, comment subjects that may be CĐ. */
const ROWS = [
  ['tot', 80, 65, 0],
  ['kha', 65, 50, 0],
  ['dat', 50, 35, 1],
  ['chuaDat', 0, 0, Infinity],
] as const;

/** But for one subject, with it, adjusted: one level up (mức liền kề), and only from a fall of two or more. */
const ADJUSTMENTS: readonly (readonly [StudyLevel, StudyLevel, StudyLevel])[] = [
  ['tot', 'dat', 'kha'],
  ['tot', 'chuaDat', 'dat'],
  ['kha', 'chuaDat', 'dat'],
];

/** Tốt, Khá, Đạt, Chưa đạt with the number of good subjects, where each level stands, and where the adjustment does. */
export function countedLevels(
  needed: number,
  cite: readonly Citation[],
  adjustment: Citation,
): Pick<StudyRules, 'scale' | 'rows' | 'reach' | 'adjustments'> {
  return {
    scale: 'ketQuaHocTap',
    rows: ROWS.map(([level, reach, lowest, notPassed], index) => ({
      ...{ level, reach, lowest, notPassed },
      citation: cite[index] as Citation,
    })),
    reach: reachByCount(needed),
    adjustments: ADJUSTMENTS.map(([without, base, level]) => ({
      without,
      base,
      level,
      citation: adjustment,
    })),
  };
}
