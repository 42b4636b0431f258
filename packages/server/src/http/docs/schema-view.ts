import { html, type Html } from '../html.ts';
import { inline } from './markdown.ts';

export type Schema = Record<string, unknown>;
export type Resolve = (schema: Schema) => Schema;

/** A schema as a nested list of its members: name, type, limits, meaning. */
export function schemaView(schema: Schema, resolve: Resolve, depth = 0): Html | undefined {
  const { properties, required } = membersOf(schema, resolve);
  if (properties.length === 0 || depth > 6) return undefined;
  return html`<ul class="schema">
    ${properties.map(([name, member]) => {
      const whole = resolve(member);
      const description = whole['description'];
      return html`<li>
        <code>${name}</code> <span class="type">${typeOf(member, resolve)}</span>${
          required.has(name) ? '' : html` <span class="optional">optional</span>`
        }${typeof description === 'string' && html`<div>${inline(description)}</div>`}${inner(whole, resolve, depth)}
      </li>`;
    })}
  </ul>`;
}

function inner(schema: Schema, resolve: Resolve, depth: number): Html | undefined {
  const items = schema['items'];
  if (isSchema(items)) return schemaView(resolve(items), resolve, depth + 1);
  const options = alternatives(schema)
    .map(resolve)
    .filter(({ type }) => type !== 'null');
  if (options.length > 0)
    return html`${options.flatMap((option) => schemaView(option, resolve, depth + 1) ?? [])}`;
  return schemaView(schema, resolve, depth + 1);
}

function membersOf(
  schema: Schema,
  resolve: Resolve,
): { properties: [string, Schema][]; required: Set<string> } {
  const parts = [schema, ...list(schema['allOf']).map(resolve)];
  return {
    properties: parts.flatMap((part) => Object.entries((part['properties'] ?? {}) as Record<string, Schema>)),
    required: new Set(parts.flatMap((part) => (part['required'] ?? []) as string[])),
  };
}

export function typeOf(schema: Schema, resolve: Resolve): string {
  const whole = resolve(schema);
  const options = alternatives(whole);
  if (options.length > 0) return options.map((option) => typeOf(option, resolve)).join(' | ');
  if (whole['const'] !== undefined) return JSON.stringify(whole['const']);
  if (Array.isArray(whole['enum'])) return whole['enum'].map((value) => JSON.stringify(value)).join(' | ');
  const { type, format } = whole;
  const items = whole['items'];
  if (type === 'array' && isSchema(items)) return `list of ${typeOf(items, resolve)}${range(whole, 'Items')}`;
  const name = list<string>(type).join(' | ') || 'object';
  return `${name}${typeof format === 'string' ? ` (${format})` : ''}${range(whole, 'Length')}${range(whole, 'imum')}`;
}

function range(schema: Schema, suffix: 'Items' | 'Length' | 'imum'): string {
  const [low, high] = [schema[`min${suffix}`], schema[`max${suffix}`]];
  if (low === undefined && high === undefined) return '';
  const unit = suffix === 'Length' ? ' characters' : '';
  if (low === undefined) return `, up to ${String(high)}${unit}`;
  return high === undefined ? `, from ${String(low)}${unit}` : `, ${String(low)}–${String(high)}${unit}`;
}

function alternatives(schema: Schema): Schema[] {
  return [...list<Schema>(schema['anyOf']), ...list<Schema>(schema['oneOf'])];
}

function list<T = Schema>(value: unknown): T[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]) as T[];
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}
