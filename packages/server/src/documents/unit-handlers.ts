import { v7 as uuid } from 'uuid';
import { dayInVietnam, instant } from '../clock.ts';
import { listOrder, page, readCursor } from '../http/cursor.ts';
import type { Handlers, OperationContext, Success } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import type { PersonCaller } from '../identity/caller.ts';
import { assertWholeSchool, may } from '../permissions/index.ts';
import { filled } from './filled.ts';
import { attachmentsOf } from './office-files.ts';
import { summaryOnTheWire } from './on-the-wire.ts';
import { registerOf, type Reader, type RegisterRow } from './register.ts';
import { searchFor } from './search.ts';
import * as repository from './unit-repository.ts';
import { documentsNeed } from './whole-school.ts';

type Operations =
  | 'listDocuments'
  | 'getDocument'
  | 'markDocumentRead'
  | 'acknowledgeDocument'
  | 'answerDocument'
  | 'forwardDocument'
  | 'listDocumentStaff';

const receivedLast = listOrder('listDocuments', 'instant', 'uuid');
const byName = listOrder('listDocumentStaff', 'text', 'uuid');

export const unitDocumentsHandlers: Handlers<Operations> = {
  async listDocuments({ path: { schoolId }, query }, context) {
    const { db, now } = context;
    const { q, limit = 50, cursor, ...filter } = query;
    const after = readCursor(receivedLast, cursor);
    const search = q === undefined ? undefined : searchFor(q);
    const asksNothing = q !== undefined && search === undefined;
    const reader = readerOf(context, schoolId);
    const rows = asksNothing
      ? []
      : await registerOf(db, schoolId, reader, { ...filter, search }, now, after, limit + 1);
    context.touched(
      'document',
      rows.slice(0, limit).map(({ id }) => id),
    );
    const attached = await attachmentsOf(db, sentIds(rows));
    const body = page(
      receivedLast,
      rows,
      limit,
      ({ received_at, id }) => [received_at.toISOString(), id],
      (row) =>
        summaryOnTheWire(row, {
          now,
          manages: reader.all,
          attachments: attached.get(row.sent_id ?? '') ?? [],
        }),
    );
    return { body };
  },

  async getDocument({ path: { schoolId, documentId } }, context) {
    return { body: await documentOf(context, schoolId, documentId) };
  },

  async markDocumentRead({ path: { schoolId, documentId } }, context) {
    const { db, now } = context;
    const { row } = await found(context, schoolId, documentId);
    await repository.noteRead(db, { schoolId, id: row.id }, person(context).accountId, now);
    return { body: await documentOf(context, schoolId, documentId) };
  },

  async acknowledgeDocument({ path: { schoolId, documentId }, body }, context) {
    await act(
      context,
      schoolId,
      documentId,
      body.note === undefined ? null : filled(body.note, '/note'),
      'acknowledge',
    );
    return { body: await documentOf(context, schoolId, documentId) };
  },

  async answerDocument({ path: { schoolId, documentId }, body }, context) {
    await act(context, schoolId, documentId, filled(body.text, '/text'), 'answer');
    return { body: await documentOf(context, schoolId, documentId) };
  },

  async forwardDocument({ path: { schoolId, documentId }, body }, context) {
    const { db, now } = context;
    const { accountId } = person(context);
    await inHand(context, schoolId, documentId);
    const { staffIds, mayAcknowledge = false } = body;
    const accounts = await repository.accountsOf(db, schoolId, dayInVietnam(now), staffIds);
    assertKnown(staffIds, accounts);
    const note = body.note === undefined ? null : filled(body.note, '/note');
    await repository.forward(
      db,
      [...new Set(accounts.values())].map((account_id) => ({
        ...{ school_id: schoolId, id: uuid(), document_id: documentId, account_id, forwarded_by: accountId },
        ...{ forwarded_at: now, note, may_acknowledge: mayAcknowledge },
      })),
    );
    context.touched('assignment', staffIds);
    return { body: await documentOf(context, schoolId, documentId) };
  },

  async listDocumentStaff({ path: { schoolId }, query: { limit = 50, cursor } }, context) {
    const { db, now } = context;
    const after = readCursor(byName, cursor);
    const { accountId } = person(context);
    if (!readerOf(context, schoolId).all && !(await repository.actsForUnit(db, schoolId, accountId)))
      throw notInHand();
    const rows = await repository.staffOf(db, schoolId, dayInVietnam(now), after, limit + 1);
    context.touched(
      'assignment',
      rows.slice(0, limit).map(({ id }) => id),
    );
    const itemOf = ({ id, name, roles }: repository.StaffRow) => ({ id, name, roles: roles as Roles });
    return { body: page(byName, rows, limit, ({ name, id }) => [name, id], itemOf) };
  },
};

