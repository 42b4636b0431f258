// Generated from specs/openapi by `pnpm generate`. Do not edit.

import type { Answer, Body, Loose, OperationAt, Query } from '../../core/contract.ts';
import type { Connection } from '../../core/connection.ts';
import type { CallOptions, WriteOptions } from '../../core/options.ts';
import type { Pages } from '../../core/pages.ts';
import type * as types from '../types.ts';

export * from '../../base.ts';
export type {
  Attachment,
  ColumnKind,
  ContactBookEntry,
  FileType,
  Id,
  Instant,
  MarkState,
  MarkValue,
  Notice,
  NoticeEntry,
  NoticeInput,
  ResultEntry,
  Slot,
  Term,
  Trait,
} from '../types.ts';

export type ListContactBookParams = Loose<
  Query<OperationAt<'get', '/schools/{schoolId}/pupils/{pupilId}/contact-book'>>
>;
export type AcknowledgementInput = Body<
  OperationAt<'post', '/schools/{schoolId}/notices/{noticeId}/acknowledgements'>
>;
export type Acknowledgement = Answer<
  OperationAt<'post', '/schools/{schoolId}/notices/{noticeId}/acknowledgements'>
>;
/** Named, so that a compiler's message is short and an editor shows its methods. */
export interface ContactBookApi extends ReturnType<typeof createContactBook> {}

/** What a family sees (sổ liên lạc điện tử). */
export function createContactBook(connection: Connection) {
  return {
    /**
     * What a family sees of one pupil, newest first.
     *
     * Notices to the class or the family, and published marks. Never another pupil's marks, a rank or a class mean
     * (school charter, circular 15/2026).
     *
     * Who may (`contact-book.read`): guardian; pupil; homeroom teacher; principal.
     *
     * Errors of its own: [`pupil_unknown`](/docs/errors/pupil_unknown).
     */
    list(
      schoolId: string,
      pupilId: string,
      params?: ListContactBookParams,
      options?: CallOptions,
    ): Pages<types.ContactBookEntry> {
      return connection.list(
        '/schools/{schoolId}/pupils/{pupilId}/contact-book',
        { schoolId, pupilId },
        params,
        options,
        'listContactBookEntries',
      );
    },

    /**
     * Write to the families of a class, or to one family.
     *
     * Who may (`contact-book.write`): homeroom teacher; subject teacher; principal.
     *
     * Errors of its own: [`class_unknown`](/docs/errors/class_unknown), [`pupil_not_in_class`](/docs/errors/pupil_not_in_class),
     * [`attachment_unusable`](/docs/errors/attachment_unusable).
     */
    createNotice(schoolId: string, body: types.NoticeInput, options?: WriteOptions): Promise<types.Notice> {
      return connection.create('/schools/{schoolId}/notices', { schoolId }, body, options, 'createNotice');
    },

    /**
     * A guardian confirms having read a notice (đã xem).
     *
     * Counted per guardian and pupil; confirming again changes nothing.
     *
     * Who may (`contact-book.acknowledge`): guardian.
     *
     * Errors of its own: [`notice_unknown`](/docs/errors/notice_unknown).
     */
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
        'acknowledgeNotice',
      );
    },
  };
}
