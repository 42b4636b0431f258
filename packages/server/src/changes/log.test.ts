import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeKind } from '../database/schema/changes.ts';
import type { Database } from '../database/open.ts';
import { asImporter, inTenant } from '../database/tenant.ts';
import { testDatabase } from '../testing/database.ts';
import { fixture, loadFixture } from '../testing/fixture.ts';
import type { ChangeReach } from './reach.ts';
import { enterDay, newestChange, readChanges, type ChangeRow } from './repository.ts';

const { school, class7A1, class7A2, pupils } = fixture;
const today = '2026-11-11';
const kinds: ChangeKind[] = ['class', 'pupil', 'gradebook', 'notice'];
const everything: ChangeReach = kinds.map((kind) => ({ kind, all: true, classIds: [], classSubjects: [] }));
const of7A1: ChangeReach = kinds.map((kind) => ({
  ...{ kind, all: false, classIds: [class7A1], classSubjects: [] },
}));

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await loadFixture(database);
});
afterAll(() => database.close());

const newest = () => inSchool((trx) => newestChange(trx, school));
const inSchool = <T>(work: Parameters<typeof inTenant<T>>[2]) =>
  inTenant(database.db, { caller: { kind: 'anonymous' }, schoolId: school }, work);
const read = (after: number, reach = everything, day = today, since = after) =>
  inSchool((trx) => readChanges(trx, { schoolId: school, reach, after, since, today: day, limit: 100 }));
const ids = (rows: ChangeRow[]) => rows.map(({ kind, id, event }) => [kind, id, event]);

