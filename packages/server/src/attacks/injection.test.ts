import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sanitise } from '../syndication/index.ts';
import { fixture, type TestApp } from '../testing/app.ts';
import { attackedApp } from '../testing/probe/attacked.ts';
import { asKept, hostileTexts } from '../testing/probe/hostile.ts';
import { attacked, type ProbedOperation } from '../testing/probe/requests.ts';
import { bodyOf, type Attacker, type Served } from '../testing/probe/served.ts';
import { catalogue, changed, storedTexts, tableStates } from '../testing/probe/state.ts';
import { placesOf, withValue, type TypedPlace } from '../testing/probe/typed-places.ts';

let test: TestApp;
let attacker: Attacker;
let before: string[];
let probes = 0;
/** Places whose text the system keeps. */
const kept: string[] = [];

beforeAll(async () => {
  ({ test, attacker } = await attackedApp());
  before = await catalogue(test.database);
});
afterAll(() => test.close());
afterAll(() =>
  process.stdout.write(`injection probes: ${probes}, in ${kept.length} places that keep text\n`),
);

type Reply = Awaited<ReturnType<Attacker['send']>>;

/** Nothing of these headers was asked for by anybody but the text. */
function headerFaults({ headers }: Reply): string[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    const text = [value ?? ''].flat().join();
    return /injected/i.test(name) || /[\r\n\0]/.test(text) || (name === 'set-cookie' && /injected/.test(text))
      ? [`the header ${name} came out of a text`]
      : [];
  });
}

function faultsOf(reply: Reply, place: TypedPlace): string[] {
  const { status, body, headers, ms } = reply;
  const problem = body as { code?: string; errors?: { pointer: string }[] } | undefined;
  const faults = headerFaults(reply);
  if (status >= 500) faults.push(`failed with ${status}`);
  if (ms > 15_000) faults.push(`took ${ms} ms`);
  if (!/^application\/(problem\+)?json/.test(headers['content-type'] ?? 'application/json'))
    faults.push(`answered as ${headers['content-type']}`);
  if (![200, 201, 304, 400, 403, 404, 409, 412, 422].includes(status)) faults.push(`answered with ${status}`);
  // An address that cannot be decoded, or is longer than any of ours, has no place to name.
  const ofQuery = ['cursor_invalid', 'filter_invalid', 'selection_invalid'];
  const codes = ['validation_failed', ...(place.in === 'path' ? ['malformed_request'] : ofQuery)];
  if (status === 400 && !codes.includes(problem?.code ?? '')) faults.push(`refused as ${problem?.code}`);
  if (
    problem?.code === 'validation_failed' &&
    !problem.errors?.some(({ pointer }) => pointer === place.pointer)
  )
    faults.push(`refused without naming ${place.pointer}`);
  return faults;
}

/** An article is prose for other websites: its texts are of one line, and of its markup what runs nothing is kept. */
function asArticle(pointer: string, text: string): string {
  return pointer === '/html' ? sanitise(asKept(text), null) : asKept(text).replace(/\s+/g, ' ');
}

/** What may stand in the place of a text that was sent. */
function keptForms({ id }: ProbedOperation, { pointer }: TypedPlace, text: string): string[] {
  const isArticle = ['createArticle', 'updateArticle'].includes(id);
  return [text, asKept(text), ...(isArticle ? [asArticle(pointer, text)] : [])];
}

/** The answer shows something else at the place where the text was sent. */
function alteredIn(body: unknown, { pointer }: TypedPlace, forms: readonly string[]): boolean {
  let shown = body;
  for (const name of pointer.split('/').slice(1))
    shown = (shown as Record<string, unknown> | undefined)?.[name];
  return typeof shown === 'string' && !forms.includes(shown);
}

async function attack(served: Served, place: TypedPlace): Promise<string[]> {
  const { operation, request } = served;
  const faults: string[] = [];
  const send = async (text: string) => {
    probes += 1;
    return attacker.send(served, withValue(operation, request, place, { text, json: JSON.stringify(text) }));
  };
  const harmless = `Lời thường ${probes}`;
  const usual = await send(harmless);
  const keeps = usual.status < 300 && place.in === 'body' && (await storedTexts(test.database)).has(harmless);
  if (keeps) kept.push(`${operation.id} ${place.pointer}`);
  const accepted: [string, string][] = [];
  for (const [name, text] of Object.entries(hostileTexts)) {
    const reply = await send(text);
    faults.push(...faultsOf(reply, place).map((fault) => `${place.pointer}, ${name}: ${fault}`));
    if (reply.status >= 300) continue;
    accepted.push([name, text]);
    if (keeps && alteredIn(reply.body, place, keptForms(operation, place, text)))
      faults.push(`${place.pointer}, ${name}: came back altered`);
  }
  if (!keeps) return faults;
  if (accepted.length === 0) faults.push(`${place.pointer}: takes nothing but plain words`);
  const stored = await storedTexts(test.database);
  for (const [name, text] of accepted)
    if (!keptForms(operation, place, text).some((form) => form === '' || stored.has(form)))
      faults.push(`${place.pointer}, ${name}: was not kept as sent`);
  return faults;
}

