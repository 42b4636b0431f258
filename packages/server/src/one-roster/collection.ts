import { sql } from 'kysely';
import { dayInVietnam, runningSchoolYear } from '../clock.ts';
import type { OperationContext, Reply } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import { reach, type Permission } from '../permissions/index.ts';
import { column, conditionOf, type FieldTypes } from './conditions.ts';
import { pageLinks } from './links.ts';
import { parseFields, parseFilter, unknownField, type Clause, type Filter } from './query.ts';
import { Refs } from './refs.ts';
import type { At, Common, View } from './views/view.ts';

export interface PageQuery {
  limit?: number;
  offset?: number;
  sort?: string;
  orderBy?: 'asc' | 'desc';
  filter?: string;
  fields?: string;
}

interface Asked {
  schoolId: string;
  permission: Permission;
  /** Address of this system, without a path. */
  baseUrl: string;
  context: OperationContext;
}

/** What the caller is shown, by the day, the school year and the grant. */
export function viewpoint({ schoolId, permission, context }: Asked): At {
  const { caller, now, language } = context;
  const { all, classIds } = reach(caller, permission, schoolId);
  return {
    ...{ schoolId, year: runningSchoolYear(now), today: dayInVietnam(now), language, within: {} },
    classIds: all ? null : classIds,
    staff: caller.kind === 'app' && caller.scopes.has('registry.staff-names'),
  };
}

/** A page of a view: filtered, sorted, and with the number of all records and the addresses of other pages. */
export async function readPage<Row extends Common, Item, Name extends string>(
  { view, name, address, at }: { view: View<Row, Item>; name: Name; address: string; at: At },
  query: PageQuery,
  asked: Asked,
  /** What the address itself asks for. */
  fixed: readonly Clause[] = [],
): Promise<Reply<Record<Name, Item[]>>> {
  const { limit = 100, offset = 0 } = query;
  const types = fieldsFor(view, asked.context);
  const filter = parseFilter(query.filter);
  const members = parseFields(query.fields, view.members);
  const condition = sql<boolean>`${conditionOf(filter, types)} and ${conditionOf({ clauses: fixed, join: 'and' }, types)}`;
  const within = withinOf(view, [...fixed, ...(isOne(filter) ? filter.clauses : [])]);
  if (within === null) return pageOf([], 0);
  const narrowed = { ...at, within };

  const order = orderOf(view, types, query);
  const { db } = asked.context;
  const found = await sql<Row>`select v.* from (${view.rows(narrowed)}) as v where ${condition}
    order by ${order} limit ${limit} offset ${offset}`.execute(db);
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from (${view.rows(narrowed)}) as v where ${condition}`.execute(db);
  return pageOf(found.rows, counted.rows[0]?.total ?? 0);

  function pageOf(rows: readonly Row[], total: number): Reply<Record<Name, Item[]>> {
    const refs = new Refs(asked.baseUrl, asked.schoolId);
    note(view, rows, asked.context);
    const { sort, filter: filtered, fields } = query;
    const orderBy = sort === undefined ? undefined : query.orderBy;
    const links = pageLinks(
      refs.address(address),
      { sort, orderBy, filter: filtered, fields },
      { limit, offset, total },
    );
    return {
      body: { [name]: rows.map((row) => pick(view.item(row, refs, at), members)) } as Record<Name, Item[]>,
      headers: { 'X-Total-Count': String(total), Link: links },
    };
  }
}

/** One record of a view by its id; what the caller may not see does not exist. */
export async function readOne<Row extends Common, Item, Name extends string>(
  { view, name, at }: { view: View<Row, Item>; name: Name; at: At },
  sourcedId: string,
  fields: string | undefined,
  { schoolId, baseUrl, context }: Asked,
): Promise<Reply<Record<Name, Item>>> {
  const members = parseFields(fields, view.members);
  const clause: Clause = { field: 'sourcedId', predicate: '=', value: sourcedId };
  const within = withinOf(view, [clause]);
  const { rows } =
    within === null
      ? { rows: [] }
      : await sql<Row>`select v.* from (${view.rows({ ...at, within })}) as v
          where ${conditionOf({ clauses: [clause], join: 'and' }, view.fields)} limit 1`.execute(context.db);
  const [row] = rows;
  if (row === undefined) throw new Problem('not_found');
  note(view, [row], context);
  const item = view.item(row, new Refs(baseUrl, schoolId), at);
  return { body: { [name]: pick(item, members) } as Record<Name, Item> };
}

/** Fields that the caller may filter and sort by. */
function fieldsFor<Row extends Common, Item>(
  view: View<Row, Item>,
  { caller }: OperationContext,
): FieldTypes {
  const held = caller.kind === 'app' ? caller.scopes : new Set<string>();
  const { scopes = {} } = view;
  return Object.fromEntries(
    Object.entries(view.fields).filter(([field]) => {
      const scope = Object.hasOwn(scopes, field) ? scopes[field] : undefined;
      return scope === undefined || held.has(scope);
    }),
  );
}

function orderOf<Row extends Common, Item>(
  { order = ['sourcedId'] }: View<Row, Item>,
  types: FieldTypes,
  { sort = '', orderBy = 'asc' }: PageQuery,
) {
  // Records that are alike in what is sorted by stay in one order from page to page.
  const last = order.map(column);
  if (sort.trim() === '') return sql.join(last);
  if (!Object.hasOwn(types, sort)) throw unknownField('selection_invalid', sort, Object.keys(types));
  const direction = orderBy === 'desc' ? sql`desc` : sql`asc`;
  return sql.join([sql`${column(sort)} ${direction} nulls last`, ...last]);
}

function isOne({ clauses, join }: Filter): boolean {
  return join === 'and' || clauses.length === 1;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Ids that everything asked for belongs to; null where two of them differ, or one is no id: then there is nothing. */
function withinOf<Row extends Common, Item>(
  view: View<Row, Item>,
  clauses: readonly Clause[],
): At['within'] | null {
  const found: At['within'] = {};
  for (const { field, predicate, value } of clauses) {
    if (predicate !== '=') continue;
    for (const [kind, id] of Object.entries(view.within?.(field, value) ?? {}) as [
      keyof At['within'],
      string,
    ][]) {
      if (!uuid.test(id) || (found[kind] !== undefined && found[kind] !== id)) return null;
      found[kind] = id;
    }
  }
  return found;
}

function pick<Item>(item: Item, members: ReadonlySet<string> | null): Item {
  if (members === null) return item;
  // Fewer members than the type says, as `fields` asks.
  return Object.fromEntries(Object.entries(item as object).filter(([name]) => members.has(name))) as Item;
}

function note<Row extends Common, Item>(
  view: View<Row, Item>,
  rows: readonly Row[],
  { touched }: OperationContext,
): void {
  const ids = new Map<string, Set<string>>();
  for (const [kind, id] of rows.flatMap((row) => view.touched(row))) {
    const known = ids.get(kind) ?? new Set();
    ids.set(kind, known.add(id));
  }
  for (const [kind, of] of ids) touched(kind, [...of]);
}
