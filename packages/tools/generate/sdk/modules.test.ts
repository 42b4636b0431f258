import { describe, expect, it } from 'vitest';
import { featuresOf, type Contract, type Operation } from './contract.ts';
import { sdkModules, withFeatureExports, withMethodTable } from './modules.ts';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });

const read: Operation = {
  operationId: 'getThing',
  tags: ['two-words'],
  summary: 'One thing',
  description: 'It ends a comment: */ does it?',
  parameters: [{ $ref: '#/components/parameters/thingId', name: '', in: '', schema: {} }],
  responses: { '200': { ...json({ $ref: '#/components/schemas/Thing' }), headers: { ETag: {} } } },
  'x-permission': 'registry.read-school',
  'x-errors': ['class_unknown'],
  'x-sdk-method': 'get',
};
const change: Operation = {
  ...read,
  operationId: 'updateThing',
  requestBody: json({ type: 'object', title: 'ThingChange' }),
  'x-sdk-method': 'update',
  'x-errors': [],
};
const end: Operation = {
  ...read,
  operationId: 'endThing',
  requestBody: json({ $ref: '#/components/schemas/End' }),
  responses: { '201': json({ $ref: '#/components/schemas/Thing' }) },
  'x-sdk-method': 'end',
};

function contract(operations: Record<string, Operation>): Contract {
  const things = { '/things/{thingId}': operations };
  return {
    tags: [
      { name: 'two-words', description: 'Things' },
      { name: 'empty', description: 'Nothing' },
    ],
    paths: things,
    components: {
      parameters: {
        thingId: { name: 'thingId', in: 'path', schema: { $ref: '#/components/schemas/Id' } },
      },
      schemas: {
        Id: { type: 'string' },
        Thing: { type: 'object', properties: { part: { $ref: '#/components/schemas/Part' } } },
        Part: { type: 'object', description: 'A part' },
        End: { type: 'object' },
        Other: { type: 'object' },
      },
    },
  };
}
const textOf = (operations: Record<string, Operation>) => JSON.stringify(contract(operations));
const moduleOf = (operations: Record<string, Operation>) =>
  sdkModules(textOf(operations)).get('packages/sdk/src/generated/features/two-words.ts') ?? '';

describe('the module of a feature', () => {
  const text = moduleOf({ get: read, patch: change, post: end });

  it('has a method an operation, after the contract', () => {
    expect(text).toContain('export function createTwoWords(connection: Connection)');
    expect(text).toContain(
      "connection.read('/things/{thingId}', { thingId }, options, 'getThing', 'updateThing')",
    );
    expect(text).toContain(
      "connection.update('/things/{thingId}', { thingId }, body, options, 'updateThing', 'getThing')",
    );
    expect(text).toContain(
      'end(thingId: string, body: types.End = {}, options?: WriteOptions): Promise<types.Thing>',
    );
  });

  it('says who may, under which codes it fails, and nothing that would end its comment', () => {
    expect(text).toContain('Who may (`registry.read-school`):');
    expect(text.replace(/\n \* /g, ' ')).toMatch(/a vendor’s app with `registry\.classes`/);
    expect(text).toContain('Errors of its own: [`class_unknown`](/docs/errors/class_unknown).');
    expect(text).toContain('It ends a comment: *\\/ does it?');
  });

  it('hands on the types it speaks of, and no others', () => {
    expect(text).toContain('export type { End, Id, Part, Thing }');
    expect(text).toContain("export type ThingChange = Body<OperationAt<'patch', '/things/{thingId}'>>");
  });
});

describe('a list', () => {
  const pageOf = (more: object) => ({
    type: 'object',
    properties: {
      items: { type: 'array', items: { $ref: '#/components/schemas/Thing' } },
      nextCursor: {},
      ...more,
    },
  });
  const list = (schema: object): Operation => ({
    ...{ ...read, operationId: 'listThings', 'x-sdk-method': 'list' },
    parameters: [...(read.parameters ?? []), { name: 'cursor', in: 'query', schema: {} }],
    responses: { '200': json(schema) },
  });

  it.each([
    ['is one of its items', pageOf({}), 'Pages<types.Thing> {'],
    ['has a page where that holds more', pageOf({ total: {} }), 'Pages<types.Thing, ListThingsPage> {'],
    [
      'that is a schema by its name',
      { $ref: '#/components/schemas/Things' },
      'Pages<types.Thing, types.Things> {',
    ],
  ])('%s', (_, schema, type) => {
    const text = JSON.parse(textOf({ get: list(schema) })) as Contract;
    text.components.schemas['Things'] = pageOf({ total: {} });
    const made = sdkModules(JSON.stringify(text)).get('packages/sdk/src/generated/features/two-words.ts');
    expect(made).toContain('list(thingId: string, params?: ListThingsParams, options?: CallOptions)');
    expect(made).toContain(type);
  });
});

it('a feature without methods is none', () => {
  expect(featuresOf(contract({ get: read })).map(({ camel }) => camel)).toEqual(['twoWords']);
  expect(featuresOf(contract({ get: { ...read, 'x-sdk-method': false } }))).toEqual([]);
});

describe('an operation cannot be forgotten', () => {
  const { 'x-sdk-method': _, ...nameless } = read;
  const { headers: __, ...unversioned } = read.responses['200'] ?? {};
  const file = { content: { 'application/pdf': { schema: {} } } };

  it.each([
    ['that names no method', { get: nameless }, /getThing needs an x-sdk-method/],
    ['whose method another one is', { get: read, post: { ...end, 'x-sdk-method': 'get' } }, /Two operations/],
    ['sent by a verb the SDK does not know', { delete: read }, /is a delete/],
    ['that answers no JSON', { get: { ...read, responses: { '200': file } } }, /answers no JSON/],
    ['that takes no JSON', { post: { ...end, requestBody: file } }, /body that is not JSON/],
    [
      'that is read without a version',
      { get: { ...read, responses: { '200': unversioned } } },
      /without an ETag/,
    ],
  ])('%s', (___, operations, message) => {
    expect(() => moduleOf(operations as Record<string, Operation>)).toThrow(message);
  });
});

describe('the package', () => {
  const manifest = (exports: object) => JSON.stringify({ name: 'x', exports });

  it('has an entry for each feature, and loses those of features that are gone', () => {
    const before = manifest({
      '.': { default: './a.js' },
      './gone': { default: './dist/generated/features/gone.js' },
    });
    const { exports } = JSON.parse(withFeatureExports(before, textOf({ get: read }))) as { exports: object };
    expect(Object.keys(exports)).toEqual(['.', './two-words']);
  });

  it('keeps an entry by hand that stands before the feature of its name', () => {
    const byHand = { './two-words': { default: './dist/two-words/index.js' } };
    const { exports } = JSON.parse(withFeatureExports(manifest(byHand), textOf({ get: read }))) as {
      exports: object;
    };
    expect(exports).toEqual(byHand);
  });

  it('lists the methods in its README, between the marks', () => {
    const readme = 'a\n<!-- methods: generated -->\nold\n<!-- /methods -->\nb';
    const text = withMethodTable(readme, textOf({ get: read, patch: change }));
    expect(text).toContain('| `client.twoWords` | `get` `update` |');
    expect(text).not.toContain('old');
    expect(() => withMethodTable('no marks', textOf({ get: read }))).toThrow(/lost the marks/);
  });
});
