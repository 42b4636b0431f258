import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { migrate } from '../database/migrate.ts';
import { openDatabase, type Database } from '../database/open.ts';

/** A fresh, migrated database: PGlite in memory or, with TEST_DATABASE_URL, one of its own on that PostgreSQL server. */
export async function testDatabase(): Promise<Database> {
  const server = process.env['TEST_DATABASE_URL'];
  if (server === undefined || server === '') {
    const database = await openDatabase({ snapshot: await migratedDatabase() });
    await migrate(database);
    return database;
  }
  const name = `lienthong_test_${randomBytes(6).toString('hex')}`;
  await copyOfMigrated(server, name);
  const database = await openDatabase({ databaseUrl: on(server, name), poolSize: 5 });
  return {
    ...database,
    close: async () => {
      await database.close();
      await onServer(server, (admin) => admin.query(`drop database ${name} with (force)`));
    },
  };
}

/** A fresh PGlite, kept from one run to the next: loading it is five times as quick as making one. */
export async function emptyDatabase(): Promise<Blob> {
  return kept('empty', async () => PGlite.create());
}

/** One that has run all migrations, kept until one of them changes. */
async function migratedDatabase(): Promise<Blob> {
  return kept(`migrated-${migrations}`, async () => {
    const lite = await PGlite.create({ loadDataDir: await emptyDatabase() });
    await migrate({
      asOwner: (work) =>
        work({
          query: async <Row>(text: string, parameters?: unknown[]) =>
            (await lite.query<Row>(text, parameters)).rows,
          exec: async (text) => void (await lite.exec(text)),
        }),
    });
    return lite;
  });
}

const hashed = (...parts: (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 12);
};

const folder = join(import.meta.dirname, '../../migrations');
const migrations = hashed(
  ...readdirSync(folder)
    .sort()
    .flatMap((name) => [name, readFileSync(join(folder, name))]),
);

async function kept(name: string, make: () => Promise<PGlite>): Promise<Blob> {
  const version = hashed(readFileSync(createRequire(import.meta.url).resolve('@electric-sql/pglite')));
  const file = join(tmpdir(), `lienthong-pglite-${name}-${version}.tar`);
  if (!existsSync(file)) {
    const lite = await make();
    const dump = await lite.dumpDataDir('none');
    await lite.close();
    // Test files that start together write under names of their own; the last one wins.
    const own = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
    writeFileSync(own, Buffer.from(await dump.arrayBuffer()));
    renameSync(own, file);
  }
  return new Blob([readFileSync(file)]);
}

/** A copy of a database that has run all migrations; the first to ask makes it. */
async function copyOfMigrated(server: string, name: string): Promise<void> {
  const template = `lienthong_migrated_${migrations}`;
  await onServer(server, async (admin) => {
    // Roles belong to the whole server, and a template is copied while nobody else is in it: one after the other.
    await admin.query('select pg_advisory_lock(7215003)');
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) {
      const unfinished = `${template}_${randomBytes(4).toString('hex')}`;
      await admin.query(`create database ${unfinished}`);
      const database = await openDatabase({ databaseUrl: on(server, unfinished), poolSize: 1 });
      await migrate(database);
      await database.close();
      await admin.query(`alter database ${unfinished} rename to ${template}`);
    }
    await admin.query(`create database ${name} template ${template}`);
  });
}

function on(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer(url: string, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
