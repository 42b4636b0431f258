import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { sql } from 'kysely';
import { asImporter, asSystem } from '../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { documentKeeper, type DocumentKeeper } from './keeper.ts';
import { AT_ONCE, deliver } from './spread.ts';

type Schemas = components['schemas'];

const { school, department, ward, officeKey } = fixture;
const day = '2026-11-11';

let test: TestApp;
/** Requests come on the day of the fixture; the clock of the keepers goes on. */
let moment = new Date(`${day}T09:00:00+07:00`);
/** Two processes that watch the same clock. */
let keepers: DocumentKeeper[];
const failures: unknown[] = [];
beforeAll(async () => {
  const clock = () => moment;
  test = await testApp();
  const log = { error: (facts: object) => failures.push(facts) };
  keepers = [1, 2].map(() => documentKeeper({ db: test.database.db, log, clock }));
});
afterAll(async () => {
  for (const keeper of keepers) await keeper.stop();
  await test.close();
});

const tick = () => Promise.all(keepers.map((keeper) => keeper.tick()));
const send = async (number: string, more: object) => {
  const { status, body } = await test.call<Schemas['SentDocument']>(
    'POST',
    `/authorities/${department}/documents`,
    {
      ...{ as: 'department', at: officeKey },
      body: {
        ...{
          number,
          kind: 'letter',
          abstract: `Về việc ${number}`,
          issuedOn: day,
          recipients: { to: 'all' },
          ...more,
        },
      },
    },
  );
  expect(status).toBe(201);
  return body;
};
const unitDocument = async (number: string) => {
  const { body } = await test.call<Schemas['DocumentsPage']>(
    'GET',
    `/schools/${school}/documents?q=${number}`,
    {
      as: 'principal',
    },
  );
  const id = body.items[0]?.id ?? '';
  return (
    await test.call<Schemas['Document']>('GET', `/schools/${school}/documents/${id}`, { as: 'principal' })
  ).body;
};
/** What was reminded by the time the clock shows this moment. */
const remindedAt = async (number: string, at: string) => {
  moment = new Date(at);
  await tick();
  return (await unitDocument(number)).reminders.map(({ daysBefore }) => daysBefore);
};

describe('reminders of a deadline', () => {
  it('come at 7:00 of their mornings, once however many processes watch, and more of them the more it presses', async () => {
    await send('501', { deadline: { day: '2026-11-15' } });
    await send('502', { deadline: { day: '2026-11-15' }, urgency: 'urgent' });
    expect(await remindedAt('501', '2026-11-12T06:59:00+07:00')).toEqual([]);
    expect(await remindedAt('501', '2026-11-12T07:00:00+07:00')).toEqual([3]);
    expect(await remindedAt('501', '2026-11-12T07:01:00+07:00')).toEqual([3]);
    expect(await remindedAt('501', '2026-11-13T08:00:00+07:00')).toEqual([3]);
    expect(await remindedAt('502', '2026-11-13T08:00:00+07:00')).toEqual([3, 2]);
    expect(await remindedAt('501', '2026-11-14T08:00:00+07:00')).toEqual([3, 1]);
    expect(await remindedAt('501', '2026-11-15T08:00:00+07:00')).toEqual([3, 1, 0]);
    expect(await remindedAt('501', '2026-11-16T08:00:00+07:00')).toEqual([3, 1, 0, -1]);
    expect(await remindedAt('501', '2026-11-18T08:00:00+07:00')).toEqual([3, 1, 0, -1]);
    expect((await unitDocument('501')).remindedAt).toBe('2026-11-16T08:00:00+07:00');
  });

  it('come no more once the unit has done what is expected, and never for what expects nothing', async () => {
    const deadline = { deadline: { day: '2026-11-24' } };
    await send('511', deadline);
    await send('512', { ...deadline, expects: 'answer' });
    await send('513', { ...deadline, expects: 'nothing' });
    for (const number of ['511', '512'])
      await test.call(
        'POST',
        `/schools/${school}/documents/${(await unitDocument(number)).id}/acknowledgements`,
        {
          ...{ as: 'principal', body: {} },
        },
      );
    expect(await remindedAt('511', '2026-11-21T07:00:00+07:00')).toEqual([]);
    expect(await remindedAt('512', '2026-11-21T07:00:00+07:00')).toEqual([3]);
    expect(await remindedAt('513', '2026-11-21T07:00:00+07:00')).toEqual([]);
  });

  it('made up for within a day, not told of what was before the document came, and begun anew with another deadline', async () => {
    const sent = await send('521', { deadline: { at: '2026-11-12T06:00:00+07:00' } });
    // One day before was this morning, before it came; on the day itself 7:00 is too late.
    expect(await remindedAt('521', '2026-11-12T05:00:00+07:00')).toEqual([]);
    const path = `/authorities/${department}/documents/${sent.id}`;
    const { headers } = await test.call('GET', path, { as: 'department', at: officeKey });
    await test.call('PATCH', path, {
      ...{ as: 'department', at: officeKey, body: { deadline: { day: '2026-12-01' } } },
      headers: { 'if-match': headers['etag'] ?? '' },
    });
    expect((await unitDocument('521')).deadline).toEqual({ day: '2026-12-01', at: null });
    expect(await remindedAt('521', '2026-12-01T06:00:00+07:00')).toEqual([1]);
    expect(await remindedAt('521', '2026-12-04T06:00:00+07:00')).toEqual([1]);
  });
});

