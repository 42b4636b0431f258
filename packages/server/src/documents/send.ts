import { sql, type Transaction } from 'kysely';
import type { components } from '@lienthong/specs/schema';
import { dayInVietnam } from '../clock.ts';
import type { Schema } from '../database/schema.ts';
import type { OperationContext } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import { actorsOf, linksOf } from './content.ts';
import type { Due } from './deadline.ts';
import { filled } from './filled.ts';
import { recipientsOf } from './recipients.ts';
import { searchable } from './search.ts';
import { AT_ONCE, deliver } from './spread.ts';

type Schemas = components['schemas'];

/** Units the document goes to on this day; refused with each chosen one that is not among them, and where there is none. */
export async function recipientIds(
  { db, now }: OperationContext,
  authorityId: string,
  { to, levels = [], schoolIds = [] }: Schemas['DocumentRecipients'],
): Promise<string[]> {
  const day = dayInVietnam(now);
  const found = await recipientsOf(db, authorityId, day, { to, levels, schoolIds });
  const { detail } = new Problem('document_recipients_invalid');
  const wrong = (pointer: string) => ({ pointer, code: 'document_recipients_invalid', detail });
  const below =
    to === 'chosen' ? found : await recipientsOf(db, authorityId, day, { to: 'chosen', levels, schoolIds });
  const known = new Set(below);
  const errors = schoolIds.flatMap((id, index) =>
    known.has(id) ? [] : [wrong(`/recipients/schoolIds/${index}`)],
  );
  if (errors.length > 0) throw new Problem('document_recipients_invalid', { errors });
  if (found.length === 0)
    throw new Problem('document_recipients_invalid', { errors: [wrong('/recipients')] });
  return found;
}

interface Sending {
  authorityId: string;
  id: string;
  body: Schemas['SendDocument'];
  due: Due;
  recipients: number;
}

/** The document, its predecessor out of force, and the first units that have it. */
export async function insertSent(
  { db, caller, now }: OperationContext,
  { authorityId, id, body, due, recipients }: Sending,
): Promise<void> {
  if (caller.kind !== 'person') throw new Problem('not_signed_in');
  const { name: issuer } = await db
    .selectFrom('authorities')
    .select('name')
    .where('id', '=', authorityId)
    .executeTakeFirstOrThrow();
  const number = filled(body.number, '/number');
  const abstract = filled(body.abstract, '/abstract');
  const signer = body.signer === undefined ? null : filled(body.signer, '/signer');
  if (body.replacesId !== undefined) await replace(db, authorityId, body.replacesId, number, now);
  await assertNumberFree(db, authorityId, number, body.issuedOn);
  const { to, levels = [], schoolIds = [] } = body.recipients;
  await db
    .insertInto('documents')
    .values({
      ...{ id, authority_id: authorityId, number, kind: body.kind, abstract, issuer, signer },
      ...{
        issued_on: body.issuedOn,
        urgency: body.urgency ?? 'normal',
        expects: body.expects ?? 'acknowledgement',
        ...due,
      },
      ...actorsOf(body.actors),
      ...{ links: linksOf(body.links), search: searchable(number, abstract, issuer, signer) },
      ...{
        recipients_to: to,
        levels: to === 'levels' ? levels : [],
        school_ids: to === 'chosen' ? schoolIds : [],
      },
      ...{ recipients, sent_at: now, sent_by: caller.accountId, sent_name: caller.displayName },
      ...{ replaces_id: body.replacesId ?? null, spread_version: recipients <= AT_ONCE ? 1 : 0 },
    })
    .execute();
  await deliver(db, id);
}

/** What is replaced is withdrawn: of two versions in force nobody would know which one holds. */
async function replace(
  db: Transaction<Schema>,
  authorityId: string,
  replacedId: string,
  number: string,
  now: Date,
): Promise<void> {
  const earlier = await db
    .selectFrom('documents')
    .select(['id', 'withdrawn_at'])
    .where('authority_id', '=', authorityId)
    .where('id', '=', replacedId)
    .forUpdate()
    .executeTakeFirst();
  if (!earlier) throw new Problem('document_unknown');
  const later = await db
    .selectFrom('documents')
    .select('id')
    .where('replaces_id', '=', replacedId)
    .executeTakeFirst();
  if (later) throw new Problem('document_withdrawn');
  if (earlier.withdrawn_at === null)
    await changeSent(db, replacedId, {
      withdrawn_at: now,
      withdrawn_reason: `Thay bằng văn bản số ${number}`,
    });
}

/** Sets what may change after sending; every unit is told by the clock (`documentKeeper`). */
export async function changeSent(
  db: Transaction<Schema>,
  id: string,
  change: Partial<Due> & { withdrawn_at?: Date; withdrawn_reason?: string },
): Promise<void> {
  await db
    .updateTable('documents')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** An authority gives a number once a year; officers who send at the same time do so one after the other. */
async function assertNumberFree(
  db: Transaction<Schema>,
  authorityId: string,
  number: string,
  issuedOn: string,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`documents/${authorityId}`}, 0))`.execute(db);
  const { rows } = await sql`
    select from documents where authority_id = ${authorityId} and lower(number) = lower(${number}) and withdrawn_at is null
      and extract(year from issued_on) = extract(year from ${issuedOn}::date)`.execute(db);
  if (rows.length > 0) throw new Problem('document_number_taken');
}
