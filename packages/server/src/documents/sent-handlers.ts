import { v7 as uuid } from 'uuid';
import type { components } from '@lienthong/specs/schema';
import { dayInVietnam, instant } from '../clock.ts';
import { assertMatches, hashVersion } from '../http/etag.ts';
import { listOrder, page, readCursor } from '../http/cursor.ts';
import type { Handlers, OperationContext, Success } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import type { Attachment } from '../files/index.ts';
import { assertStillToCome, deadlineOnTheWire, dueOf } from './deadline.ts';
import { filled } from './filled.ts';
import { attachmentsOf, attachOfficeFiles } from './office-files.ts';
import { act, reference, withdrawalOnTheWire } from './on-the-wire.ts';
import { unitsOf, type UnitRow } from './recipients.ts';
import { searchFor } from './search.ts';
import { changeSent, insertSent, recipientIds } from './send.ts';
import * as repository from './sent-repository.ts';
import type { ReceiptRow } from './sent-repository.ts';

type Operations =
  | 'listSentDocuments'
  | 'sendDocument'
  | 'getSentDocument'
  | 'updateSentDocument'
  | 'listDocumentReceipts'
  | 'listDocumentRecipients';
type Sent = components['schemas']['SentDocument'];

const sentLast = listOrder('listSentDocuments', 'instant', 'uuid');
const receiptsByName = listOrder('listDocumentReceipts', 'text', 'uuid');
const unitsByName = listOrder('listDocumentRecipients', 'text', 'uuid');

