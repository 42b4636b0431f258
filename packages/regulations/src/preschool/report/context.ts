import { placeByAge, yearsByBirth } from '../age-band.ts';
import type { AgePlace, PreschoolStage } from '../bands.ts';
import { inOrder } from './figure.ts';
import type { PreschoolForm } from './form.ts';
import type { GrowthTables } from '../growth/lms.ts';
import type { GrowthRules } from '../growth/rules.ts';
import type { PreschoolNorms } from '../norms.ts';
import type {
  DevelopmentAssessment,
  PreschoolChild,
  PreschoolClass,
  PreschoolSnapshot,
  PreschoolStaff,
  Recorded,
  ReportTime,
} from './snapshot.ts';
import { unitStage, type MixedCap } from '../unit-size.ts';

export interface CountedChild extends PreschoolChild {
  readonly place: AgePlace;
  /** Years old by the year of birth. */
  readonly years: number;
}

export interface CountedClass extends PreschoolClass {
  readonly stage: PreschoolStage;
  /** The age of its children, or which kind of mixed group it is. */
  readonly column: string;
  /** On its roll. */
  readonly children: readonly CountedChild[];
  readonly withDisabled: Recorded;
}

/** The records of a report, each list in the order of ids. */
export interface ReportContext {
  readonly time: ReportTime;
  readonly form: PreschoolForm;
  readonly norms: PreschoolNorms;
  readonly tables: GrowthTables;
  readonly growthRules: GrowthRules;
  readonly mixedCap: MixedCap;
  /** On the roll on the day of the report. */
  readonly children: readonly CountedChild[];
  /** Left in the time of the report. */
  readonly leavers: readonly CountedChild[];
  readonly classes: readonly CountedClass[];
  readonly staff: readonly PreschoolStaff[];
  /** The last one in the time of the report, by child and domain. */
  readonly assessments: ReadonlyMap<string, ReadonlyMap<string, DevelopmentAssessment>>;
  readonly given: Readonly<Record<string, number | null>>;
}

export type ContextParts = Pick<ReportContext, 'form' | 'norms' | 'tables' | 'growthRules' | 'mixedCap'>;

export function contextOf(time: ReportTime, snapshot: PreschoolSnapshot, parts: ContextParts): ReportContext {
  const { form, norms } = parts;
  const all = inOrder(snapshot.children).map((child): CountedChild => ({
    ...child,
    place: placeByAge(child.birthDate, time, { counting: form.ages, norms }).place,
    years: yearsByBirth(child.birthDate, time.schoolYearStart),
  }));
  const children = all.filter((child) => isOnRoll(child, time.on));
  return {
    ...parts,
    time,
    children,
    leavers: all.filter(({ leftOn }) => typeof leftOn === 'string' && isWithin(leftOn, time)),
    classes: inOrder(snapshot.classes).map((unit) => counted(unit, children)),
    staff: inOrder(snapshot.staff),
    assessments: lastAssessments(snapshot.assessments, time),
    given: snapshot.given ?? {},
  };
}

export function isWithin(
  day: string,
  { since, on }: { readonly since: string; readonly on: string },
): boolean {
  return day >= since && day <= on;
}

/** A child whose first day was not recorded is taken to have joined before. */
export function isOnRoll({ joinedOn, leftOn = null }: PreschoolChild, on: string): boolean {
  return (joinedOn ?? on) <= on && (leftOn === null || leftOn > on);
}

function counted(unit: PreschoolClass, roll: readonly CountedChild[]): CountedClass {
  const children = roll.filter((child) => child.class === unit.id);
  const stage = unitStage(unit);
  const mixed = stage === 'nhomTre' ? 'nhomTreGhep' : 'mauGiaoGhep';
  const [band] = unit.bands;
  return {
    ...unit,
    stage,
    column: unit.bands.length === 1 && band ? band : mixed,
    children,
    withDisabled: children.some(({ disabled }) => disabled === true)
      ? true
      : children.some(({ disabled }) => disabled !== false)
        ? null
        : false,
  };
}

function lastAssessments(
  assessments: readonly DevelopmentAssessment[],
  time: ReportTime,
): ReadonlyMap<string, ReadonlyMap<string, DevelopmentAssessment>> {
  const last = new Map<string, Map<string, DevelopmentAssessment>>();
  for (const assessment of assessments) {
    const { child, domain, assessedOn } = assessment;
    if (!isWithin(assessedOn, time)) continue;
    const own = last.get(child) ?? new Map<string, DevelopmentAssessment>();
    last.set(child, own);
    const before = own.get(domain);
    if (!before || before.assessedOn < assessedOn) own.set(domain, assessment);
  }
  return last;
}
