import type { World } from './places.ts';

export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  minLength?: number;
  minimum?: number;
  minProperties?: number;
  enum?: unknown[];
  const?: unknown;
  example?: unknown;
  examples?: unknown[];
  required?: string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  additionalProperties?: boolean | JsonSchema;
  allOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  'x-permission'?: string;
  /** What a text in a path is the id of. */
  'x-record'?: string;
}

export type Resolve = (schema: JsonSchema) => JsonSchema;

/** Tried in turn where the contract asks for a pattern and the school has no value of that name. */
const texts = [
  'probe',
  '0912345678',
  '012345678901',
  'https://probe.test/rss',
  'aaaaaaaaaaaaaaaaaaaaaaaa',
  'A1',
];

export interface SampleOptions {
  resolve: Resolve;
  world: World;
  schoolId: string;
  /** The value of an id position; called once for each. */
  idAt(pointer: string, name: string): string;
  /** Whether a property that may be left out is sent. */
  wants(pointer: string, schema: JsonSchema): boolean;
}

/** A value that fits the schema, of values the school has where it has some. Throws where it knows none. */
export function sample(from: JsonSchema, pointer: string, name: string, options: SampleOptions): unknown {
  const schema = options.resolve(from);
  if (schema.format === 'uuid') return options.idAt(pointer, name);
  // Known with its kind in front: a pupil is a user and a student, too.
  if (schema['x-record'] !== undefined) return options.idAt(pointer, schema['x-record']).replace(/^\w+:/, '');
  const stated = [...(schema.examples ?? []), schema.example, schema.const, ...(schema.enum ?? [])];
  const first = stated.find((value) => value !== undefined);
  if (first !== undefined) return first;
  const either = schema.anyOf ?? schema.oneOf;
  if (either?.[0]) return sample(either[0], pointer, name, options);
  const types = [schema.type ?? (schema.properties ? 'object' : 'null')].flat();
  if (types.includes('null')) return null;
  switch (types[0]) {
    case 'object':
      return sampleObject(schema, pointer, options);
    case 'array':
      return schema.items ? [sample(schema.items, `${pointer}/0`, name, options)] : [];
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    default:
      return sampleText(schema, pointer, name, options);
  }
}

function sampleObject(schema: JsonSchema, pointer: string, options: SampleOptions): object {
  const properties = Object.entries(schema.properties ?? {});
  const chosen = properties.filter(([name, property]) => {
    const place = `${pointer}/${name}`;
    return schema.required?.includes(name) === true || options.wants(place, options.resolve(property));
  });
  return Object.fromEntries(
    chosen.map(([name, property]) => [name, sample(property, `${pointer}/${name}`, name, options)]),
  );
}

function sampleText(
  schema: JsonSchema,
  pointer: string,
  name: string,
  { world, schoolId }: SampleOptions,
): string {
  const ofSchool = world.valuesOf(schoolId, name).find((value) => typeof value === 'string');
  const candidates =
    schema.format === 'uri'
      ? ['https://probe.test/rss']
      : schema.format === 'email'
        ? ['probe@probe.test']
        : [ofSchool, ...texts];
  const found = candidates.find(
    (text): text is string =>
      typeof text === 'string' &&
      text.length >= (schema.minLength ?? 0) &&
      (schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(text)),
  );
  if (found === undefined)
    throw new Error(`no value is known for ${pointer}; give it examples in the contract`);
  return found;
}
