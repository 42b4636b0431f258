import type { Schema } from './schema-view.ts';

export interface SdkOperation {
  tags: string[];
  parameters?: Schema[];
  requestBody?: unknown;
  'x-sdk-method'?: string | false;
}

/** The call of the SDK that stands for an operation, as somebody would write it; undefined where there is none. */
export function sdkCall(
  method: string,
  path: string,
  { tags, parameters = [], requestBody, 'x-sdk-method': name }: SdkOperation,
): string | undefined {
  if (typeof name !== 'string') return undefined;
  const feature = (tags[0] ?? '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const identifiers = [...path.matchAll(/\{(\w+)\}/g)].map(([, brace = '']) => brace);
  const query = parameters
    .filter((parameter) => parameter['in'] === 'query' && parameter['name'] !== 'cursor')
    .map((parameter) => String(parameter['name']));
  const paged = parameters.some((parameter) => parameter['name'] === 'cursor');
  const given = [
    ...identifiers,
    ...(requestBody === undefined ? [] : ['body']),
    ...(query.length > 0 ? [`{ ${query.join(', ')} }`] : []),
    ...(method === 'PATCH' ? ['{ ifMatch }'] : []),
  ];
  const call = `client.${feature}.${name}(${given.join(', ')})`;
  return paged ? `for await (const item of ${call}) …` : `await ${call}`;
}
