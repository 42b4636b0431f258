import { Ajv2020 } from 'ajv/dist/2020.js';
import formatsPlugin from 'ajv-formats';
import { readContractDocument } from '../http/contract.ts';
import { codesOf } from '../http/error-codes.ts';

const document = readContractDocument();
const ajv = new Ajv2020({ strict: false, allErrors: true });
formatsPlugin.default(ajv);
ajv.addSchema(document, 'contract');

/** What an answer has in common with nothing the contract says about this operation; empty when it conforms. */
export function nonConformance(
  method: string,
  path: string,
  answer: { status: number; headers: Record<string, unknown>; body: unknown },
): string[] {
  const template = Object.keys(document.paths).find((candidate) =>
    new RegExp(`^${candidate.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  const operation = template === undefined ? undefined : document.paths[template]?.[method.toLowerCase()];
  const type = String(answer.headers['content-type'] ?? '').split(';')[0] ?? '';
  const codes =
    template !== undefined && operation ? codesOf(document, template, method.toLowerCase()) : undefined;
  const unforeseen = codesIn(answer.body, answer.status)
    .filter((code) => codes?.has(code) === false)
    .map(
      (code) => `${operation?.operationId} answers ${code}, which neither x-errors nor x-common-errors has`,
    );
  // Of an address that cannot be decoded, nobody knows whose it is.
  const unread = answer.status === 400 && codesIn(answer.body, 400)[0] === 'malformed_request';
  if (answer.status >= 400 && operation?.['x-error-format'] === 'oneRoster' && !unread)
    return type === 'application/json'
      ? [...check('contract#/components/schemas/OneRosterStatus', answer.body), ...unforeseen]
      : [`${answer.status} as ${type}`];
  if (answer.status >= 400)
    return type === 'application/problem+json'
      ? [...check('contract#/components/schemas/Problem', answer.body), ...unforeseen]
      : [`${answer.status} as ${type}`];
  if (template === undefined || operation === undefined)
    return [`${method} ${path} is no operation of the contract`];
  const response = operation.responses[String(answer.status)];
  if (response === undefined) return [`${operation.operationId} does not state ${answer.status}`];
  const missing = Object.entries(response.headers ?? {}).flatMap(([name, header]) =>
    answer.headers[name.toLowerCase()] === undefined && !isOptional(header) ? name : [],
  );
  const faults = missing.map((name) => `${operation.operationId} answers without ${name}`);
  faults.push(...unforeseen);
  if (answer.status === 304) return faults;
  const { content } = response;
  if (content === undefined)
    return answer.body === undefined ? faults : [...faults, 'a body where there is none'];
  // Bytes of whichever type.
  if ('*/*' in content) return answer.body instanceof Buffer ? faults : [...faults, `${type} is no bytes`];
  const [stated = 'application/json'] = Object.keys(content);
  const isStream = ['application/x-ndjson', 'text/event-stream'].includes(stated);
  const pointer = [
    'paths',
    template,
    method.toLowerCase(),
    'responses',
    String(answer.status),
    'content',
    stated,
    'schema',
  ]
    .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  const parts = isStream ? (answer.body as unknown[]) : [answer.body];
  return [...faults, ...parts.flatMap((part) => check(`contract#/${pointer}`, part))];
}

/** A header is always sent unless the contract says `required: false`. */
function isOptional(header: unknown): boolean {
  const { headers } = document.components as { headers: Record<string, { required?: boolean }> };
  const name = (header as { $ref?: string }).$ref?.split('/').at(-1) ?? '';
  return headers[name]?.required === false;
}

function check(reference: string, body: unknown): string[] {
  const validate = ajv.getSchema(reference) ?? ajv.compile({ $ref: reference });
  return validate(body)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/** The code of a refusal, or those of the items of a batch. */
function codesIn(body: unknown, status: number): string[] {
  // A file has none, and would be taken apart byte by byte.
  if (body instanceof Buffer) return [];
  const { items, imsx_description, ...told } = (body ?? {}) as {
    code?: string;
    imsx_description?: string;
    items?: { problem?: { code: string } | null }[];
  };
  const code = told.code ?? imsx_description?.match(/\((\w+)\)$/)?.[1];
  if (status >= 400) return code === undefined ? [] : [code];
  return (items ?? []).flatMap((item) => item.problem?.code ?? []);
}
