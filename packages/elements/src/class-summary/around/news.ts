import type { ClassRecord, ClassSummary, SummaryPupil } from '@lienthong/sdk';
import { fields, type Field, type Value } from '../class-summary.session.ts';
import type { AroundDictionary } from './around.strings.ts';

interface ChangedCell {
  readonly pupilId: string;
  readonly field: Field;
  /** Null where it is computed, or the name is not told. */
  readonly by: string | null;
}

/** What a later reading of a page brought. */
export interface SummaryNews {
  readonly cells: readonly ChangedCell[];
  /** Pupils of whom only results changed. */
  readonly results: number;
  readonly came: number;
  readonly left: number;
  readonly lock: 'locked' | 'opened' | null;
}

export function newsBetween(before: ClassSummary, after: ClassSummary): SummaryNews {
  const earlier = new Map(before.pupils.map((pupil) => [pupil.id, pupil]));
  const cells: ChangedCell[] = [];
  let results = 0;
  let came = 0;
  for (const pupil of after.pupils) {
    const old = earlier.get(pupil.id);
    earlier.delete(pupil.id);
    if (!old) came += 1;
    else {
      const changed = fields.filter(
        (field) => shown(pupil, field, after.period) !== shown(old, field, after.period),
      );
      const by = lastBy(old.records, pupil.records);
      cells.push(...changed.map((field) => ({ pupilId: pupil.id, field, by })));
      if (changed.length === 0 && resultsOf(pupil) !== resultsOf(old)) results += 1;
    }
  }
  const [was, is] = [before.lockedAt !== null, after.lockedAt !== null];
  return { cells, results, came, left: earlier.size, lock: was === is ? null : is ? 'locked' : 'opened' };
}

/** One sentence for each sort of news; empty when there is none. */
export function newsText(
  { cells, results, came, left, lock }: SummaryNews,
  words: AroundDictionary,
  lockedWords: () => string,
): string {
  const [first, ...others] = [...new Set(cells.map(({ by }) => by ?? words.somebody))];
  return [
    first === undefined ? '' : words.changed(first, others.length, cells.length),
    results > 0 ? words.newResults(results) : '',
    words.pupils(came, left),
    lock === 'locked' ? lockedWords() : lock === 'opened' ? words.unlocked : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function shown({ conduct, absences, records }: SummaryPupil, field: Field, period: string): Value {
  if (period !== 'year') return records.find((record) => record.period === period)?.[field] ?? null;
  return field === 'conduct' ? conduct.value : (absences?.[field] ?? null);
}

function lastBy(before: readonly ClassRecord[], after: readonly ClassRecord[]): string | null {
  const isNew = ({ period, version }: ClassRecord): boolean =>
    before.every((old) => old.period !== period || old.version !== version);
  return after.find(isNew)?.updatedBy ?? null;
}

function resultsOf({ results, study, title, promotion }: SummaryPupil): string {
  return JSON.stringify([results, study.value, study.average, title?.value, promotion?.value]);
}