/** Every place once, in the first request that has it. */
async function placesServed(operation: ProbedOperation): Promise<[Served, TypedPlace][]> {
  const places = new Map<string, [Served, TypedPlace]>();
  for (const served of await attacker.served(operation))
    for (const place of placesOf(operation, served.request, 'string'))
      if (!places.has(place.pointer)) places.set(place.pointer, [served, place]);
  return [...places.values()];
}

describe('a hostile text in any place that takes text', () => {
  it.each(attacked)(
    'of $id is kept as it is or refused by its place, and runs nothing',
    async (operation) => {
      const untouched = await tableStates(test.database);
      const places = await placesServed(operation);
      const footprint = changed(untouched, await tableStates(test.database));
      const faults: string[] = [];
      for (const [served, place] of places) faults.push(...(await attack(served, place)));
      // What is touched is what the operation touches with plain words.
      const touched = changed(untouched, await tableStates(test.database));
      for (const table of touched)
        if (!footprint.includes(table))
          faults.push(`the table ${table} changed, which is not of this operation`);
      expect(faults.slice(0, 20)).toEqual([]);
    },
    120_000,
  );
});

describe('a hostile text in a header', () => {
  const ofEveryRequest = [
    ...[
      'Accept',
      'Accept-Language',
      'User-Agent',
      'Referer',
      'Authorization',
      'Site-Key',
      'Origin',
      'Cookie',
    ],
    ...['X-Forwarded-For', 'X-Forwarded-Host', 'X-HTTP-Method-Override', 'Content-Type', 'Range', 'Expect'],
  ];
  /** As bytes travel in a header: each is a letter for itself, and Node's parser lets no control character pass (smuggling.test.ts). */
  const asHeader = (text: string) =>
    Buffer.from(text, 'utf8')
      .toString('latin1')
      .replace(/\p{Cc}/gu, (control) => (control < '\u0080' ? ' ' : control))
      .slice(0, 8_000);
  const attackHeaders = async (operation: ProbedOperation, names: readonly string[]): Promise<string[]> => {
    const [served] = await attacker.served(operation);
    if (served === undefined) throw new Error(`nobody is served with ${operation.id}`);
    const faults: string[] = [];
    for (const name of names) {
      for (const [title, text] of Object.entries(hostileTexts)) {
        probes += 1;
        const reply = await attacker.send(served, bodyOf(served.request), {
          [name.toLowerCase()]: asHeader(text),
        });
        const found = headerFaults(reply);
        if (reply.status >= 500) found.push(`failed with ${reply.status}`);
        faults.push(...found.map((fault) => `${name}, ${title}: ${fault}`));
      }
    }
    return faults.slice(0, 20);
  };

  it.each(attacked.filter(({ parameters }) => parameters.some(({ in: where }) => where === 'header')))(
    'that $id takes fails nothing and comes out of no answer',
    async (operation) => {
      const names = operation.parameters
        .filter(({ in: where }) => where === 'header')
        .map(({ name }) => name);
      expect(await attackHeaders(operation, names)).toEqual([]);
    },
    120_000,
  );

  it.each(
    attacked.filter(({ id }) => ['getMe', 'getSite', 'createNotice', 'updateGradebookColumn'].includes(id)),
  )(
    'that every request may have fails nothing of $id',
    async (operation) => {
      expect(await attackHeaders(operation, ofEveryRequest)).toEqual([]);
    },
    120_000,
  );
});

describe('the reason of a mark', () => {
  it.each(Object.entries(hostileTexts))('that is %s is kept as it is or refused', async (_name, reason) => {
    const path = `/schools/${fixture.school}/gradebooks/${fixture.gradebook}/marks`;
    const cell = { pupilId: fixture.pupils[2], slot: 'tx1' };
    const save = (version: number) =>
      test.call<{ items: { outcome: string; mark: { version: number; reason: string } | null }[] }>(
        'POST',
        path,
        {
          as: 'teacher',
          body: { items: [{ ...cell, state: 'zeroByRule', reason, version }] },
        },
      );
    // A conflict tells the version as it stands.
    const first = await save(0);
    const standing =
      first.body.items?.[0]?.outcome === 'conflict' ? first.body.items[0].mark?.version : undefined;
    const { status, body } = standing === undefined ? first : await save(standing);
    probes += 1;
    if (status === 400)
      expect(body).toMatchObject({ code: 'validation_failed', errors: [{ pointer: '/items/0/reason' }] });
    else
      expect([status, [reason, asKept(reason)].includes(body.items[0]?.mark?.reason ?? '')]).toEqual([
        200,
        true,
      ]);
  });
});

it('ran nothing, in the database or in the process', async () => {
  expect(await catalogue(test.database)).toEqual(before);
  expect('injected' in globalThis).toBe(false);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['injected']).toBeUndefined();
});

it('was tried in places that keep text', () => {
  expect(probes).toBeGreaterThan(attacked.length * 100);
  for (const place of [
    'createNotice /title',
    'createNotice /body',
    'createFeed /label',
    'createApplication /child/fullName',
  ])
    expect(kept).toContain(place);
});