describe('a document for more units than are told at once', () => {
  const more = 2 * AT_ONCE + 30;
  const unit = (number: number) => `01900000-0000-7000-8000-0950${String(number).padStart(8, '0')}`;
  beforeAll(async () => {
    const numbers = Array.from({ length: more }, (_, index) => index);
    await asImporter(test.database.db, async (trx) => {
      await trx
        .insertInto('schools')
        .values(
          numbers.map((number) => ({
            id: unit(number),
            code: `N${number}`,
            name: `Trường ${number}`,
            level: 'preschool' as const,
          })),
        )
        .execute();
      await trx
        .insertInto('school_authorities')
        .values(
          numbers.map((number) => ({
            school_id: unit(number),
            authority_id: ward,
            valid_from: '2025-07-01',
            valid_to: null,
          })),
        )
        .execute();
    });
  });

  it('reaches the first with the answer and the others by the clock, each once', async () => {
    const sent = await send('601', { recipients: { to: 'levels', levels: ['preschool'] } });
    expect(sent.counts).toMatchObject({ recipients: more, delivered: AT_ONCE });
    const counts = async () => {
      const path = `/authorities/${department}/documents/${sent.id}`;
      const call = await test.call<Schemas['SentDocument']>('GET', path, { as: 'department', at: officeKey });
      return { etag: call.headers['etag'] ?? '', ...call.body.counts };
    };
    await tick();
    const { etag, ...after } = await counts();
    expect(after).toMatchObject({ recipients: more, delivered: more });
    const path = `/authorities/${department}/documents/${sent.id}`;
    await test.call('PATCH', path, {
      ...{
        as: 'department',
        at: officeKey,
        body: { withdrawnReason: 'Gửi nhầm bản' },
        headers: { 'if-match': etag },
      },
    });
    await tick();
    const told = await asImporter(test.database.db, (trx) =>
      trx.selectFrom('unit_documents').select('version').where('sent_id', '=', sent.id).execute(),
    );
    expect(told).toEqual(Array.from({ length: more }, () => ({ version: 2 })));
    expect(failures).toEqual([]);
  });

  it('reaches the last also when another process stops in the middle of it', async () => {
    const { id } = await send('602', { recipients: { to: 'levels', levels: ['preschool'] } });
    let ticking: Promise<void> | undefined;
    await asSystem(test.database.db, async (trx) => {
      await deliver(trx, id);
      ticking = keepers[0]?.tick();
      // On PostgreSQL the second process comes to wait for the first one; PGlite has one connection and lets it begin afterwards.
      for (let looks = 0, waiting = 0; looks < 300 && waiting === 0; looks += 1) {
        const { rows } = await sql<{ waiting: number }>`
          select count(*)::int as waiting from pg_locks where not granted`.execute(trx);
        waiting = rows[0]?.waiting ?? 0;
      }
    });
    await ticking;
    const delivered = await asImporter(test.database.db, (trx) =>
      trx.selectFrom('unit_documents').select('school_id').where('sent_id', '=', id).execute(),
    );
    expect(delivered).toHaveLength(more);
  });
});
