export { tt22Of2016 } from '../circulars/tt22-2016/tt22-of-2016.ts';
export { tt27 } from '../circulars/tt27-2020/tt27.ts';
export { tt30 } from '../circulars/tt30-2014/tt30.ts';
export { primaryRulesById } from './by-id.ts';
export {
  countClass,
  type CountedPupil,
  type CountForm,
  type CountGroup,
  type CountLine,
  type CountTable,
  type MarkBand,
} from './counts.ts';
export { eqmsForm } from './eqms.ts';
export {
  readLevel,
  writeLevel,
  type Dimension,
  type LevelOf,
  type Scale,
  type Scales,
  type Step,
  type SubjectLevel,
  type TraitLevel,
} from './levels.ts';
export type {
  AwardInput,
  PrimaryAward,
  PrimaryDecision,
  PrimaryPlan,
  PrimaryPromotionInput,
  PrimaryRecord,
  PrimaryRules,
  PrimaryTest,
  Rating,
  Recognition,
  RecordInput,
  RecordPoint,
  RecordSheet,
  SheetSubject,
  YearLevel,
} from './rules.ts';
export { enPrimaryNames, viPrimaryNames, type PrimaryNames } from '../text/primary-names.ts';
