import type { Permission } from '../../permissions/table.ts';
import { readContractDocument } from '../../http/contract.ts';
import { choose, type Choice, type Schools } from './choose.ts';
import type { World } from './places.ts';
import { sample, type JsonSchema, type SampleOptions } from './sample.ts';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: JsonSchema;
}

export interface ProbedOperation {
  id: string;
  method: string;
  path: string;
  permission: Permission;
  accepts: { session: boolean; siteKey: boolean; app: boolean };
  parameters: readonly Parameter[];
  body: JsonSchema | undefined;
  /** Media type of a body that is not JSON: an empty one is sent. */
  takes: string | undefined;
  /** Of its success. */
  answer: JsonSchema;
}

/** One request and what it touches. */
export interface ProbeRequest {
  /** What makes it different, for a failing test: `/body/pupilId of another school`. */
  name: string;
  path: string;
  body: unknown;
  /** Those the operation cannot do without, besides key and version. */
  headers: Readonly<Record<string, string>>;
  schoolId: string | null;
  authorityId: string | null;
  ids: readonly string[];
  /** Rows of the permission table that all must let the caller through: the operation's and those of what is sent. */
  permissions: readonly Permission[];
  /** The same place with an id that nobody has: where this one is refused, it must be in the same words. */
  twin?: string;
}

interface ContractParts {
  paths: Record<string, Record<string, Record<string, unknown>>>;
  components: Record<string, Record<string, unknown>>;
}

const document = readContractDocument() as unknown as ContractParts;

/** What a reference of the contract stands for. */
export function resolve<T extends { $ref?: string }>(schema: T): T {
  if (schema.$ref === undefined) return schema;
  const [, , group = '', name = ''] = schema.$ref.split('/');
  return resolve(document.components[group]?.[name] as T);
}

/** Of a stream, its parts. */
function partsOf(success: unknown): JsonSchema {
  const { content = {} } = success as { content?: Record<string, { schema: JsonSchema }> };
  const part = content['application/x-ndjson'] ?? content['text/event-stream'];
  return part ? { type: 'array', items: part.schema } : {};
}

/** They end what the callers are signed in by, so they come after all others. */
const last = new Set(['endAllSessions']);

export const operations: readonly ProbedOperation[] = Object.entries(document.paths)
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const security = (operation['security'] ?? []) as object[];
      const contents = (part: unknown) =>
        (part as { content?: Record<string, { schema: JsonSchema }> } | undefined)?.content?.[
          'application/json'
        ]?.schema;
      const responses = operation['responses'] as Record<string, unknown>;
      const success = Object.keys(responses).find((status) => status.startsWith('2')) ?? '';
      return {
        id: operation['operationId'] as string,
        method: method.toUpperCase(),
        path,
        permission: operation['x-permission'] as Permission,
        accepts: {
          session: security.some((scheme) => 'session' in scheme),
          siteKey: security.some((scheme) => 'siteKey' in scheme),
          app: security.some((scheme) => 'app' in scheme),
        },
        parameters: ((operation['parameters'] ?? []) as (Parameter & { $ref?: string })[]).map(resolve),
        body: contents(operation['requestBody']),
        takes: Object.keys(
          (operation['requestBody'] as { content?: object } | undefined)?.content ?? {},
        ).find((type) => type !== 'application/json'),
        answer: contents(responses[success]) ?? partsOf(responses[success]),
      };
    }),
  )
  .toSorted((one, other) => Number(last.has(one.id)) - Number(last.has(other.id)));

/** Of OneRoster one of each shape: all of its collections and records are read by the same code, with other columns. */
const shapes = ['Users', 'User', 'Results', 'Result', 'StudentsOfClass', 'ResultsOfClass'].map(
  (name) => `readOneRoster${name}`,
);

/** What hostile values are sent to, each place of it. */
export const attacked = operations.filter(({ id }) => !id.startsWith('readOneRoster') || shapes.includes(id));

/** Texts the contract itself writes. */
export function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}
export const contractWords = wordsOf(document);

export const unknownId = '01900000-0000-7000-8000-00000000dead';

