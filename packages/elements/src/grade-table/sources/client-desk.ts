import type { Client } from '@lienthong/sdk';
import type { GradebookDesk } from '../grade-table.source.ts';

/** More versions than a gradebook has, more requests than a school leaves open. */
const MOST = 5_000;

/** What is wanted seldom, over the SDK. */
export function clientDesk(
  gradebook: Client['gradebook'],
  schoolId: string,
  isPrincipal: boolean,
): GradebookDesk {
  return {
    isPrincipal,
    history: (id, cell, { signal }) =>
      few(gradebook.history(schoolId, id, { ...cell, limit: 100 }, { signal })),
    corrections: (of, { signal }) =>
      few(gradebook.listCorrections(schoolId, { ...of, limit: 100 }, { signal })),
    requestCorrection: (id, input, options) => gradebook.requestCorrection(schoolId, id, input, options),
    async decide({ id }, decision, { signal }) {
      const { etag } = await gradebook.getCorrection(schoolId, id, { signal });
      return gradebook.decideCorrection(schoolId, id, decision, { ifMatch: etag, signal });
    },
    addColumn: (id, column, options) => gradebook.addColumn(schoolId, id, column, options),
    async changeColumn(id, { slot }, change, { signal }) {
      const { etag } = await gradebook.getColumn(schoolId, id, slot, { signal });
      return gradebook.updateColumn(schoolId, id, slot, change, { ifMatch: etag, signal });
    },
    school: {
      progress: (of, { signal }) => few(gradebook.listProgress(schoolId, { ...of, limit: 200 }, { signal })),
      lock: (lock, options) => gradebook.lockColumns(schoolId, lock, options),
    },
  };
}

async function few<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of pages) if (all.push(item) >= MOST) break;
  return all;
}
