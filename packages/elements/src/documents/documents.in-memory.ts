import { fold } from '../shared/fold.ts';
import type {
  Document,
  DocumentsQuery,
  DocumentsSource,
  DocumentStaff,
  DocumentSummary,
} from './documents.source.ts';

export interface DocumentsInMemory {
  documents: readonly Document[];
  staff?: readonly DocumentStaff[];
  /** Who acts: the name that stands beside confirmations. */
  person?: string;
}

/** Documents the page has already; what is done with them stays in memory. */
export function inMemoryDocuments({ documents, staff = [], person }: DocumentsInMemory): DocumentsSource {
  const held = new Map(documents.map((document) => [document.id, document]));
  const by = person ?? null;
  const known = (id: string): Document => {
    const document = held.get(id);
    if (!document) throw Object.assign(new Error('No such document'), { code: 'document_unknown' });
    return document;
  };
  const change = (id: string, part: (document: Document, at: string) => Partial<Document>): Document => {
    const before = known(id);
    const after = { ...before, ...part(before, new Date().toISOString()) };
    held.set(id, after);
    return after;
  };
  return {
    list: async ({ cursor, limit, ...query }) => {
      const found = [...held.values()].filter((document) => fits(document, query));
      const from = Number(cursor ?? 0);
      const until = from + limit;
      return { items: found.slice(from, until), nextCursor: until < found.length ? String(until) : null };
    },
    open: async (id) => known(id),
    markRead: async (id) =>
      change(id, ({ readAt, state }, at) => ({
        readAt: readAt ?? at,
        state: state === 'received' ? 'read' : state,
      })),
    acknowledge: async (id) =>
      change(id, ({ acknowledgement, expects }, at) => ({
        acknowledgement: acknowledgement ?? { at, by, note: null },
        state: 'acknowledged',
        ...(expects === 'acknowledgement' && { toAct: false, overdue: false }),
      })),
    answer: async (id, { text }) =>
      change(id, ({ acknowledgement }, at) => ({
        acknowledgement: acknowledgement ?? { at, by, note: null },
        answer: { at, by, note: text },
        ...{ state: 'answered', toAct: false, overdue: false },
      })),
    forward: async (id, { staffIds, note, mayAcknowledge = false }) =>
      change(id, ({ forwards = [] }, at) => {
        const people = staff.filter((each) => staffIds.includes(each.id));
        const names = new Set(people.map(({ name }) => name));
        const added = people.map(({ name }) => ({
          name,
          by,
          at,
          note: note ?? null,
          mayAcknowledge,
          readAt: null,
        }));
        return { forwards: [...forwards.filter(({ name }) => !names.has(name)), ...added] };
      }),
    staff: async () => [...staff],
  };
}

function fits(document: DocumentSummary, { q, status, urgency }: Omit<DocumentsQuery, 'limit'>): boolean {
  const { number, abstract, issuer, signer } = document;
  if (urgency && document.urgency !== urgency) return false;
  const text = fold([number, abstract, issuer, signer ?? ''].join(' '));
  if (
    q &&
    !fold(q)
      .trim()
      .split(' ')
      .every((word) => text.includes(word))
  )
    return false;
  switch (status) {
    case 'unread':
      return document.readAt === null;
    case 'toAct':
      return document.toAct;
    case 'overdue':
      return document.overdue;
    case 'acknowledged':
      return document.acknowledgement !== null;
    case 'withdrawn':
      return document.withdrawn !== null;
    default:
      return true;
  }
}
