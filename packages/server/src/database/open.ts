import { PGlite, types } from '@electric-sql/pglite';
import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import { PGliteDialect } from 'kysely-pglite-dialect';
import pg from 'pg';
import { takeDataFolder } from './data-folder.ts';
import { keepingPlans } from './kept-plans.ts';
import { withOpening } from './opening.ts';
import type { Schema } from './schema.ts';

/** A connection of the role that owns the tables; for migrations only. */
export interface Owner {
  query<Row>(text: string, parameters?: unknown[]): Promise<Row[]>;
  /** Several statements, no parameters. */
  exec(text: string): Promise<void>;
}

export interface Database {
  /** Every connection starts as `lienthong_system`; work on school data goes through `inTenant`. */
  db: Kysely<Schema>;
  kind: 'pglite' | 'postgres';
  /** The connections behind `db`, for libraries that bring their own SQL; null on the embedded database. */
  pool: pg.Pool | null;
  asOwner<T>(work: (owner: Owner) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** PostgreSQL 15+; without it the embedded database is used. */
  databaseUrl?: string | undefined;
  /** Folder of the embedded database; without it, memory. */
  dataDir?: string | undefined;
  /** Forget what the folder holds and begin anew. */
  fresh?: boolean | undefined;
  /** Content of an embedded database to begin with, as PGlite dumps it; spares tests the second a fresh one takes. */
  snapshot?: Blob | undefined;
  /** Connections to PostgreSQL at most. */
  poolSize?: number | undefined;
}

const DATE = 1082;
const INT8 = 20;
// A day has no time zone: the drivers would turn it into an instant of the machine's zone.
const asText = (value: string) => value;

export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  return options.databaseUrl === undefined
    ? openPglite(options)
    : openPostgres(options.databaseUrl, options.poolSize);
}

async function openPglite({ dataDir, fresh = false, snapshot }: DatabaseOptions): Promise<Database> {
  const folder = dataDir === undefined ? undefined : await takeDataFolder(dataDir, fresh);
  const lite = await PGlite.create({
    ...(folder !== undefined && { dataDir: folder.database }),
    ...(snapshot !== undefined && { loadDataDir: snapshot }),
    parsers: { [types.DATE]: asText, [types.INT8]: Number },
  }).catch(async (cause: unknown) => {
    await folder?.release();
    throw cause;
  });
  const db = new Kysely<Schema>({
    dialect: withOpening(new PGliteDialect(lite), (_connection, text) => lite.exec(text)),
  });
  const owner: Owner = {
    query: async <Row>(text: string, parameters?: unknown[]) =>
      (await lite.query<Row>(text, parameters)).rows,
    exec: async (text) => void (await lite.exec(text)),
  };
  return {
    db,
    kind: 'pglite',
    pool: null,
    // Holding Kysely's only connection keeps requests out while the role is the owner's.
    asOwner: (work) =>
      db.connection().execute(async () => {
        await lite.exec('reset role');
        try {
          return await work(owner);
        } finally {
          await lite.exec(`do $$ begin
            if exists (select from pg_roles where rolname = 'lienthong_system') then set role lienthong_system; end if;
          end $$`);
        }
      }),
    close: async () => {
      await db.destroy();
      await folder?.release();
    },
  };
}

function openPostgres(databaseUrl: string, poolSize = 10): Database {
  const typeParsers = new pg.TypeOverrides();
  typeParsers.setTypeParser(DATE, asText);
  typeParsers.setTypeParser(INT8, Number);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: poolSize,
    types: typeParsers,
    connectionTimeoutMillis: 5_000,
    options: '-c role=lienthong_system -c statement_timeout=15000',
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  const db = new Kysely<Schema>({
    dialect: withOpening(new PostgresDialect({ pool: keepingPlans(pool) }), (connection, text) =>
      connection.executeQuery(CompiledQuery.raw(text)),
    ),
  });
  return {
    db,
    kind: 'postgres',
    pool,
    asOwner: async (work) => {
      const client = new pg.Client({ connectionString: databaseUrl, types: typeParsers });
      await client.connect();
      try {
        return await work({
          query: async <Row>(text: string, parameters?: unknown[]) =>
            (await client.query(text, parameters)).rows as Row[],
          exec: async (text) => void (await client.query(text)),
        });
      } finally {
        await client.end();
      }
    },
    close: () => db.destroy(),
  };
}
