import { RegulationError } from '../errors.ts';
import { reason, type Reason, type ReasonOf } from '../reasons.ts';

import { finalResult, openResult, type Result } from '../results.ts';
import type { ConductLevel, StudyLevel } from '../secondary/rules.ts';
import { given, reaches } from '../secondary/standing.ts';
import { conditionsOf, type GraduationInput } from './conditions.ts';
import {
  graduationProcedures,
  type GradeNineBar,
  type GraduationDocument,
  type GraduationProcedure,
} from './procedures.ts';
import type { GraduationField, GraduationReasons } from './reasons.ts';

export interface Graduation {
  readonly recognised: boolean;
  /** What the pupil receives; null when not recognised. */
  readonly document: GraduationDocument | null;
  /** Grade of the diploma (xếp loại tốt nghiệp); null where there is none. */
  readonly grade: GraduationReasons['graduationGrade']['grade'] | null;
}

export interface GraduationOptions {
  /** Other procedures, or other first classes, than the known ones; in any order. */
  readonly procedures?: readonly GraduationProcedure[];
}

/**
 * The procedure of the class that ends grade 9 in a school year: the newest whose first class is not later. Null before the
 * oldest one.
 *
 * @param schoolYearStart 2025 for the school year 2025-2026
 */
export function graduationProcedureFor(
  schoolYearStart: number,
  options?: GraduationOptions | null,
): GraduationProcedure | null {
  const procedures = options?.procedures ?? graduationProcedures;
  if (!Number.isInteger(schoolYearStart) || schoolYearStart < 1945 || schoolYearStart > 9999) {
    throw new RegulationError('invalidSchoolYear', { field: 'schoolYearStart' }, String(schoolYearStart));
  }
  const begun = procedures.filter(({ firstClass }) => firstClass <= schoolYearStart);
  return begun.sort((one, other) => other.firstClass - one.firstClass)[0] ?? null;
}

/**
 * Xét công nhận tốt nghiệp trung học cơ sở: a proposal under the procedure of the pupil's school year. A condition that
 * officially fails is final; what is not given leaves the proposal partial, or absent while programme, study or conduct are
 * unknown.
 *
 * @throws RegulationError `invalidSchoolYear`, `invalidRound`, `invalidBirthYear`, `invalidOption` (an answer that is neither
 *   true nor false), `unknownLevel`, `unknownSubject`, and as marks and absences
 */
export function lowerSecondaryGraduation(
  input: GraduationInput,
  options?: GraduationOptions | null,
): Result<Graduation> {
  const { schoolYearStart, round = 1 } = input;
  const procedure = graduationProcedureFor(schoolYearStart, options);
  if (!procedure) {
    return openResult<Graduation>(null, [reason('graduationRulesUnknown', { schoolYearStart }, null)]);
  }
  const rounds = input.continuingEducation ? null : procedure.rounds;
  if (!Number.isInteger(round) || round < 1 || round > (rounds ?? round)) {
    throw new RegulationError('invalidRound', { field: 'round' }, String(round));
  }

  const conditions = conditionsOf(procedure, input);
  const failed = conditions.filter(({ met }) => met === false);
  const open = conditions.filter((condition) => condition.open);
  const { id, firstClass, cite } = procedure;
  const byDefault = graduationProcedures.includes(procedure);
  const reasons: Reason[] = [
    reason('graduationProcedure', { procedure: id, schoolYearStart, firstClass, byDefault }, cite.procedure),
    ...conditions.flatMap((condition) => condition.reasons),
  ];

  if (failed.some((condition) => !condition.open)) {
    if (rounds !== null && round < rounds && failed.every(({ field }) => mayCome.includes(field))) {
      reasons.push(reason('graduationFurtherRound', { round, rounds }, cite.rounds));
    }
    return finalResult(notRecognised, [...reasons, proposal]);
  }
  if (open.length > 0) {
    reasons.push(reason('graduationMissing', { fields: open.map(({ field }) => field) }, null));
    if (open.some(({ field, met }) => met === null && essential.includes(field))) {
      return openResult<Graduation>(null, reasons);
    }
  }
  const graduation = failed.length > 0 ? notRecognised : recognise(procedure, input, reasons);
  reasons.push(proposal);
  return open.length > 0 ? openResult(graduation, reasons) : finalResult(graduation, reasons);
}

const notRecognised: Graduation = { recognised: false, document: null, grade: null };
const proposal = reason('proposalOnly', {}, null);

/** What a pupil may still bring to a later round of the same year. */
const mayCome: readonly GraduationField[] = ['programmeCompleted', 'fileComplete'];

/** Without these nothing can be said, not even provisionally. */
const essential: readonly GraduationField[] = ['programmeCompleted', 'study', 'conduct', 'scores'];

function recognise(
  { document, gradeNine, cite }: GraduationProcedure,
  input: GraduationInput,
  reasons: Reason[],
): Graduation {
  reasons.push(reason('graduationMet', { document }, cite.document));
  if (!gradeNine) {
    reasons.push(reason('graduationWithoutGrade', { document }, cite.document));
    return { recognised: true, document, grade: null };
  }
  const why = diplomaGrade(gradeNine, input);
  reasons.push(why);
  return { recognised: true, document, grade: why.params.grade };
}

/** Giỏi, khá or trung bình by study and conduct of grade 9; by study alone where conduct is not classified. */
function diplomaGrade(
  { levels, grades, cite }: GradeNineBar,
  input: GraduationInput,
): ReasonOf<'graduationGrade'> {
  const study = given(input.study ?? null).known as StudyLevel;
  const { known } = given<ConductLevel | 'notClassified'>(input.conduct ?? null);
  const conduct = known as ConductLevel | 'notClassified';
  const found = grades.find(
    (rule) =>
      reaches(levels.study, study, rule.study) &&
      (conduct === 'notClassified' || reaches(levels.conduct, conduct, rule.conduct)),
  );
  return reason(
    'graduationGrade',
    { grade: found?.grade ?? 'trungBinh', study, conduct },
    found?.cite ?? cite.average,
  );
}
