import { RegulationError } from '../errors.ts';

/** @throws RegulationError `invalidOption` unless the value is one of those allowed. */
export function assertOption(value: string, allowed: readonly string[], field: string): void {
  if (!allowed.includes(value)) {
    throw new RegulationError('invalidOption', { field }, `${value} is none of ${allowed.join(', ')}`);
  }
}
