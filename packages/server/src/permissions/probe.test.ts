import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { readFeed } from '@lienthong/feeds';
import { readContractDocument } from '../http/contract.ts';
import { fixture, testApp, type Answer, type TestApp } from '../testing/app.ts';
import { beyondContract, leaks, personalLeaks, saysNothing } from '../testing/probe/answers.ts';
import { probeCallers, type ProbeCaller } from '../testing/probe/callers.ts';
import { readOfficeRows } from '../testing/probe/office-places.ts';
import { undo } from '../testing/probe/office-world.ts';
import { readRows, readWorld, type World } from '../testing/probe/places.ts';
import { contractWords, operations, requestsOf, resolve } from '../testing/probe/requests.ts';
import type { ProbedOperation, ProbeRequest } from '../testing/probe/requests.ts';
import { isPublic, reachOf, type Reach } from '../testing/probe/rights.ts';
import { loadWorld } from '../testing/probe/world.ts';

const { school, otherSchool: other, class7A1, pupils } = fixture;
/** Of the contract, of code lists and of the directory of authorities: they tell nothing about anybody. */
const words = new Set([...contractWords, 'toan', 'nguVan', 'anonymous', 'Phường Thử Nghiệm']);
const home = { class: class7A1, subject: 'toan', pupil: pupils[0] };

/** Some operations take two thousand requests. */
const minutes = (count: number) => count * 60_000;

let test: TestApp;
let world: World;
let callers: ProbeCaller[];
let before: string[];
let probes = 0;

beforeAll(async () => {
  const document = readContractDocument();
  const limits = Object.entries(document['x-rate-limits']).map(([name, limit]) => [
    name,
    { ...limit, limit: 1_000_000 },
  ]);
  const feed = {
    changed: true,
    feed: readFeed('<rss><channel></channel></rss>', { url: 'https://probe.test/rss' }),
  } as const;
  test = await testApp({
    document: { ...document, 'x-rate-limits': Object.fromEntries(limits) },
    fetchFeed: async () => ({ ...feed, etag: null, lastModified: null }),
    refusalLimit: { limit: 1_000_000, windowSeconds: 60 },
  });
  await loadWorld(test.database);
  callers = await probeCallers(test);
  world = await readWorld(test.database, words);
  before = await kept();
});
afterAll(() => test.close());
afterAll(() => process.stdout.write(`probes: ${probes}\n`));

/** Everything the schools have, without the ledgers and the notes on site keys, which keep refusals too. */
async function kept(): Promise<string[]> {
  const rows = [...(await readOfficeRows(test.database)), ...(await readRows(test.database))];
  return rows
    .filter(({ table }) => !table.startsWith('audit_') && !table.startsWith('site_key_'))
    .map((row) => JSON.stringify(row))
    .sort();
}

interface Probe {
  request: ProbeRequest;
  caller: ProbeCaller;
  /** The row of the operation has something for the caller in this school, though perhaps not this. */
  enters: boolean;
  reach: Reach | undefined;
  refused: boolean;
}

/** Every request of an operation by every caller, and whether the table refuses it. */
function probesOf(operation: ProbedOperation): Probe[] {
  const requests = requestsOf(operation, world, { own: school, other, home });
  return requests.flatMap((request) => {
    const places = request.ids.map((id) => world.records.get(id));
    // What a bad credential, or a stopped app, is refused for does not depend on the ids: those that fit together are enough.
    const together = new Set(places.map((place) => place?.school || place?.authority)).size < 2;
    return callers
      .filter(({ kind, stopped }) => (kind !== 'refused' && !stopped) || together)
      .map((caller) => {
        const reach = reachOf(caller, operation, request);
        const enters =
          reachOf(caller, operation, { ...request, permissions: [operation.permission] }) !== undefined;
        const within = places.every((place) => place !== undefined && reach?.(place) === true);
        return { request, caller, enters, reach, refused: reach === undefined || !within };
      });
  });
}

async function send({ id, method }: ProbedOperation, { request, caller }: Probe, version = '"1"') {
  probes += 1;
  const headers = {
    ...caller.call.headers,
    ...request.headers,
    ...(method === 'PATCH' && { 'if-match': version }),
  };
  const { path, body } = request;
  const call = { ...caller.call, headers, ...(body !== undefined && { body }) };
  const answer = await test.call<unknown>(method, path, call);
  if (answer.status < 300) await undo(test.database, id);
  return {
    answer,
    sent: JSON.stringify([path, call, caller.account]),
    text: JSON.stringify([answer.body, answer.headers]),
  };
}

