import type { ContractDocument } from './contract.ts';

/** What of an operation decides which codes it can answer. */
interface Answering {
  security?: Record<string, string[]>[];
  parameters?: ({ name?: string } | { $ref: string })[];
  requestBody?: unknown;
  'x-errors'?: string[];
}

/** Codes an operation can answer: its own (`x-errors`), and those that all operations of its kinds can (`x-common-errors`). */
export function codesOf(document: ContractDocument, path: string, method: string): ReadonlySet<string> {
  const operation: Answering = document.paths[path]?.[method] ?? {};
  const common = document['x-common-errors'];
  const codes = kindsOf(path, method, operation).flatMap((kind) => common[kind] ?? []);
  return new Set([...codes, ...(operation['x-errors'] ?? [])]);
}

/** Named as in `x-common-errors`. */
function kindsOf(path: string, method: string, { security, parameters, requestBody }: Answering): string[] {
  const paged = (parameters ?? []).some((parameter) =>
    '$ref' in parameter ? parameter.$ref.endsWith('/cursor') : parameter.name === 'cursor',
  );
  return [
    'every',
    ...(path.startsWith('/schools/{schoolId}') ? ['school'] : []),
    ...(requestBody === undefined && method === 'get' ? [] : ['body']),
    ...(method === 'post' || method === 'patch' ? [method] : []),
    ...(paged ? ['paged'] : []),
    ...(security ?? []).flatMap((scheme) => Object.keys(scheme)),
  ];
}
