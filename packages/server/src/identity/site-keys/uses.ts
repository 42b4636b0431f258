import type { Kysely } from 'kysely';
import { asSystem } from '../../database/tenant.ts';
import type { Day, Schema } from '../../database/schema.ts';
import { differenceOf } from './explain.ts';
import { isOrigin } from './origins.ts';

/** Refused addresses kept of a key, and days they are kept. */
export const refusalsKept = 10;
export const refusalDays = 14;
const windowMs = 60_000;
const most = 4 * refusalsKept;

interface UsedKey {
  id: string;
  schoolId: string;
  origins: readonly string[];
}
interface Window {
  key: UsedKey;
  day: Day;
  counts: Map<string, number>;
  timer: NodeJS.Timeout;
}

/**
 * Notes how keys are used, for the school to see: the last day, and addresses that tried a key in vain. Every page calls with a
 * key and anybody can send any address, so it writes once a day, and refusals once a minute for each key however many
 * come. Counts of an unfinished minute are lost with the process; nothing depends on them.
 */
export class SiteKeyUses {
  readonly #db: Kysely<Schema>;
  readonly #usedOn = new Map<string, Day>();
  readonly #windows = new Map<string, Window>();

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async used({ id, schoolId }: UsedKey, day: Day): Promise<void> {
    if (this.#usedOn.get(id) === day) return;
    this.#usedOn.set(id, day);
    await this.#db
      .insertInto('site_key_uses')
      .values({ school_id: schoolId, site_key_id: id, last_used_on: day })
      .onConflict((conflict) =>
        conflict
          .columns(['school_id', 'site_key_id'])
          .doUpdateSet({ last_used_on: day })
          .where('site_key_uses.last_used_on', '<', day),
      )
      .execute()
      // A note that cannot be taken keeps nobody out.
      .catch(() => this.#usedOn.delete(id));
  }

  /** Resolves once the first of a minute is written. */
  async refused(key: UsedKey, origin: string, day: Day): Promise<void> {
    if (origin !== 'null' && !isOrigin(origin)) return;
    const open = this.#windows.get(key.id);
    if (open) {
      const known = open.counts.get(origin);
      // Near addresses are what the webmaster looks for: made-up ones leave them room.
      const room = differenceOf(origin, key.origins).near === undefined ? refusalsKept : most;
      if (known !== undefined || open.counts.size < room) open.counts.set(origin, (known ?? 0) + 1);
      return;
    }
    this.#open(key, day);
    await this.#write(key, day, new Map([[origin, 1]]));
  }

  /** Writes what is counted and stops. */
  async close(): Promise<void> {
    const open = [...this.#windows.values()];
    this.#windows.clear();
    for (const { key, day, counts, timer } of open) {
      clearTimeout(timer);
      await this.#write(key, day, counts);
    }
  }

  #open(key: UsedKey, day: Day): void {
    const timer = setTimeout(() => {
      const { counts } = this.#windows.get(key.id) ?? {};
      this.#windows.delete(key.id);
      if (!counts?.size) return;
      this.#open(key, day);
      void this.#write(key, day, counts);
    }, windowMs);
    timer.unref();
    this.#windows.set(key.id, { key, day, counts: new Map(), timer });
  }

  async #write(key: UsedKey, day: Day, counts: ReadonlyMap<string, number>): Promise<void> {
    if (counts.size === 0) return;
    const place = { school_id: key.schoolId, site_key_id: key.id };
    const work = asSystem(this.#db, async (trx) => {
      await trx
        .insertInto('site_key_refusals')
        .values([...counts].map(([origin, count]) => ({ ...place, origin, day, count })))
        .onConflict((conflict) =>
          conflict.columns(['school_id', 'site_key_id', 'origin']).doUpdateSet(({ eb, ref }) => ({
            count: eb
              .case()
              .when('site_key_refusals.day', '=', day)
              .then(eb('site_key_refusals.count', '+', ref('excluded.count')))
              .else(ref('excluded.count'))
              .end(),
            day,
          })),
        )
        .execute();
      const rows = await trx
        .selectFrom('site_key_refusals')
        .select(['origin', 'day', 'count'])
        .where('school_id', '=', key.schoolId)
        .where('site_key_id', '=', key.id)
        .execute();
      const gone = rankedRefusals(rows, key.origins, day).over.map(({ origin }) => origin);
      if (gone.length === 0) return;
      await trx
        .deleteFrom('site_key_refusals')
        .where('school_id', '=', key.schoolId)
        .where('site_key_id', '=', key.id)
        .where('origin', 'in', gone)
        .execute();
    });
    await work.catch(() => undefined);
  }
}

interface Refusal {
  origin: string;
  day: Day;
  count: number;
}

/** Near addresses first, then the latest and most frequent; `over` are those there is no room or reason to keep. */
export function rankedRefusals<Row extends Refusal>(
  rows: readonly Row[],
  allowed: readonly string[],
  today: Day,
): { kept: Row[]; over: Row[] } {
  const oldest = new Date(Date.parse(today) - refusalDays * 86_400_000).toISOString().slice(0, 10);
  const far = ({ origin }: Row) => Number(differenceOf(origin, allowed).near === undefined);
  const wanted = (row: Row) => row.day >= oldest && !allowed.includes(row.origin);
  const ranked = rows
    .filter(wanted)
    .sort(
      (one, other) => far(one) - far(other) || other.day.localeCompare(one.day) || other.count - one.count,
    );
  return {
    kept: ranked.slice(0, refusalsKept),
    over: [...ranked.slice(refusalsKept), ...rows.filter((row) => !wanted(row))],
  };
}
