import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../identity/caller.ts';
import { testDatabase } from '../testing/database.ts';
import { fixture, loadFixture } from '../testing/fixture.ts';
import { fillOtherSchool } from '../testing/other-school.ts';
import type { Database } from './open.ts';
import type { Schema } from './schema.ts';
import { asImporter, inTenant } from './tenant.ts';

interface TableFacts {
  name: string;
  tenant: boolean;
  enabled: boolean;
  forced: boolean;
  /** Whether a request may insert here at all. */
  inserts: boolean;
  /** `roles` null: everybody. */
  policies: {
    name: string;
    command: string;
    roles: string[] | null;
    using: string | null;
    check: string | null;
  }[];
  keys: { name: string; columns: string[] }[];
}

let database: Database;
let tables: TableFacts[];
beforeAll(async () => {
  database = await testDatabase();
  await loadFixture(database);
  await fillOtherSchool(database);
  tables = await readTables(database);
});
afterAll(() => database.close());

const ownKeys = "(caller = current_setting('app.caller'::text, true))";
const everAbove =
  'WITH RECURSIVE above(id) AS ( SELECT stands.authority_id FROM school_authorities stands WHERE (stands.school_id = app_school()) ' +
  'UNION SELECT link.parent_id FROM (authority_links link JOIN above above_1 ON ((above_1.id = link.authority_id))) ) ' +
  'SELECT above.id FROM above';
const feedsSeen =
  'SELECT feeds.source_id FROM feeds UNION ALL SELECT authority_feeds.source_id FROM authority_feeds';
const principal: Caller = {
  kind: 'person',
  accountId: fixture.accounts.principal,
  displayName: '',
  assignments: [],
};

/** What the catalogue of the database says about every table; a new table is tested without anybody writing a test. */
async function readTables({ asOwner }: Database): Promise<TableFacts[]> {
  return asOwner((owner) =>
    owner.query<TableFacts>(`
      select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
        has_table_privilege('lienthong_app', c.oid, 'insert') as inserts,
        exists (select from pg_attribute where attrelid = c.oid and attname = 'school_id') as tenant,
        coalesce((select json_agg(json_build_object('name', polname,
            'command', case polcmd when '*' then 'all' when 'r' then 'select' else polcmd::text end, 'roles', (select array_agg(rolname) from pg_roles where oid = any(polroles)),
            'using', pg_get_expr(polqual, polrelid), 'check', pg_get_expr(polwithcheck, polrelid)))
          from pg_policy where polrelid = c.oid), '[]') as policies,
        coalesce((select json_agg(json_build_object('name', conname, 'columns', (
            select array_agg(attname order by place) from unnest(conkey) with ordinality as part(number, place)
            join pg_attribute on attrelid = c.oid and attnum = part.number)))
          from pg_constraint where conrelid = c.oid and contype in ('p', 'u', 'f')), '[]') as keys
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'schema_migrations' order by c.relname`),
  );
}

