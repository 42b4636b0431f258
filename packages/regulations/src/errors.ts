import type { AdmissionErrorCode } from './admission/error-codes.ts';
import type { GraduationErrorCode } from './graduation/error-codes.ts';
import type { PreschoolErrorCode } from './preschool/error-codes.ts';
import type { PrimaryErrorCode } from './primary/error-codes.ts';
import type { SecondaryErrorCode } from './secondary/error-codes.ts';

/** Codes of every area, each list beside the rules that throw it. */
export type RegulationErrorCode =
  | 'invalidOption'
  | 'invalidSchoolYear'
  | 'invalidGrade'
  | 'unknownRuleSet'
  | 'invalidDate'
  | SecondaryErrorCode
  | PrimaryErrorCode
  | PreschoolErrorCode
  | GraduationErrorCode
  | AdmissionErrorCode;

/** Where in the caller's input the fault lies. Never carries a pupil's name or a free-text reason. */
export interface ErrorPlace {
  readonly subject?: string;
  readonly slot?: string;
  readonly term?: 1 | 2;
  readonly field?: string;
  /** Position in a list of the input, from 0. */
  readonly index?: number;
}

/** The input cannot be a pupil's marks under the circular: a fault of the caller, not a missing mark. */
export class RegulationError extends Error {
  override readonly name = 'RegulationError';
  readonly code: RegulationErrorCode;
  readonly place: ErrorPlace;
  readonly #detail: string;

  /** Without a detail the message is the place and the code. */
  constructor(code: RegulationErrorCode, place: ErrorPlace, detail: string = code) {
    super(`${placeText(place)}${detail}`);
    this.code = code;
    this.place = place;
    this.#detail = detail;
  }

  /** The same fault, seen from a caller that knows more of where it lies. */
  within(place: ErrorPlace): RegulationError {
    return new RegulationError(this.code, { ...place, ...this.place }, this.#detail);
  }
}

export function isRegulationError(error: unknown): error is RegulationError {
  return error instanceof RegulationError;
}

function placeText({ subject, slot, term, field, index }: ErrorPlace): string {
  const parts = [field, index, subject, term && `term ${term}`, slot].filter((part) => part !== undefined);
  return parts.length > 0 ? `${parts.map(String).join(' ')}: ` : '';
}
