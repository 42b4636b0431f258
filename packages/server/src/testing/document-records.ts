import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { NewRow, Schema } from '../database/schema.ts';
import { fixture } from './fixture.ts';
import { searchable } from '../documents/search.ts';
import type { Filling } from './other-school.ts';

const at = new Date('2026-11-01T08:00:00+07:00');

/** What a document of an authority or an e-office says; every text ends in the mark. */
function documentContent(mark: string) {
  const number = `${mark}/SGDĐT-VP`;
  const abstract = `Về việc rà soát hồ sơ ${mark}`;
  const issuer = `Nơi ban hành ${mark}`;
  return {
    ...{ number, kind: 'letter' as const, abstract, issuer, signer: `Người kí ${mark}` },
    ...{ issued_on: '2026-10-30', urgency: 'normal' as const, expects: 'answer' as const },
    ...{ due_day: '2026-11-30', due_at: null, due_until: new Date('2026-12-01T00:00:00+07:00') },
    ...{ actor_roles: ['homeroomTeacher' as const], actors: `Tổ trưởng ${mark}` },
    links: JSON.stringify([
      { title: `Mẫu ${mark}`, url: `https://van-ban.test/${encodeURIComponent(mark)}` },
    ]),
    search: searchable(number, abstract, issuer),
  };
}

export function sentRow(
  id: string,
  authority_id: string,
  sent_by: string,
  mark: string,
): NewRow<'documents'> {
  return {
    ...{ ...documentContent(mark), id, authority_id, recipients_to: 'all', levels: [], school_ids: [] },
    ...{
      recipients: 1,
      sent_at: at,
      sent_by,
      sent_name: `Cán bộ ${mark}`,
      replaces_id: null,
      spread_version: 1,
    },
  };
}

const pdf = Buffer.from('%PDF-1.4\n%%EOF\n');

interface OfficeFile {
  id: string;
  authority_id: string;
  account_id: string;
  document_id: string | null;
  /** Left out, it is. */
  whole?: boolean;
}

/** A file of an authority; with a document, or waiting for one until the 12th. */
export async function insertOfficeFile(
  trx: Transaction<Schema>,
  { id, authority_id, account_id, document_id, whole = true }: OfficeFile,
): Promise<void> {
  const sha256 = createHash('sha256').update(pdf).update(id).digest('hex');
  await trx
    .insertInto('office_files')
    .values({
      ...{ id, authority_id, account_id, name: `phu-luc-${id.slice(24)}.pdf`, size: pdf.length },
      ...{ received: whole ? pdf.length : 0, created_at: at },
      ...(whole && { type: 'application/pdf', sha256, completed_at: at }),
      ...{ document_id, position: document_id === null ? null : 0 },
      expires_at: document_id === null ? new Date('2026-11-12T08:00:00+07:00') : null,
    })
    .execute();
  if (whole)
    await trx.insertInto('office_file_chunks').values({ file_id: id, start: 0, bytes: pdf }).execute();
}

/** A document the department sent to the school alone, in hand there, and one of the school's own e-office. */
export async function fillDocuments(
  trx: Transaction<Schema>,
  { schoolId: school_id, accountId: account_id, mark }: Filling,
  id: (number: number) => string,
): Promise<void> {
  const { department, accounts } = fixture;
  const [sent, unit, imported] = [id(50), id(51), id(52)];
  await trx
    .insertInto('documents')
    .values({
      ...sentRow(sent, department, accounts.department, `so ${mark}`),
      ...{ recipients_to: 'chosen', school_ids: [school_id] },
    })
    .execute();
  await insertOfficeFile(trx, {
    id: id(53),
    authority_id: department,
    account_id: accounts.department,
    document_id: sent,
  });
  await trx
    .insertInto('imported_documents')
    .values({
      ...{ ...documentContent(`phòng ${mark}`), school_id, id: imported, imported_by: 'school' },
      ...{ external_id: `VB-${mark}`, content_hash: `hash ${mark}` },
    })
    .execute();
  await trx
    .insertInto('unit_documents')
    .values([
      {
        ...{
          school_id,
          id: unit,
          sent_id: sent,
          authority_id: department,
          imported_id: null,
          received_at: at,
          version: 1,
        },
        ...{ first_read_at: at, acknowledged_at: at, acknowledged_by: account_id },
        ...{ acknowledged_name: `Người nhận ${mark}`, acknowledge_note: `Đã nhận ${mark}` },
      },
      {
        ...{ school_id, id: imported, sent_id: null, authority_id: null, imported_id: imported },
        received_at: at,
        version: 1,
      },
    ])
    .execute();
  const of = { school_id, document_id: unit };
  await trx
    .insertInto('document_reads')
    .values({ ...of, account_id, read_at: at })
    .execute();
  await trx
    .insertInto('document_forwards')
    .values({
      ...{ ...of, id: id(54), account_id, forwarded_by: account_id, forwarded_at: at },
      ...{ note: `Chuyển xử lí ${mark}`, may_acknowledge: false },
    })
    .execute();
  await trx
    .insertInto('document_reminders')
    .values({ ...of, days_before: 3, due_day: '2026-11-30', reminded_at: at })
    .execute();
}

/** An answer of the probe, taken back: the sender would be told the name of whoever gave it, as it should. */
export async function undoAnswers(trx: Transaction<Schema>): Promise<void> {
  const none = { answered_at: null, answered_by: null, answered_name: null, answer: null };
  await trx.updateTable('unit_documents').set(none).execute();
}

/** What requests of the probe sent, taken back, so that the next ones find the number free and the earlier document in force. */
export async function undoSending(trx: Transaction<Schema>): Promise<void> {
  const sent = sql`(select id from documents where sent_at <> ${at})`;
  await sql`delete from unit_documents where sent_id in ${sent}`.execute(trx);
  await sql`update office_files set document_id = null, position = null, expires_at = ${new Date('2026-11-12T08:00:00+07:00')}
    where document_id in ${sent}`.execute(trx);
  await sql`delete from documents where sent_at <> ${at}`.execute(trx);
  await trx.updateTable('documents').set({ withdrawn_at: null, withdrawn_reason: null }).execute();
}
