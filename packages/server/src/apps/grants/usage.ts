import type { components } from '@lienthong/specs/schema';
import type { Transaction } from 'kysely';
import { usageOfGrant, usageOfGrants, type Usage as Counted } from '../../audit/repository.ts';
import { dayInVietnam } from '../../clock.ts';
import type { Day, Schema } from '../../database/schema.ts';

type Usage = components['schemas']['GrantUsage'];

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

/** What was read by each grant of a school yesterday, by the ledger of the school. */
export async function readYesterday(
  db: Transaction<Schema>,
  schoolId: string,
  now: Date,
): Promise<(grantId: string) => Usage> {
  const yesterday = yesterdayOf(now);
  const found = await usageOfGrants(db, schoolId, yesterday);
  return (grantId) => usage(yesterday.day, found.get(grantId));
}

/** What an app read by one grant yesterday. */
export async function readYesterdayOf(
  db: Transaction<Schema>,
  { schoolId, appId, id }: Record<'schoolId' | 'appId' | 'id', string>,
  now: Date,
): Promise<Usage> {
  const yesterday = yesterdayOf(now);
  const asked = { caller: `app:${appId}`, grantId: id, ...yesterday };
  return usage(yesterday.day, await usageOfGrant(db, schoolId, asked));
}

/** As it goes over the wire; somebody who asked for nothing is not in the ledger. */
export function usage(day: Day, found: Counted | null | undefined): Usage {
  return { requests: 0, refused: 0, pupils: 0, operations: [], ...found, day };
}
