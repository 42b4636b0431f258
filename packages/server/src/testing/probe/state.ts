import type { Database, Owner } from '../../database/open.ts';

/** Ledgers and counters, which change with every request and are not what a request is about. */
const notes = /^(audit_|idempotency_keys|oidc_records|rate_limits|migrations)/;

async function tablesOf(owner: Owner): Promise<string[]> {
  const rows = await owner.query<{ name: string }>(`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`);
  return rows.map(({ name }) => name).filter((name) => !notes.test(name));
}

/** Number of rows and a hash of their content for every table, by its name. */
export async function tableStates(database: Database): Promise<Map<string, string>> {
  return database.asOwner(async (owner) => {
    const states = new Map<string, string>();
    for (const table of await tablesOf(owner)) {
      const [row] = await owner.query<{ state: string }>(
        `select count(*) || ' rows ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') as state from "${table}" t`,
      );
      states.set(table, row?.state ?? '');
    }
    return states;
  });
}

export function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name));
}

/** Every text in every table. */
export async function storedTexts(database: Database): Promise<Set<string>> {
  const texts = new Set<string>();
  const add = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(add);
  };
  await database.asOwner(async (owner) => {
    for (const table of await tablesOf(owner)) {
      const rows = await owner.query<{ fields: unknown }>(`select to_jsonb(t) as fields from "${table}" t`);
      rows.forEach(({ fields }) => add(fields));
    }
  });
  return texts;
}

/** What only SQL that got through could change: tables, columns, functions, policies, triggers and roles. */
export async function catalogue(database: Database): Promise<string[]> {
  const rows = await database.asOwner((owner) =>
    owner.query<{ thing: string }>(`
      select 'column ' || table_name || '.' || column_name as thing from information_schema.columns where table_schema = 'public'
      union all select 'function ' || oid::regprocedure from pg_proc where pronamespace = 'public'::regnamespace
      union all select 'policy ' || tablename || '.' || policyname from pg_policies
      union all select 'trigger ' || tgname from pg_trigger where not tgisinternal
      union all select 'role ' || rolname || rolsuper || rolbypassrls from pg_roles where rolname like 'lienthong%' or rolname = 'injected'
      order by 1`),
  );
  return rows.map(({ thing }) => thing);
}
