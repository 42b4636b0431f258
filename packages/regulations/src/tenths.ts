import { RegulationError, type ErrorPlace, type RegulationErrorCode } from './errors.ts';

/** A mark or average as an integer number of tenths, 0..100: 8,3 is 83. Binary fractions never enter. */
export type Tenths = number;

/** Half up to whole tenths: `floor((2·sum + divisor) / (2·divisor))`, in integers throughout. */
export function roundHalfUp(sum: number, divisor: number): Tenths {
  const numerator = 2 * sum + divisor;
  const denominator = 2 * divisor;
  return (numerator - (numerator % denominator)) / denominator;
}

/** Throws unless the value is an integer 0..100. */
export function assertTenths(value: unknown, place: ErrorPlace): asserts value is Tenths {
  if (!Number.isInteger(value)) throw fault('markNotTenths', value, place);
  if ((value as number) < 0) throw fault('markBelowZero', value, place);
  if ((value as number) > 100) throw fault('markAboveTen', value, place);
}

function fault(code: RegulationErrorCode, value: unknown, place: ErrorPlace): RegulationError {
  return new RegulationError(code, place, `${String(value)} is not 0 to 100 tenths`);
}
