import type { DocumentRecipient } from '@lienthong/sdk/documents';
import { fold } from '../shared/fold.ts';
import type {
  DocumentDeskSource,
  DocumentReceipt,
  ReceiptState,
  SendDocument,
  SentDocument,
} from './document-desk.source.ts';

export interface DocumentDeskInMemory {
  documents?: readonly SentDocument[];
  /** Of every document. */
  receipts?: readonly DocumentReceipt[];
  recipients?: readonly DocumentRecipient[];
  issuer?: string;
}

/** What a page has already; what is sent stays in memory. */
export function inMemoryDocumentDesk(start: DocumentDeskInMemory): DocumentDeskSource {
  const { receipts = [], recipients = [], issuer = '' } = start;
  let documents = [...(start.documents ?? [])];
  const known = (id: string): SentDocument => {
    const document = documents.find((each) => each.id === id);
    if (!document) throw Object.assign(new Error('No such document'), { code: 'document_unknown' });
    return document;
  };
  return {
    list: async ({ q, urgency, cursor, limit }) =>
      page(
        documents.filter(
          (each) => (!urgency || each.urgency === urgency) && has(`${each.number} ${each.abstract}`, q),
        ),
        cursor,
        limit,
      ),
    receipts: async (id, { status, q, cursor, limit }) => ({
      ...page(
        receipts.filter((each) => fits(each, status) && has(`${each.schoolName} ${each.schoolCode}`, q)),
        cursor,
        limit,
      ),
      counts: known(id).counts,
    }),
    recipients: async ({ level, q, limit }) => {
      const found = recipients.filter(
        (each) => (!level || each.level === level) && has(`${each.schoolName} ${each.schoolCode}`, q),
      );
      return { ...page(found, undefined, limit), total: found.length };
    },
    send: async (body) => {
      const to = recipientsOf(body, recipients);
      const document = sent(body, documents.length, to, issuer);
      const { number } = document;
      const replaced = {
        replacedBy: { id: document.id, number },
        withdrawn: { at: document.sentAt, reason: number },
      };
      documents = [
        document,
        ...documents.map((each) => (each.id === body.replacesId ? { ...each, ...replaced } : each)),
      ];
      return document;
    },
    update: async (id, { withdrawnReason, deadline }) => {
      const { day, at } = deadline ?? {};
      const changed: SentDocument = {
        ...known(id),
        ...(withdrawnReason && { withdrawn: { at: new Date().toISOString(), reason: withdrawnReason } }),
        ...(deadline && { deadline: { day: day ?? at?.slice(0, 10) ?? '', at: at ?? null } }),
      };
      documents = documents.map((each) => (each.id === id ? changed : each));
      return changed;
    },
  };
}

function recipientsOf(
  { recipients: { to, levels, schoolIds } }: SendDocument,
  all: readonly DocumentRecipient[],
): number {
  return all.filter(
    ({ schoolId, level }) =>
      to === 'all' || (to === 'levels' ? levels?.includes(level) : schoolIds?.includes(schoolId)),
  ).length;
}

function sent(body: SendDocument, index: number, units: number, issuer: string): SentDocument {
  const { deadline, actors, recipients } = body;
  return {
    ...{ id: `sent-${index + 1}`, authorityId: '', issuer, sentBy: null, sentAt: new Date().toISOString() },
    ...{ number: body.number, kind: body.kind, abstract: body.abstract, issuedOn: body.issuedOn },
    ...{ signer: body.signer ?? null, urgency: body.urgency ?? 'normal', expects: body.expects ?? 'nothing' },
    deadline: deadline
      ? { day: deadline.day ?? deadline.at?.slice(0, 10) ?? '', at: deadline.at ?? null }
      : null,
    actors: { roles: actors?.roles ?? [], text: actors?.text ?? null },
    ...{ links: [], attachments: [], withdrawn: null, replaces: null, replacedBy: null },
    recipients: { to: recipients.to, levels: recipients.levels ?? [] },
    counts: { recipients: units, delivered: units, read: 0, acknowledged: 0, answered: 0, late: 0 },
  };
}

function fits(
  { readAt, acknowledgement, answer, late }: DocumentReceipt,
  status: ReceiptState | undefined,
): boolean {
  switch (status) {
    case 'unread':
      return !readAt;
    case 'read':
      return readAt !== null;
    case 'acknowledged':
      return acknowledgement !== null;
    case 'notAcknowledged':
      return !acknowledgement;
    case 'answered':
      return answer !== null;
    case 'notAnswered':
      return !answer;
    case 'late':
      return late;
    default:
      return true;
  }
}

function has(text: string, q: string | undefined): boolean {
  const folded = fold(text);
  return fold(q ?? '')
    .trim()
    .split(' ')
    .every((word) => folded.includes(word));
}

function page<T>(
  items: readonly T[],
  cursor: string | undefined,
  limit: number,
): { items: T[]; nextCursor: string | null } {
  const from = Number(cursor ?? 0);
  const until = from + limit;
  return { items: items.slice(from, until), nextCursor: until < items.length ? String(until) : null };
}
