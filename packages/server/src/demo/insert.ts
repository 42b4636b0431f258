import { sql, type Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { MarkTable } from './marks.ts';
import type { World } from './world.ts';

/** Parents before children. */
const order = [
  'authorities',
  'authority_links',
  'schools',
  'subjects',
  'school_authorities',
  'accounts',
  'officers',
  'vendors',
  'vendor_members',
  'office_keys',
  'apps',
  'app_events',
  'app_certifications',
  'app_credentials',
  'site_keys',
  'site_key_refusals',
  'classes',
  'grants',
  'pupils',
  'enrolments',
  'guardianships',
  'assignments',
  'gradebooks',
  'gradebook_columns',
  'class_periods',
  'class_records',
  'notices',
  'files',
  'file_chunks',
  'consent_texts',
  'consents',
  'feed_sources',
  'authority_feeds',
  'feeds',
  'articles',
  'article_versions',
  'documents',
  'office_files',
  'office_file_chunks',
  'imported_documents',
  'unit_documents',
  'document_reads',
  'document_forwards',
  'document_reminders',
  'mailbox_domains',
  'contact_rounds',
  'unit_contacts',
  'contact_reminders',
  'site_heartbeats',
  'admission_campaigns',
  'admission_applications',
] as const satisfies readonly (keyof Schema)[];

/** Rows go to the database as one JSON document: what is JSON in them stands as it is. */
export const asJson = (value: object): string => value as unknown as string;

/** One statement for many rows: PostgreSQL takes them apart. */
async function insertRows<Table extends keyof Schema>(
  trx: Transaction<Schema>,
  world: World,
  table: Table,
): Promise<void> {
  const rows = world.rows(table);
  for (let from = 0; from < rows.length; from += 4000) {
    const part = rows.slice(from, from + 4000);
    const columns = Object.keys(part[0] ?? {}).map((name) => sql.ref(name));
    const into = sql`insert into ${sql.table(table)} (${sql.join(columns)})`;
    await sql`${into} select ${sql.join(columns)} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(part)}::jsonb)`.execute(
      trx,
    );
  }
}

async function insertMarks(trx: Transaction<Schema>, marks: MarkTable): Promise<void> {
  const size = 8000;
  for (let from = 0; from < marks.slot.length; from += size) {
    const part = <T>(column: readonly T[]): T[] => column.slice(from, from + size);
    await sql`insert into marks (school_id, gradebook_id, pupil_id, slot, state, tenths, comment, reason, version, updated_at,
        updated_by, corrected_at)
      select * from unnest(${part(marks.schoolId)}::uuid[], ${part(marks.gradebookId)}::uuid[], ${part(marks.pupilId)}::uuid[],
        ${part(marks.slot)}::text[], ${part(marks.state)}::text[], ${part(marks.tenths)}::int[], ${part(marks.comment)}::text[],
        ${part(marks.reason)}::text[], ${part(marks.version)}::int[], ${part(marks.updatedAt)}::timestamptz[],
        ${part(marks.updatedBy)}::uuid[], ${part(marks.correctedAt)}::timestamptz[])`.execute(trx);
  }
}

export async function insertWorld(trx: Transaction<Schema>, world: World, marks: MarkTable): Promise<void> {
  for (const table of order) await insertRows(trx, world, table);
  await insertMarks(trx, marks);
  await insertRows(trx, world, 'mark_history');
  await insertRows(trx, world, 'mark_corrections');
}
