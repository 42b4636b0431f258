import { reason, type Reason } from '../reasons.ts';
import { resultOf } from '../results.ts';
import type { Policy } from './policy.ts';
import type { Study, StudyInput, StudyLevel } from './rules.ts';
import { readInput } from './study-input.ts';
import { barriers, baseRow, raised, singleCauses } from './study-level.ts';
import { chooseReadings } from './study-readings.ts';
import type { StudyRules } from './study-rules.ts';

/**
 * The study level of a term or year by a circular's data. Reasons come in this order: what was done to the input, what is
 * open, the average, the level; for a level that was adjusted the one before, what bars it from the next better, and the
 * adjustment; what bars the level from the next better; readings that would change it.
 *
 * Throws `RegulationError` with the subject's place on results that cannot be: see `study-check.ts`.
 */
export function studyBy(rules: StudyRules): (input: StudyInput, policy?: Policy) => Study {
  const { rows, reach, scale } = rules;
  return (input, policy = {}) => {
    const chosen = chooseReadings(reach.readings, policy);
    const { figures, notes, open } = readInput(rules, input);
    const final = open.length === 0;
    const reasons: Reason[] = [...notes, ...open];
    const study = (level: StudyLevel | null, base: StudyLevel | null): Study => ({
      ...resultOf(final ? level : null, level, reasons),
      average: figures?.mean?.average ?? null,
      base,
    });
    if (!figures) return study(null, null);

    const { period } = input;
    const row = baseRow(rules, figures);
    const base = row.level;
    const causes = singleCauses(rules, figures, row);
    const raise = raised(rules, figures, causes, chosen);
    const { level, citation } = raise ?? row;
    const barriersAbove = (reached: StudyLevel): void => {
      const next = rows[rows.findIndex((each) => each.level === reached) - 1];
      if (next) reasons.push(...barriers(rules, figures, next));
    };

    if (reach.averageReason) reasons.push(reach.averageReason(figures, period, final));
    const code = final ? 'studyLevel' : 'provisionalLevel';
    reasons.push(reason(code, { period, scale, level }, final ? citation : null));
    if (raise) {
      const { subject, without } = raise;
      reasons.push(reason('levelBefore', { level: base }, row.citation));
      barriersAbove(base);
      reasons.push(reason('levelAdjusted', { from: base, to: level, subject, without }, citation));
    }
    barriersAbove(level);
    for (const { option, choices, bit } of reach.readings) {
      const otherwise = (raised(rules, figures, causes, chosen ^ bit) ?? row).level;
      if (otherwise === level) continue;
      const choice = choices[chosen & bit ? 1 : 0];
      reasons.push(reason('readingDecides', { option, choice, level, otherwise }, null));
    }
    return study(level, base);
  };
}
