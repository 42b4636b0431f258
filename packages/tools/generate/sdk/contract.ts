/** The contract as the writers of the SDK's modules need it: one method an operation, one feature a tag. */

export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  title?: string;
  description?: string;
  required?: string[];
  minProperties?: number;
  properties?: Record<string, JsonSchema>;
}

interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  schema: JsonSchema;
}

interface Content {
  content?: Record<string, { schema: JsonSchema }>;
  headers?: Record<string, unknown>;
}

export interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content>;
  'x-permission': string;
  'x-errors'?: string[];
  'x-sdk-method'?: string | false;
  'x-sdk-why'?: string;
  'x-sdk-params'?: string;
}

export interface Contract {
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { parameters: Record<string, Parameter>; schemas: Record<string, JsonSchema> };
}

export interface Identifier {
  name: string;
  /** Name of its schema; null for a plain text. */
  schema: string | null;
}

/** What is sent or answered: a schema of the contract by its name, or one that stands at the operation alone. */
export interface Shape {
  name: string;
  isSchema: boolean;
}

export interface Method {
  name: string;
  operation: Operation;
  verb: 'get' | 'post' | 'patch';
  path: string;
  identifiers: Identifier[];
  /** Name of the type of the query; null where nothing can be asked. */
  params: string | null;
  body: (Shape & { mayBeLeftOut: boolean }) | null;
  /** Of a list its items, and its page where that has more than items. */
  items: Shape | null;
  page: Shape | null;
  answer: Shape;
  versioned: boolean;
  /** Of a read and of the change at the same address: the other one's operation, and what the change sends and answers. */
  twin: { operationId: string | null; body: Shape; answer: Shape } | null;
}

export interface Feature {
  tag: string;
  description: string;
  /** As in `siteKeys` and `SiteKeys`. */
  camel: string;
  pascal: string;
  methods: Method[];
}

/** The features that have a method, in the order of the contract's tags. */
export function featuresOf(contract: Contract): Feature[] {
  return contract.tags.flatMap(({ name, description }) => {
    const pascal = capital(name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
    const camel = pascal[0]?.toLowerCase() + pascal.slice(1);
    const methods = operationsOf(contract)
      .filter(({ operation }) => operation.tags[0] === name && operation['x-sdk-method'] !== false)
      .map((one) => methodOf(contract, one));
    const names = methods.map((method) => method.name);
    const twice = names.find((one, at) => names.indexOf(one) !== at);
    if (twice !== undefined)
      throw new Error(`Two operations of ${name} are the method ${twice} (x-sdk-method).`);
    return methods.length > 0 ? [{ tag: name, description, camel, pascal, methods }] : [];
  });
}

interface At {
  path: string;
  verb: string;
  operation: Operation;
}

export function operationsOf({ paths }: Contract): At[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([verb, operation]) => ({ path, verb, operation })),
  );
}

function methodOf(contract: Contract, { path, verb, operation }: At): Method {
  const { operationId, 'x-sdk-method': name } = operation;
  const fault = (what: string) =>
    new Error(`${operationId} ${what}. Or let it be x-sdk-method: false, with the reason as x-sdk-why.`);
  if (typeof name !== 'string' || !/^[a-z]\w*$/i.test(name))
    throw fault('needs an x-sdk-method: the name of its method in the SDK');
  if (verb !== 'get' && verb !== 'post' && verb !== 'patch')
    throw fault(`is a ${verb}, which the SDK does not send`);
  const parameters = (operation.parameters ?? []).map((parameter) => resolved(contract, parameter));
  const success = ['200', '201', '202'].map((status) => operation.responses[status]).find(Boolean);
  const answer = success?.content?.['application/json']?.schema;
  if (!answer) throw fault('answers no JSON with 200, 201 or 202');
  const sent = operation.requestBody && (operation.requestBody.content?.['application/json']?.schema ?? null);
  if (sent === null) throw fault('takes a body that is not JSON');
  const { items, nextCursor, ...more } = schemaOf(contract, answer).properties ?? {};
  const isList = verb === 'get' && items !== undefined && nextCursor !== undefined;
  const queried = parameters.some((parameter) => parameter.in === 'query');
  if (queried && verb !== 'get') throw fault('takes a query and is no GET');
  const Named = capital(operationId);
  return {
    name,
    operation,
    verb,
    path,
    identifiers: parameters
      .filter((parameter) => parameter.in === 'path')
      .map((parameter) => ({ name: parameter.name, schema: schemaNameOf(parameter.schema) }))
      .toSorted((one, other) => path.indexOf(`{${one.name}}`) - path.indexOf(`{${other.name}}`)),
    params: queried ? (operation['x-sdk-params'] ?? `${Named}Params`) : null,
    body: sent ? { ...shapeOf(sent, `${Named}Body`), mayBeLeftOut: mayBeEmpty(contract, sent) } : null,
    items: isList ? shapeOf((items as { items?: JsonSchema }).items ?? {}, `${Named}Item`) : null,
    page: isList && (answer.$ref || Object.keys(more).length > 0) ? shapeOf(answer, `${Named}Page`) : null,
    answer: shapeOf(answer, `${Named}Answer`),
    versioned: 'ETag' in (success?.headers ?? {}),
    twin: isList ? null : twinOf(contract, path, verb),
  };
}

function twinOf({ paths }: Contract, path: string, verb: 'get' | 'post' | 'patch'): Method['twin'] {
  const { get, patch } = paths[path] ?? {};
  const sent = patch?.requestBody?.content?.['application/json']?.schema;
  const answer = patch?.responses['200']?.content?.['application/json']?.schema;
  if (verb === 'post' || !patch || !sent || !answer || patch['x-sdk-method'] === false) return null;
  const Named = capital(patch.operationId);
  return {
    operationId: (verb === 'get' ? patch : get)?.operationId ?? null,
    body: shapeOf(sent, `${Named}Body`),
    answer: shapeOf(answer, `${Named}Answer`),
  };
}

function resolved({ components }: Contract, parameter: Parameter): Parameter {
  const name = parameter.$ref?.split('/').at(-1);
  return name === undefined ? parameter : (components.parameters[name] ?? parameter);
}

/** Identifiers are texts to whoever calls. */
function schemaNameOf({ $ref }: JsonSchema): string | null {
  const name = $ref?.split('/').at(-1);
  return name === undefined || name === 'Id' ? null : name;
}

function shapeOf(schema: JsonSchema, otherwise: string): Shape {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? { name: schema.title ?? otherwise, isSchema: false } : { name, isSchema: true };
}

function schemaOf({ components }: Contract, schema: JsonSchema): JsonSchema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (components.schemas[name] ?? {});
}

function mayBeEmpty(contract: Contract, schema: JsonSchema): boolean {
  const { type, required = [], minProperties = 0 } = schemaOf(contract, schema);
  return type === 'object' && required.length === 0 && minProperties === 0;
}

/** Names of the schemas that these methods send or answer, and of all that those are made of. */
export function schemasOf(contract: Contract, methods: readonly Method[]): string[] {
  const found = new Set<string>();
  const take = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, member] of Object.entries(part)) {
      const name = key === '$ref' ? String(member).match(/^#\/components\/schemas\/(\w+)$/)?.[1] : undefined;
      if (name === undefined) take(member);
      else if (!found.has(name)) {
        found.add(name);
        take(contract.components.schemas[name]);
      }
    }
  };
  for (const { operation } of methods) {
    const { default: _, ...responses } = operation.responses;
    take([
      (operation.parameters ?? []).map((one) => resolved(contract, one)),
      operation.requestBody,
      responses,
    ]);
  }
  return [...found].sort();
}

export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
