import type { Attachment, Client, Connection, ContactBookEntry, Me } from '@lienthong/sdk';
import { acknowledged, pupilsOf, type Pupil } from './contact-book.model.ts';

export type { Attachment, ContactBookEntry, Pupil };

export interface EntriesPage {
  items: ContactBookEntry[];
  nextCursor: string | null;
}

/** Where `edu-contact-book` gets what one guardian may see. */
export interface ContactBookSource {
  readonly pupils: readonly Pupil[];
  /** Notices and results of one pupil, newest first. */
  list(
    pupil: Pupil,
    query: { cursor?: string | undefined; limit: number },
    options: { signal: AbortSignal },
  ): Promise<EntriesPage>;
  /** The guardian confirms having read a notice. A second try passes the same key and confirms once. */
  acknowledge(
    pupil: Pupil,
    noticeId: string,
    options: { idempotencyKey: string },
  ): Promise<{ acknowledgedAt: string }>;
  /** The content of a file that goes with a notice; without it, files are named and cannot be opened. */
  openAttachment?(pupil: Pupil, file: Attachment, options: { signal: AbortSignal }): Promise<Blob>;
}

/** A contact book the page has already, by pupil; confirmations stay in memory. */
export function inMemoryContactBook(
  books: readonly { pupil: Pupil; entries: readonly ContactBookEntry[] }[],
): ContactBookSource {
  const held = new Map(books.map(({ pupil, entries }) => [pupil.pupilId, [...entries]]));
  return {
    pupils: books.map(({ pupil }) => pupil),
    list: ({ pupilId }, { cursor, limit }) => {
      const entries = held.get(pupilId) ?? [];
      const from = Number(cursor ?? 0);
      const until = from + limit;
      return Promise.resolve({
        items: entries.slice(from, until),
        nextCursor: until < entries.length ? String(until) : null,
      });
    },
    acknowledge: ({ pupilId }, noticeId) => {
      const acknowledgedAt = new Date().toISOString();
      held.set(pupilId, acknowledged(held.get(pupilId) ?? [], noticeId, acknowledgedAt));
      return Promise.resolve({ acknowledgedAt });
    },
  };
}

/** The contact book of the person signed in. */
export function clientContactBook(
  client: Pick<Client, 'contactBook'>,
  me: Me,
  connection?: Connection,
): ContactBookSource {
  return {
    pupils: pupilsOf(me.assignments),
    list: ({ schoolId, pupilId }, { cursor, limit }, { signal }) =>
      client.contactBook.list(schoolId, pupilId, { limit, ...(cursor && { cursor }) }, { signal }),
    acknowledge: ({ schoolId, pupilId }, noticeId, { idempotencyKey }) =>
      client.contactBook.acknowledge(schoolId, noticeId, { pupilId }, { idempotencyKey }),
    ...(connection && {
      openAttachment: async ({ schoolId }, { id }, { signal }) => {
        // Most visits open no file.
        const { downloadFile } = await import('@lienthong/sdk/files');
        return (await downloadFile(connection, schoolId, id, { signal })).content;
      },
    }),
  };
}
