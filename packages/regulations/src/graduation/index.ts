export type { GraduationInput } from './conditions.ts';
export {
  graduationProcedureFor,
  lowerSecondaryGraduation,
  type Graduation,
  type GraduationOptions,
} from './graduation.ts';
export {
  graduationProcedures,
  type GradeNineBar,
  type GraduationDocument,
  type GraduationProcedure,
  type GraduationProcedureId,
} from './procedures.ts';
