import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { components } from '@lienthong/specs/schema';
import type { AppScope, Day, NewRow, Schema } from '../../database/schema.ts';
import type { Usage } from '../../audit/repository.ts';
import { authoritiesAbove } from '../../identity/authorities-above.ts';
import type { Yesterday } from './usage.ts';

type Db = Transaction<Schema>;
type GrantState = components['schemas']['GrantState'];

export interface GrantableAppRow {
  id: string;
  authorityId: string;
  name: string;
  vendorName: string;
  purpose: string;
  scopes: { scope: AppScope; reason: string }[];
  dataLocation: string;
  retention: string;
  contactName: string;
  contactEmail: string;
  contactPhone: string | null;
  privacyUrl: string;
  status: components['schemas']['AppStatus'];
}

const appColumns = sql`
  app.id, app.authority_id as "authorityId", app.name, vendor.name as "vendorName", app.purpose, app.scopes,
  app.data_location as "dataLocation", app.retention, app.contact_name as "contactName",
  app.contact_email as "contactEmail", app.contact_phone as "contactPhone", app.privacy_url as "privacyUrl", app.status`;

/** Apps that an authority above the school has approved; by name. */
export async function grantableApps(
  db: Db,
  { schoolId, today }: { schoolId: string; today: Day },
  after: readonly [string, string] | undefined,
  count: number,
): Promise<GrantableAppRow[]> {
  const { rows } = await sql<GrantableAppRow>`
    select ${appColumns} from apps app join vendors vendor on vendor.id = app.vendor_id
    where app.status = 'approved' and app.authority_id in ${authoritiesAbove(schoolId, today)}
      and (${after?.[0] ?? null}::text is null or (app.name, app.id) > (${after?.[0] ?? null}::text, ${after?.[1] ?? null}::uuid))
    order by app.name, app.id limit ${count}`.execute(db);
  return rows;
}

/** One that the school may grant or has granted: approved or suspended. */
export async function findDecidedApp(
  db: Db,
  { schoolId, today }: { schoolId: string; today: Day },
  appId: string,
): Promise<GrantableAppRow | undefined> {
  const { rows } = await sql<GrantableAppRow>`
    select ${appColumns} from apps app join vendors vendor on vendor.id = app.vendor_id
    where app.id = ${appId} and app.authority_id in ${authoritiesAbove(schoolId, today)}`.execute(db);
  return rows[0];
}

export interface GrantRow {
  id: string;
  appId: string;
  schoolId: string;
  scopes: AppScope[];
  classIds: string[] | null;
  validFrom: Day;
  validUntil: Day;
  grantedAt: Date;
  revokedAt: Date | null;
  revokeReason: string | null;
  state: GrantState;
  rank: number;
}

/** A revocation and the end come first: what the authority does about the app changes nothing about them. */
const state = (today: Day): RawBuilder<GrantState> => sql`case
    when g.revoked_at is not null then 'revoked'
    when g.valid_until < ${today} then 'ended'
    when app.status <> 'approved' then 'suspended'
    when exists (select from freezes f where f.app_id = app.id and f.lifted_at is null) then 'frozen'
    when g.valid_from > ${today} then 'upcoming'
    else 'inForce' end`;
/** What is or will be in force comes first. */
const rank = (today: Day) =>
  sql`case when g.revoked_at is null and g.valid_until >= ${today} then 0 else 1 end`;

const grantColumns = (today: Day) => sql`
  g.id, g.app_id as "appId", g.school_id as "schoolId", g.scopes, g.class_ids as "classIds", g.valid_from as "validFrom",
  g.valid_until as "validUntil", g.granted_at as "grantedAt", g.revoked_at as "revokedAt",
  g.revoke_reason as "revokeReason", ${state(today)} as state, ${rank(today)} as rank`;

export interface SchoolGrantRow extends GrantRow {
  app: GrantableAppRow;
  classes: string[];
  grantedBy: string | null;
}

