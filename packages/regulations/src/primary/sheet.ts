import { RegulationError, type ErrorPlace } from '../errors.ts';
import type { PrimaryCircular } from './circular.ts';
import type { PrimaryPlan, RecordPoint, RecordSheet, SheetSubject } from './rules.ts';

export function isMidTerm(point: RecordPoint): boolean {
  return point === 'midTerm1' || point === 'midTerm2';
}

export function assertPrimaryGrade(grade: unknown): asserts grade is number {
  if (!Number.isInteger(grade) || (grade as number) < 1 || (grade as number) > 5) {
    throw new RegulationError(
      'invalidGrade',
      { field: 'grade' },
      `${String(grade)} is not a grade from 1 to 5`,
    );
  }
}

/** The plan with every list there, a copy of its own. */
export function readPlan(plan: PrimaryPlan | null | undefined): Required<PrimaryPlan> {
  const grade: unknown = plan?.grade;
  assertPrimaryGrade(grade);
  const list = (field: Exclude<keyof PrimaryPlan, 'grade'>): readonly string[] => {
    const codes: unknown = plan?.[field] ?? [];
    if (!Array.isArray(codes)) throw new RegulationError('invalidOption', { field }, 'not a list of codes');
    return [...(codes as readonly string[])];
  };
  return {
    grade,
    optional: list('optional'),
    inParts: list('inParts'),
    extraTests: list('extraTests'),
    omittedCompetences: list('omittedCompetences'),
  };
}

/** What a class of the plan records at that point. */
export function recordSheet(circular: PrimaryCircular, plan: PrimaryPlan, point: RecordPoint): RecordSheet {
  const { grade, optional, inParts, extraTests, omittedCompetences } = readPlan(plan);
  if (!circular.recordPoints.includes(point)) {
    throw new RegulationError(
      'unknownPoint',
      { field: 'point' },
      `${circular.id} records nothing at ${String(point)}`,
    );
  }
  optional.forEach((subject, index) => {
    if ('co'.includes(sign(circular.subjects[subject]?.grades, grade))) return;
    throw unknownSubject({ field: 'optional', index, subject });
  });
  inParts.forEach((subject, index) => {
    if (!circular.subjects[subject]?.parts) throw unknownSubject({ field: 'inParts', index, subject });
  });
  omittedCompetences.forEach((slot, index) => {
    if (circular.competences.includes(slot)) return;
    const place = { field: 'omittedCompetences', index, slot };
    throw new RegulationError('unknownCompetence', place, 'not a competence of this circular');
  });

  const mid = isMidTerm(point);
  const subjects = Object.entries(circular.subjects).flatMap(([code, row]): SheetSubject[] => {
    const taught = sign(row.grades, grade);
    if (taught === '-' || (taught === 'o' && !optional.includes(code))) return [];
    const kind = row.activity ? 'activity' : 'subject';
    const listed = sign(mid ? row.midTests : row.tests, grade) === 't';
    const codes = row.parts && inParts.includes(code) ? row.parts : [code];
    return codes.map((subject) => ({
      subject,
      kind,
      test: listed || (!mid && extraTests.includes(subject)),
    }));
  });
  extraTests.forEach((subject, index) => {
    if (!subjects.some((line) => line.subject === subject)) {
      throw unknownSubject({ field: 'extraTests', index, subject });
    }
  });
  const competences = circular.competences.filter((code) => !omittedCompetences.includes(code));
  return { grade, point, subjects, competences, qualities: circular.qualities };
}

export function unknownSubject(place: ErrorPlace): RegulationError {
  return new RegulationError('unknownSubject', place, 'not a subject of this circular, grade and plan');
}

function sign(grades: string | undefined, grade: number): string {
  return grades?.[grade - 1] ?? '-';
}
