import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, type Answer, type TestApp } from '../testing/app.ts';
import { leaks } from '../testing/probe/answers.ts';
import { attackedApp } from '../testing/probe/attacked.ts';
import { readWorld, type World } from '../testing/probe/places.ts';
import { contractWords, operations, type ProbedOperation } from '../testing/probe/requests.ts';
import { reachOf } from '../testing/probe/rights.ts';
import type { Attacker, Served } from '../testing/probe/served.ts';

let test: TestApp;
let attacker: Attacker;
let world: World;
let probes = 0;
/** Cursors that the system gave out, by list: for the own school and for the other. */
const given = new Map<string, string[]>();
beforeAll(async () => {
  ({ test, attacker } = await attackedApp());
  world = await readWorld(test.database, new Set([...contractWords, 'toan', 'nguVan', 'anonymous']));
});
afterAll(() => test.close());
afterAll(() => process.stdout.write(`cursor probes: ${probes}\n`));

const lists = operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'cursor'));
const read = (cursor: string) => JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
const write = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');

const withQuery = (path: string, more: Record<string, string>) => {
  const [address = '', query] = path.split('?');
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(more)) parameters.set(name, value);
  return `${address}?${parameters}`;
};

async function ask(served: Served, cursor: string): Promise<Answer<unknown>> {
  probes += 1;
  return attacker.send(served, {
    path: withQuery(served.request.path, { limit: '1', cursor }),
    body: undefined,
  });
}

/** The shape of a cursor of this list, from the system or, where a list is too short for one, from trying. */
async function cursorOf({ id }: ProbedOperation, served: readonly Served[]): Promise<string | undefined> {
  for (const one of served) {
    const path = withQuery(one.request.path, { limit: '1' });
    const { body } = await attacker.send(one, { path, body: undefined });
    const { nextCursor } = (body ?? {}) as { nextCursor?: string | null };
    if (typeof nextCursor === 'string') {
      given.set(id, [...(given.get(id) ?? []), nextCursor]);
      return nextCursor;
    }
  }
  return undefined;
}

const anyId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
/** A cursor somebody wrote: the same key with every part changed in turn. */
function forged(cursor: string, foreignIds: readonly string[]): string[] {
  const parts = read(cursor);
  const others = (part: unknown): unknown[] => {
    if (typeof part === 'number') return [0, -1, 2 ** 31, -(2 ** 31), 1.5, 1e308, '1', null];
    if (typeof part === 'string' && anyId.test(part))
      return [
        ...foreignIds,
        '00000000-0000-0000-0000-000000000000',
        'ffffffff-ffff-ffff-ffff-ffffffffffff',
        "' or 1=1 --",
      ];
    return [
      '',
      '\0',
      "' or '1'='1",
      '\uFFFF'.repeat(300),
      '0001-01-01T00:00:00.000Z',
      '9999-12-31T23:59:59.999Z',
      {},
      [],
      null,
    ];
  };
  const changed = parts.flatMap((part, index) =>
    others(part).map((other) => write(parts.with(index, other))),
  );
  return [
    ...changed,
    ...[
      write([...parts, 'more']),
      write(parts.slice(0, -1)),
      write([]),
      write({}),
      write(null),
      write('x'),
      write([parts]),
    ],
    ...[
      cursor.slice(0, -3),
      `${cursor}AAAA`,
      `${cursor}=`,
      cursor.toUpperCase(),
      'AAAA',
      '%',
      'null',
      '[]',
      'x'.repeat(500),
    ],
  ];
}

describe('a cursor that somebody wrote', () => {
  it.each(lists)('for $id reaches nothing that its writer may not read', async (operation) => {
    const served = await attacker.served(operation);
    const cursor = await cursorOf(operation, served);
    const foreign = [...world.records]
      .filter(([, place]) => place.school !== fixture.school)
      .map(([id]) => id);
    const faults: string[] = [];
    const written =
      cursor === undefined
        ? ['AAAA', write([operation.id]), write([operation.id, '', ''])]
        : forged(cursor, foreign.slice(0, 5));
    for (const one of served) {
      const reach = reachOf(one.caller, operation, one.request);
      for (const text of written) {
        const { status, body } = await ask(one, text);
        if (![200, 400].includes(status)) faults.push(`${text}: ${status}`);
        if (
          status === 400 &&
          !['cursor_invalid', 'validation_failed'].includes((body as { code: string }).code)
        )
          faults.push(`${text}: ${(body as { code: string }).code}`);
        const answer = JSON.stringify(body);
        const told = operation.permission.startsWith('audit.')
          ? answer.replace(/"person:[^"]*"/g, '""')
          : answer;
        for (const { text: leaked } of leaks(told, one.request.path + text, reach, world.traces))
          faults.push(`${text}: holds ${leaked}`);
      }
    }
    expect(faults.slice(0, 20)).toEqual([]);
    expect(served.length).toBeGreaterThan(0);
  });

  it('for one list is none of another', async () => {
    expect(given.size).toBeGreaterThan(2);
    for (const operation of lists) {
      const [one] = await attacker.served(operation);
      for (const [list, cursors] of given) {
        if (one === undefined || list === operation.id) continue;
        for (const cursor of cursors) {
          const { status, body } = await ask(one, cursor);
          expect([status, body], `${list} for ${operation.id}`).toMatchObject([
            400,
            { code: 'cursor_invalid' },
          ]);
        }
      }
    }
  });

  it('cannot make an export of the ledger state another end than it has', async () => {
    const path = `/schools/${fixture.school}/audit/export?limit=1`;
    const { body } = await test.call<{ nextCursor: string; head: { seq: number } }>('GET', path, {
      as: 'principal',
    });
    const [list, after, seq, hash] = read(body.nextCursor);
    for (const end of [
      [seq, 'f'.repeat(64)],
      [Number(seq) - 1, hash],
      [Number(seq) + 1, hash],
      [2 ** 30, hash],
    ]) {
      const cursor = write([list, after, ...end]);
      const forgery = await test.call('GET', `${path}&cursor=${cursor}`, { as: 'principal' });
      expect([forgery.status, forgery.body]).toMatchObject([400, { code: 'cursor_invalid' }]);
    }
    const next = await test.call('GET', `${path}&cursor=${body.nextCursor}`, { as: 'principal' });
    expect([next.status, next.body]).toMatchObject([200, { head: body.head }]);
  });

  it('lets nobody in who may not read the list', async () => {
    const path = `/schools/${fixture.school}/classes/${fixture.class7A1}/pupils?limit=1`;
    const mine = await test.call<{ nextCursor: string }>('GET', path, { as: 'principal' });
    const address = `${path}&cursor=${mine.body.nextCursor}`;
    expect((await test.call('GET', address, { as: 'principal' })).status).toBe(200);
    for (const as of ['guardian', 'otherPrincipal', 'former'] as const)
      expect((await test.call('GET', address, { as })).status, as).toBe(403);
    expect((await test.call('GET', address)).status).toBe(401);
  });
});
