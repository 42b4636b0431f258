import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, type TestApp } from '../testing/app.ts';
import { attackedApp } from '../testing/probe/attacked.ts';
import { hostileNumbers, notNumbers } from '../testing/probe/hostile.ts';
import { attacked, type ProbedOperation } from '../testing/probe/requests.ts';
import type { Attacker, Served } from '../testing/probe/served.ts';
import { placesOf, withValue, type TypedPlace } from '../testing/probe/typed-places.ts';

let test: TestApp;
let attacker: Attacker;
let probes = 0;
beforeAll(async () => {
  ({ test, attacker } = await attackedApp());
});
afterAll(() => test.close());
afterAll(() => process.stdout.write(`number probes: ${probes}\n`));

async function placesServed(operation: ProbedOperation): Promise<[Served, TypedPlace][]> {
  const places = new Map<string, [Served, TypedPlace]>();
  for (const served of await attacker.served(operation))
    for (const place of placesOf(operation, served.request, 'number'))
      places.set(place.pointer, [served, place]);
  return [...places.values()];
}

const withNumbers = attacked.filter(
  ({ parameters, body }) =>
    /"(integer|number)"/.test(JSON.stringify(parameters)) ||
    /integer|number/.test(JSON.stringify(body ?? '')) ||
    body,
);

describe('an odd number in any place that takes numbers', () => {
  it.each(withNumbers)('of $id is taken as it is or refused by its place', async (operation) => {
    const faults: string[] = [];
    for (const [served, place] of await placesServed(operation)) {
      const quoted = notNumbers.map((text) => ({ text, json: JSON.stringify(text) }));
      // Words of JavaScript that are no JSON.
      const bare = ['NaN', 'Infinity', '0x1F', '01', '1.', '.5'].map((text) => ({ text, json: text }));
      for (const value of [...hostileNumbers.map((text) => ({ text, json: text })), ...quoted, ...bare]) {
        probes += 1;
        const { status, body } = await attacker.send(
          served,
          withValue(operation, served.request, place, value),
        );
        const { code, errors = [] } = (body ?? {}) as { code?: string; errors?: { pointer: string }[] };
        const title = `${place.pointer} ${value.json.slice(0, 30)}`;
        if (status >= 500 || ![200, 201, 304, 400, 404, 409, 412, 422].includes(status))
          faults.push(`${title}: ${status}`);
        if (
          status === 400 &&
          !['validation_failed', 'malformed_request', 'cursor_invalid'].includes(code ?? '')
        )
          faults.push(`${title}: refused as ${code}`);
        if (code === 'validation_failed' && !errors.some(({ pointer }) => pointer === place.pointer))
          faults.push(`${title}: refused without naming its place`);
      }
    }
    expect(faults.slice(0, 20)).toEqual([]);
  });
});

describe('a number that a column cannot hold', () => {
  const { school, gradebook, pupils } = fixture;
  const save = async (value: string, version = '0') => {
    const { body, status } = await test.call<{
      items: { outcome: string; mark: { value: number } | null }[];
    }>('POST', `/schools/${school}/gradebooks/${gradebook}/marks`, {
      as: 'teacher',
      body: `{"items":[{"pupilId":"${pupils[2]}","slot":"tx1","state":"value","value":${value},"version":${version}}]}`,
    });
    return { status, item: body.items?.[0] };
  };

  it.each([
    '1e400',
    '-1e400',
    '9007199254740993',
    '2147483648',
    '-1',
    '10.05',
    '10.000000001',
    '1e-7',
    '7.25',
  ])('%s is no mark', async (value) => {
    const { status, item } = await save(value);
    expect([status, item?.outcome ?? 'refused']).toEqual([status === 400 ? 400 : 200, 'refused']);
    expect(item?.mark ?? null).toBeNull();
  });

  it.each(['2147483648', '9007199254740993', '1e400', '1e21', '0.5'])('%s is no version', async (version) => {
    const { status, item } = await save('7', version);
    expect([200, 400]).toContain(status);
    expect(item?.outcome).not.toBe('saved');
  });

  it('minus zero is nought', async () => {
    const { item } = await save('-0');
    expect(item).toMatchObject({ outcome: 'saved', mark: { value: 0 } });
    expect(Object.is(item?.mark?.value, -0)).toBe(false);
  });

  it('a limit beyond all bounds is refused, with what is allowed', async () => {
    for (const limit of ['201', '2147483648', '1e9', '1e400', '9'.repeat(400)]) {
      const { status, body } = await test.call('GET', `/schools?limit=${limit}`, {
        as: 'ministry',
        language: 'en',
      });
      expect([status, body['errors']], limit).toMatchObject([400, [{ pointer: '#/query/limit' }]]);
    }
  });
});

it('was tried', () => {
  expect(probes).toBeGreaterThan(400);
});
