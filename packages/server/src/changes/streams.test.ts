import { Writable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { asImporter } from '../database/tenant.ts';
import { appToken, grantTo, newCredential, registeredApp } from '../testing/app-flow.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { openLine } from '../testing/line.ts';

type Schemas = components['schemas'];
type Username = keyof typeof fixture.accounts;

const { school, class7A1, class7A2, pupils } = fixture;

let test: TestApp;
let base: string;
beforeAll(async () => {
  test = await testApp({ events: { lifetime: 60_000, heartbeat: 200, poll: 50 } });
  base = `${await test.app.listen({ port: 0, host: '127.0.0.1' })}/v1/schools/${school}`;
});
afterAll(() => test.close());

/** Streams of a test, which end with it. */
const open: { abort(): void }[] = [];
afterEach(() => {
  for (const line of open.splice(0)) line.abort();
});

async function connect(path: string, token: string, headers?: Record<string, string>) {
  const line = await openLine(`${base}${path}`, token, headers);
  open.push(line);
  return line;
}

interface Event {
  id: string | undefined;
  name: string;
  data: Schemas['ChangeEvent'];
}

/** Events of the stream; comments are passed over. */
async function events(as: Username | { token: string }, lastEventId?: string) {
  const token = typeof as === 'string' ? await test.token(as) : as.token;
  const line = await connect('/events', token, lastEventId ? { 'last-event-id': lastEventId } : {});
  const next = async (): Promise<Event | null> => {
    const event: Partial<Event> = {};
    for (;;) {
      const text = await line.next();
      if (text === null) return null;
      if (text.startsWith('id: ')) event.id = text.slice(4);
      if (text.startsWith('event: ')) event.name = text.slice(7);
      if (text.startsWith('data: ')) event.data = JSON.parse(text.slice(6)) as Event['data'];
      if (text === '' && event.name !== undefined) return event as Event;
    }
  };
  // The first line is a comment, or a reset: from then on it listens.
  const first = lastEventId === undefined ? await line.next() : '';
  return { ...line, next, first };
}

const rename = (id: string, full_name: string) =>
  asImporter(test.database.db, (trx) =>
    trx.updateTable('pupils').set({ full_name }).where('id', '=', id).execute(),
  );
let version = 0;
const saveMark = async () => {
  const { status } = await test.call('POST', `/schools/${school}/gradebooks/${fixture.gradebook}/marks`, {
    as: 'teacher',
    body: { items: [{ pupilId: pupils[0], slot: 'tx1', state: 'value', value: version % 10, version }] },
  });
  expect(status).toBe(200);
  version += 1;
};

async function app(scopes: Schemas['AppScope'][], more: Partial<Schemas['GrantApp']> = {}) {
  const appId = await registeredApp(test, scopes);
  const grantId = await grantTo(test, appId, scopes, more);
  const token = await appToken(test, await newCredential(test, appId), { scope: scopes.join(' ') });
  const revoke = () =>
    test.call('POST', `/schools/${school}/grants/${grantId}/revocation`, {
      ...{ as: 'principal', body: { reason: 'Thử thu hồi.' } },
    });
  return { token, revoke };
}

describe('streamEvents', () => {
  it('tells at once what was written, and nothing of what is in it', async () => {
    const stream = await events('teacher');
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream');
    await saveMark();
    expect(await stream.next()).toEqual({
      id: expect.any(String) as string,
      name: 'change',
      data: {
        ...{ kind: 'gradebook', id: fixture.gradebook, event: 'saved' },
        at: expect.any(String) as string,
      },
    });
  });

  it('tells what another process wrote', async () => {
    const stream = await events('principal');
    await rename(pupils[0], 'Lê Thị Ân');
    expect((await stream.next())?.data).toMatchObject({ kind: 'pupil', id: pupils[0] });
  });

  it('of the summary page of a class come to who reads it, and not to a subject teacher', async () => {
    const [homeroom, teacher] = [await events('homeroom'), await events('teacher')];
    const body = { period: 'term1', items: [{ pupilId: pupils[0], conduct: 'tot', version: 0 }] };
    const path = `/schools/${school}/classes/${class7A1}/records`;
    expect((await test.call('POST', path, { as: 'homeroom', body })).status).toBe(200);
    await saveMark();
    expect((await homeroom.next())?.data).toMatchObject({ kind: 'summary', id: class7A1, event: 'saved' });
    expect((await teacher.next())?.data).toMatchObject({ kind: 'gradebook' });
  });

  it('goes on after the last id', async () => {
    const stream = await events('principal');
    await rename(pupils[0], 'Lê Thị Ấn');
    const seen = await stream.next();
    stream.abort();
    await rename(pupils[1], 'Trần Văn Bính');
    await rename(pupils[2], 'Phạm Minh Châu B');
    const again = await events('principal', seen?.id);
    expect([(await again.next())?.data.id, (await again.next())?.data.id]).toEqual([pupils[1], pupils[2]]);
  });

  it('begins anew where the last id can no longer be followed', async () => {
    const stream = await events('principal', 'khong-con');
    expect(await stream.next()).toMatchObject({ name: 'reset', id: expect.any(String) as string });
    await rename(pupils[0], 'Lê Thị An');
    expect((await stream.next())?.data).toMatchObject({ id: pupils[0] });
  });

  it('tells teachers and apps of their classes alone', async () => {
    const homeroom = await events('homeroom');
    const own = await events(await app(['registry.pupil-names'], { classIds: [class7A2] }));
    await rename(pupils[0], 'Lê Thị An 1');
    await rename(fixture.pupilOf7A2, 'Võ Gia Hân 1');
    await rename(pupils[1], 'Trần Văn Bình 1');
    expect((await own.next())?.data.id).toBe(fixture.pupilOf7A2);
    expect([(await homeroom.next())?.data.id, (await homeroom.next())?.data.id]).toEqual([
      pupils[0],
      pupils[1],
    ]);
  });

  it('ends, and says why, when the grant does', async () => {
    const own = await app(['registry.pupil-names']);
    const stream = await events(own);
    await own.revoke();
    expect(await stream.next()).toMatchObject({
      name: 'end',
      data: { problem: { code: 'grant_ended', status: 403 } },
    });
    expect(await stream.next()).toBeNull();
  });

  it('ends with the duty of a teacher', async () => {
    const stream = await events('homeroom');
    const until = (valid_to: string | null) =>
      asImporter(test.database.db, (trx) =>
        trx
          .updateTable('assignments')
          .set({ valid_to })
          .where('account_id', '=', fixture.accounts.homeroom)
          .execute(),
      );
    await until('2026-11-01');
    expect((await stream.next())?.data.problem?.code).toBe('permission_denied');
    await until(null);
  });

  it('is refused beyond so many at a time, and to whom it is not for', async () => {
    const many = await Promise.all(Array.from({ length: 9 }, () => events('principal')));
    const statuses = many.map(({ response }) => response.status).sort();
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 429]);
    for (const stream of many) stream.abort();
    expect((await events('guardian')).response.status).toBe(403);
  });

  it('may be asked for from a page, with the last id', async () => {
    const response = await fetch(`${base}/events`, {
      method: 'OPTIONS',
      headers: {
        origin: fixture.origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization,last-event-id',
      },
    });
    expect(response.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('last-event-id');
  });
});

