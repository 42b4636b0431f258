import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppScope } from '../database/schema.ts';
import { asImporter } from '../database/tenant.ts';
import { permissionRow } from '../permissions/table.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { appToken, bearer, grantTo, newCredential, registeredApp } from '../testing/app-flow.ts';
import { tokenOfApp } from '../testing/app-records.ts';
import { probedWebhook, undo } from '../testing/probe/office-world.ts';
import { readWorld, type World } from '../testing/probe/places.ts';
import { contractWords, operations, requestsOf } from '../testing/probe/requests.ts';
import type { ProbedOperation } from '../testing/probe/requests.ts';
import { inOurWords } from '../testing/probe/served.ts';
import { loadWorld } from '../testing/probe/world.ts';
import { dereferenced, readContractDocument } from './contract.ts';

interface Described {
  properties?: Record<string, Described>;
  items?: Described;
  allOf?: Described[];
  anyOf?: Described[];
  'x-scope'?: AppScope;
}

const { school, otherSchool, class7A1, pupils, gradebook } = fixture;
const document = readContractDocument();
const every = (document as unknown as { components: { schemas: { AppScope: { enum: AppScope[] } } } })
  .components.schemas.AppScope.enum;
const home = { class: class7A1, subject: 'toan', pupil: pupils[0] };
const forApps = operations.filter(({ permission }) => permissionRow(permission).who.app !== undefined);

let test: TestApp;
let world: World;
let appId: string;
beforeAll(async () => {
  const limits = Object.entries(document['x-rate-limits']).map(([name, limit]) => [
    name,
    { ...limit, limit: 1_000_000 },
  ]);
  test = await testApp({ document: { ...document, 'x-rate-limits': Object.fromEntries(limits) } });
  await loadWorld(test.database);
  const all = await readWorld(test.database, new Set(contractWords));
  // A class of OneRoster that has marks is that of a subject.
  const records = new Map([...all.records].filter(([id]) => id !== `classes:${class7A1}`));
  world = { ...all, records };
  appId = await registeredApp(test, every);
  await grantTo(test, appId, every);
  await asImporter(test.database.db, (trx) =>
    trx.updateTable('webhooks').set({ app_id: appId }).where('id', '=', probedWebhook).execute(),
  );
  // The probe's world has a locked column for corrections; here a mark is to be saved and answered.
  await asImporter(test.database.db, (trx) =>
    trx
      .updateTable('gradebook_columns')
      .set({ locked_at: null })
      .where('gradebook_id', '=', gradebook)
      .execute(),
  );
  // What is written beside a mark is read by a scope of its own.
  await asImporter(test.database.db, (trx) =>
    trx.updateTable('marks').set({ reason: 'Nghỉ ốm' }).where('school_id', '=', school).execute(),
  );
});
afterAll(() => test.close());

/** Every named property of an answer, with what the contract says of it. */
function told(value: unknown, described: readonly Described[]): { name: string; scope?: AppScope }[] {
  const schemas = described.flatMap(alternatives);
  if (Array.isArray(value)) {
    const items = schemas.flatMap(({ items: of }) => of ?? []);
    return value.flatMap((item) => told(item, items));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const named = schemas.flatMap(({ properties }) => properties?.[name] ?? []);
    if (named.length === 0) throw new Error(`the contract knows no ${name}`);
    const scope = named.flatMap((schema) => schema['x-scope'] ?? [])[0];
    return [{ name, ...(scope && { scope }) }, ...told(part, named)];
  });
}

function alternatives(schema: Described): Described[] {
  return [schema, ...[...(schema.allOf ?? []), ...(schema.anyOf ?? [])].flatMap(alternatives)];
}

/** Scopes an answer asks for, wherever in it. */
function scopesIn(schema: Described): AppScope[] {
  const parts = [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])];
  const all = [...parts, ...(schema.allOf ?? []), ...(schema.anyOf ?? [])];
  return [...(schema['x-scope'] ? [schema['x-scope']] : []), ...all.flatMap(scopesIn)];
}

const subsets = (scopes: readonly AppScope[]): AppScope[][] =>
  scopes.reduce<AppScope[][]>((known, scope) => [...known, ...known.map((of) => [...of, scope])], [[]]);

