import type { Answer, Body, Loose, OperationAt, Query, Schema } from './core/contract.ts';
import type { Connection } from './core/connection.ts';
import type { CallOptions, WriteOptions } from './core/options.ts';
import type { Pages } from './core/pages.ts';

export * from './base.ts';

export type ContactBookEntry = Schema<'ContactBookEntry'>;
export type NoticeEntry = Schema<'NoticeEntry'>;
export type ResultEntry = Schema<'ResultEntry'>;
export type Notice = Schema<'Notice'>;
/** What is written; `acknowledge` is false unless asked for. */
export type NoticeInput = Omit<Schema<'NoticeInput'>, 'acknowledge'> & { acknowledge?: boolean };

type Entries = OperationAt<'get', '/schools/{schoolId}/pupils/{pupilId}/contact-book'>;
type Acknowledge = OperationAt<'post', '/schools/{schoolId}/notices/{noticeId}/acknowledgements'>;
export type ListContactBookParams = Loose<Query<Entries>>;
export type AcknowledgementInput = Body<Acknowledge>;
export type Acknowledgement = Answer<Acknowledge>;

export type ContactBookApi = ReturnType<typeof createContactBook>;

/** What a family sees (sổ liên lạc điện tử). */
export function createContactBook(connection: Connection) {
  return {
    /** Notices and published results of one pupil, newest first. */
    list(
      schoolId: string,
      pupilId: string,
      params?: ListContactBookParams,
      options?: CallOptions,
    ): Pages<ContactBookEntry> {
      return connection.list(
        '/schools/{schoolId}/pupils/{pupilId}/contact-book',
        { schoolId, pupilId },
        params,
        options,
      );
    },

    /** Writes to the families of a class, or to one family of it. */
    createNotice(schoolId: string, body: NoticeInput, options?: WriteOptions): Promise<Notice> {
      return connection.create(
        '/schools/{schoolId}/notices',
        { schoolId },
        { acknowledge: false, ...body },
        options,
      );
    },

    /** A guardian confirms having read a notice (đã xem); confirming again changes nothing. */
    acknowledge(
      schoolId: string,
      noticeId: string,
      body: AcknowledgementInput,
      options?: WriteOptions,
    ): Promise<Acknowledgement> {
      return connection.create(
        '/schools/{schoolId}/notices/{noticeId}/acknowledgements',
        { schoolId, noticeId },
        body,
        options,
      );
    },
  };
}
