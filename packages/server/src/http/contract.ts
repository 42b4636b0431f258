import { createRequire } from 'node:module';
import type { Accepts } from '../identity/authenticate.ts';
import { permissionRow, permissions, type Permission } from '../permissions/table.ts';
import type { OperationId } from './operation.ts';
import type { Limit } from './rate-limit.ts';

/** The contract's document, as far as the server reads it. */
export interface ContractDocument {
  paths: Record<string, Record<string, OperationDocument>>;
  components?: { parameters?: Record<string, ParameterDocument>; schemas?: Record<string, unknown> };
  'x-rate-limits': Record<string, { limit: number; windowSeconds: number; per: string }>;
  /** Codes that every operation of a kind can answer. */
  'x-common-errors': Record<string, string[]>;
}
interface OperationDocument {
  operationId?: string;
  summary?: string;
  tags?: string[];
  security?: Record<string, string[]>[];
  parameters?: (ParameterDocument | { $ref: string })[];
  requestBody?: { content?: Record<string, unknown> };
  responses: Record<
    string,
    { headers?: Record<string, unknown>; content?: Record<string, { schema?: unknown }> }
  >;
  'x-permission'?: string;
  'x-rate-limit'?: string;
  'x-frozen-with'?: string;
  'x-errors'?: string[];
  'x-error-format'?: 'oneRoster';
}
interface ParameterDocument {
  name: string;
  in: string;
}

/** What the server needs to know about one operation to run it. */
export interface Operation {
  id: OperationId;
  method: string;
  /** Path under /v1 with `{parameters}`. */
  path: string;
  permission: Permission;
  /** Which feature it belongs to, and rests with: the first of its tags, or what it is a part of. */
  feature: string;
  /** In whose words it refuses, where not in those of RFC 9457. */
  errorFormat: 'oneRoster' | undefined;
  /** JSON Schema of its success, without references; of one line or event where it is a stream. */
  answer: unknown;
  /** Media type of its success. */
  answersWith: string;
  limit: Limit;
  accepts: Accepts;
  successStatus: number;
  takesIdempotencyKey: boolean;
  answersEtag: boolean;
  /** It answers where what was made is to be found: below its own address, by the id. */
  answersLocation: boolean;
  /** Media type of its body; JSON where it says nothing else. */
  takes: string;
  /** Header names as the contract writes them, by their lower-case form. */
  headers: ReadonlyMap<string, string>;
}

export interface Contract {
  document: ContractDocument;
  operations: ReadonlyMap<string, Operation>;
}

export function readContractDocument(): ContractDocument {
  return createRequire(import.meta.url)('@lienthong/specs/openapi.json') as ContractDocument;
}

/**
 * Reads every operation and refuses to start where one could be run without a handler, without a permission or without
 * a limit. The message names them all.
 */
export function readContract(document: ContractDocument, handlerNames: readonly string[]): Contract {
  const operations = new Map<string, Operation>();
  const faults: string[] = [];
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, described] of Object.entries(methods)) {
      if (!['get', 'put', 'post', 'patch', 'delete'].includes(method)) continue;
      const id = described.operationId;
      if (id === undefined) {
        faults.push(`${method.toUpperCase()} ${path} has no operationId`);
        continue;
      }
      const permission = described['x-permission'];
      const limitName = described['x-rate-limit'];
      const limit = limitName === undefined ? undefined : document['x-rate-limits'][limitName];
      const success = Object.keys(described.responses).find((status) => /^2\d\d$/.test(status));
      if (!handlerNames.includes(id)) faults.push(`${id} has no handler`);
      if (permission === undefined) faults.push(`${id} names no x-permission`);
      else if (!(permission in permissions))
        faults.push(`${id} names the permission ${permission}, which has no row in permissions/table.ts`);
      const appScopes = (described.security ?? []).find((scheme) => 'app' in scheme)?.['app'];
      if (permission !== undefined && permission in permissions)
        faults.push(...scopeFaults(id, permission as Permission, appScopes));
      if (limitName === undefined) faults.push(`${id} names no x-rate-limit`);
      else if (limit === undefined)
        faults.push(`${id} names the limit ${limitName}, which x-rate-limits does not state`);
      if (success === undefined) faults.push(`${id} states no success`);
      if (permission === undefined || limitName === undefined || limit === undefined || success === undefined)
        continue;
      const parameters = (described.parameters ?? []).map((parameter) => resolve(document, parameter));
      const answersWith = Object.keys(described.responses[success]?.content ?? {})[0] ?? 'application/json';
      const headers = parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name);
      operations.set(id, {
        id: id as OperationId,
        method: method.toUpperCase(),
        path,
        permission: permission as Permission,
        feature: described['x-frozen-with'] ?? described.tags?.[0] ?? '',
        errorFormat: described['x-error-format'],
        answer: dereferenced(document, described.responses[success]?.content?.[answersWith]?.schema),
        answersWith,
        limit: {
          name: limitName,
          limit: limit.limit,
          windowSeconds: limit.windowSeconds,
          perAddress: limit.per.includes('address'),
        },
        accepts: {
          session: (described.security ?? []).some((scheme) => 'session' in scheme),
          siteKey: (described.security ?? []).some((scheme) => 'siteKey' in scheme),
          app: appScopes !== undefined,
        },
        successStatus: Number(success),
        takesIdempotencyKey: headers.includes('Idempotency-Key'),
        answersEtag: 'ETag' in (described.responses[success]?.headers ?? {}),
        answersLocation: 'Location' in (described.responses[success]?.headers ?? {}),
        takes: Object.keys(described.requestBody?.content ?? {})[0] ?? 'application/json',
        headers: new Map(headers.map((name) => [name.toLowerCase(), name])),
      });
    }
  }
  for (const name of handlerNames)
    if (!operations.has(name)) faults.push(`the handler ${name} belongs to no operation of the contract`);
  if (faults.length > 0) throw new Error(`The server does not fit the contract:\n  ${faults.join('\n  ')}`);
  return { document, operations };
}

/** Contract and permission table say the same of apps. */
function scopeFaults(id: string, permission: Permission, named: string[] | undefined): string[] {
  const { who, scopes = [] } = permissionRow(permission);
  if ((named !== undefined) !== (who.app !== undefined))
    return [`${id} and its row ${permission} disagree whether apps may call it`];
  return named !== undefined && [...named].sort().join() !== [...scopes].sort().join()
    ? [`${id} and its row ${permission} disagree about the scopes an app needs`]
    : [];
}

/** No schema of the contract holds itself. */
export function dereferenced(document: ContractDocument, schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map((member) => dereferenced(document, member));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, ...rest } = schema as { $ref?: string };
  const members = Object.entries(rest).map(([name, member]) => [name, dereferenced(document, member)]);
  const named = $ref === undefined ? undefined : document.components?.schemas?.[$ref.split('/').at(-1) ?? ''];
  return { ...(dereferenced(document, named) as object | undefined), ...Object.fromEntries(members) };
}

function resolve(
  document: ContractDocument,
  parameter: ParameterDocument | { $ref: string },
): ParameterDocument {
  if (!('$ref' in parameter)) return parameter;
  const name = parameter.$ref.replace('#/components/parameters/', '');
  const found = document.components?.parameters?.[name];
  if (found === undefined) throw new Error(`The contract refers to ${parameter.$ref}, which is not there`);
  return found;
}