describe('every table', () => {
  it('has row-level security that binds its owner too', () => {
    expect(tables.length).toBeGreaterThan(25);
    expect(tables.filter(({ enabled, forced }) => !enabled || !forced).map(({ name }) => name)).toEqual([]);
  });

  it('shows the app role the rows of its school and what is named here, and nothing else', () => {
    const own = '(school_id = app_school())';
    const expected = tables
      .filter(({ tenant }) => tenant)
      .map(({ name }) => `${name}.tenant all using ${own} check ${own}`)
      .concat(
        // The directory of schools, authorities and subjects is public …
        ['authorities.tree', 'authority_links.tree', 'schools.directory', 'school_authorities.directory'].map(
          (name) => `${name} select using true check null`,
        ),
        'subjects.code_list select using true check null',
        // … a caller sees its own duties, whichever the school, and the names of colleagues …
        ['assignments.own_assignments', 'guardianships.own_guardianships', 'officers.own_officer'].map(
          (name) => `${name} select using (account_id = app_account()) check null`,
        ),
        'accounts.people select using ((id = app_account()) OR works_in_school(id)) check null',
        // … the names of its own school's site keys …
        'site_key_names.own_names all using (owner_id = app_school()) check (owner_id = app_school())',
        // … what an authority keeps, to those who call that authority; of its schools, what they granted …
        ...['vendors', 'apps', 'freezes'].map((name) => {
          const sees = '(authority_id = app_authority())';
          const writes = name === 'vendors' ? 'null' : sees;
          return `${name}.office all using ${sees} check ${writes}`;
        }),
        'grants.office select using (authority_id = app_authority()) check null',
        ...['app_events', 'app_certifications', 'app_credentials'].map((name) => {
          const app = `((apps.id = ${name}.app_id) AND (apps.authority_id = app_authority()))`;
          const sees = `(EXISTS ( SELECT FROM apps WHERE ${app}))`;
          return `${name}.office all using ${sees} check ${sees}`;
        }),
        'accounts.office select using acts_in_office(id) check null',
        'vendor_members.own select using (account_id = app_account()) check null',
        // … the feeds that an authority registers, to it and to every school that stands or stood below it, and of the
        // addresses those that one can see registered …
        'authority_feeds.office all using (authority_id = app_authority()) check (authority_id = app_authority())',
        `authority_feeds.inherited select using (authority_id IN ( ${everAbove})) check null`,
        ...[
          ['feed_sources', 'id'],
          ['feed_source_items', 'source_id'],
          ['feed_windows', 'source_id'],
        ].map(([name, id]) => `${name}.registered select using (${id} IN ( ${feedsSeen})) check null`),
        // … to a school, what it may grant, and to everybody, what rests …
        "apps.decided select using ((app_school() IS NOT NULL) AND (status = ANY (ARRAY['approved'::text, 'suspended'::text]))) check null",
        'vendors.decided select using ((app_school() IS NOT NULL) AND (EXISTS ( SELECT FROM apps WHERE (apps.vendor_id = vendors.id)))) check null',
        'freezes.in_force select using (lifted_at IS NULL) check null',
        // … documents to the authority that sent them, with what each unit did, and to units that received them …
        `documents.office all using (authority_id = app_authority()) check (authority_id = app_authority())`,
        'documents.received select using ((app_school() IS NOT NULL) AND (EXISTS ( SELECT FROM unit_documents u WHERE ((u.school_id = app_school()) AND (u.sent_id = documents.id))))) check null',
        'unit_documents.office select using (authority_id = app_authority()) check null',
        'unit_documents.delivery a using null check ((authority_id = app_authority()) AND (sent_id IS NOT NULL))',
        `office_files.office all using (authority_id = app_authority()) check (authority_id = app_authority())`,
        'office_files.received select using ((app_school() IS NOT NULL) AND (EXISTS ( SELECT FROM documents d WHERE (d.id = office_files.document_id)))) check null',
        'office_file_chunks.office all using (EXISTS ( SELECT FROM office_files f WHERE (f.id = office_file_chunks.file_id))) check (EXISTS ( SELECT FROM office_files f WHERE (f.id = office_file_chunks.file_id)))',
        // … contacts and reports of the units below an authority, to that authority; its reviews, to those below …
        ...['unit_contacts', 'contact_reminders', 'site_heartbeats'].map((name) => {
          const below = 'SELECT units_below(app_authority()) AS units_below';
          return `${name}.office select using (school_id IN ( ${below})) check null`;
        }),
        ...['mailbox_domains', 'contact_rounds', 'office_audit_entries'].map((name) => {
          const sees = '(authority_id = app_authority())';
          return `${name}.office all using ${sees} check ${sees}`;
        }),
        'contact_rounds.above select using (authority_id IN ( SELECT authorities_over(app_school(), app_authority()) AS authorities_over)) check null',
        'mailbox_domains.known select using true check null',
        // … and what it wrote before.
        `idempotency_keys.own_keys all using ${ownKeys} check ${ownKeys}`,
      );
    const found = tables.flatMap(({ name: table, policies }) =>
      policies
        .filter(({ roles }) => roles === null || roles.includes('lienthong_app'))
        .map(({ name, command, using, check }) =>
          `${table}.${name} ${command} using ${using} check ${check}`.replace(/\s+/g, ' '),
        ),
    );
    expect(found.sort()).toEqual(expected.sort());
  });

  it('of a school has the school first in every key', () => {
    // A reference to a table above the schools, or to the school itself, has one column.
    const above = new Set([
      ...['account_id', 'authority_id', 'author_id', 'updated_by', 'subject_code'],
      ...['updated_by_app', 'written_by_app', 'requested_by', 'decided_by'],
      ...['confirmed_by', 'round_id'],
      ...['sent_id', 'acknowledged_by', 'answered_by', 'forwarded_by'],
      ...['created_by', 'revoked_by', 'removed_by', 'app_id', 'granted_by', 'source_id'],
    ]);
    const wrong = tables
      .filter(({ tenant }) => tenant)
      .flatMap(({ name, keys }) =>
        keys
          .filter(
            ({ columns }) =>
              columns[0] !== 'school_id' && !(columns.length === 1 && above.has(columns[0] ?? '')),
          )
          .map((key) => `${name}: ${key.name} (${key.columns.join(', ')})`),
      );
    expect(wrong).toEqual([]);
  });

  it('of a school hides every other school’s rows, and refuses to take them', async () => {
    const { school, otherSchool } = fixture;
    const refusals: string[] = [];
    for (const { name, tenant, inserts } of tables) {
      if (!tenant) continue;
      const rows = <T>(db: Kysely<Schema>, what = sql`*`) =>
        sql<T>`select ${what} from ${sql.table(name)} as t where school_id <> ${school}`
          .execute(db)
          .then((result) => result.rows);
      // Rows of the other school are there …
      const [row] = await inTenant(
        database.db,
        { caller: { kind: 'anonymous' }, schoolId: otherSchool },
        (trx) => rows<{ row: unknown }>(trx, sql`to_jsonb(t) as row`),
      );
      expect(row, `a row of the other school in ${name}`).toBeDefined();
      // … a caller of this one sees none of them, and without a school none at all …
      const here = { caller: principal, schoolId: school };
      const nowhere = { caller: { kind: 'anonymous' }, schoolId: null } as const;
      // The directory of schools and authorities is public.
      for (const from of name === 'school_authorities' ? [] : [here, nowhere])
        expect(await inTenant(database.db, from, (trx) => rows(trx)), name).toEqual([]);
      // … and cannot put one there. The policy refuses it before a key could.
      if (!inserts) continue;
      refusals.push(name);
      const insert = inTenant(database.db, here, (trx) =>
        sql`insert into ${sql.table(name)} select * from jsonb_populate_record(null::${sql.table(name)},
          ${JSON.stringify(row?.row)}::jsonb)`.execute(trx),
      );
      await expect(insert, name).rejects.toThrow(/row-level security/);
    }
    expect(refusals.length).toBeGreaterThan(7);
  });
});

