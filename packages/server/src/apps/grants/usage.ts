import type { components } from '@lienthong/specs/schema';
import type { Transaction } from 'kysely';
import { usageOf, usageOfApps, type Usage as Counted } from '../../audit/repository.ts';
import { dayInVietnam } from '../../clock.ts';
import type { Day, Schema } from '../../database/schema.ts';

type Usage = components['schemas']['Usage'];

const DAY = 86_400_000;

export interface Yesterday {
  day: Day;
  from: Date;
  to: Date;
}

export function yesterdayOf(now: Date): Yesterday {
  const day = dayInVietnam(new Date(now.getTime() - DAY));
  const from = new Date(`${day}T00:00:00+07:00`);
  return { day, from, to: new Date(from.getTime() + DAY) };
}

/** What each app read in a school yesterday, by the ledger of the school. */
export async function readYesterday(
  db: Transaction<Schema>,
  schoolId: string,
  now: Date,
): Promise<(appId: string) => Usage> {
  const yesterday = yesterdayOf(now);
  const found = await usageOfApps(db, schoolId, yesterday);
  return (appId) => usage(yesterday.day, found.get(`app:${appId}`));
}

/** What one app read in a school yesterday. */
export async function readYesterdayOf(
  db: Transaction<Schema>,
  { schoolId, appId }: { schoolId: string; appId: string },
  now: Date,
): Promise<Usage> {
  const yesterday = yesterdayOf(now);
  return usage(yesterday.day, await usageOf(db, schoolId, { caller: `app:${appId}`, ...yesterday }));
}

/** As it goes over the wire; somebody who asked for nothing is not in the ledger. */
export function usage(day: Day, found: Counted | null | undefined): Usage {
  return { requests: 0, refused: 0, pupils: 0, operations: [], ...found, day };
}
