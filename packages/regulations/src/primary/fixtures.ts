import type { LevelOf, Dimension, SubjectLevel, TraitLevel } from './levels.ts';
import type { PrimaryPlan, PrimaryRecord, PrimaryRules, Rating, RecordInput, RecordPoint } from './rules.ts';

export interface Changes {
  readonly subjects?: Readonly<Record<string, SubjectLevel | null>>;
  readonly competences?: Readonly<Record<string, TraitLevel | null>>;
  readonly qualities?: Readonly<Record<string, TraitLevel | null>>;
  /** Marks as on paper: 8, not 80. */
  readonly tests?: Readonly<Record<string, number | null>>;
}

/** Every item of the sheet at its best and every test 10, but for the changes. */
export function bestInput(
  rules: PrimaryRules,
  plan: PrimaryPlan,
  changes: Changes = {},
  point: RecordPoint = 'endYear',
): RecordInput {
  const sheet = rules.sheet(plan, point);
  const [bestLevel] = rules.subjectLevels as [SubjectLevel];
  const [bestTrait] = rules.traitLevels as [TraitLevel];
  const rate = <D extends Dimension>(
    dimension: D,
    item: string,
    level: LevelOf[D],
    over: Readonly<Record<string, LevelOf[D] | null>> = {},
  ): Rating => ({ dimension, item, level: Object.hasOwn(over, item) ? over[item] : level }) as Rating;
  return {
    plan,
    point,
    ratings: [
      ...sheet.subjects.map(({ subject }) => rate('subject', subject, bestLevel, changes.subjects)),
      ...sheet.competences.map((item) => rate('competence', item, bestTrait, changes.competences)),
      ...sheet.qualities.map((item) => rate('quality', item, bestTrait, changes.qualities)),
    ],
    tests: sheet.subjects
      .filter(({ test }) => test)
      .map(({ subject }) => {
        const mark = changes.tests?.[subject];
        return { subject, mark: mark === null ? null : (mark ?? 10) * 10 };
      }),
  };
}

export function bestRecord(
  rules: PrimaryRules,
  plan: PrimaryPlan,
  changes: Changes = {},
  point: RecordPoint = 'endYear',
): PrimaryRecord {
  return rules.record(bestInput(rules, plan, changes, point));
}
