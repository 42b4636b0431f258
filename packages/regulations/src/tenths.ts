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
  const code = !Number.isInteger(value)
    ? 'markNotTenths'
    : (value as number) < 0
      ? 'markBelowZero'
      : (value as number) > 100
        ? 'markAboveTen'
        : null;
  // An object may have no text.
  if (code)
    throw new RegulationError(code, place, Object(value) === value ? code : `${code} ${String(value)}`);
}
