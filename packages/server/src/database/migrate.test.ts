import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { testDatabase } from '../testing/database.ts';
import { migrate } from './migrate.ts';
import { openDatabase, type Database } from './open.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

describe('migrations', () => {
  it('run once', async () => {
    expect(await migrate(database)).toEqual([]);
    const [first] = await database.asOwner((owner) =>
      owner.query<{ name: string }>('select name from schema_migrations order by name'),
    );
    expect(first?.name).toBe('0001_foundation.sql');
  });

  it('have a number each', async () => {
    const files = await readdir(join(import.meta.dirname, '../../migrations'));
    expect(new Set(files.map((name) => name.slice(0, 4))).size).toBe(files.length);
  });

  it('may be started by several processes at once', async () => {
    expect(await Promise.all([migrate(database), migrate(database), migrate(database)])).toEqual([
      [],
      [],
      [],
    ]);
  });
});

describe('values', () => {
  it('come out alike on both databases', async () => {
    const { rows } =
      await sql`select '2014-03-15'::date as day, count(*) as n, 9007199254740000 as big, array['a', 'b'] as list,
      '{"a": [1]}'::jsonb as json, '2026-11-11T02:00:00Z'::timestamptz as moment`.execute(database.db);
    expect(rows).toEqual([
      {
        day: '2014-03-15',
        n: 1,
        big: 9007199254740000,
        list: ['a', 'b'],
        json: { a: [1] },
        moment: new Date('2026-11-11T02:00:00Z'),
      },
    ]);
  });
});

describe('a folder of the embedded database', () => {
  it('cannot be opened twice', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lienthong-'));
    const first = await openDatabase({ dataDir: folder });
    await expect(openDatabase({ dataDir: folder })).rejects.toThrow(/another process/);
    await first.close();
    const again = await openDatabase({ dataDir: folder });
    await again.close();
    await rm(folder, { recursive: true });
  });
});
