import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { components } from '@lienthong/specs/schema';
import type { NewRow } from '../database/schema.ts';
import type { Handlers, OperationContext } from '../http/operation.ts';
import { Problem, type Localized } from '../http/problem.ts';
import { assertWholeSchool } from '../permissions/index.ts';
import { plainText } from '../text.ts';
import { actorsOf, linksOf } from './content.ts';
import { dueOf } from './deadline.ts';
import { searchable } from './search.ts';
import { documentsNeed } from './whole-school.ts';

type Schemas = components['schemas'];
type Imported = Schemas['ImportedDocument'];

export const importHandlers: Handlers<'importDocuments'> = {
  async importDocuments({ path: { schoolId }, body: { documents } }, context) {
    const { caller } = context;
    assertWholeSchool(caller, documentsNeed);
    const importer = caller.kind === 'app' ? caller.appId : 'school';
    // One batch after the other, so that an id new to both is made once.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`imports/${schoolId}/${importer}`}, 0))`.execute(
      context.db,
    );
    const items: Imported[] = [];
    const seen = new Set<string>();
    for (const document of documents) {
      const externalId = plainText(document.externalId);
      items.push(
        seen.has(externalId)
          ? refused(externalId, context, twice)
          : await importOne(context, { schoolId, importer, externalId }, document),
      );
      seen.add(externalId);
    }
    context.touched(
      'document',
      items.flatMap(({ id }) => id ?? []),
    );
    return { body: { items } };
  },
};

interface Place {
  schoolId: string;
  importer: string;
  externalId: string;
}

async function importOne(
  context: OperationContext,
  { schoolId, importer, externalId }: Place,
  document: Schemas['ImportDocument'],
): Promise<Imported> {
  const { db, now } = context;
  const { actors, links = [], signer, withdrawnReason } = document;
  const texts = [
    ...[externalId, document.number, document.abstract, document.issuer],
    ...[signer, withdrawnReason, actors?.text, ...links.map(({ title }) => title)],
  ];
  if (texts.some((text) => text !== undefined && plainText(text) === ''))
    return refused(externalId, context, empty);
  const receivedAt = document.receivedAt === undefined ? now : new Date(document.receivedAt);
  if (receivedAt > now) return refused(externalId, context, toCome);
  const content = contentOf(document, now);
  const known = await db
    .selectFrom('imported_documents')
    .select(['id', 'content_hash', 'withdrawn_at'])
    .where('school_id', '=', schoolId)
    .where('imported_by', '=', importer)
    .where('external_id', '=', externalId)
    .forUpdate()
    .executeTakeFirst();
  if (known?.content_hash === content.content_hash)
    return { externalId, outcome: 'unchanged', id: known.id, problem: null };
  if (known) {
    const withdrawn_at = content.withdrawn_at && (known.withdrawn_at ?? content.withdrawn_at);
    await db
      .updateTable('imported_documents')
      .set({ ...content, withdrawn_at })
      .where('school_id', '=', schoolId)
      .where('id', '=', known.id)
      .execute();
    return { externalId, outcome: 'changed', id: known.id, problem: null };
  }
  const id = uuid({ msecs: now.getTime() });
  await db
    .insertInto('imported_documents')
    .values({ ...content, school_id: schoolId, id, imported_by: importer, external_id: externalId })
    .execute();
  await db
    .insertInto('unit_documents')
    .values({
      ...{ school_id: schoolId, id, sent_id: null, authority_id: null, imported_id: id },
      received_at: receivedAt,
      version: 1,
    })
    .execute();
  return { externalId, outcome: 'created', id, problem: null };
}

type Content = Omit<NewRow<'imported_documents'>, 'school_id' | 'id' | 'imported_by' | 'external_id'> & {
  withdrawn_at: Date | null;
};

function contentOf(document: Schemas['ImportDocument'], now: Date): Content {
  const text = (typed: string | undefined) => (typed === undefined ? null : plainText(typed));
  const [number, abstract, issuer] = [document.number, document.abstract, document.issuer].map(plainText);
  const [signer, reason] = [text(document.signer), text(document.withdrawnReason)];
  return {
    ...{ number: number ?? '', kind: document.kind, abstract: abstract ?? '', issuer: issuer ?? '', signer },
    ...{
      issued_on: document.issuedOn,
      urgency: document.urgency ?? 'normal',
      expects: document.expects ?? 'nothing',
    },
    ...dueOf(document.deadline),
    ...actorsOf(document.actors),
    ...{ links: linksOf(document.links), search: searchable(number, abstract, issuer, signer) },
    ...{ withdrawn_at: reason === null ? null : now, withdrawn_reason: reason },
    // When it came is told once, with the first.
    content_hash: createHash('sha256')
      .update(JSON.stringify({ ...document, receivedAt: null }))
      .digest('base64url'),
  };
}

const twice: Localized = {
  vi: 'Mã này đã có ở trên trong cùng lần gửi.',
  en: 'This id stands further up in the same batch.',
};
const empty: Localized = {
  vi: 'Một mục có ghi nhưng chỉ gồm khoảng trắng hoặc kí tự không đọc được.',
  en: 'Something given is nothing but spaces or characters that cannot be read.',
};
const toCome: Localized = {
  vi: 'Lúc nhận chưa tới.',
  en: 'The moment of receipt is still to come.',
};

function refused(externalId: string, { language }: OperationContext, detail: Localized): Imported {
  const { code } = new Problem('validation_failed');
  return { externalId, outcome: 'refused', id: null, problem: { code, detail: detail[language] } };
}
