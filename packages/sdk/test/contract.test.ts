import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createClient } from '../src/generated/client.ts';
import {
  hasCode,
  isApiError,
  isConflictError,
  isProblemCode,
  isRateLimitedError,
} from '../src/errors/guards.ts';
import { problemCodes } from '../src/generated/problem-codes.ts';
import { answering, baseUrl, json, problem, rejection } from '../src/testing/answers.ts';
import contract from '../../../specs/openapi.json' with { type: 'json' };
import manifest from '../package.json' with { type: 'json' };

interface Described {
  operationId: string;
  tags: string[];
  requestBody?: unknown;
  'x-sdk-method': string | false;
}

interface Operation {
  operationId: string;
  verb: string;
  path: string;
  takesBody: boolean;
  /** As `siteKeys.list`; undefined where the contract wants no method. */
  method: string | undefined;
}

const operations: Operation[] = Object.entries(contract.paths).flatMap(([path, item]) =>
  Object.entries(item as Record<string, Described>).map(([verb, described]) => {
    const { operationId, tags, requestBody, 'x-sdk-method': name } = described;
    // One name through every layer: the feature of the client is the tag of the contract.
    const feature = tags[0]?.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const method = name === false ? undefined : `${feature}.${name}`;
    return { operationId, verb: verb.toUpperCase(), path, takesBody: requestBody !== undefined, method };
  }),
);

const body = { tried: 'as it is' };

/** Calls a method with as many names as its address has braces, and tells what it asked for. */
async function asked({ method = '', verb, path, takesBody }: Operation): Promise<unknown> {
  const { fetch, sent } = answering(json({ items: [], nextCursor: null }, { ETag: '"1"' }));
  const client = createClient({ baseUrl, fetch });
  const [feature = '', name = ''] = method.split('.');
  const call: unknown = Reflect.get(Reflect.get(client, feature) as object, name);
  if (typeof call !== 'function') throw new Error(`No method ${method}`);
  const identifiers = [...path.matchAll(/\{(\w+)\}/g)].map(([, brace]) => `(${brace})`);
  const options = { ifMatch: '"1"', headers: { Tried: 'yes' } };
  // A list takes what it asks for before its options; a read has nothing to ask for.
  const asks = takesBody
    ? [body]
    : verb === 'GET' && call.length > identifiers.length + 1
      ? [{ q: '1' }]
      : [];
  await Reflect.apply(call, undefined, [...identifiers, ...asks, options]);
  const [one] = sent;
  const address = one?.address.replace(/\((\w+)\)/g, '{$1}').replace(/\?q=1$/, '');
  return [one?.method, address, one?.body, one?.headers.get('Tried')];
}

describe('the contract', () => {
  it('has the methods of the client, each once', () => {
    const client = createClient({ baseUrl });
    const methods = Object.entries(client).flatMap(([feature, api]) =>
      Object.keys(api as object).map((method) => `${feature}.${method}`),
    );
    expect(operations.flatMap(({ method }) => method ?? []).sort()).toEqual(methods.sort());
  });

  it.each(operations.filter(({ method }) => method !== undefined))(
    '$operationId is what $method asks for',
    async (operation) => {
      const { verb, path, takesBody } = operation;
      expect(await asked(operation)).toEqual([verb, `/v1${path}`, takesBody ? body : undefined, 'yes']);
    },
  );

  it.each(Object.entries(manifest.exports))(
    '%s is an entry point that exists',
    (name, { types, ...files }) => {
      const source = files['lienthong-source'];
      expect(existsSync(join(import.meta.dirname, '..', source))).toBe(true);
      expect([types, files.default]).toEqual(
        ['.d.ts', '.js'].map((end) => source.replace('/src/', '/dist/').replace(/\.ts$/, end)),
      );
      expect(name.startsWith('.')).toBe(true);
    },
  );
});

const catalogue = [
  ...readFileSync(join(import.meta.dirname, '../../../specs/errors.yaml'), 'utf8').matchAll(
    /^(\w+):\n(?: {2}(?:desk|gradebook|work): true\n)? {2}status: (\d+)/gm,
  ),
].map(([, code = '', status = '']) => [code, Number(status)] as const);

describe('the catalogue of errors', () => {
  it('is what the codes of this package were made from', () => {
    expect(catalogue.map(([code]) => code)).toEqual([...problemCodes]);
  });

  it.each(catalogue)('%s becomes the error of its kind', async (code, status) => {
    const { fetch } = answering(problem(status, code));
    const error = await rejection(createClient({ baseUrl, fetch, retries: 0 }).identity.me());
    if (!isProblemCode(code)) throw new Error(`${code} is unknown`);
    expect(hasCode(error, code)).toBe(true);
    expect(isApiError(error) && error.status).toBe(status);
    expect(isConflictError(error)).toBe(code === 'version_conflict' || code === 'precondition_failed');
    expect(isRateLimitedError(error)).toBe(code === 'rate_limited');
  });
});
