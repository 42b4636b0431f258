import { sql } from 'kysely';
import { listOrder, page, readCursor } from '../http/cursor.ts';
import type { Handlers } from '../http/operation.ts';
import { moment } from './moment.ts';

const newestFirst = listOrder('listOfficeAuditEntries', 'uuid');

export const officeAuditHandlers: Handlers<'listOfficeAuditEntries'> = {
  async listOfficeAuditEntries({ path: { authorityId }, query }, { db }) {
    const { limit = 50, cursor, operation, caller, schoolId } = query;
    const [from, to] = [moment(query.from, '#/query/from'), moment(query.to, '#/query/to')];
    const before = readCursor(newestFirst, cursor)?.[0];
    let rows = db.selectFrom('office_audit_entries').selectAll().where('authority_id', '=', authorityId);
    if (before !== undefined) rows = rows.where('id', '<', before);
    if (from !== undefined) rows = rows.where('at', '>=', from);
    if (to !== undefined) rows = rows.where('at', '<', to);
    if (operation !== undefined) rows = rows.where('operation', '=', operation);
    if (caller !== undefined) rows = rows.where('caller', '=', caller);
    if (schoolId !== undefined)
      rows = rows.where(sql<boolean>`records->'school' @> jsonb_build_array(${schoolId}::text)`);
    const found = await rows
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    return {
      body: page(
        newestFirst,
        found,
        limit,
        ({ id }) => [id],
        ({ authority_id, request_id, at, ...entry }) => ({
          ...{ ...entry, authorityId: authority_id, requestId: request_id, at: at.toISOString() },
        }),
      ),
    };
  },
};
