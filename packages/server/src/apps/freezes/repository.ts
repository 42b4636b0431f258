import { sql, type Transaction } from 'kysely';
import type { Day, NewRow, Row, Schema } from '../../database/schema.ts';
import { authoritiesAbove } from '../../identity/authorities-above.ts';

type Db = Transaction<Schema>;

export interface FreezeRow {
  id: string;
  kind: Row<'freezes'>['kind'];
  appId: string | null;
  appName: string | null;
  schoolId: string | null;
  schoolName: string | null;
  feature: Row<'freezes'>['feature'];
  reasonVi: string;
  reasonEn: string;
  frozenAt: Date;
  frozenBy: string | null;
  liftedAt: Date | null;
  rank: number;
}

/** Those in force first, then the newest. */
export async function freezesOf(
  db: Db,
  authorityId: string,
  { id = null }: { id?: string | null },
  after: readonly [number, string] | undefined,
  count: number,
): Promise<FreezeRow[]> {
  const { rows } = await sql<FreezeRow>`
    select listed.* from (
      select f.id, f.kind, f.app_id as "appId", app.name as "appName", f.frozen_school_id as "schoolId",
        school.name as "schoolName", f.feature, f.reason_vi as "reasonVi", f.reason_en as "reasonEn",
        f.frozen_at as "frozenAt", f.lifted_at as "liftedAt",
        (select person.display_name from accounts person where person.id = f.frozen_by) as "frozenBy",
        case when f.lifted_at is null then 0 else 1 end as rank
      from freezes f left join apps app on app.id = f.app_id left join schools school on school.id = f.frozen_school_id
      where f.authority_id = ${authorityId} and (${id}::uuid is null or f.id = ${id}::uuid)
    ) listed
    where ${after?.[0] ?? null}::int is null or listed.rank > ${after?.[0] ?? null}::int
      or (listed.rank = ${after?.[0] ?? null}::int and listed.id < ${after?.[1] ?? null}::uuid)
    order by listed.rank, listed.id desc limit ${count}`.execute(db);
  return rows;
}

export async function appIsOf(db: Db, authorityId: string, appId: string): Promise<boolean> {
  const found = await db
    .selectFrom('apps')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('id', '=', appId)
    .executeTakeFirst();
  return found !== undefined;
}

export async function schoolIsBelow(
  db: Db,
  authorityId: string,
  schoolId: string,
  today: Day,
): Promise<boolean> {
  const { rows } = await sql<{ below: boolean }>`
    select ${authorityId}::uuid in ${authoritiesAbove(schoolId, today)} as below`.execute(db);
  return rows[0]?.below === true;
}

/** False where the same is frozen already. */
export async function insertFreeze(db: Db, row: NewRow<'freezes'>): Promise<boolean> {
  const inserted = await db
    .insertInto('freezes')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function endFreeze(
  db: Db,
  { authorityId, id }: { authorityId: string; id: string },
  end: { lifted_at: Date; lifted_by: string },
): Promise<void> {
  await db
    .updateTable('freezes')
    .set(end)
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .execute();
}
