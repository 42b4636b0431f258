import { RegulationError } from '../errors.ts';
import { reason, type Reason } from '../reasons.ts';
import { totalAbsences } from '../secondary/absences.ts';
import type { Absences, ConductLevel, Given, StudyInput, StudyLevel } from '../secondary/rules.ts';
import { assertLevel, given, reaches } from '../secondary/standing.ts';
import { assertTenths, type Tenths } from '../tenths.ts';
import type { GradeNineBar, GraduationProcedure } from './procedures.ts';
import type { GraduationField } from './reasons.ts';

export interface GraduationInput {
  /** 2025 for 2025-2026: the school year in which grade 9 ended. */
  readonly schoolYearStart: number;
  readonly birthYear: number | null;
  /** Finished grade 9 with the programme completed, as the school decided it. */
  readonly programmeCompleted: boolean | null;
  /** Hồ sơ dự xét: for a pupil of the year the transcript. */
  readonly fileComplete: boolean | null;
  readonly continuingEducation?: boolean;
  /** Back from abroad, skipped a grade or older than usual: the school has checked the age rules of the level. */
  readonly ageAccepted?: boolean;
  /** Which round of the year, from 1. */
  readonly round?: number;
  /** Grade 9, decision 11/2006 only, from here on. */
  readonly study?: Given<StudyLevel>;
  /** `notClassified` where the rules give no conduct class: study alone counts. */
  readonly conduct?: Given<ConductLevel> | 'notClassified';
  readonly absences?: Absences | null;
  /** One of the priority groups (diện ưu tiên). */
  readonly priority?: boolean;
  /** Year averages of grade 9, in tenths: for a pupil of a priority group. */
  readonly scores?: StudyInput['scores'];
  /**
   * Codes of all score subjects of the pupil's grade 9. Nobody can tell without it that no subject is too low: whoever needs
   * the lower bar of a priority group then stays open.
   */
  readonly scoreSubjects?: readonly string[];
}

export interface Condition {
  readonly field: GraduationField;
  /** Null while it cannot be told. */
  readonly met: boolean | null;
  /** Whether more may still come. */
  readonly open: boolean;
  readonly reasons: readonly Reason[];
}

/** Everything the procedure asks for, in the order in which a committee looks. */
export function conditionsOf(procedure: GraduationProcedure, input: GraduationInput): Condition[] {
  const { cite, age, file, gradeNine } = procedure;
  const { programmeCompleted, fileComplete } = input;
  for (const field of ['continuingEducation', 'ageAccepted', 'priority'] as const) {
    assertBoolean(input[field] ?? false, field);
  }
  const conditions = [
    yesOrNo('programmeCompleted', programmeCompleted, reason('programmeNotCompleted', {}, cite.programme)),
  ];
  if (age) conditions.push(ageCondition(age, cite.age, input));
  if (file) {
    conditions.push(yesOrNo('fileComplete', fileComplete, reason('graduationFileIncomplete', {}, cite.file)));
  }
  if (gradeNine) conditions.push(...gradeNineConditions(gradeNine, input));
  return conditions;
}

/** Left out is missing, like null: what nobody said is never a yes. */
function yesOrNo(field: GraduationField, said: boolean | null | undefined, otherwise: Reason): Condition {
  const met = said ?? null;
  if (met !== null) assertBoolean(met, field);
  return { field, met, open: met === null, reasons: met === false ? [otherwise] : [] };
}

/** The text 'false' of a spreadsheet is no answer. */
function assertBoolean(value: unknown, field: string): void {
  if (typeof value !== 'boolean') throw new RegulationError('invalidOption', { field }, String(value));
}

function ageCondition(
  { atMost, continuingAtLeast }: NonNullable<GraduationProcedure['age']>,
  citation: GraduationProcedure['cite']['age'],
  { birthYear: given, schoolYearStart, continuingEducation, ageAccepted }: GraduationInput,
): Condition {
  const field = 'birthYear';
  const birthYear = (given as number | null | undefined) ?? null;
  if (birthYear === null) return { field, met: null, open: true, reasons: [] };
  if (!(Number.isInteger(birthYear) && birthYear > 1900 && birthYear < schoolYearStart)) {
    throw new RegulationError('invalidBirthYear', { field }, String(birthYear));
  }
  // The year of recognition is the one in which the school year ends.
  const age = schoolYearStart + 1 - birthYear;
  const done = (met: boolean, ...reasons: Reason[]): Condition => ({ field, met, open: false, reasons });
  if (continuingEducation ? age >= continuingAtLeast : age <= atMost) return done(true);
  if (ageAccepted) return done(true, reason('graduationAgeAccepted', { age }, citation));
  return done(
    false,
    continuingEducation
      ? reason('graduationAgeUnder', { age, limit: continuingAtLeast }, citation)
      : reason('graduationAgeOver', { age, limit: atMost }, citation),
  );
}

