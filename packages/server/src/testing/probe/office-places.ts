import { sql } from 'kysely';
import type { Database } from '../../database/open.ts';
import { asImporter, inTenant } from '../../database/tenant.ts';
import type { TableRow } from './places.ts';

/** Tables of what stands above schools: whose a row is, it says itself or its app does. */
const tables = [
  'vendors',
  'apps',
  'app_events',
  'app_certifications',
  'app_credentials',
  'freezes',
  'authority_feeds',
  'contact_rounds',
  'mailbox_domains',
  'documents',
  'office_files',
];

/** Every row of every authority; records of one app by the time they were made. */
export async function readOfficeRows({ db }: Database): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  const authorities = await asImporter(db, async (trx) => {
    for (const table of tables) {
      const found = await sql<{
        fields: Record<string, unknown>;
        authority: string;
        vendor: string | null;
        unit: string | null;
      }>`
        select to_jsonb(t) as fields, coalesce(app.authority_id::text, to_jsonb(t)->>'authority_id') as authority,
          coalesce(app.vendor_id::text, to_jsonb(t)->>'vendor_id',
            case when ${table} = 'vendors' then to_jsonb(t)->>'id' end) as vendor,
          case when ${table} = 'office_files' then
            (select u.school_id::text from unit_documents u where u.sent_id::text = to_jsonb(t)->>'document_id' limit 1) end as unit
        from ${sql.table(table)} as t left join apps app on app.id::text = to_jsonb(t)->>'app_id'
        order by to_jsonb(t)->>'id'`.execute(trx);
      for (const { fields, authority, vendor, unit } of found.rows)
        rows.push({
          // What goes with a document is its unit's, too.
          ...{
            table,
            school: unit ?? '',
            personal: false,
            fields: withoutDuplicates(table, fields),
            authority,
          },
          ...(vendor !== null && { vendor }),
          ...(table === 'apps' && { decided: ['approved', 'suspended'].includes(String(fields['status'])) }),
        });
    }
    return trx.selectFrom('authorities').select('id').execute();
  });
  for (const { id } of authorities) {
    rows.push({ table: 'authorities', school: '', personal: false, fields: { id }, authority: id });
    const at = { caller: { kind: 'anonymous' }, schoolId: null, authorityId: id } as const;
    const people = await inTenant(db, at, (trx) =>
      trx.selectFrom('accounts').select(['id', 'display_name']).execute(),
    );
    for (const fields of people)
      rows.push({ table: 'accounts', school: '', personal: true, fields: { ...fields }, authority: id });
  }
  return rows;
}

/** Registered by whom stands in the history; there it is looked for. */
function withoutDuplicates(table: string, fields: Record<string, unknown>): Record<string, unknown> {
  const { registered_by: _by, ...rest } = fields;
  return table === 'apps' ? rest : fields;
}