/** Enough to see what is wrong. */
const some = (faults: readonly string[]) =>
  faults.length > 20 ? [...faults.slice(0, 20), `and ${faults.length - 20} more`] : faults;

const outcome = ({ status, body }: Answer<unknown>) =>
  `${status} ${(body as { code?: string } | undefined)?.code}`;

it('plays every role of the contract', () => {
  const roles = readContractDocument() as unknown as {
    components: { schemas: { Role: { enum: string[] } } };
  };
  const played = new Set<components['schemas']['Role']>(
    callers.flatMap(({ duties }) => duties.map(({ role }) => role)),
  );
  expect([...played].sort()).toEqual(roles.components.schemas.Role.enum.toSorted());
});

describe('whom the permission table lets not', () => {
  it.each(operations)(
    '$id refuses, and tells nothing',
    async (operation) => {
      const faults: string[] = [];
      const answers = new Map<string, string>();
      const twins: [string, string][] = [];
      for (const probe of probesOf(operation).filter(({ refused }) => refused)) {
        const { request, caller, enters } = probe;
        const title = `${caller.name}, ${request.name}`;
        const { answer, sent, text } = await send(operation, probe);
        const allowed = enters ? [400, 403, 404, 422] : [401, 403];
        if (!allowed.includes(answer.status) && !(enters && saysNothing(operation.method, answer.body)))
          faults.push(`${title}: answered with ${outcome(answer)}`);
        for (const { text: leaked } of leaks(text, sent, undefined, world.traces))
          faults.push(`${title}: the answer holds ${leaked}`);
        answers.set(title, outcome(answer));
        const here = request.schoolId === school || request.authorityId === fixture.department;
        if (request.twin && (!enters || here)) twins.push([title, `${caller.name}, ${request.twin}`]);
      }
      // Whether a record of another school exists is not told either.
      for (const [title, twin] of twins)
        if (answers.get(title) !== answers.get(twin))
          faults.push(`${title}: ${answers.get(title)}, and ${answers.get(twin)} where there is none`);
      expect(answers.size).toBeGreaterThan(0);
      expect(some(faults)).toEqual([]);
    },
    minutes(3),
  );

  it('changed nothing', async () => {
    expect(await kept()).toEqual(before);
  });
});

describe('whom the permission table lets', () => {
  // Whoever tried something at a school is known to its ledger since.
  beforeAll(async () => {
    world = await readWorld(test.database, words);
  });

  it.each(operations)(
    '$id answers, with nothing out of reach',
    async (operation) => {
      const faults: string[] = [];
      let served = 0;
      for (const probe of probesOf(operation).filter(({ refused }) => !refused)) {
        const { request, caller, reach } = probe;
        const title = `${caller.name}, ${request.name}`;
        const version = operation.method === 'PATCH' ? await versionOf(probe) : undefined;
        const { answer, sent, text } = await send(operation, probe, version);
        if (answer.status >= 500) faults.push(`${title}: failed with ${outcome(answer)}`);
        // The ledger of a school names the account of whoever came, from wherever.
        const told = operation.permission.startsWith('audit.') ? text.replace(/"person:[^"]*"/g, '""') : text;
        for (const { text: leaked } of leaks(told, sent, reach, world.traces))
          faults.push(`${title}: the answer holds ${leaked}`);
        if (answer.status >= 300) continue;
        served += 1;
        if (isPublic(operation.permission))
          for (const { text: leaked } of personalLeaks(answer.body, sent, world.traces))
            faults.push(`${title}: the public answer holds ${leaked}`);
        for (const place of beyondContract([resolve(operation.answer)], answer.body))
          faults.push(`${title}: the contract knows no ${place}`);
      }
      expect(some(faults)).toEqual([]);
      // Without one that is served, the refusals above might be of requests that nobody could send.
      expect(served, `requests of ${operation.id} that were served`).toBeGreaterThan(0);
    },
    minutes(3),
  );
});

async function versionOf({ request, caller }: Probe): Promise<string | undefined> {
  return (await test.call('GET', request.path, caller.call)).headers['etag'];
}

it('made probes', () => {
  expect(probes).toBeGreaterThan(operations.length * 50);
});
