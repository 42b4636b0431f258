import { addMonths } from '../dates.ts';
import { reason } from '../reasons.ts';
import { preschoolAgeRule, type AgeRule } from './age-rules.ts';
import { universalFive } from './citations.ts';
import { found, lacking, type Known, type EntryCampaign, type EntryDatum, type Findings } from './entry.ts';

/** F-11 for grades 1, 6 and 10. */
export function schoolAge(
  { groups, history }: Pick<Known, 'groups' | 'history'>,
  { grade, schoolYear }: EntryCampaign,
  rule: AgeRule,
  age: number,
): Findings {
  // Nothing before grade 1 moves the age.
  const years = grade === 1 ? { skipped: 0, repeated: 0, startedLate: 0 } : history;
  const shift = years ? years.repeated + years.startedLate - years.skipped : 0;
  const { citation, lateCitation } = rule;
  if (age === rule.age) return found('eligible', reason('entryAge', { grade, age }, citation));
  const youngest = rule.age + Math.min(shift, 0);
  const oldest = rule.age + Math.max(shift, 0);
  if (years && age >= youngest && age <= oldest) {
    return found('eligible', reason('entryAgeShifted', { grade, age, usual: rule.age, ...years }, citation));
  }
  const group = rule.lateGroups.find((listed) => groups?.includes(listed));
  const allowed = oldest + (group === undefined ? 0 : rule.lateYears);
  if (group !== undefined && age > oldest && age <= allowed) {
    const late = { grade, age, oldest, allowed, group };
    return found('eligible', reason('entryAgeLate', late, lateCitation));
  }

  const missing: EntryDatum[] = [];
  if (!years) missing.push('history');
  if (age > oldest && groups === null) missing.push('groups');
  if (missing.length > 0) return lacking(...missing);
  if (age > oldest) {
    return found(
      rule.tooOld,
      reason('entryTooOld', { grade, age, allowed, outcome: rule.tooOld }, lateCitation),
    );
  }
  const from = schoolYear + youngest - age;
  return found('notEligible', reason('entryTooYoung', { grade, age, youngest, schoolYear: from }, citation));
}

/** F-11 for preschool: three months old on the first day, and not yet of the age of grade 1. */
export function preschoolAge(
  birthDate: string,
  { schoolYear, firstDay: given }: EntryCampaign,
  age: number,
): Findings {
  const firstDay = given ?? `${schoolYear}-09-05`;
  const { fromMonths, lastAge, citation } = preschoolAgeRule;
  const from = addMonths(birthDate, fromMonths);
  if (from > firstDay) {
    return found('notEligible', reason('entryTooFewMonths', { months: fromMonths, from }, citation));
  }
  if (age > lastAge + 1) {
    return found('notEligible', reason('entryPreschoolOver', { age, lastAge }, citation));
  }
  // A child of six goes to grade 1, but may need another year; people decide that.
  if (age > lastAge) return found('needsReview', reason('entryPreschoolSix', { age }, citation));
  return age === lastAge
    ? found('eligible', reason('entryFiveFirst', { age }, universalFive))
    : found('eligible', reason('entryPreschool', { age }, citation));
}
