/** A JSON Schema, as far as it is looked at here. */
type Schema = Record<string, unknown>;

/**
 * Response schemas for the serialiser. It is quick with plain types and slow with alternatives, which it decides with a
 * validator for each value; the alternatives of the contract are of two simple shapes and are written plainly for it.
 */
export function leanResponses(
  responses: Record<string, unknown> | undefined,
): Record<string, unknown> | undefined {
  return responses === undefined ? undefined : (lean(responses) as Record<string, unknown>);
}

function lean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lean);
  if (typeof value !== 'object' || value === null) return value;
  const schema = Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, lean(member)]),
  ) as Schema;
  // Members that the caller chooses among: one that is left out is no mistake.
  if (schema['x-selectable'] === true) delete schema['required'];
  const options = schema['anyOf'];
  if (!Array.isArray(options)) return schema;
  const { anyOf: _, ...rest } = schema;
  const shapes = options as Schema[];
  // 7.5, 'D' or null: the value's own type says which.
  if (shapes.every(({ type }) => typeof type === 'string' && type !== 'object' && type !== 'array')) {
    const types = [...new Set(shapes.map(({ type }) => type))];
    if (types.length === 2 && types.includes('null')) {
      const [only] = shapes.filter(({ type }) => type !== 'null');
      return { ...rest, ...only, nullable: true };
    }
    return { ...rest, type: types };
  }
  // Something or null.
  const [something, ...others] = shapes.filter(({ type }) => type !== 'null');
  if (something !== undefined && others.length === 0) return { ...rest, ...something, nullable: true };
  return schema;
}
