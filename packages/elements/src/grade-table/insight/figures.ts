/** Tenths by pupil (row) and column; null where there is no mark. */
export type Figures = readonly (readonly (number | null)[])[];

export function columnOf(figures: Figures, col: number): (number | null)[] {
  return figures.map((row) => row[col] ?? null);
}

export function present(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The middle one; of an even count the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half) - 1] ?? 0)) / 2;
}

/** How far two lists go together, -1 to 1; 0 where one of them never changes. */
export function correlation(pairs: readonly (readonly [number, number])[]): number {
  const meanA = mean(pairs.map(([a]) => a));
  const meanB = mean(pairs.map(([, b]) => b));
  let both = 0;
  let ofA = 0;
  let ofB = 0;
  for (const [a, b] of pairs) {
    both += (a - meanA) * (b - meanB);
    ofA += (a - meanA) ** 2;
    ofB += (b - meanB) ** 2;
  }
  return ofA === 0 || ofB === 0 ? 0 : both / Math.sqrt(ofA * ofB);
}
