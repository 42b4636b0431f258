import { newIdempotencyKey } from './core/idempotency.ts';
import type { WriteOptions } from './core/options.ts';
import { isApiError, isLienthongError, isUsageError } from './errors/guards.ts';
import type { LienthongError } from './errors/errors.ts';
import type { GradebookApi } from './generated/features/gradebook.ts';
import type { GradebookResult, MarkInput, MarkOutcome } from './generated/types.ts';

export interface SaveAllMarksOptions extends WriteOptions {
  /** Marks sent at once, 1000 at most and unless given. */
  batchSize?: number | undefined;
  /** After every batch, with the number of marks that were answered. */
  onProgress?: ((progress: { done: number; total: number }) => void) | undefined;
}

/** What became of one mark: what the central system said of it, or why it said nothing. */
export type MarkResult = { readonly input: MarkInput } & (
  | Pick<MarkOutcome, 'outcome' | 'mark' | 'problem'>
  /** `sent` and no answer: it may have been saved. Saving again with the same `idempotencyKey` tells. */
  | { readonly outcome: 'failed'; readonly sent: boolean; readonly error: LienthongError }
);

export interface AllSavedMarks {
  /** One for each mark, in the order given. */
  readonly items: MarkResult[];
  /** Averages that changed, one for each pupil at most, computed by the circular. */
  readonly results: GradebookResult[];
  /** Names this write: pass it on to save the same marks in batches of the same size again, and none is saved twice. */
  readonly idempotencyKey: string;
}

const most = 1000;

/**
 * Saves any number of marks in batches, one after the other. It rejects only when it is called wrongly: a batch that fails, by a
 * lost connection or a refusal of the whole, is told mark by mark, and those after it are not sent.
 */
export async function saveAllMarks(
  gradebook: Pick<GradebookApi, 'saveMarks'>,
  schoolId: string,
  gradebookId: string,
  marks: readonly MarkInput[],
  options: SaveAllMarksOptions = {},
): Promise<AllSavedMarks> {
  const { batchSize = most, onProgress, idempotencyKey = newIdempotencyKey(), ...how } = options;
  const size = Math.max(1, Math.min(most, Math.floor(batchSize) || most));
  const items: MarkResult[] = [];
  const results = new Map<string, GradebookResult>();
  for (let start = 0; start < marks.length; start += size) {
    const batch = marks.slice(start, start + size);
    try {
      const saved = await gradebook.saveMarks(
        schoolId,
        gradebookId,
        { items: batch },
        { ...how, idempotencyKey: `${idempotencyKey}-${start}` },
      );
      for (const [index, input] of batch.entries()) items.push(resultOf(input, saved.items[index]));
      for (const result of saved.results) results.set(result.pupilId, result);
    } catch (error) {
      if (!isLienthongError(error) || isUsageError(error)) throw error;
      // A refusal is an answer: nothing of the batch was saved.
      const sent = !isApiError(error) || error.status >= 500 || error.code === 'idempotency_in_progress';
      for (const [index, input] of marks.slice(start).entries())
        items.push({ input, outcome: 'failed', sent: sent && index < batch.length, error });
      break;
    }
    onProgress?.({ done: items.length, total: marks.length });
  }
  return { items, results: [...results.values()], idempotencyKey };
}

function resultOf(input: MarkInput, answer: MarkOutcome | undefined): MarkResult {
  if (!answer) throw new Error('The central system answered fewer marks than it was sent.');
  const { outcome, mark, problem } = answer;
  return { input, outcome, mark, problem };
}
