export type RegulationErrorCode =
  | 'unknownSlot'
  | 'duplicateSlot'
  | 'unknownState'
  | 'markNotTenths'
  | 'markBelowZero'
  | 'markAboveTen'
  | 'wrongKindOfMark'
  | 'zeroWithoutReason'
  | 'wrongScoring'
  | 'tooManyRegularMarks'
  | 'invalidPeriods'
  | 'invalidTermResult'
  | 'invalidOption'
  | 'invalidSchoolYear'
  | 'invalidGrade';

/** Where in the caller's input the fault lies. Never carries a pupil's name or a free-text reason. */
export interface ErrorPlace {
  readonly slot?: string;
  readonly term?: 1 | 2;
  readonly field?: string;
}

/** The input cannot be a pupil's marks under the circular: a fault of the caller, not a missing mark. */
export class RegulationError extends Error {
  override readonly name = 'RegulationError';
  readonly code: RegulationErrorCode;
  readonly place: ErrorPlace;

  constructor(code: RegulationErrorCode, place: ErrorPlace, detail: string) {
    const where = place.slot ?? (place.term ? `term ${place.term}` : place.field);
    super(where ? `${where}: ${detail}` : detail);
    this.code = code;
    this.place = place;
  }
}

export function isRegulationError(error: unknown): error is RegulationError {
  return error instanceof RegulationError;
}
