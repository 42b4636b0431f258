import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from './vitest/shared.ts';

interface Parameter {
  $ref?: string;
  name?: string;
}
interface Operation {
  operationId: string;
  tags: string[];
  security: Record<string, string[]>[];
  parameters?: Parameter[];
  responses: Record<
    string,
    { $ref?: string; headers?: Record<string, unknown>; content?: Record<string, { schema: Schema }> }
  >;
  'x-permission': string;
  'x-rate-limit': string;
  'x-error-format'?: string;
  'x-errors'?: string[];
  'x-sdk-method'?: string | false;
  'x-sdk-why'?: string;
}
interface Schema {
  $ref?: string;
  required?: string[];
  properties?: Record<string, Schema>;
}
interface Contract {
  paths: Record<string, Record<string, Operation>>;
  tags: { name: string }[];
  components: { schemas: Record<string, Schema> };
  'x-rate-limits': Record<string, unknown>;
  'x-common-errors': Record<string, string[]>;
}

const contract = JSON.parse(readFileSync(join(root, 'specs/openapi.json'), 'utf8')) as Contract;
const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    path,
    method,
    operation,
    id: operation.operationId,
  })),
);
const refs = (operation: Operation) =>
  (operation.parameters ?? []).map((parameter) => parameter.$ref?.split('/').at(-1));
const schemaOf = (schema: Schema | undefined) =>
  schema?.$ref === undefined ? schema : contract.components.schemas[schema.$ref.split('/').at(-1) ?? ''];
const success = (operation: Operation) =>
  operation.responses['200'] ?? operation.responses['201'] ?? operation.responses['204'];

/**
 * What keeps to the protocol of somebody else instead of a convention, and why. tus 1.0: any client of it may send a file. It knows no
 * key for repeated writes, and `Upload-Offset` is the version that a part is based on: of two at one offset, one is refused.
 */
const tus: Record<'withoutKey' | 'withoutVersion', readonly string[]> = {
  withoutKey: ['createFile', 'createDocumentFile'],
  withoutVersion: ['appendToFile', 'appendToDocumentFile'],
};

/** Tools of OneRoster page by number and read refusals in its own form; nothing else of ours does. */
const oneRoster = {
  tag: 'one-roster',
  errors: 'oneRoster',
  page: ['oneRosterLimit', 'oneRosterOffset', 'oneRosterSort', 'oneRosterOrderBy', 'oneRosterFilter'],
} as const;

/** Plain public addresses, for feed readers, website builds and server includes, which send no header: no key and no session. */
const plainAddresses = /^\/schools\/\{schoolId\}\/(news\.(json|rss|html)|articles\.(rss|atom|json))$/;

