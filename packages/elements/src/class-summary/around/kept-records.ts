import type { ClassPeriodName, ClassRecordInput, ClassSummary } from '@lienthong/sdk';
import type { KeptKind } from '../../grade-table/offline/kept-kind.ts';
import type { Draft, StrayEntry, SummarySession, Value } from '../class-summary.session.ts';

/** An entry as it stood on an earlier page. */
export interface KeptEntry extends StrayEntry {
  readonly state: Draft['state'];
  /** Why the system refused it. */
  readonly problem: string | null;
  /** What was saved there: somebody who wrote since is a conflict. */
  readonly base: Value;
}

/** What one summary page holds that the system does not, as plain data. */
export interface KeptRecords {
  readonly format: 1;
  readonly id: string;
  /** Which page it is, before it is read again. */
  readonly title: { readonly className: string; readonly period: ClassPeriodName };
  /** What left and may have arrived. */
  readonly batches: readonly {
    readonly idempotencyKey: string;
    readonly inputs: readonly ClassRecordInput[];
  }[];
  readonly entries: readonly KeptEntry[];
}

/** Conduct and absences of a summary page, kept on the device. */
export const keptRecords: KeptKind<SummarySession, KeptRecords, ClassSummary> = {
  database: 'lienthong-records',
  isKept,
  idOf: ({ id }) => id,
  ...{ keptOf, countOf, bring },
};

function isKept(value: unknown): value is KeptRecords {
  if (typeof value !== 'object' || value === null) return false;
  const { format, id, title, batches, entries } = value as Record<string, unknown>;
  return (
    format === 1 &&
    typeof id === 'string' &&
    typeof title === 'object' &&
    Array.isArray(batches) &&
    Array.isArray(entries)
  );
}

function keptOf(session: SummarySession): KeptRecords | null {
  const batches = session.queue.batches.map(({ idempotencyKey, items }) => ({
    idempotencyKey,
    inputs: items.map(({ input }) => input),
  }));
  const open = [...session.drafts].flatMap(([pupilId, drafts]) =>
    [...drafts].map(([field, { value, state, problem = null }]) => ({
      ...{ pupilId, field, value, state, problem, base: session.base(pupilId, field) },
      pupilName: session.pupil(pupilId)?.fullName ?? '',
    })),
  );
  // Their pupil may be back in the next list; what was saved there then is not known.
  const strays = session.strays.map((stray) => ({
    ...stray,
    ...{ state: 'open' as const, problem: null, base: null },
  }));
  const entries = [...open, ...strays];
  if (batches.length + entries.length === 0) return null;
  const { className, period } = session.summary;
  return { format: 1, id: session.id, title: { className, period }, batches, entries };
}

/** Pupils, as the page counts what waits. */
function countOf({ batches, entries }: KeptRecords): number {
  const all = [...entries, ...batches.flatMap(({ inputs }) => inputs)];
  return new Set(all.map(({ pupilId }) => pupilId)).size;
}

/**
 * Lays what was kept over a page just read. Where the system still holds what it held, the entry goes on as if nothing had been;
 * where somebody wrote since, one decides. What finds no cell, or one with another open entry, is told in words.
 */
function bring(session: SummarySession, { batches, entries }: KeptRecords): void {
  const sent = new Map(
    batches.flatMap(({ inputs }) => inputs.map((input) => [input.pupilId, input] as const)),
  );
  for (const { pupilId, pupilName, field, value, state, problem, base } of entries) {
    const here = session.drafts.get(pupilId)?.get(field);
    if (!session.pupil(pupilId) || here) {
      if (here?.value !== value) addStray(session, { pupilId, pupilName, field, value });
      continue;
    }
    const now = session.base(pupilId, field);
    if (now === value && state !== 'refused') continue;
    // What stands there may be our own, whose answer was lost.
    const isNews = now !== base && now !== sent.get(pupilId)?.[field];
    const draft: Draft = { value, state: state === 'open' && isNews ? 'conflict' : state };
    session.lay(pupilId, field, problem === null ? draft : { ...draft, problem });
  }
  for (const { idempotencyKey, inputs } of batches)
    session.queue.resume({ idempotencyKey, items: inputs.map((input) => ({ key: input.pupilId, input })) });
  for (const { pupilId } of entries) session.put(pupilId);
}

function addStray(session: SummarySession, stray: StrayEntry): void {
  const isKnown = session.strays.some(
    ({ pupilId, field, value }) =>
      pupilId === stray.pupilId && field === stray.field && value === stray.value,
  );
  if (!isKnown) session.strays = [...session.strays, stray];
}
