import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../identity/caller.ts';
import { testDatabase } from '../testing/database.ts';
import { fixture, loadFixture } from '../testing/fixture.ts';
import type { Database } from './open.ts';
import type { Schema } from './schema.ts';
import { asImporter, inTenant } from './tenant.ts';

interface TableFacts {
  name: string;
  tenant: boolean;
  enabled: boolean;
  forced: boolean;
  policies: { name: string; roles: string[]; using: string | null; check: string | null }[];
  keys: { name: string; columns: string[] }[];
}

let database: Database;
let tables: TableFacts[];
beforeAll(async () => {
  database = await testDatabase();
  await loadFixture(database);
  tables = await readTables(database);
});
afterAll(() => database.close());

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
        exists (select from pg_attribute where attrelid = c.oid and attname = 'school_id') as tenant,
        coalesce((select json_agg(json_build_object('name', polname, 'roles', (select array_agg(rolname) from pg_roles where oid = any(polroles)),
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

  it('of a school shows the app role the rows of that school only', () => {
    const own = '(school_id = app_school())';
    const open = tables
      .filter(({ tenant }) => tenant)
      .filter(
        ({ policies }) =>
          !policies.some(
            ({ name, roles, using, check }) =>
              name === 'tenant' && roles.includes('lienthong_app') && using === own && check === own,
          ),
      );
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  it('of a school has the school first in every key', () => {
    // A reference to a table above the schools, or to the school itself, has one column.
    const above = new Set(['account_id', 'authority_id', 'author_id', 'updated_by', 'subject_code']);
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
    const names = tables.filter(({ tenant }) => tenant).map(({ name }) => name as keyof Schema);
    const count = (db: Kysely<Schema>, name: string, where = sql`true`) =>
      sql<{ n: number }>`select count(*) as n from ${sql.table(name)} where ${where}`
        .execute(db)
        .then(({ rows }) => rows[0]?.n ?? 0);
    for (const name of names) {
      // Rows of both schools are there …
      const there = await asImporter(database.db, (trx) => count(trx, name)).catch(() => 0);
      // … a caller of the one sees none of the other …
      const foreign = await inTenant(database.db, { caller: principal, schoolId: fixture.school }, (trx) =>
        // The directory of schools and authorities is public.
        name === 'school_authorities'
          ? Promise.resolve(0)
          : count(trx, name, sql`school_id <> ${fixture.school}`),
      );
      expect(foreign, `${name} of ${there} rows`).toBe(0);
      // … and without a school sees nothing at all but what concerns the caller.
      const none = await inTenant(database.db, { caller: { kind: 'anonymous' }, schoolId: null }, (trx) =>
        name === 'school_authorities' ? Promise.resolve(0) : count(trx, name),
      );
      expect(none, name).toBe(0);
    }
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
      'select * from rate_limits',
    ]) {
      await expect(
        inSchool((db) => sql.raw(statement).execute(db)),
        statement,
      ).rejects.toThrow(/permission denied/);
    }
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
