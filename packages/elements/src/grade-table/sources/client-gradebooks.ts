import type { Client, Connection, Gradebook, GradebookColumn, Versioned } from '@lienthong/sdk';
import type { FollowOptions, GradeTableSource } from '../grade-table.source.ts';
import { explainError } from './explain.ts';

/** More than a principal has of all years that are kept; they are chosen by class, subject and term. */
const MOST_GRADEBOOKS = 3_000;

export interface ClientGradebooksOptions {
  /** The connection of the client: with it, what others change appears as it happens. */
  connection?: Connection | undefined;
  /** The caller is the principal of the school. */
  isPrincipal?: boolean;
}

/** Gradebooks of one school over the SDK, as the person signed in may see them. */
export function clientGradebooks(
  { gradebook }: Pick<Client, 'gradebook'>,
  schoolId: string,
  { connection, isPrincipal = false }: ClientGradebooksOptions = {},
): GradeTableSource {
  return {
    async list({ signal }) {
      const all = [];
      for await (const summary of gradebook.list(schoolId, { limit: 200 }, { signal })) {
        if (all.push(summary) >= MOST_GRADEBOOKS) break;
      }
      return all;
    },
    load: (id, { signal }) => gradebook.get(schoolId, id, { signal }),
    reload(id, held, { signal }) {
      const { etag } = held as Partial<Versioned<Gradebook>>;
      return gradebook.get(schoolId, id, etag ? { ifNoneMatch: etag, signal } : { signal });
    },
    ...(connection && {
      follow: async (id: string, options: FollowOptions) =>
        (await import('../live/follow-events.ts')).followEvents(connection, schoolId, id, options),
    }),
    save: (id, items, { idempotencyKey, signal }) =>
      gradebook.saveMarks(schoolId, id, { items: [...items] }, { idempotencyKey, signal }),
    async publish(id, { slot }, { signal }): Promise<GradebookColumn> {
      // The column's entity tag is its own; the gradebook that was read carries another.
      const { etag } = await gradebook.getColumn(schoolId, id, slot, { signal });
      return gradebook.updateColumn(schoolId, id, slot, { published: true }, { ifMatch: etag, signal });
    },
    desk: async () => (await import('./client-desk.ts')).clientDesk(gradebook, schoolId, isPrincipal),
    explain: explainError,
  };
}
