import type { PassFail } from '../mark-text.ts';
import type { Result } from '../results.ts';
import type { Tenths } from '../tenths.ts';
import type { Given, StudyInput } from './rules.ts';

/** Whether the year's result of a subject may be made good by re-assessment (kiểm tra lại, đánh giá lại). */
export function isRetestable(result: Tenths | PassFail, below: Tenths): boolean {
  return typeof result === 'number' ? result < below : result === 'CD';
}

/** Subjects whose official result of the year is under `below`, or CĐ; in the order given. */
export function retestable(
  { scores, comments, exempt = [] }: Pick<StudyInput, 'scores' | 'comments' | 'exempt'>,
  below: Tenths,
): string[] {
  const all: [string, Given<Tenths | PassFail>][] = [...Object.entries(scores), ...Object.entries(comments)];
  return all
    .filter(([code, given]) => {
      const final =
        typeof given === 'object' && given !== null ? (given as Result<Tenths | PassFail>).value : given;
      return final !== null && !exempt.includes(code) && isRetestable(final as Tenths | PassFail, below);
    })
    .map(([code]) => code);
}