/** Requests of one operation; the first is what one who may would send. Throws where it can make none. */
export function requestsOf(operation: ProbedOperation, world: World, schools: Schools): ProbeRequest[] {
  const choices = new Map<string, Choice>();
  const build = (
    name: string,
    pick: (choice: Choice, pointer: string) => string,
    wants: SampleOptions['wants'] = (_pointer, { format }) => format === 'uuid',
  ): ProbeRequest => {
    const ids: string[] = [];
    let schoolId: string | null = null;
    let authorityId: string | null = null;
    const permissions = new Set([operation.permission]);
    const options: SampleOptions = {
      resolve,
      world,
      schoolId: schools.own,
      idAt(pointer, named) {
        const choice = choices.get(pointer) ?? choose(operation.id, named, world, schools);
        choices.set(pointer, choice);
        const id = pick(choice, pointer);
        ids.push(id);
        if (pointer === '/path/schoolId') schoolId = id;
        if (pointer === '/path/authorityId') authorityId = id;
        return id;
      },
      wants,
    };
    const value = ({ in: where, name: called, schema }: Parameter) =>
      String(sample(schema, `/${where}/${called}`, called, options));
    let path = operation.path;
    const query = new URLSearchParams();
    const headers: Record<string, string> =
      operation.takes === undefined ? {} : { 'content-type': operation.takes };
    for (const parameter of operation.parameters) {
      const { name: called, required = false, schema } = parameter;
      if (parameter.in === 'path')
        path = path.replace(`{${called}}`, () => encodeURIComponent(value(parameter)));
      else if (parameter.in === 'query' && (required || wants(`/query/${called}`, resolve(schema))))
        query.append(called, value(parameter));
      else if (parameter.in === 'header' && required && !['Idempotency-Key', 'If-Match'].includes(called))
        headers[called.toLowerCase()] = value(parameter);
    }
    const body = operation.body && sample(operation.body, '/body', '', options);
    for (const permission of finerPermissions(operation.body, body)) permissions.add(permission);
    return {
      ...{ name, body, headers, schoolId, authorityId, ids, permissions: [...permissions] },
      path: query.size > 0 ? `${path}?${query}` : path,
    };
  };

  const own = ({ own: id }: Choice) => id;
  const full = build('of its own', own);
  const requests = [full, ...optionalRequests(operation, (name, wants) => build(name, own, wants))];
  for (const [position, { other, neighbours }] of choices) {
    const at = (what: string, id: string) =>
      build(`${position} ${what}`, (choice, pointer) => (pointer === position ? id : choice.own));
    const nobodys = at('nobody has', unknownId);
    requests.push(nobodys, { ...at('of another school', other), twin: nobodys.name });
    for (const id of neighbours) requests.push(at(`of a neighbour (${id})`, id));
  }
  if (choices.size > 1) {
    requests.push(build('all of another school', ({ other }) => other));
    const most = Math.max(...[...choices.values()].map(({ neighbours }) => neighbours.length));
    for (let index = 0; index < most; index += 1)
      requests.push(
        build(`all of neighbours (${index})`, (choice) => choice.neighbours[index] ?? choice.own),
      );
  }
  const incomplete = ({ body }: ProbeRequest) =>
    Object.keys(body ?? { x: 1 }).length <
    (operation.body ? (resolve(operation.body).minProperties ?? 0) : 0);
  return requests.flatMap((request) => {
    if (!incomplete(request)) return [request];
    // Something has to be sent, whichever: each in turn.
    const names = Object.keys(resolve(operation.body ?? {}).properties ?? {});
    return names.map((name) => {
      const property = resolve(operation.body ?? {}).properties?.[name] ?? {};
      const body = {
        [name]: sample(property, `/body/${name}`, name, {
          ...{ resolve, world, schoolId: schools.own, idAt: () => unknownId, wants: () => false },
        }),
      };
      const finer = finerPermissions(operation.body, body);
      const permissions = [...new Set([...request.permissions, ...finer])];
      const twin = request.twin && `${request.twin}, ${name}`;
      return { ...request, name: `${request.name}, ${name}`, body, permissions, ...(twin && { twin }) };
    });
  });
}

/** Without what may be left out, and with each such part of the body alone. */
function optionalRequests(
  { parameters, body }: ProbedOperation,
  build: (name: string, wants: SampleOptions['wants']) => ProbeRequest,
): ProbeRequest[] {
  const { properties = {}, required = [] } = body ? resolve(body) : {};
  const parts = Object.keys(properties).filter((name) => !required.includes(name));
  const optional =
    parts.length > 0 ||
    parameters.some(({ in: where, required: must }) => where === 'query' && must !== true);
  return [
    ...(optional ? [build('with what is required', () => false)] : []),
    ...parts.map((name) => build(`with ${name}`, (pointer) => pointer === `/body/${name}`)),
  ];
}

/** Rows that parts of a body name for themselves (`x-permission` of a property). */
function finerPermissions(schema: JsonSchema | undefined, body: unknown): Permission[] {
  const sent = Object.keys(body ?? {});
  return Object.entries(schema ? (resolve(schema).properties ?? {}) : {}).flatMap(([name, property]) =>
    sent.includes(name) && property['x-permission'] ? [property['x-permission'] as Permission] : [],
  );
}