type Roles = Success<'listDocumentStaff'>['items'][number]['roles'];

/** What the caller sees of the unit's register. */
export function readerOf({ caller }: OperationContext, schoolId: string): Reader {
  assertWholeSchool(caller, documentsNeed);
  const all = may(caller, 'documents.read-all', { schoolId });
  if (caller.kind !== 'person') return { accountId: null, all, roles: [] };
  const roles = caller.assignments.filter((duty) => duty.schoolId === schoolId).map(({ role }) => role);
  return { accountId: caller.accountId, all, roles };
}

export async function found(
  context: OperationContext,
  schoolId: string,
  id: string,
): Promise<{ row: RegisterRow; reader: Reader }> {
  const reader = readerOf(context, schoolId);
  const [row] = await registerOf(context.db, schoolId, reader, { id }, context.now, undefined, 1);
  if (!row) throw new Problem('document_unknown');
  context.touched('document', [id]);
  return { row, reader };
}

/** One that the caller may act upon for the unit. */
async function inHand(context: OperationContext, schoolId: string, id: string): Promise<RegisterRow> {
  const { row, reader } = await found(context, schoolId, id);
  if (!reader.all && row.mayAcknowledge !== true) throw notInHand();
  if (row.withdrawn_at !== null) throw new Problem('document_withdrawn');
  return row;
}

async function act(
  context: OperationContext,
  schoolId: string,
  id: string,
  text: string | null,
  what: 'acknowledge' | 'answer',
): Promise<void> {
  const { db, now } = context;
  const row = await inHand(context, schoolId, id);
  if (what === 'answer' && row.expects !== 'answer') throw new Problem('document_answer_unexpected');
  const { accountId, displayName } = person(context);
  const key = { schoolId, id };
  const done = { by: accountId, name: displayName, now };
  await repository.noteRead(db, key, accountId, now);
  await repository.acknowledge(db, key, { ...done, text: what === 'acknowledge' ? text : null });
  if (what === 'answer') await repository.answer(db, key, { ...done, text });
}

async function documentOf(
  context: OperationContext,
  schoolId: string,
  documentId: string,
): Promise<Success<'getDocument'>> {
  const { db, now } = context;
  const { row, reader } = await found(context, schoolId, documentId);
  const key = { schoolId, id: documentId };
  const attached = await attachmentsOf(db, sentIds([row]));
  const attachments = attached.get(row.sent_id ?? '') ?? [];
  const summary = summaryOnTheWire(row, { now, manages: reader.all, attachments });
  // Who read it, and who has it in hand, concerns those who answer for the unit.
  const forwards = summary.mayAcknowledge ? await repository.forwardsOf(db, key) : [];
  const readers = summary.mayAcknowledge ? await repository.readersOf(db, key) : [];
  const reminders = await repository.remindersOf(db, key);
  return {
    ...summary,
    reminders: reminders.map(({ at, daysBefore }) => ({ at: instant(at), daysBefore })),
    readers: readers.map(({ name, readAt }) => ({ name, readAt: instant(readAt) })),
    forwards: forwards.map(({ at, readAt, ...of }) => ({
      ...of,
      at: instant(at),
      readAt: readAt && instant(readAt),
    })),
  };
}

function sentIds(rows: readonly RegisterRow[]): string[] {
  return rows.flatMap(({ sent_id }) => sent_id ?? []);
}

function assertKnown(staffIds: readonly string[], known: ReadonlyMap<string, string>): void {
  const { detail } = new Problem('staff_unknown');
  const errors = staffIds.flatMap((id, index) =>
    known.has(id) ? [] : [{ pointer: `/staffIds/${index}`, code: 'staff_unknown', detail }],
  );
  if (errors.length > 0) throw new Problem('staff_unknown', { errors });
}

function notInHand(): Problem {
  return new Problem('permission_denied', {
    detail: {
      vi: 'Việc này do hiệu trưởng làm, hoặc người được hiệu trưởng chuyển văn bản kèm quyền xác nhận.',
      en: 'This is for the principal, and for whom the principal let acknowledge the document by handing it on.',
    },
  });
}

/** Permissions of these operations are for people; the route has already turned everybody else away. */
function person({ caller }: OperationContext): PersonCaller {
  if (caller.kind !== 'person') throw new Problem('not_signed_in');
  return caller;
}
