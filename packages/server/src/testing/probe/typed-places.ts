import type { ProbedOperation, ProbeRequest } from './requests.ts';
import { resolve } from './requests.ts';
import type { JsonSchema } from './sample.ts';

/** One place of a request that takes a value of some type. */
export interface TypedPlace {
  in: 'path' | 'query' | 'body';
  /** As the place is named in `errors[]` of a problem. */
  pointer: string;
  name: string;
}

type Type = 'string' | 'number';

/** Places of a request that take text or numbers, those of a body as deep as the contract goes. */
export function placesOf(
  { parameters, body }: ProbedOperation,
  request: ProbeRequest,
  type: Type,
): TypedPlace[] {
  const ofAddress = parameters.flatMap(({ in: where, name, schema }): TypedPlace[] =>
    (where === 'path' || where === 'query') && (type === 'string' || takes(schema, type))
      ? [{ in: where, pointer: `#/${where}/${name}`, name }]
      : [],
  );
  return [...ofAddress, ...(body ? placesInBody(body, request.body, type, '') : [])];
}

function placesInBody(from: JsonSchema, value: unknown, type: Type, pointer: string): TypedPlace[] {
  if (typeof value !== 'object' || value === null) return [];
  const schemas = alternatives(from);
  const members: [string, JsonSchema][] = Array.isArray(value)
    ? schemas.flatMap(({ items }): [string, JsonSchema][] =>
        items && value.length > 0 ? [['0', items]] : [],
      )
    : schemas.flatMap(({ properties }) => Object.entries(properties ?? {}));
  return members.flatMap(([name, schema]) => {
    const at = `${pointer}/${name}`;
    const inside = placesInBody(schema, (value as Record<string, unknown>)[name], type, at);
    return takes(schema, type) ? [{ in: 'body', pointer: at, name }, ...inside] : inside;
  });
}

function takes(schema: JsonSchema, type: Type): boolean {
  const wanted = type === 'number' ? ['number', 'integer'] : ['string'];
  return alternatives(schema).some(({ type: of, enum: values = [] }) =>
    of === undefined
      ? values.some((value) => typeof value === type)
      : [of].flat().some((name) => wanted.includes(name)),
  );
}

function alternatives(from: JsonSchema): JsonSchema[] {
  const schema = resolve(from);
  const parts = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((several) => several ?? []);
  return [schema, ...parts.flatMap(alternatives)];
}

/** What is sent; `text` is put into an address or, quoted already, into the body. */
export interface Sent {
  path: string;
  body: string | undefined;
}

/** The request with another value at one place. `json`: the value as JSON writes it, for bodies. */
export function withValue(
  { path: template }: ProbedOperation,
  request: ProbeRequest,
  place: TypedPlace,
  { text, json }: { text: string; json: string },
): Sent {
  const [path = '', query = ''] = request.path.split('?');
  const body = request.body === undefined ? undefined : JSON.stringify(request.body);
  if (place.in === 'path') {
    const position = template.split('/').indexOf(`{${place.name}}`);
    const parts = path.split('/').map((part, index) => (index === position ? encoded(text) : part));
    return { path: parts.join('/') + (query && `?${query}`), body };
  }
  if (place.in === 'query') {
    const others = query.split('&').filter((pair) => pair !== '' && !pair.startsWith(`${place.name}=`));
    return { path: `${path}?${[...others, `${place.name}=${encoded(text)}`].join('&')}`, body };
  }
  // Written into the text: numbers such as 1e400 do not survive becoming a value.
  const mark = '\u0000here\u0000';
  const marked = structuredClone(request.body) as Record<string, unknown>;
  const names = place.pointer.split('/').slice(1);
  const last = names.pop() ?? '';
  let parent = marked;
  for (const name of names) parent = parent[name] as Record<string, unknown>;
  parent[last] = mark;
  return { path: request.path, body: JSON.stringify(marked).replace(JSON.stringify(mark), () => json) };
}

/** As a browser writes it into an address, and half a character as nobody should. */
function encoded(text: string): string {
  const whole = text.replace(/\p{Cs}/gu, '');
  return encodeURIComponent(whole) + (whole === text ? '' : '%ED%A0%80');
}
