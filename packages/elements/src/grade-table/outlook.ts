import { neededMark, type Tenths } from '@lienthong/regulations';
import type { Sheet } from './sheet.ts';

/** What the one mark that is missing has to be for the next average that counts. */
export interface Outlook {
  readonly slot: string;
  readonly mark: Tenths;
  readonly average: Tenths;
}

/** Averages that a study level hangs on, under every secondary circular. */
const AVERAGES: readonly Tenths[] = [35, 50, 65, 80];

/** Null unless exactly one mark is missing and a better average than the provisional one is in reach. */
export function outlook(sheet: Sheet, row: number): Outlook | null {
  const { circular, plan } = sheet.rules;
  const { value, missing, pending } = sheet.results(row).term;
  const [slot, ...more] = [...missing, ...pending];
  if (!circular || plan.scoring !== 'score' || typeof value !== 'number' || !slot || more.length > 0)
    return null;
  const average = AVERAGES.find((aim) => aim > value);
  if (average === undefined) return null;
  const marks = sheet.rules.marks(sheet.entries(row));
  const { mark } = neededMark(circular, plan, marks, slot, average);
  return mark === null ? null : { slot, mark, average };
}
