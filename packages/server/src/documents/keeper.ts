import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { asSystem } from '../database/tenant.ts';
import { repeatedly, type Repeated } from '../repeatedly.ts';
import { remind } from './remind.ts';
import { deliver, tell } from './spread.ts';

const tickMilliseconds = 15_000;

export interface DocumentKeeperOptions {
  db: Kysely<Schema>;
  log: { error(facts: object, message: string): void };
  clock?: () => Date;
}

export interface DocumentKeeper extends Repeated {
  /** Brings documents to the units that wait for them, tells of changes, and reminds of deadlines. */
  tick(): Promise<void>;
}

export function documentKeeper({ db, log, clock = () => new Date() }: DocumentKeeperOptions): DocumentKeeper {
  let stopping = false;

  async function spreadAll(): Promise<void> {
    const waiting = await asSystem(db, (trx) =>
      trx
        .selectFrom('documents')
        .select(['id', 'version'])
        .whereRef('spread_version', '<', 'version')
        .orderBy('sent_at')
        .execute(),
    );
    for (const { id, version } of waiting) {
      // A transaction for each part, so that no unit's change feed waits for all the others.
      for (const part of [deliver, tell]) while (!stopping && (await asSystem(db, (trx) => part(trx, id))));
      if (stopping) return;
      await asSystem(db, (trx) =>
        trx
          .updateTable('documents')
          .set({ spread_version: version })
          .where('id', '=', id)
          .where('spread_version', '<', version)
          .execute(),
      );
    }
  }

  async function tick(): Promise<void> {
    await spreadAll();
    while (!stopping && (await asSystem(db, (trx) => remind(trx, clock()))));
  }

  const { start, stop } = repeatedly(tick, {
    every: tickMilliseconds,
    failed: (error) => log.error({ err: error }, 'documents could not be brought to their units'),
  });
  return {
    tick,
    start,
    async stop() {
      stopping = true;
      await stop();
    },
  };
}
