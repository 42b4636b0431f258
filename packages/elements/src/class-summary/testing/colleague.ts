import type { ClassRecordInput, ClassSummary } from '@lienthong/sdk';
import type { ClassSummarySource, FollowOptions, SummaryChange } from '../class-summary.source.ts';

/** Summary pages that somebody else writes into at the same time, and a way to tell of it. */
export interface Shared {
  readonly source: ClassSummarySource;
  /** Who listens, until they stop. */
  readonly listeners: Set<FollowOptions>;
  tell(what: SummaryChange): void;
  /** A colleague saves, and whoever listens is told. */
  colleague(change: Partial<ClassRecordInput> & { pupilId: string }): Promise<void>;
}

export function shared(
  source: ClassSummarySource,
  { classId, period }: Pick<ClassSummary, 'classId' | 'period'>,
): Shared {
  const listeners = new Set<FollowOptions>();
  const { signal } = new AbortController();
  const tell = (what: SummaryChange): void => {
    for (const { onChange } of [...listeners]) onChange(what);
  };
  return {
    source: {
      ...source,
      follow(_, options) {
        listeners.add(options);
        return new Promise((resolve) => {
          options.signal.addEventListener('abort', () => {
            listeners.delete(options);
            resolve();
          });
        });
      },
      async save(...batch) {
        const saved = await source.save(...batch);
        if (saved.pupils.length > 0) tell('summary');
        return saved;
      },
    },
    listeners,
    tell,
    async colleague({ pupilId, ...change }) {
      const page = await source.load(classId, period, { signal });
      const record = page.pupils
        .find(({ id }) => id === pupilId)
        ?.records.find((each) => each.period === period);
      const items = [{ pupilId, version: record?.version ?? 0, ...change }];
      await source.save(classId, { period, items }, { signal, idempotencyKey: crypto.randomUUID() });
      tell('summary');
    },
  };
}