describe('a function that works as another role', () => {
  it('is for the roles that call it alone, and means the same whatever their settings', async () => {
    const found = await database.asOwner((owner) =>
      owner.query<{ name: string; anybody: boolean; settings: string[] | null }>(`
        select proname as name, has_function_privilege('public', oid, 'execute') as anybody, proconfig as settings
        from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`),
    );
    expect(found.length).toBeGreaterThan(3);
    for (const { name, ...facts } of found)
      expect(facts, name).toEqual({ anybody: false, settings: ['search_path=pg_catalog, public, pg_temp'] });
  });
});

describe('a caller of one school', () => {
  const inSchool = <T>(work: (db: Kysely<Schema>) => Promise<T>) =>
    inTenant(database.db, { caller: principal, schoolId: fixture.school }, work);
  const notice = {
    id: '01900000-0000-7000-8000-999900000001',
    class_id: fixture.class7A1,
    author_id: fixture.accounts.principal,
    title: 'x',
    body: 'x',
    published_at: new Date(),
  };

  it('cannot write into another', async () => {
    await expect(
      inSchool((db) =>
        db
          .insertInto('notices')
          .values({ ...notice, school_id: fixture.otherSchool })
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/);
    const changed = await inSchool((db) =>
      db
        .updateTable('gradebooks')
        .set({ version: 99 })
        .where('id', '=', fixture.otherGradebook)
        .executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
  });

  it('cannot change or remove what is kept for ever', async () => {
    for (const statement of [
      'delete from audit_entries',
      'update audit_entries set caller = $$x$$',
      'delete from office_audit_entries',
      'update office_audit_entries set caller = $$x$$',
      'delete from mark_history',
      'update mark_history set version = 1',
      'delete from marks',
    ]) {
      await expect(
        inSchool((db) => sql.raw(statement).execute(db)),
        statement,
      ).rejects.toThrow(/permission denied/);
    }
  });

  it('cannot read credentials, tokens or keys', async () => {
    for (const statement of [
      'select password_hash from accounts',
      'select * from oidc_records',
      'select * from system_secrets',
      'select secret_hash from app_credentials',
      'select * from rate_limits',
    ]) {
      await expect(
        inSchool((db) => sql.raw(statement).execute(db)),
        statement,
      ).rejects.toThrow(/permission denied/);
    }
  });

  it('of one authority sees nothing of another', async () => {
    const seen = async (authorityId: string | null) =>
      inTenant(database.db, { caller: principal, schoolId: null, authorityId }, async (db) => {
        const counts = [];
        for (const table of ['vendors', 'apps', 'grants'] as const)
          counts.push((await db.selectFrom(table).select('id').execute()).length);
        return counts;
      });
    expect(await seen(fixture.department)).toEqual([3, 1, 1]);
    expect(await seen(fixture.otherDepartment)).toEqual([1, 0, 0]);
    expect(await seen(null)).toEqual([0, 0, 0]);
  });

  it('sees what stands at addresses that it, or an authority above it, registered, and at no others', async () => {
    const sourceId = (number: number) => `01900000-0000-7000-8000-00980000000${number}`;
    const at = new Date('2026-11-01T08:00:00+07:00');
    const registered = [fixture.department, fixture.district, fixture.otherWard, fixture.otherDepartment];
    await asImporter(database.db, async (trx) => {
      for (const [number, authority_id] of registered.entries()) {
        const source_id = sourceId(number);
        await trx
          .insertInto('feed_sources')
          .values({ id: source_id, url: `https://${number}.test/rss`, created_at: at })
          .execute();
        await trx
          .insertInto('feed_source_items')
          .values({ source_id, item_id: 'x', title: '', summary: '', html: '', first_seen_at: at })
          .execute();
        await trx
          .insertInto('feed_windows')
          .values({ source_id, day: '2026-11-01', closes: '08:00', checked_at: null })
          .execute();
        await trx
          .insertInto('authority_feeds')
          .values({ authority_id, id: source_id, label: 'x', source_id, registered_at: at })
          .execute();
      }
    });
    const seen = async (schoolId: string | null, authorityId: string | null) =>
      inTenant(database.db, { caller: principal, schoolId, authorityId }, async (db) => {
        const ids = async (table: 'feed_source_items' | 'feed_windows') =>
          (await db.selectFrom(table).select('source_id').orderBy('source_id').execute()).map(
            ({ source_id }) => source_id,
          );
        const sources = await db.selectFrom('feed_sources').select('id').orderBy('id').execute();
        expect(await ids('feed_source_items')).toEqual(sources.map(({ id }) => id));
        expect(await ids('feed_windows')).toEqual(sources.map(({ id }) => id));
        return sources.map(({ id }) => id);
      });
    // The district stood above both until July 2025; which day counts is asked for by the query.
    expect(await seen(fixture.school, null)).toEqual([sourceId(0), sourceId(1)]);
    const own = '01900000-0000-7000-8000-009900000043';
    expect(await seen(fixture.otherSchool, null)).toEqual([sourceId(0), sourceId(1), sourceId(2), own]);
    expect(await seen(fixture.farSchool, null)).toEqual([sourceId(3)]);
    expect(await seen(null, fixture.otherWard)).toEqual([sourceId(2)]);
    expect(await seen(null, null)).toEqual([]);
    await expect(
      inTenant(database.db, { caller: principal, schoolId: fixture.school }, (db) =>
        sql`update feed_sources set url = 'x'`.execute(db),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('leaves no trace of itself on the connection', async () => {
    await inSchool((db) => db.selectFrom('classes').select('id').execute());
    const { rows } = await sql<{ role: string; school: string | null }>`
      select current_user::text as role, nullif(current_setting('app.school_id', true), '') as school`.execute(
      database.db,
    );
    expect(rows).toEqual([{ role: 'lienthong_system', school: null }]);
  });

  it('is what it says and nothing more, however it is named', async () => {
    const caller: Caller = {
      kind: 'site',
      siteKey: "x', true); set role postgres; --",
      schoolId: fixture.school,
      allows: [],
      origin: '',
    };
    const { rows } = await inTenant(database.db, { caller, schoolId: fixture.school }, (db) =>
      sql<{ role: string; caller: string }>`
        select current_user::text as role, current_setting('app.caller') as caller`.execute(db),
    );
    expect(rows).toEqual([{ role: 'lienthong_app', caller: "site:x', true); set role postgres; --" }]);
  });

  it('that cannot begin leaves the connection as it was', async () => {
    const nobody: Caller = { kind: 'person', accountId: 'a\0b', displayName: '', assignments: [] };
    const open = () => inTenant(database.db, { caller: nobody, schoolId: null }, async () => 1);
    await expect(Promise.all([open(), open()])).rejects.toThrow();
    const { rows } = await sql`select 1 as one`.execute(database.db);
    expect(rows).toEqual([{ one: 1 }]);
  });

  it('keeps apart from another at the same time', async () => {
    const seen = await Promise.all(
      Array.from({ length: 12 }, (_, index) => {
        const schoolId = index % 2 === 0 ? fixture.school : fixture.otherSchool;
        return inTenant(database.db, { caller: principal, schoolId }, async (db) => {
          const rows = await db.selectFrom('classes').select('school_id').execute();
          return rows.every((row) => row.school_id === schoolId) && rows.length > 0;
        });
      }),
    );
    expect(seen.every(Boolean)).toBe(true);
  });
});

describe('the system role', () => {
  it('sees no names, birth dates or marks', async () => {
    for (const statement of [
      'select full_name from pupils',
      'select birth_date from pupils',
      'select * from marks',
      'select * from admission_applications',
      'select * from notices',
    ]) {
      await expect(sql.raw(statement).execute(database.db), statement).rejects.toThrow(/permission denied/);
    }
  });
});