function gradeNineConditions(bar: GradeNineBar, input: GraduationInput): Condition[] {
  return [
    absenceCondition(bar, input.absences ?? null),
    conductCondition(bar, input),
    studyCondition(bar, input),
  ];
}

function absenceCondition(
  { allowedAbsences: allowed, cite }: GradeNineBar,
  absent: Absences | null,
): Condition {
  const field = 'absences';
  if (!absent) return { field, met: null, open: true, reasons: [] };
  const absences = totalAbsences(absent);
  const { excused, unexcused } = absent;
  return yesOrNo(
    field,
    absences <= allowed,
    reason('absencesOver', { excused, unexcused, absences, allowed }, cite.absences),
  );
}

function conductCondition(
  { levels, needed, cite }: GradeNineBar,
  { conduct = null }: GraduationInput,
): Condition {
  const field = 'conduct';
  if (conduct === 'notClassified') return { field, met: true, open: false, reasons: [] };
  const { value, known: level } = given(conduct);
  if (level === null) return { field, met: null, open: true, reasons: [] };
  assertLevel(levels.conduct, level, field);
  const params = { of: field, level, needed: needed.conduct } as const;
  return {
    ...yesOrNo(
      field,
      reaches(levels.conduct, level, needed.conduct),
      reason('graduationLevelTooLow', params, cite.levels.conduct),
    ),
    open: value === null,
  };
}

function studyCondition(bar: GradeNineBar, input: GraduationInput): Condition {
  const field = 'study';
  const { study = null, priority } = input;
  const { levels, needed, cite } = bar;
  const { value, known: level } = given(study);
  if (level === null) return { field, met: null, open: true, reasons: [] };
  assertLevel(levels.study, level, field);
  const open = value === null;
  if (reaches(levels.study, level, needed.study)) return { field, met: true, open, reasons: [] };
  if (priority && reaches(levels.study, level, bar.priority.study)) {
    const lower = priorityCondition(bar, level, input);
    return { ...lower, field: open ? field : lower.field, open: open || lower.open };
  }
  const params = { of: field, level, needed: needed.study } as const;
  return { field, met: false, open, reasons: [reason('graduationLevelTooLow', params, cite.levels.study)] };
}

/** The lower bar: no score subject too low, one key subject good enough. */
function priorityCondition(
  { priority: { lowest, key, keyLowest }, cite }: GradeNineBar,
  study: StudyLevel,
  { scores, scoreSubjects }: GraduationInput,
): Condition {
  const field = 'scores';
  const official = new Map<string, Tenths>();
  for (const [subject, score] of Object.entries(scores ?? {})) {
    if (scoreSubjects && !scoreSubjects.includes(subject)) {
      throw new RegulationError('unknownSubject', { field, subject }, 'not one of scoreSubjects');
    }
    const value = given<Tenths>(score).value ?? null;
    if (value === null) continue;
    assertTenths(value, { subject });
    official.set(subject, value);
  }
  const open = !scoreSubjects || [...scoreSubjects, ...key].some((subject) => !official.has(subject));
  const below = [...official].filter(([, average]) => average < lowest).map(([subject]) => subject);
  const keyMissed = key.every((subject) => (official.get(subject) ?? keyLowest) < keyLowest);
  if (below.length > 0 || keyMissed) {
    const params = { below, lowest, keyMissed, key, keyLowest };
    const why = reason('graduationPriorityMissed', params, cite.levels.study);
    return { field, met: false, open: false, reasons: [why] };
  }
  if (open) return { field, met: null, open, reasons: [] };
  const why = reason('graduationPriorityMet', { study, lowest, key, keyLowest }, cite.levels.study);
  return { field, met: true, open, reasons: [why] };
}
