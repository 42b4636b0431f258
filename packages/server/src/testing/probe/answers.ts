import type { Place, Trace } from './places.ts';
import { snake } from './places.ts';
import { resolve } from './requests.ts';
import type { Reach } from './rights.ts';
import type { JsonSchema } from './sample.ts';

/** Texts of records out of reach that stand in an answer though the caller did not send them. */
export function leaks(
  answer: string,
  sent: string,
  reach: Reach | undefined,
  traces: readonly Trace[],
): Trace[] {
  return traces.filter(
    ({ text, places }) =>
      answer.includes(text) && !sent.includes(text) && !(reach !== undefined && places.some(reach)),
  );
}

/** Data of people in a public answer that the contract gives no field for. */
export function personalLeaks(body: unknown, sent: string, traces: readonly Trace[]): Trace[] {
  const told = textsByName(body);
  const about = (place: Place & { column: string }, name: string) =>
    place.personal && (place.column === 'id' || place.column.endsWith('_id') || place.column !== snake(name));
  return traces.filter(
    ({ text, places }) =>
      !sent.includes(text) &&
      told.some(([name, value]) => value.includes(text) && places.every((place) => about(place, name))),
  );
}

/** Places of an answer that the contract does not name. */
export function beyondContract(schemas: readonly JsonSchema[], value: unknown, pointer = ''): string[] {
  const all = schemas.flatMap(alternatives);
  if (Array.isArray(value)) {
    const items = all.flatMap(({ items: of }) => of ?? []);
    return value.flatMap((item, index) => beyondContract(items, item, `${pointer}/${index}`));
  }
  if (typeof value !== 'object' || value === null || value instanceof Buffer) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    // A member by its name or, of a map, by any.
    const properties = all.flatMap(({ properties: of, additionalProperties: others }) =>
      [of?.[name] ?? others ?? []].flat().filter((schema) => typeof schema === 'object'),
    );
    const place = `${pointer}/${name}`;
    return properties.length === 0 ? [place] : beyondContract(properties, part, place);
  });
}

/** Batch writes refuse item by item, and a list filtered by what is out of reach is an empty one. */
export function saysNothing(method: string, body: unknown): boolean {
  const { items } = (body ?? {}) as { items?: { outcome?: string }[] };
  if (!Array.isArray(items)) return false;
  return method === 'GET' ? items.length === 0 : items.every(({ outcome }) => outcome === 'refused');
}

function alternatives(from: JsonSchema): JsonSchema[] {
  const schema = resolve(from);
  const parts = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((several) => several ?? []);
  return [schema, ...parts.flatMap(alternatives)];
}

function textsByName(value: unknown, name = ''): [name: string, text: string][] {
  if (typeof value === 'string') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsByName(part, Array.isArray(value) ? name : key));
}
