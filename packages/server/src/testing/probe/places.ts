import { sql } from 'kysely';
import type { Database } from '../../database/open.ts';
import { inTenant } from '../../database/tenant.ts';
import { fixture } from '../fixture.ts';
import { ofAppCaller } from './app-callers.ts';
import { readOfficeRows } from './office-places.ts';
import { sourcedIds } from './sourced-ids.ts';

/** Where a record belongs; what is left out, it does not belong to one of. */
export interface Place {
  /** Empty above the schools. */
  school: string;
  authority?: string;
  vendor?: string;
  /** Of an app: its authority has, so that schools below may know it. */
  decided?: boolean;
  class?: string;
  subject?: string;
  pupil?: string;
  account?: string;
  table: string;
  /** The table says something about single people. */
  personal: boolean;
}

/** A text that gives a record away wherever it turns up: an id, a code, a name. */
export interface Trace {
  text: string;
  /** The rows that hold it, with the column. */
  places: readonly (Place & { column: string })[];
}

export interface World {
  /** Records by id. */
  records: ReadonlyMap<string, Place>;
  traces: readonly Trace[];
  /** Values of the columns of one school, and of the authority above it, by their name on the wire. */
  valuesOf(schoolId: string, name: string): unknown[];
}

type Fields = Record<string, unknown>;
export interface TableRow extends Pick<Place, 'authority' | 'vendor' | 'decided'> {
  table: string;
  school: string;
  personal: boolean;
  fields: Fields;
}

/** Columns that say a row is about a person. */
const aboutPeople = ['account_id', 'pupil_id', 'author_id', 'birth_date', 'personal_id'];

/** Every row of every school, from the catalogue of the database: a new table is looked through by itself. */
export async function readRows(database: Database): Promise<TableRow[]> {
  const tables = await database.asOwner((owner) =>
    owner.query<{ name: string; columns: string[] }>(`
      select table_name as name, json_agg(column_name) as columns from information_schema.columns
      where table_schema = 'public' group by table_name having bool_or(column_name = 'school_id') order by table_name`),
  );
  const schools = await inTenant(database.db, { caller: { kind: 'anonymous' }, schoolId: null }, (trx) =>
    trx.selectFrom('schools').select(['id', 'code', 'name']).execute(),
  );
  const rows: TableRow[] = schools.map((fields) => ({
    ...{ table: 'schools', school: fields.id, personal: false, fields },
  }));
  for (const { id: schoolId } of schools) {
    await inTenant(database.db, { caller: { kind: 'anonymous' }, schoolId }, async (trx) => {
      for (const { name, columns } of tables) {
        const found = await sql<{ fields: Fields }>`
          select to_jsonb(t) as fields from ${sql.table(name)} as t where school_id = ${schoolId}`.execute(
          trx,
        );
        const personal = columns.some((column) => aboutPeople.includes(column));
        for (const { fields } of found.rows) rows.push({ table: name, school: schoolId, personal, fields });
      }
      const people = await trx.selectFrom('accounts').select(['id', 'display_name']).execute();
      for (const fields of people)
        rows.push({ table: 'accounts', school: schoolId, personal: true, fields: { ...fields } });
    });
  }
  return rows;
}

/** `words`: texts of the contract and of public code lists, which give nobody away. */
export async function readWorld(database: Database, words: ReadonlySet<string>): Promise<World> {
  const rows = [...(await readOfficeRows(database)), ...(await readRows(database))];
  const classOf = new Map(
    rows
      .filter(({ table }) => table === 'enrolments')
      .map(({ fields }) => [textOf(fields, 'pupil_id'), textOf(fields, 'class_id')]),
  );
  const records = new Map<string, Place>();
  for (const row of rows) {
    const id = textOf(row.fields, 'id');
    if (id !== undefined && row.table !== 'accounts' && row.table !== 'unit_register' && !isLedger(row))
      records.set(id, placeOf(row, classOf, new Map()));
  }
  for (const [id, place] of sourcedIds(rows, records)) records.set(id, place);
  const traces = new Map<string, (Place & { column: string })[]>();
  const ledgersLast = rows.toSorted((one, other) => Number(isLedger(one)) - Number(isLedger(other)));
  for (const row of ledgersLast) {
    const place = placeOf(row, classOf, records);
    for (const [column, value] of Object.entries(row.fields)) {
      // The directory of schools and authorities is public.
      if (column === 'school_id' || column === 'authority_id' || row.table === 'authorities') continue;
      for (const text of textsIn(value).filter((candidate) => telling(candidate, words))) {
        // A ledger tells who is known to the school; what it is made of names nothing else.
        if (isLedger(row) && !traces.has(text)) continue;
        const places = traces.get(text) ?? [];
        places.push({ ...place, column });
        traces.set(text, places);
      }
    }
  }
  return {
    records,
    traces: [...traces].map(([text, places]) => ({ text, places })),
    valuesOf: (schoolId, name) =>
      rows
        .filter(
          ({ school, authority }) =>
            school === schoolId || (school === '' && authority === fixture.department),
        )
        .filter(({ fields }) => !ofAppCaller.test(textOf(fields, 'id') ?? ''))
        // Of the hashes of a ledger, the one that goes with the number of an archive.
        .filter(({ table }) => name !== 'hash' || table === 'audit_checkpoints')
        .flatMap(({ fields }) => fields[snake(name)] ?? [])
        .sort(),
  };
}

function isLedger({ table }: TableRow): boolean {
  return table.startsWith('audit_');
}

/** `classId` as a column is named. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function placeOf(
  { table, school, personal, fields, authority, vendor, decided }: TableRow,
  classOf: ReadonlyMap<string | undefined, string | undefined>,
  records: ReadonlyMap<string, Place>,
): Place {
  const own = table === 'schools' ? undefined : textOf(fields, 'id');
  const pupil = table === 'pupils' ? own : textOf(fields, 'pupil_id');
  // A mark belongs where its gradebook does, and so on.
  const parents = Object.entries(fields)
    .filter(([column]) => column.endsWith('_id') && column !== 'school_id' && column !== 'pupil_id')
    .flatMap(([, id]) => (typeof id === 'string' ? (records.get(id) ?? []) : []));
  const inherited = (part: 'class' | 'subject' | 'vendor') =>
    parents.flatMap((parent) => parent[part] ?? [])[0];
  const parts = {
    class:
      (table === 'classes' ? own : textOf(fields, 'class_id')) ?? inherited('class') ?? classOf.get(pupil),
    subject: textOf(fields, 'subject_code') ?? inherited('subject'),
    pupil,
    account: table === 'accounts' ? own : textOf(fields, 'account_id'),
    authority: authority ?? textOf(fields, 'authority_id'),
    vendor: vendor ?? inherited('vendor'),
  };
  const known = Object.fromEntries(Object.entries(parts).filter(([, id]) => id !== undefined));
  return { ...known, school, table, personal, ...(decided !== undefined && { decided }) };
}

function textOf(fields: Fields, column: string): string | undefined {
  const value = fields[column];
  return typeof value === 'string' ? value : undefined;
}

const anyId = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g;

function textsIn(value: unknown): string[] {
  // `person:…` of a ledger tells the id, too.
  if (typeof value === 'string') return [...new Set([value, ...(value.match(anyId) ?? [])])];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Short texts, days and moments stand in too many places to tell anything. */
function telling(text: string, words: ReadonlySet<string>): boolean {
  return text.length > 3 && !words.has(text) && !/^\d{4}-\d\d-\d\d/.test(text);
}