describe('exportRecords', () => {
  /** More than fits into what is sent ahead. */
  const many = 1_500;
  const id = (number: number) => `01900000-0000-7000-8000-0077${String(number).padStart(8, '0')}`;
  beforeAll(() =>
    asImporter(test.database.db, async (trx) => {
      const numbers = Array.from({ length: many }, (_, index) => index);
      const row = { school_id: school, birth_date: '2014-03-15', sex: 'unknown', account_id: null } as const;
      const name = `Học sinh ${'rất dài '.repeat(60)}`;
      await trx
        .insertInto('pupils')
        .values(numbers.map((n) => ({ ...row, id: id(n), code: `X${n}`, full_name: name, sort_name: name })))
        .execute();
      await trx
        .insertInto('enrolments')
        .values(
          numbers.map((n) => ({
            ...{ school_id: school, class_id: class7A1, pupil_id: id(n), ordinal: n + 10 },
            ...{ valid_from: '2026-08-15', valid_to: null },
          })),
        )
        .execute();
    }),
  );

  it('stops at the next few records when the grant ends, and says so', async () => {
    const own = await app(['registry.pupil-names']);
    const stream = await connect('/export', own.token);
    expect(await stream.next()).toContain('"kind":"pupil"');
    await own.revoke();
    const lines = [];
    for (let line = await stream.next(); line !== null; line = await stream.next()) lines.push(line);
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      ...{ kind: 'problem', problem: { code: 'grant_ended' } },
    });
    expect(lines.length).toBeLessThan(many);
    // The refusal is in the ledger like any other.
    const { body } = await test.call<{ items: Schemas['AuditEntry'][] }>(
      'GET',
      `/schools/${school}/audit/entries?limit=5`,
      { as: 'principal' },
    );
    expect(body.items).toContainEqual(expect.objectContaining({ operation: 'exportRecords', outcome: 403 }));
  });

  it('lets others through while its reader rests', async () => {
    const stream = await connect('/export', await test.token('principal'));
    await stream.next();
    // One connection on the embedded database: a stream that kept it would hold this up for ever.
    await saveMark();
    stream.abort();
  });

  it('stops when the system does', async () => {
    const events = { lifetime: 60_000, heartbeat: 60_000 };
    let log = '';
    const logStream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        log += chunk.toString();
        done();
      },
    });
    const other = await testApp({ database: test.database, events, logLevel: 'info', logStream });
    const address = await other.app.listen({ port: 0, host: '127.0.0.1' });
    const token = await test.token('principal');
    const line = await fetch(`${address}/v1/schools/${school}/events`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const reading = line.text();
    await other.app.close();
    expect(await reading).toMatch(/event: end\ndata: .*"code":"unavailable"/);
    expect(log).toContain('"operation":"streamEvents"');
    expect(log, 'nothing failed').not.toContain('stream failed');
  });
});
