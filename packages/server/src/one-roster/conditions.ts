import { sql, type RawBuilder } from 'kysely';
import { Problem } from '../http/problem.ts';
import { unknownField, type Clause, type Filter } from './query.ts';

/**
 * What a field that may be asked for is. `set`: several texts that stand together; `some`: a text of each of several parts, of
 * which one is enough.
 */
export type FieldType = 'text' | 'day' | 'instant' | 'number' | 'set' | 'some';
export type FieldTypes = Readonly<Record<string, FieldType>>;

const signs = { '=': '=', '>': '>', '>=': '>=', '<': '<', '<=': '<=' } as const;

/** The SQL of a filter on the columns of a view, which is called `v`. */
export function conditionOf({ clauses, join }: Filter, types: FieldTypes): RawBuilder<boolean> {
  if (clauses.length === 0) return sql`true`;
  const parts = clauses.map((clause) => comparison(clause, types));
  return sql`(${sql.join(parts, join === 'or' ? sql` or ` : sql` and `)})`;
}

/** A column of the view, by the name of its field. */
export function column(field: string): RawBuilder<unknown> {
  return sql.id('v', field);
}

function comparison(clause: Clause, types: FieldTypes): RawBuilder<boolean> {
  const { field, predicate, value } = clause;
  const type = Object.hasOwn(types, field) ? types[field] : undefined;
  if (type === undefined) throw unknownField('filter_invalid', field, Object.keys(types));
  const of = column(field);
  if (type === 'set' || type === 'some') return comparisonOfSet(clause, type);
  if (predicate === '~') return sql`position(lower(${value}::text) in lower(${of}::text)) > 0`;
  const asked = operand(clause, type);
  // A record without the field is not equal to anything.
  if (predicate === '!=') return sql`${of} is distinct from ${asked}`;
  return sql`${of} ${sql.raw(signs[predicate])} ${asked}`;
}

function operand({ field, value }: Clause, type: Exclude<FieldType, 'set' | 'some'>): RawBuilder<unknown> {
  switch (type) {
    case 'text':
      return sql`${value}::text`;
    case 'number':
      if (!/^-?\d{1,9}(\.\d{1,9})?$/.test(value)) throw notOfType(field, 'một số', 'a number');
      return sql`${value}::numeric`;
    case 'day':
      if (!isMoment(value)) throw notOfType(field, 'một ngày như 2026-09-05', 'a day as in 2026-09-05');
      return sql`${value.slice(0, 10)}::date`;
    case 'instant':
      if (!isMoment(value))
        throw notOfType(
          field,
          'một thời điểm như 2026-09-05T00:00:00Z',
          'a moment as in 2026-09-05T00:00:00Z',
        );
      return sql`${new Date(value).toISOString()}::timestamptz`;
  }
}

const moment =
  /^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

function isMoment(value: string): boolean {
  if (!moment.test(value) || !Number.isFinite(Date.parse(value))) return false;
  // 31 April would be taken for 1 May by one of the two, and refused by the other.
  const day = value.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day;
}

function comparisonOfSet({ field, predicate, value }: Clause, type: 'set' | 'some'): RawBuilder<boolean> {
  const of = column(field);
  const asked = value.split(',').map((part) => part.trim());
  const has = sql<boolean>`${of} @> ${asked}::text[]`;
  if (predicate === '~') return has;
  if (predicate !== '=' && predicate !== '!=') {
    throw new Problem('filter_invalid', {
      detail: {
        vi: `Trường ${field} có nhiều giá trị: chỉ so được bằng =, != hoặc ~.`,
        en: `${field} has several values: compare it by =, != or ~.`,
      },
    });
  }
  const equal = type === 'some' ? has : sql<boolean>`(${has} and ${of} <@ ${asked}::text[])`;
  return predicate === '=' ? equal : sql`not ${equal}`;
}

function notOfType(field: string, vi: string, en: string): Problem {
  return new Problem('filter_invalid', {
    detail: { vi: `Giá trị so với ${field} phải là ${vi}.`, en: `${field} is compared with ${en}.` },
  });
}
