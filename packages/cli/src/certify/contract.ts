import { createRequire } from 'node:module';

interface Described {
  security?: Record<string, string[]>[];
  responses: Record<string, { content?: Record<string, { schema?: unknown }> }>;
}
interface Contract {
  info: { version: string };
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, unknown> };
}

const contract = createRequire(import.meta.url)('@lienthong/specs/openapi.json') as Contract;

/** Version of the contract the report is about. */
export const contractVersion = contract.info.version;

/** Scopes that an operation needs, and those that let it tell more (`x-scope` of a property). */
export interface ScopesOf {
  needed: readonly string[];
  more: readonly string[];
}

const templates = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    method: method.toUpperCase(),
    pattern: new RegExp(`^/v1${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    operation,
  })),
);

export function scopesOf(method: string, path: string): ScopesOf {
  const found = templates.find((template) => template.method === method && template.pattern.test(path));
  if (!found) return { needed: [], more: [] };
  const { security = [], responses } = found.operation;
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  return {
    needed: security.find((scheme) => 'app' in scheme)?.['app'] ?? [],
    more: [...fieldScopes(Object.values(success?.content ?? {}), new Set())],
  };
}

function fieldScopes(schema: unknown, seen: Set<unknown>): Set<string> {
  const scopes = new Set<string>();
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return scopes;
  seen.add(schema);
  for (const [name, member] of Object.entries(schema)) {
    if (name === 'x-scope' && typeof member === 'string') scopes.add(member);
    const target =
      name === '$ref' && typeof member === 'string'
        ? contract.components.schemas[member.split('/').at(-1) ?? '']
        : member;
    for (const scope of fieldScopes(target, seen)) scopes.add(scope);
  }
  return scopes;
}
