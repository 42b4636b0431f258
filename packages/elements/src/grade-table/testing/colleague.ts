import type { Gradebook } from '@lienthong/sdk';
import { must } from '../must.ts';
import { inMemoryGradebooks } from '../sources/in-memory-gradebooks.ts';

/** The same gradebook under a colleague's hands: writes a mark on what stands there now. */
export function colleague(database: Gradebook, author = 'Nguyễn Văn Hậu') {
  const source = inMemoryGradebooks([database], { author, now: () => new Date('2026-11-22T03:41:00Z') });
  let key = 0;
  return async (row: number, slot: string, value: number): Promise<void> => {
    const pupilId = must(database.pupils[row]).id;
    const version =
      database.marks.find((mark) => mark.pupilId === pupilId && mark.slot === slot)?.version ?? 0;
    const { signal } = new AbortController();
    const item = { pupilId, slot, state: 'value' as const, value, reason: null, version };
    await source.save(database.id, [item], { idempotencyKey: `${author}${(key += 1)}`, signal });
  };
}
