/** For what cannot be missing, such as a row of a table that was built from the same list. */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new RangeError('Outside the grade table.');
  return value;
}
