import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/open.ts';
import { asImporter } from '../database/tenant.ts';
import { emptyDatabase } from '../testing/database.ts';
import { fixture } from '../testing/fixture.ts';

const { school, otherSchool } = fixture;
const folder = join(import.meta.dirname, '../../migrations');
const id = (number: number) => `01900000-0000-7000-8000-00940000000${number}`;

describe('the migration', () => {
  it('makes one source of the rows that schools had of an address, with the copy read last', async () => {
    const database = await openDatabase({ snapshot: await emptyDatabase() });
    const files = (await readdir(folder)).filter((name) => name < '0025').sort();
    const feed = (schoolId: string, number: number, url: string, success: string | null) =>
      `('${schoolId}', '${id(number)}', 'Nguồn ${number}', 'department', '${url}', '"${number}"', ${success === null ? 'null' : `'${success}'`})`;
    const item = (schoolId: string, number: number) =>
      `('${schoolId}', '${id(number)}', 'tin', 'Tin ${number}', '', '', '2026-11-0${number}T00:00:00Z')`;
    await database.asOwner(async (owner) => {
      await owner.exec(
        'create table schema_migrations (name text primary key, run_at timestamptz default now())',
      );
      for (const name of files) {
        await owner.exec(await readFile(join(folder, name), 'utf8'));
        await owner.query('insert into schema_migrations (name) values ($1)', [name]);
      }
      await owner.exec(`
        insert into schools (id, code, name, level) values
          ('${school}', 'T1', 'Một', 'primary'), ('${otherSchool}', 'T2', 'Hai', 'primary');
        insert into feeds (school_id, id, label, issuer, url, etag, last_success_at) values
          ${feed(school, 1, 'https://so.test/rss', '2026-11-10T00:00:00Z')},
          ${feed(school, 2, 'https://so.test/rss#tin', null)},
          ${feed(school, 3, 'https://truong.test/rss', null)},
          ${feed(otherSchool, 4, 'https://so.test/rss', '2026-11-11T00:00:00Z')};
        insert into feed_items (school_id, feed_id, item_id, title, summary, html, first_seen_at) values
          ${item(school, 1)}, ${item(school, 2)}, ${item(otherSchool, 4)};`);
    });
    expect(await migrate(database)).toContain('0025_feed_sources.sql');
    const { feeds, items, forced } = await asImporter(database.db, async (trx) => ({
      feeds: await sql<{ label: string; url: string; read: Date | null; removed: boolean }>`
        select label, url, last_success_at as read, removed_at is not null as removed from feeds
        join feed_sources on feed_sources.id = source_id order by feeds.id`.execute(trx),
      items: await sql<{ url: string; title: string }>`
        select s.url, title from feed_source_items join feed_sources s on s.id = source_id`.execute(trx),
      forced: await sql<{ forced: boolean }>`
        select relforcerowsecurity as forced from pg_class where relname = 'feeds'`.execute(trx),
    }));
    const read = new Date('2026-11-11T00:00:00Z');
    expect(feeds.rows).toEqual([
      { label: 'Nguồn 1', url: 'https://so.test/rss', read, removed: false },
      // The same address of the same school, twice.
      { label: 'Nguồn 2', url: 'https://so.test/rss', read, removed: true },
      { label: 'Nguồn 3', url: 'https://truong.test/rss', read: null, removed: false },
      { label: 'Nguồn 4', url: 'https://so.test/rss', read, removed: false },
    ]);
    expect(items.rows).toEqual([{ url: 'https://so.test/rss', title: 'Tin 4' }]);
    expect(forced.rows).toEqual([{ forced: true }]);
    await database.close();
  });
});