function gate() {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

/** What `work` adds to the log of the school. */
async function changesOf(
  work: (trx: Parameters<Parameters<typeof asImporter>[1]>[0]) => Promise<unknown>,
  reach = everything,
) {
  const before = await newest();
  await asImporter(database.db, work);
  return read(before, reach);
}

describe('the log of changes', () => {
  it('holds each record of a school once, the newest last', async () => {
    const rows = await read(0, everything, today, 0);
    expect(rows.map(({ kind }) => kind)).toEqual([
      ...['class', 'class', 'pupil', 'pupil', 'pupil', 'pupil', 'gradebook'],
    ]);
    const [first] = pupils;
    const [change] = await changesOf((trx) =>
      trx.updateTable('pupils').set({ full_name: 'Lê Thị Ân' }).where('id', '=', first).execute(),
    );
    expect(change).toMatchObject({ kind: 'pupil', id: first, event: 'saved', classId: class7A1 });
    const again = await read(0, everything, today, 0);
    expect(again).toHaveLength(rows.length);
    expect(again.at(-1)?.id).toBe(first);
  });

  it('has nothing of what no list shows', async () => {
    const changed = await changesOf((trx) =>
      trx.updateTable('pupils').set({ account_id: null, personal_id: null }).execute(),
    );
    expect(changed).toEqual([]);
  });

  it('has a gradebook once, however many marks a save holds', async () => {
    const changed = await changesOf(async (trx) => {
      await trx.updateTable('gradebooks').set({ version: 2 }).where('id', '=', fixture.gradebook).execute();
      await trx.updateTable('gradebooks').set({ version: 3 }).where('id', '=', fixture.gradebook).execute();
    });
    expect(ids(changed)).toEqual([['gradebook', fixture.gradebook, 'saved']]);
  });

  it('has nothing of a transaction that failed', async () => {
    const before = await newest();
    const failing = asImporter(database.db, async (trx) => {
      await trx.updateTable('classes').set({ name: '7A0' }).where('id', '=', class7A1).execute();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await newest()).toBe(before);
  });

  it('tells those who see one class only that a pupil went to another', async () => {
    const move = (from: string, to: string) =>
      changesOf(
        (trx) =>
          trx
            .updateTable('enrolments')
            .set({ class_id: to })
            .where('class_id', '=', from)
            .where('pupil_id', '=', pupils[2])
            .execute(),
        of7A1,
      );
    expect(ids(await move(class7A1, class7A2))).toEqual([['pupil', pupils[2], 'removed']]);
    const before = (await newest()) - 1;
    expect((await read(before))[0]).toMatchObject({ event: 'saved', classId: class7A2 });
    expect(ids(await move(class7A2, class7A1))).toEqual([['pupil', pupils[2], 'saved']]);
  });

  it('tells nobody of what was removed before he began to read', async () => {
    const seen = await read(0, of7A1, today, await newest());
    expect(ids(seen).filter(([, , event]) => event === 'removed')).toEqual([]);
    expect(ids(seen)).not.toContainEqual(['pupil', fixture.pupilOf7A2, expect.anything()]);
  });

  it('looks on where most of it is for others', async () => {
    const reach = of7A1.map((of) => ({ ...of, classIds: [class7A2] }));
    const all = await read(0, reach, today, await newest());
    expect(all.length).toBeGreaterThan(1);
    const found: ChangeRow[] = [];
    for (;;) {
      const after = found.at(-1)?.seq ?? 0;
      const asked = { schoolId: school, reach, after, since: await newest(), today, limit: 1 };
      const [next] = await inSchool((trx) => readChanges(trx, asked));
      if (next === undefined) break;
      found.push(next);
    }
    expect(found).toEqual(all);
  });

  it('has what comes and goes with the days, though nobody writes it', async () => {
    await enterDay(database.db, school, today);
    const end = (valid_to: string | null) => (trx: Parameters<Parameters<typeof asImporter>[1]>[0]) =>
      trx.updateTable('enrolments').set({ valid_to }).where('pupil_id', '=', pupils[1]).execute();
    expect(ids(await changesOf(end('2026-11-12')))).toEqual([['pupil', pupils[1], 'saved']]);
    const before = await newest();
    await enterDay(database.db, school, '2026-11-12');
    expect(await read(before, everything, '2026-11-12')).toEqual([]);
    await enterDay(database.db, school, '2026-11-15');
    expect(ids(await read(before, everything, '2026-11-15'))).toEqual([['pupil', pupils[1], 'removed']]);
    await asImporter(database.db, end(null));
  });
});

// The embedded database has one connection, where no two transactions interleave: only PostgreSQL can show this.
describe.runIf(process.env['TEST_DATABASE_URL'])('numbers', () => {
  const raise = (id: string, grade: number) => (trx: Parameters<Parameters<typeof asImporter>[1]>[0]) =>
    trx.updateTable('classes').set({ grade }).where('id', '=', id).execute();

  it('are given at commit: who began first and ends last comes last', async () => {
    const before = await newest();
    const wrote = gate();
    const mayCommit = gate();
    const first = asImporter(database.db, async (trx) => {
      await raise(class7A1, 8)(trx);
      wrote.open();
      await mayCommit.opened;
    });
    await wrote.opened;
    await asImporter(database.db, raise(class7A2, 8));
    const early = await read(before);
    expect(ids(early)).toEqual([['class', class7A2, 'saved']]);
    mayCommit.open();
    await first;
    expect(ids(await read(early[0]?.seq ?? 0))).toEqual([['class', class7A1, 'saved']]);
  });

  it('are not given while another has one and has not committed', async () => {
    const before = await newest();
    const numbered = gate();
    const mayCommit = gate();
    const first = asImporter(database.db, async (trx) => {
      await raise(class7A1, 9)(trx);
      await sql`set constraints all immediate`.execute(trx);
      numbered.open();
      await mayCommit.opened;
    });
    await numbered.opened;
    const second = asImporter(database.db, raise(class7A2, 9));
    await waiting();
    expect(await read(before)).toEqual([]);
    mayCommit.open();
    await Promise.all([first, second]);
    expect((await read(before)).map(({ id }) => id)).toEqual([class7A1, class7A2]);
  });

  /** Until somebody waits for the lock of a school. */
  async function waiting(): Promise<void> {
    for (;;) {
      const { rows } = await sql`select from pg_locks where locktype = 'advisory' and not granted`.execute(
        database.db,
      );
      if (rows.length > 0) return;
    }
  }
});
