import type { PrimaryRuleSetId } from '../phase-in.ts';
import type { Citation } from '../reasons.ts';
import type { Tenths } from '../tenths.ts';
import type { Dimension, Scales, SubjectLevel, TraitLevel } from './levels.ts';
import type { Goal } from './reasons.ts';
import type { PrimaryAward, RecordPoint, YearLevel } from './rules.ts';

/** One sign for each of the grades 1 to 5. */
export interface SubjectRow {
  /** `c` compulsory, `o` optional, `-` not taught. */
  readonly grades: string;
  /** `t` where there is a test at the end of term I and of the year. */
  readonly tests?: string;
  /** `t` where there is one in the middle of both terms too. */
  readonly midTests?: string;
  readonly activity?: true;
  readonly parts?: readonly string[];
}

/** All subjects, all competences and qualities, and all year-end tests at least this. */
export interface Condition<G extends Goal = Goal> {
  readonly goal: G;
  readonly subject: SubjectLevel;
  readonly trait: TraitLevel;
  readonly test: Tenths;
}

export interface AwardRule {
  readonly award: PrimaryAward;
  readonly condition?: Condition;
  /** People recognise something besides, in one of these dimensions. */
  readonly recognised?: readonly Dimension[];
}

export interface PrimaryCitations {
  readonly subjectLevels: Citation;
  readonly traitLevels: Citation;
  readonly tests: Citation;
  readonly marks: Citation;
  readonly year: Citation;
  readonly completed: Citation;
  readonly support: Citation;
  readonly headDecides: Citation;
  readonly programme: Citation;
  readonly award: Citation;
  readonly individualPlan: Citation;
}

/** What differs between circulars; `definePrimary` makes rules of it. */
export interface PrimaryCircular {
  readonly id: PrimaryRuleSetId;
  readonly recordPoints: readonly RecordPoint[];
  readonly scales: Scales;
  readonly subjects: Readonly<Record<string, SubjectRow>>;
  readonly competences: readonly string[];
  readonly qualities: readonly string[];
  readonly lowestMark: Tenths;
  /** Best first; who meets none is `lowest`. */
  readonly year: readonly [Condition<YearLevel>, ...Condition<YearLevel>[]];
  readonly lowest: YearLevel;
  /** Highest first. */
  readonly awards: readonly AwardRule[];
  readonly cite: PrimaryCitations;
}
