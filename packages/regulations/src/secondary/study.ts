import { reason, type Reason } from '../reasons.ts';
import { finalResult, openResult } from '../results.ts';
import type { Policy } from './policy.ts';
import type { Study, StudyInput, StudyLevel } from './rules.ts';
import type { Figures } from './study-figures.ts';
import { readInput } from './study-input.ts';
import { barriers, baseRow, raised, singleCauses } from './study-level.ts';
import { chooseReadings } from './study-readings.ts';
import type { StudyRow, StudyRules } from './study-rules.ts';

/**
 * The study level of a term or year by a circular's data. Each reason of a condition that fails bars the next better level
 * than that of the table.
 *
 * Throws `RegulationError` with the subject's place on results that cannot be: see `study-check.ts`.
 */
export function studyBy(rules: StudyRules): (input: StudyInput, policy?: Policy) => Study {
  return (input, policy = {}) => {
    const chosen = chooseReadings(rules.reach.readings, policy);
    if (input.individualPlan) {
      return absent([reason('individualPlan', {}, rules.cite.individualPlan)]);
    }
    const { figures, notes, open } = readInput(rules, input);
    if (!figures) return absent([...notes, ...open]);

    const base = baseRow(rules, figures);
    const { level: baseLevel, cite } = rules.rows[base] as StudyRow;
    const final = open.length === 0;
    const { period } = input;
    const reasons: Reason[] = [...notes, ...open];
    averageReason(reasons, rules, figures, period, final);
    const { scale } = rules;
    reasons.push(
      reason(
        final ? 'studyLevel' : 'provisionalLevel',
        { period, scale, level: baseLevel },
        final ? cite.level : null,
      ),
    );
    let level = baseLevel;
    if (base > 0) {
      reasons.push(...barriers(rules, figures, rules.rows[base - 1] as StudyRow));
      level = adjust(reasons, rules, figures, base, chosen);
    }
    const result = final ? finalResult(level, reasons) : openResult(level, reasons);
    return { ...result, average: figures.average, base: baseLevel };
  };
}

const absent = (reasons: readonly Reason[]): Study => ({
  ...openResult<StudyLevel>(null, reasons),
  average: null,
  base: null,
});

function averageReason(
  reasons: Reason[],
  { cite }: StudyRules,
  { average, sum, codes }: Figures,
  period: 'term' | 'year',
  final: boolean,
): void {
  if (average === null) return;
  const count = codes.length;
  reasons.push(
    final
      ? reason('studyAverage', { period, sum, count, average }, cite.average?.[period] ?? null)
      : reason('provisionalAverage', { sum, divisor: count, average }, null),
  );
}

/** The level after the adjustment, with the reason of it and of every reading that would change it. */
function adjust(
  reasons: Reason[],
  rules: StudyRules,
  figures: Figures,
  base: number,
  chosen: number,
): StudyLevel {
  const from = (rules.rows[base] as StudyRow).level;
  const causes = singleCauses(rules, figures, base);
  const raise = raised(rules, figures, causes, chosen);
  const level = raise?.level ?? from;
  if (raise) {
    const { without, subject, citation } = raise;
    reasons.push(reason('levelAdjusted', { from, to: level, subject, without }, citation));
  }
  for (const { option, choices, bit } of rules.reach.readings) {
    const otherwise = raised(rules, figures, causes, chosen ^ bit)?.level ?? from;
    if (otherwise === level) continue;
    const choice = choices[chosen & bit ? 1 : 0];
    reasons.push(reason('readingDecides', { option, choice, level, otherwise }, null));
  }
  return level;
}
