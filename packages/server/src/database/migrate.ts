import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database, Owner } from './open.ts';

const folder = join(import.meta.dirname, '../../migrations');
/** Any number; the same in every process that migrates this database. */
const lock = 7_215_001;

/** Runs the numbered SQL files not yet run, each once and in its own transaction; several processes may start at once. */
export async function migrate(database: Pick<Database, 'asOwner'>): Promise<string[]> {
  return database.asOwner(async (owner) => {
    await owner.query('select pg_advisory_lock($1)', [lock]);
    try {
      return await runMissing(owner);
    } finally {
      await owner.query('select pg_advisory_unlock($1)', [lock]);
    }
  });
}

async function runMissing(owner: Owner): Promise<string[]> {
  await owner.exec(`create table if not exists schema_migrations (
    name text primary key, run_at timestamptz not null default now())`);
  const known = new Set(
    (await owner.query<{ name: string }>('select name from schema_migrations')).map(({ name }) => name),
  );
  const files = (await readdir(folder)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort();
  const run: string[] = [];
  for (const name of files.filter((file) => !known.has(file))) {
    const text = await readFile(join(folder, name), 'utf8');
    await owner.exec('begin');
    try {
      await owner.exec(text);
      await owner.query('insert into schema_migrations (name) values ($1)', [name]);
      await owner.exec('commit');
    } catch (cause) {
      await owner.exec('rollback');
      throw new Error(`Migration ${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, {
        cause,
      });
    }
    run.push(name);
  }
  return run;
}