export const sentDocumentsHandlers: Handlers<Operations> = {
  async listSentDocuments({ path: { authorityId }, query }, context) {
    const { db, now } = context;
    const { q, limit = 50, cursor, ...filter } = query;
    const after = readCursor(sentLast, cursor);
    const search = q === undefined ? undefined : searchFor(q);
    const rows =
      q !== undefined && search === undefined
        ? []
        : await repository.sentBy(db, authorityId, { ...filter, search }, now, after, limit + 1);
    const attached = await attachmentsOf(
      db,
      rows.map(({ id }) => id),
    );
    context.touched(
      'document',
      rows.slice(0, limit).map(({ id }) => id),
    );
    return {
      body: page(
        sentLast,
        rows,
        limit,
        ({ sent_at, id }) => [sent_at.toISOString(), id],
        (row) => sentOnTheWire(row, attached.get(row.id) ?? []),
      ),
    };
  },

  async sendDocument({ path: { authorityId }, body }, context) {
    const { db, now } = context;
    const due = dueOf(body.deadline);
    assertStillToCome(due, now, '/deadline');
    const units = await recipientIds(context, authorityId, body.recipients);
    const id = uuid({ msecs: now.getTime() });
    await insertSent(context, { authorityId, id, body, due, recipients: units.length });
    const { accountId } = officer(context);
    const fileIds = body.attachmentIds ?? [];
    await attachOfficeFiles(db, { authorityId, documentId: id, accountId, fileIds, now });
    return { body: await sentDocument(context, authorityId, id) };
  },

  async getSentDocument({ path: { authorityId, documentId } }, context) {
    return versioned(await rowOf(context, authorityId, documentId), context);
  },

  async updateSentDocument({ path: { authorityId, documentId }, headers, body }, context) {
    await repository.lockSent(context.db, authorityId, documentId);
    const before = await rowOf(context, authorityId, documentId);
    // What units do meanwhile is no other version of the document.
    assertMatches(headers['If-Match'].replace(/\.[\w-]+"/g, '"'), String(before.version));
    if (before.withdrawn_at !== null) throw new Problem('document_withdrawn');
    const due = body.deadline && dueOf(body.deadline);
    if (due) assertStillToCome(due, context.now, '/deadline');
    const reason =
      body.withdrawnReason === undefined ? undefined : filled(body.withdrawnReason, '/withdrawnReason');
    await changeSent(context.db, documentId, {
      ...due,
      ...(reason !== undefined && { withdrawn_at: context.now, withdrawn_reason: reason }),
    });
    return versioned(await rowOf(context, authorityId, documentId), context);
  },

  async listDocumentReceipts({ path: { authorityId, documentId }, query }, context) {
    const { db, now } = context;
    const { limit = 50, cursor, ...filter } = query;
    const after = readCursor(receiptsByName, cursor);
    const { counts } = await sentDocument(context, authorityId, documentId);
    const rows = await repository.receiptsOf(db, documentId, filter, now, after, limit + 1);
    note(context, rows.slice(0, limit));
    const narrowed = filter.level !== undefined || filter.q !== undefined;
    const sums = narrowed ? await repository.countsOf(db, documentId, filter, now) : counts;
    const items = page(
      receiptsByName,
      rows,
      limit,
      ({ schoolName, schoolId }) => [schoolName, schoolId],
      receipt,
    );
    return { body: { ...items, counts: { recipients: sums.delivered, ...sums } } };
  },

  async listDocumentRecipients({ path: { authorityId }, query }, { db, now, touched }) {
    const { limit = 50, cursor, ...filter } = query;
    const after = readCursor(unitsByName, cursor);
    const { rows, total } = await unitsOf(db, authorityId, dayInVietnam(now), filter, after, limit + 1);
    const keyOf = ({ schoolName, schoolId }: UnitRow) => [schoolName, schoolId] as const;
    touched(
      'school',
      rows.slice(0, limit).map(({ schoolId }) => schoolId),
    );
    return { body: { ...page(unitsByName, rows, limit, keyOf, (row) => row), total } };
  },
};

/** Which units were shown; where a name stood beside what was done, that unit is told so. */
function note({ touched, shownOf }: OperationContext, rows: readonly ReceiptRow[]): void {
  touched(
    'school',
    rows.map(({ schoolId }) => schoolId),
  );
  for (const { schoolId, documentId, acknowledgedName, answeredName } of rows)
    if (acknowledgedName !== null || answeredName !== null) shownOf(schoolId, 'document', [documentId]);
}

async function rowOf(
  { db, now, touched }: OperationContext,
  authorityId: string,
  id: string,
): Promise<repository.SentRow> {
  const [row] = await repository.sentBy(db, authorityId, { id }, now, undefined, 1);
  if (!row) throw new Problem('document_unknown');
  touched('document', [id]);
  return row;
}

async function sentDocument(context: OperationContext, authorityId: string, id: string): Promise<Sent> {
  return (await versioned(await rowOf(context, authorityId, id), context)).body;
}

async function versioned(
  row: repository.SentRow,
  { db }: OperationContext,
): Promise<{ body: Success<'getSentDocument'>; version: string }> {
  const attached = await attachmentsOf(db, [row.id]);
  const body = sentOnTheWire(row, attached.get(row.id) ?? []);
  return { body, version: `${row.version}.${hashVersion(body)}` };
}

function sentOnTheWire(row: repository.SentRow, attachments: readonly Attachment[]): Sent {
  const { recipients, delivered, read, acknowledged, answered, late } = row;
  return {
    ...{
      id: row.id,
      authorityId: row.authority_id,
      number: row.number,
      kind: row.kind,
      abstract: row.abstract,
    },
    ...{
      issuer: row.issuer,
      signer: row.signer,
      issuedOn: row.issued_on,
      urgency: row.urgency,
      expects: row.expects,
    },
    deadline: deadlineOnTheWire(row),
    actors: { roles: row.actor_roles, text: row.actors },
    links: row.links,
    attachments: [...attachments],
    withdrawn: withdrawalOnTheWire(row),
    replaces: reference(row.replaces_id, row.replacesNumber),
    replacedBy: reference(row.replacedById, row.replacedByNumber),
    recipients: { to: row.recipients_to, levels: row.levels },
    counts: { recipients, delivered, read, acknowledged, answered, late },
    sentAt: instant(row.sent_at),
    sentBy: row.sent_name,
  };
}

function receipt(row: repository.ReceiptRow): components['schemas']['DocumentReceipt'] {
  const { schoolId, schoolCode, schoolName, level, late } = row;
  return {
    ...{ schoolId, schoolCode, schoolName, level, late },
    receivedAt: instant(row.receivedAt),
    readAt: row.readAt && instant(row.readAt),
    acknowledgement: act(row.acknowledgedAt, row.acknowledgedName, row.note),
    answer: act(row.answeredAt, row.answeredName, row.answer),
  };
}

/** Permissions of these operations are for officers; the route has already turned everybody else away. */
function officer({ caller }: OperationContext) {
  if (caller.kind !== 'person') throw new Problem('not_signed_in');
  return caller;
}
