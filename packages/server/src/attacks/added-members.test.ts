import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApp } from '../testing/app.ts';
import { attackedApp } from '../testing/probe/attacked.ts';
import { operations, resolve } from '../testing/probe/requests.ts';
import type { JsonSchema } from '../testing/probe/sample.ts';
import type { Attacker } from '../testing/probe/served.ts';
import { storedTexts } from '../testing/probe/state.ts';

let test: TestApp;
let attacker: Attacker;
let probes = 0;
beforeAll(async () => {
  ({ test, attacker } = await attackedApp());
});
afterAll(() => test.close());
afterAll(() => process.stdout.write(`added members: ${probes}\n`));

/** What somebody would like to decide for the server. */
const wished = [
  'id',
  'schoolId',
  'accountId',
  'authorId',
  'role',
  'isAdmin',
  'status',
  'version',
  'createdAt',
  'password_hash',
];
const mark = 'thêm vào để thử';

/** Pointers of every object inside a body, itself first. */
function objectsIn(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([name, member]) => objectsIn(member, `${pointer}/${name}`));
  return Array.isArray(value) ? inside : [pointer, ...inside];
}

function withMember(body: unknown, pointer: string, name: string): string {
  const copy = structuredClone(body) as Record<string, unknown>;
  let parent = copy;
  for (const part of pointer.split('/').slice(1)) parent = parent[part] as Record<string, unknown>;
  parent[name] = mark;
  return JSON.stringify(copy);
}

/** Every name of a member, as deep as the schema goes. */
function namesIn(from: JsonSchema | undefined): string[] {
  if (from === undefined) return [];
  const { properties = {}, items, allOf = [], anyOf = [], oneOf = [] } = resolve(from);
  const inside = [...Object.values(properties), ...(items ? [items] : []), ...allOf, ...anyOf, ...oneOf];
  return [...Object.keys(properties), ...inside.flatMap(namesIn)];
}

describe('a member that the contract does not name', () => {
  it.each(operations.filter(({ body }) => body !== undefined))(
    'is refused anywhere in a body of $id, and kept nowhere',
    async (operation) => {
      const faults: string[] = [];
      let tried = 0;
      const known = new Set(namesIn(operation.body));
      for (const served of await attacker.served(operation)) {
        for (const pointer of objectsIn(served.request.body)) {
          for (const name of wished.filter((one) => !known.has(one))) {
            const body = withMember(served.request.body, pointer, name);
            probes += 1;
            tried += 1;
            const answer = await attacker.send(served, { path: served.request.path, body });
            const { code, errors = [] } = (answer.body ?? {}) as {
              code?: string;
              errors?: { pointer: string }[];
            };
            const named = errors.some(({ pointer: at }) => at === `${pointer}/${name}`);
            if (answer.status !== 400 || code !== 'validation_failed' || !named)
              faults.push(`${pointer}/${name}: ${answer.status} ${code}`);
          }
        }
      }
      expect(faults.slice(0, 20)).toEqual([]);
      expect(tried).toBeGreaterThan(0);
      expect((await storedTexts(test.database)).has(mark)).toBe(false);
    },
  );
});
