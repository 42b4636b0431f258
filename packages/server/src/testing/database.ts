import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../database/migrate.ts';
import { openDatabase, type Database } from '../database/open.ts';

/** A fresh, migrated database: PGlite in memory or, with TEST_DATABASE_URL, one of its own on that PostgreSQL server. */
export async function testDatabase(): Promise<Database> {
  const server = process.env['TEST_DATABASE_URL'];
  if (server === undefined || server === '') {
    const database = await openDatabase();
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

async function onServer(url: string, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
