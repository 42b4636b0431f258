import { reason, type Citation } from '../reasons.ts';
import type { StudyLevel } from './rules.ts';
import { averagesOf } from './study-figures.ts';
import { sixthSubject } from './study-readings.ts';
import type { Adjustment, Reach, StudyRow, StudyRules } from './study-rules.ts';

/** Circulars 22/2021 and 43/2021: a number of score subjects, however many there are, reach the threshold of the row. */
function reachByCount(needed: number): Reach {
  /** P-1: whether the single subject is taken for a good one. A comment subject never is. */
  const counted = (codes: readonly string[], chosen: number, single: string | null): number =>
    chosen & sixthSubject.bit && codes.includes(single ?? '') ? 1 : 0;

  return {
    averaged: false,
    subjectsNeeded: needed,
    keySubjects: [],
    keyCitation: null,
    readings: [sixthSubject],

    // A subject that bars the row lies under its lowest average, so by itself it never counts among the good ones.
    holds({ codes, values }, { reach }, chosen, single) {
      let count = counted(codes, chosen, single);
      for (const value of values) if (value >= reach) count += 1;
      return count >= needed;
    },

    barriers(figures, { level, reach: threshold, cite }, chosen, single) {
      const below = averagesOf(figures, (average) => average < threshold);
      const good = counted(figures.codes, chosen, single);
      const count = figures.codes.length - below.length + good;
      if (count >= needed) return [];
      const nearest = below
        .filter(({ subject }) => subject !== single)
        .sort((a, b) => b.average - a.average || (a.subject < b.subject ? -1 : 1))
        .slice(0, needed - count);
      return [reason('tooFewSubjects', { level, threshold, count, needed, nearest }, cite.reach)];
    },
  };
}

/** Tốt, Khá, Đạt, Chưa đạt with the number of good subjects, where each level stands, and where the adjustment does. */
export function countedLevels(
  needed: number,
  [tot, kha, dat, chuaDat]: readonly Citation[],
  adjustment: Citation,
): Pick<StudyRules, 'scale' | 'rows' | 'reach' | 'adjustments'> {
  const row = (level: StudyLevel, reach: number, lowest: number, notPassed: number, at?: Citation) => {
    const cite = at as Citation;
    return {
      level,
      reach,
      keyed: false,
      lowest,
      notPassed,
      cite: { level: cite, reach: cite, lowest: cite, notPassed: cite },
    };
  };
  // One level up (mức liền kề), and only from a fall of two or more.
  const raise = (without: StudyLevel, base: StudyLevel, level: StudyLevel): Adjustment => ({
    without,
    base,
    level,
    citation: adjustment,
  });
  const rows: StudyRow[] = [
    row('tot', 80, 65, 0, tot),
    row('kha', 65, 50, 0, kha),
    row('dat', 50, 35, 1, dat),
    row('chuaDat', 0, 0, Infinity, chuaDat),
  ];
  return {
    scale: 'ketQuaHocTap',
    rows,
    reach: reachByCount(needed),
    adjustments: [raise('tot', 'dat', 'kha'), raise('tot', 'chuaDat', 'dat'), raise('kha', 'chuaDat', 'dat')],
  };
}
