import type { PassFail } from '../mark-text.ts';
import type { Tenths } from '../tenths.ts';
import type { Given, StudyInput } from './rules.ts';
import { given } from './standing.ts';

/** Whether the year's result of a subject may be made good by re-assessment (kiểm tra lại, đánh giá lại). */
export function isRetestable(result: Tenths | PassFail | null, below: Tenths): boolean {
  return typeof result === 'number' ? result < below : result === 'CD';
}

/** Subjects whose official result of the year is under `below`, or CĐ; in the order given. */
export function retestable(
  { scores, comments, exempt = [] }: Pick<StudyInput, 'scores' | 'comments' | 'exempt'>,
  below: Tenths,
): string[] {
  const all: [string, Given<Tenths | PassFail>][] = [...Object.entries(scores), ...Object.entries(comments)];
  return all
    .filter(([code, result]) => isRetestable(given(result).value, below) && !exempt.includes(code))
    .map(([code]) => code);
}
