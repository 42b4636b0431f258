import { Problem } from '../http/problem.ts';

export type Predicate = '=' | '!=' | '>' | '>=' | '<' | '<=' | '~';

/** One comparison of a filter: `familyName='Trần'`. */
export interface Clause {
  field: string;
  predicate: Predicate;
  value: string;
}

/** One comparison, or two with a word between them. */
export interface Filter {
  clauses: readonly Clause[];
  join: 'and' | 'or';
}

const clause = String.raw`([A-Za-z_]\w*(?:\.\w+)*)\s*(!=|>=|<=|=|>|<|~)\s*'((?:''|[^'])*)'`;
const expression = new RegExp(String.raw`^\s*${clause}(?:\s+(and|or)\s+${clause})?\s*$`, 'i');

/** Reads `filter`; one that is left out or blank asks for everything. */
export function parseFilter(text: string | undefined): Filter {
  if (text === undefined || text.trim() === '') return { clauses: [], join: 'and' };
  const found = expression.exec(text);
  if (found === null) throw unreadable();
  const [, field = '', predicate, value = '', join, otherField, otherPredicate, otherValue = ''] = found;
  const first = clauseOf(field, predicate, value);
  if (join === undefined || otherField === undefined) return { clauses: [first], join: 'and' };
  return {
    clauses: [first, clauseOf(otherField, otherPredicate, otherValue)],
    join: join.toLowerCase() === 'or' ? 'or' : 'and',
  };
}

function clauseOf(field: string, predicate: string | undefined, value: string): Clause {
  return { field, predicate: predicate as Predicate, value: value.replaceAll("''", "'") };
}

/** Reads `fields`; null for all members. Names of a deeper member stand for the member of the record they lie in. */
export function parseFields(
  text: string | undefined,
  members: ReadonlySet<string>,
): ReadonlySet<string> | null {
  if (text === undefined || text.trim() === '') return null;
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !members.has(memberOf(name)));
  if (unknown !== undefined) throw unknownField('selection_invalid', unknown, members);
  return new Set(names.map(memberOf));
}

export function memberOf(field: string): string {
  return field.split('.')[0] ?? '';
}

function unreadable(): Problem {
  return new Problem('filter_invalid', {
    detail: {
      vi: "Viết filter như familyName='Trần' hoặc nối hai điều kiện bằng AND hay OR; giá trị đặt trong dấu nháy đơn.",
      en: "Write filter as in familyName='Trần', or two of these with AND or OR between them; values stand in single quotes.",
    },
  });
}

export function unknownField(
  code: 'filter_invalid' | 'selection_invalid',
  name: string,
  known: Iterable<string>,
): Problem {
  const shown = name.slice(0, 100);
  const names = [...known].join(', ');
  return new Problem(code, {
    detail: {
      vi: `Không có trường “${shown}”. Có: ${names}.`,
      en: `There is no field “${shown}”. There are: ${names}.`,
    },
  });
}
