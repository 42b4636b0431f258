import { sql } from 'kysely';
import { instant } from '../../clock.ts';
import { callerId, type PersonCaller } from '../../identity/caller.ts';
import type { Family } from '../family.ts';
import type { Db, PupilIds } from '../pupil.ts';
import type { PupilExport } from './parts.ts';

type Access = PupilExport['accesses'][number];

interface Times {
  count: number;
  firstAt: Date;
  lastAt: Date;
}
interface LedgerSum extends Times {
  operation: string;
  caller: string;
}

/** Entries of the ledger that name the pupil, summed; the operation seen last comes first. */
export async function accessesOf(
  db: Db,
  { schoolId, pupilId }: PupilIds,
  caller: PersonCaller,
  family: Family,
): Promise<Access[]> {
  const { rows } = await sql<LedgerSum>`
    select operation, caller, count(*) as count, min(at) as "firstAt", max(at) as "lastAt" from audit_entries
    where school_id = ${schoolId} and seq in (select ledger_of_pupil(${pupilId}))
    group by operation, caller`.execute(db);
  const staff = await db
    .selectFrom('assignments')
    .select('account_id')
    .distinct()
    .where('school_id', '=', schoolId)
    .execute();
  const staffIds = new Set(staff.map(({ account_id }) => account_id));
  const whoIs = (name: string): Access['who'] => {
    if (name === callerId(caller)) return 'self';
    const [kind, id = ''] = name.split(':');
    if (kind === 'app' || kind === 'site' || kind === 'system') return kind;
    if (family.has(id)) return 'family';
    return staffIds.has(id) ? 'staff' : 'other';
  };
  const told = rows.map((row) => {
    const who = whoIs(row.caller);
    const named = family.audience === 'principal' || who === 'app' || who === 'site' || who === 'self';
    return { ...row, who, caller: named ? row.caller : null };
  });
  const sums = new Map<string, (typeof told)[number]>();
  for (const row of told) {
    const key = `${row.operation}/${row.who}/${row.caller}`;
    const known = sums.get(key);
    sums.set(key, known ? added(known, row) : row);
  }
  return [...sums.values()]
    .sort((one, other) => other.lastAt.getTime() - one.lastAt.getTime())
    .map((row) => ({ ...row, firstAt: instant(row.firstAt), lastAt: instant(row.lastAt) }));
}

/** Two that cannot be told apart any more. */
function added<Sum extends Times>(one: Sum, other: Sum): Sum {
  return {
    ...one,
    count: one.count + other.count,
    firstAt: one.firstAt < other.firstAt ? one.firstAt : other.firstAt,
    lastAt: one.lastAt > other.lastAt ? one.lastAt : other.lastAt,
  };
}
