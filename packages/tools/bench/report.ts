export interface Row {
  what: string;
  ours: number;
  baseline?: { name: string; value: number };
  unit: string;
  /** States the budget and whether the row keeps it. */
  budget?: { text: string; kept: boolean };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** Ratios of paired rounds: their median, and where the middle half of them lies. */
export function spread(ratios: readonly number[]): string {
  const [low, high] = [percentile(ratios, 0.25), percentile(ratios, 0.75)];
  return `median of rounds ${median(ratios).toFixed(2)}, half of them ${low.toFixed(2)}–${high.toFixed(2)}`;
}

/** A budget of the kind "at most (or at least) this many times the baseline". */
export function ratio(text: string, kept: boolean): { text: string; kept: boolean } {
  return { text, kept };
}

export function print(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`);
  for (const { what, ours, baseline, unit, budget } of rows) {
    const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
    const against = baseline
      ? `${baseline.name} ${number(baseline.value)} ${unit} (${(ours / baseline.value).toFixed(2)} times)`
      : '';
    console.log(
      `  ${budget ? (budget.kept ? '✓' : '✗') : ' '} ${what.padEnd(48)} ${(number(ours) + ' ' + unit).padStart(14)}   ${against.padEnd(44)} ${budget?.text ?? ''}`,
    );
  }
}
