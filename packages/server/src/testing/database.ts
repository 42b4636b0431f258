import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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
    const database = await openDatabase({ snapshot: await emptyDatabase() });
    await migrate(database);
    return database;
  }
  const name = `lienthong_test_${randomBytes(6).toString('hex')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await onServer(server, (admin) => admin.query(`create database ${name}`));
  const database = await openDatabase({ databaseUrl: url.href, poolSize: 5 });
  await onServer(server, async (admin) => {
    // Roles belong to the whole server: test files that start together make them one after the other.
    await admin.query('select pg_advisory_lock(7215003)');
    await migrate(database);
  });
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
  const require = createRequire(import.meta.url);
  const version = createHash('sha256')
    .update(readFileSync(require.resolve('@electric-sql/pglite')))
    .digest('hex')
    .slice(0, 12);
  const file = join(tmpdir(), `lienthong-empty-pglite-${version}.tar`);
  if (!existsSync(file)) {
    const lite = await PGlite.create();
    const dump = await lite.dumpDataDir('none');
    await lite.close();
    // Test files that start together write under names of their own; the last one wins.
    const own = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
    writeFileSync(own, Buffer.from(await dump.arrayBuffer()));
    renameSync(own, file);
  }
  return new Blob([readFileSync(file)]);
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