describe('conventions of the contract', () => {
  it.each(operations)('$id names its permission and rate limit', ({ operation, path }) => {
    expect(operation['x-permission']).toMatch(/^[a-z-]+\.[a-z-]+$/);
    expect(operation['x-permission'].split('.')[0]).toBe(operation.tags[0]);
    expect(Object.keys(contract['x-rate-limits'])).toContain(operation['x-rate-limit']);
    expect(operation.security.length === 0).toBe(plainAddresses.test(path));
  });

  it.each(operations)(
    '$id answers errors as problem+json, and every answer carries request id and rate limit',
    ({ operation }) => {
      const refusal = operation['x-error-format'] === oneRoster.errors ? 'OneRosterStatus' : 'Problem';
      expect(operation.responses.default?.$ref).toBe(`#/components/responses/${refusal}`);
      expect(Object.keys(success(operation)?.headers ?? {})).toEqual(
        expect.arrayContaining(['Request-Id', 'RateLimit', 'RateLimit-Policy']),
      );
    },
  );

  it.each(operations.filter(({ method, id }) => method === 'post' && !tus.withoutKey.includes(id)))(
    '$id takes an Idempotency-Key',
    ({ operation }) => {
      expect(refs(operation)).toContain('idempotencyKey');
    },
  );

  it.each(
    operations.filter(({ method, id }) => /patch|put/.test(method) && !tus.withoutVersion.includes(id)),
  )('$id takes If-Match', ({ operation }) => {
    expect(refs(operation)).toContain('ifMatch');
    expect(Object.keys(success(operation)?.headers ?? {})).toContain('ETag');
  });

  it.each(operations.filter(({ id }) => Object.values(tus).flat().includes(id)))(
    '$id answers by tus, and takes its headers',
    ({ operation, id }) => {
      expect(refs(operation)).toContain('tusResumable');
      expect(Object.keys(success(operation)?.headers ?? {})).toContain('Tus-Resumable');
      const named = (operation.parameters ?? []).map(({ name }) => name);
      expect(named).toContain(tus.withoutVersion.includes(id) ? 'Upload-Offset' : 'Upload-Length');
    },
  );

  it.each(operations.filter(({ operation }) => operation.tags[0] === oneRoster.tag))(
    '$id reads by OneRoster, and refuses in its words',
    ({ operation, method, path }) => {
      expect(method).toBe('get');
      expect(path).toMatch(
        /^\/schools\/\{schoolId\}\/ims\/oneroster\/(rostering|gradebook)\/v1p2\/\w+(\/\{sourcedId\}(\/\w+)?)?$/,
      );
      expect(operation['x-error-format']).toBe(oneRoster.errors);
      const isPage = !path.endsWith('{sourcedId}');
      expect(refs(operation)).toContain('oneRosterFields');
      expect(oneRoster.page.every((name) => refs(operation).includes(name))).toBe(isPage);
      expect('X-Total-Count' in (success(operation)?.headers ?? {})).toBe(isPage);
      expect('Link' in (success(operation)?.headers ?? {})).toBe(isPage);
    },
  );

  it('refuses in no other words anywhere else', () => {
    const others = operations.filter(({ operation }) => operation['x-error-format'] !== undefined);
    expect(others.every(({ operation }) => operation.tags[0] === oneRoster.tag)).toBe(true);
  });

  it.each(operations.filter(({ id }) => id.startsWith('list')))(
    '$id is paged by a cursor',
    ({ operation }) => {
      expect(refs(operation)).toEqual(expect.arrayContaining(['limit', 'cursor']));
      const schema = schemaOf(success(operation)?.content?.['application/json']?.schema);
      expect(schema?.required).toEqual(expect.arrayContaining(['items', 'nextCursor']));
    },
  );

  it.each(operations.filter(({ id }) => id.startsWith('get')))(
    '$id carries an ETag and honours If-None-Match',
    ({ operation }) => {
      expect(refs(operation)).toContain('ifNoneMatch');
      expect(Object.keys(success(operation)?.headers ?? {})).toContain('ETag');
      expect(operation.responses['304']?.$ref).toBe('#/components/responses/NotModified');
    },
  );

  it('calls nothing else a read than what is a stream, an export or the state of an upload', () => {
    const reads = operations.filter(
      ({ method, operation }) => method === 'get' && operation.tags[0] !== oneRoster.tag,
    );
    const others = reads.map(({ id }) => id).filter((id) => !/^(list|get)[A-Z]/.test(id));
    expect(others.sort()).toEqual([
      'exportAuditEntries',
      'exportPupilData',
      'exportRecords',
      'readDocumentFile',
      'readDocumentUpload',
      'readFile',
      'readSentDocumentFile',
      'readUpload',
      'streamEvents',
    ]);
  });

  it('keeps school data under the school, and those of an authority under the authority', () => {
    const outside = operations
      .filter(({ path }) => !/^\/(schools\/\{schoolId\}|authorities\/\{authorityId\})/.test(path))
      .map(({ id }) => id);
    expect(outside.sort()).toEqual([
      'endAllSessions',
      'endSession',
      'getMe',
      'getOffice',
      'getSite',
      'listSchools',
      'listSessions',
    ]);
  });
});

describe('the error catalogue', () => {
  const catalogue = parse(readFileSync(join(root, 'specs/errors.yaml'), 'utf8')) as Record<
    string,
    { status: number; title: Record<string, string>; action: Record<string, string> }
  >;

  it.each(Object.entries(catalogue))(
    '%s says what is wrong and what to do, in both languages',
    (code, entry) => {
      expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(entry.status).toBeGreaterThanOrEqual(400);
      for (const language of ['vi', 'en']) {
        expect(entry.title[language]?.length).toBeGreaterThan(3);
        expect(entry.title[language]).not.toMatch(/[.!]$/);
        expect(entry.action[language]).toMatch(/\.$/);
      }
    },
  );
});

describe('codes and methods of operations', () => {
  const known = new Set(
    Object.keys(parse(readFileSync(join(root, 'specs/errors.yaml'), 'utf8')) as Record<string, unknown>),
  );
  const unknown = (codes: readonly string[]) => codes.filter((code) => !known.has(code));

  it.each(operations)('$id names codes of the catalogue, each once', ({ operation }) => {
    const codes = operation['x-errors'];
    expect(codes, 'x-errors').toBeInstanceOf(Array);
    expect(unknown(codes ?? [])).toEqual([]);
    expect(new Set(codes).size).toBe(codes?.length);
  });

  it.each(Object.entries(contract['x-common-errors']))(
    'what is common to %s is in the catalogue',
    (_, codes) => {
      expect(unknown(codes)).toEqual([]);
    },
  );

  it('every code is answered by something', () => {
    const answered = new Set([
      ...Object.values(contract['x-common-errors']).flat(),
      ...operations.flatMap(({ operation }) => operation['x-errors'] ?? []),
      ...withoutOperation,
    ]);
    expect([...known].filter((code) => !answered.has(code))).toEqual([]);
  });

  it.each(operations)('$id is a method of the SDK, or says why not', ({ operation }) => {
    const { 'x-sdk-method': method, 'x-sdk-why': why } = operation;
    if (method === false) expect(why?.length).toBeGreaterThan(20);
    else expect(method).toMatch(/^[a-z][A-Za-z]+$/);
  });
});

/** Answered where there is no operation, or by the addresses beside the contract's. */
const withoutOperation = ['method_not_allowed'];
