import { UsageProblem } from '../framework/index.ts';
import { fold, type Aliases } from '@lienthong/regulations/mark-lists';

export function fieldByHeader<Field extends string>(
  aliases: Aliases<Field>,
  mapped: ReadonlyMap<string, Field>,
): (header: string) => Field | undefined {
  const known = new Map<string, Field>(
    (Object.entries(aliases) as [Field, readonly string[]][]).flatMap(([field, names]) =>
      names.map((name) => [name, field] as const),
    ),
  );
  return (header) => mapped.get(fold(header)) ?? known.get(fold(header));
}

/** `--map 'Tên cháu=fullName'`. */
export function readMapped<Field extends string>(
  given: readonly string[],
  fields: readonly Field[],
): Map<string, Field> {
  return new Map(
    given.map((each) => {
      const at = each.lastIndexOf('=');
      const field = fields.find((name) => name === each.slice(at + 1).trim());
      if (at < 1 || field === undefined)
        throw new UsageProblem(`--map takes 'Header=field', not '${each}'. Fields: ${fields.join(', ')}.`);
      return [fold(each.slice(0, at)), field] as const;
    }),
  );
}
