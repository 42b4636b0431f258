import { RegulationError, type ErrorPlace } from './errors.ts';

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
  if (!Number.isInteger(value)) {
    throw new RegulationError('markNotTenths', place, `${String(value)} is not an integer number of tenths`);
  }
  if ((value as number) < 0)
    throw new RegulationError('markBelowZero', place, `${value as number} tenths is below 0`);
  if ((value as number) > 100) {
    throw new RegulationError('markAboveTen', place, `${value as number} tenths is above 10,0`);
  }
}
