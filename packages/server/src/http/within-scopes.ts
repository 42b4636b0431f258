import type { AppScope, Caller } from '../identity/caller.ts';
import type { Reply } from './operation.ts';

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  'x-scope'?: AppScope;
}

/**
 * What an app may be told of an answer: the properties the contract names, without those whose scope (`x-scope`) it lacks.
 * Everybody else's answers pass as they are. The version of the whole does not stand for a part: it is left out where something is.
 */
export function withinScopes(reply: Reply<unknown>, answer: unknown, caller: Caller): Reply<unknown> {
  if (caller.kind !== 'app' || reply.body instanceof Uint8Array) return reply;
  const body = project(reply.body, [answer as Schema], caller.scopes);
  const isWhole = reply.version !== undefined && JSON.stringify(body) === JSON.stringify(reply.body);
  return {
    body,
    ...(isWhole && { version: reply.version }),
    ...(reply.headers && { headers: reply.headers }),
  };
}

function project(value: unknown, described: readonly Schema[], scopes: ReadonlySet<AppScope>): unknown {
  const schemas = described.flatMap(alternatives);
  if (Array.isArray(value)) {
    const items = schemas.flatMap((schema) => schema.items ?? []);
    return value.map((item) => project(item, items, scopes));
  }
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const told: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    const named = schemas.flatMap((schema) => schema.properties?.[name] ?? []);
    const allowed = named.every((schema) => {
      const scope = schema['x-scope'];
      return scope === undefined || scopes.has(scope);
    });
    if (named.length > 0 && allowed) told[name] = project(member, named, scopes);
  }
  return told;
}

function alternatives(schema: Schema): Schema[] {
  return [schema, ...[...(schema.allOf ?? []), ...(schema.anyOf ?? [])].flatMap(alternatives)];
}