async function send(operation: ProbedOperation, scopes: readonly AppScope[], idempotencyKey?: string) {
  const [request] = requestsOf(operation, world, { own: school, other: otherSchool, home });
  const token = await tokenOfApp(test.database, { appId, scopes });
  const path = request?.path ?? '';
  const before = operation.method === 'PATCH' ? await test.call('GET', path, bearer(token)) : undefined;
  const version = before && { 'if-match': before.headers['etag'] ?? '"0"' };
  const answer = await test.call<object>(operation.method, path, {
    headers: { ...bearer(token).headers, ...version },
    ...(request?.body !== undefined && { body: request.body }),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  });
  await undo(test.database, operation.id);
  // The content of a file has no properties.
  const isJson = /json/.test(String(answer.headers['content-type']));
  return { ...answer, body: (isJson ? inOurWords(answer.body) : {}) as { code?: string } };
}

describe('an app for the day of the class photographs', () => {
  const scopes = ['registry.classes', 'registry.pupil-names'] as const;
  let token: string;
  beforeAll(async () => {
    const photos = await registeredApp(test, scopes);
    await grantTo(test, photos, scopes);
    token = await appToken(test, await newCredential(test, photos));
  });
  const read = async (path: string) =>
    test.call<{ items: object[]; code: string }>('GET', `/schools/${school}${path}`, bearer(token));

  it('reads the classes, and of pupils the name and the place in the register', async () => {
    const classes = await read('/classes');
    expect(classes.body.items.map((item) => Object.keys(item).sort())).toEqual(
      Array(2).fill(['grade', 'id', 'name', 'schoolYear', 'size']),
    );
    const { body } = await read(`/classes/${class7A1}/pupils`);
    expect(body.items).toEqual([
      { id: pupils[0], fullName: 'Lê Thị An', ordinal: 1 },
      { id: pupils[1], fullName: 'Trần Văn Bình', ordinal: 2 },
      { id: pupils[2], fullName: 'Phạm Minh Châu', ordinal: 3 },
    ]);
  });

  it('reads nothing else', async () => {
    for (const path of ['/gradebooks', `/gradebooks/${gradebook}`, `/gradebooks/${gradebook}/columns/tx1`])
      expect((await read(path)).body.code, path).toBe('scope_missing');
    const others = [`/pupils/${pupils[0]}/contact-book`, '/audit/entries', '/grants', '/site-keys', '/news'];
    for (const path of others) expect((await read(path)).status, path).toBe(403);
  });
});

describe('whatever an app was granted', () => {
  it('there are operations for it', () => {
    expect(forApps.length).toBeGreaterThan(5);
  });

  it.each(forApps)('$id tells no property whose scope it lacks', async (operation) => {
    const answer = dereferenced(document, operation.answer) as Described;
    const { scopes: needed = [], anyScope } = permissionRow(operation.permission);
    const related = [...new Set([...needed, ...(anyScope ?? []), ...scopesIn(answer)])];
    const unrelated = every.filter((scope) => !related.includes(scope));
    for (const scopes of subsets(related)) {
      // What the answer does not speak of adds nothing.
      for (const held of [scopes, [...scopes, ...unrelated]]) {
        const { status, body } = await send(operation, held);
        const opened = anyScope?.some((scope) => held.includes(scope)) ?? true;
        if (!opened || !needed.every((scope) => held.includes(scope))) {
          expect([status, body.code], held.join()).toEqual([403, 'scope_missing']);
          continue;
        }
        expect(status, held.join()).toBeLessThan(300);
        const beyond = told(body, [answer]).filter(({ scope }) => scope && !held.includes(scope));
        expect(beyond, held.join()).toEqual([]);
      }
    }
    // With everything, everything is there: what was missing above was left out.
    const { body } = await send(operation, every);
    const shown = told(body, [answer]).flatMap(({ scope }) => scope ?? []);
    expect([...new Set(shown)].sort()).toEqual([...new Set(scopesIn(answer))].sort());
  });

  it('a write sent again tells what its token may read, and not what the first one might', async () => {
    const operation = forApps.find(({ id }) => id === 'saveMarks');
    if (operation === undefined) throw new Error('no saveMarks');
    const fewer = every.filter((scope) => scope !== 'registry.staff-names');
    for (const [key, first, second] of [
      ['fewer-the-second-time', every, fewer],
      ['more-the-second-time', fewer, every],
    ] as const) {
      const names = (body: object) => JSON.stringify(body).includes('updatedBy');
      expect(names((await send(operation, first, key)).body), key).toBe(first === every);
      const again = await send(operation, second, key);
      expect(again.headers['idempotent-replayed']).toBe('true');
      expect(names(again.body), key).toBe(second === every);
    }
  });
});