/** Grants of a school, those in force first, then the newest. */
export async function grantsOfSchool(
  db: Db,
  { schoolId, today }: { schoolId: string; today: Day },
  filter: { id?: string; state?: GrantState | undefined },
  after: readonly [number, string] | undefined,
  count: number,
): Promise<SchoolGrantRow[]> {
  const { rows } = await sql<SchoolGrantRow>`
    select listed.* from (
      select ${grantColumns(today)},
        (select to_jsonb(shown) from (select ${appColumns}) shown) as app,
        array(select class.name from classes class
          where class.school_id = g.school_id and class.id = any(g.class_ids) order by class.grade, length(class.name), class.name) as classes,
        (select person.display_name from accounts person where person.id = g.granted_by) as "grantedBy"
      from grants g join apps app on app.id = g.app_id join vendors vendor on vendor.id = app.vendor_id
      where g.school_id = ${schoolId} and (${filter.id ?? null}::uuid is null or g.id = ${filter.id ?? null}::uuid)
    ) listed
    where (${filter.state ?? null}::text is null or listed.state = ${filter.state ?? null}::text)
      and (${after?.[0] ?? null}::int is null or listed.rank > ${after?.[0] ?? null}::int
        or (listed.rank = ${after?.[0] ?? null}::int and listed.id < ${after?.[1] ?? null}::uuid))
    order by listed.rank, listed.id desc limit ${count}`.execute(db);
  return rows;
}

export interface AppGrantRow extends GrantRow {
  schoolName: string;
  used: Usage | null;
}

/** Grants of an app in every school, with what it read by each yesterday; by the name of the school. */
export async function grantsOfApp(
  db: Db,
  {
    authorityId,
    appId,
    today,
    yesterday,
  }: Record<'authorityId' | 'appId', string> & { today: Day; yesterday: Yesterday },
  after: readonly [string, string] | undefined,
  count: number,
): Promise<AppGrantRow[]> {
  const { rows } = await sql<AppGrantRow>`
    select listed.*, ledger.used from (
      select ${grantColumns(today)}, school.name as "schoolName"
      from grants g join apps app on app.id = g.app_id join schools school on school.id = g.school_id
      where g.app_id = ${appId} and g.authority_id = ${authorityId}
        and (${after?.[0] ?? null}::text is null or (school.name, g.id) > (${after?.[0] ?? null}::text, ${after?.[1] ?? null}::uuid))
      order by school.name, g.id limit ${count}
    ) listed
    cross join lateral usage_of_grant(listed."schoolId", listed.id, ${yesterday.from}, ${yesterday.to}) as ledger (used)
    order by listed."schoolName", listed.id`.execute(db);
  return rows;
}

/** Two grants of one app in one school made at the same moment come one after the other. */
export async function lockGrants(db: Db, schoolId: string, appId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`grant ${schoolId} ${appId}`}, 0))`.execute(db);
}

/** Whether one that is not revoked covers any of these days. */
export async function grantCovers(
  db: Db,
  { schoolId, appId, from, until }: { schoolId: string; appId: string; from: Day; until: Day },
): Promise<boolean> {
  const found = await db
    .selectFrom('grants')
    .select('id')
    .where('school_id', '=', schoolId)
    .where('app_id', '=', appId)
    .where('revoked_at', 'is', null)
    .where('valid_from', '<=', until)
    .where('valid_until', '>=', from)
    .executeTakeFirst();
  return found !== undefined;
}

/** Those of the ids that are no class of the school. */
export async function unknownClasses(
  db: Db,
  schoolId: string,
  classIds: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('classes')
    .select('id')
    .where('school_id', '=', schoolId)
    .where('id', 'in', [...classIds])
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  return new Set(classIds.filter((id) => !known.has(id)));
}

export async function insertGrant(db: Db, row: NewRow<'grants'>): Promise<void> {
  await db.insertInto('grants').values(row).execute();
}

export async function endGrant(
  db: Db,
  { schoolId, id }: { schoolId: string; id: string },
  end: { revoked_at: Date; revoked_by: string; revoke_reason: string | null },
): Promise<void> {
  await db
    .updateTable('grants')
    .set(end)
    .where('school_id', '=', schoolId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
}
