// Generated from specs/openapi by `pnpm generate`. Do not edit.

import type { Answer, Body, Loose, OperationAt, Query, Versioned } from '../../core/contract.ts';
import type { Connection } from '../../core/connection.ts';
import type {
  CallOptions,
  IfUnchanged,
  ReadOptions,
  UpdateOptions,
  WriteOptions,
} from '../../core/options.ts';
import type { Pages } from '../../core/pages.ts';
import type { Changeable } from '../../core/remembered.ts';
import type * as types from '../types.ts';

export * from '../../base.ts';
export type {
  ContactDuty,
  ContactGap,
  ContactPerson,
  ContactPersonInput,
  ContactReminder,
  ContactReview,
  ContactReviewCounts,
  ContactReviewState,
  ContactRound,
  Day,
  Id,
  Instant,
  Mailbox,
  MailboxDomain,
  MailboxDomains,
  OpenContactReview,
  PublicContactParts,
  PublicContacts,
  Telephone,
  UnitContacts,
  Website,
} from '../types.ts';

export type UnitContactsChange = Body<OperationAt<'patch', '/schools/{schoolId}/contacts'>>;
export type ContactsConfirmation = Body<OperationAt<'post', '/schools/{schoolId}/contacts/confirmations'>>;
export type ListContactReviewsParams = Loose<
  Query<OperationAt<'get', '/authorities/{authorityId}/contact-reviews'>>
>;
export type ContactReviewsPage = Answer<OperationAt<'get', '/authorities/{authorityId}/contact-reviews'>>;
export type ListContactRoundsParams = Loose<
  Query<OperationAt<'get', '/authorities/{authorityId}/contact-rounds'>>
>;
export type ContactRoundInput = Body<OperationAt<'post', '/authorities/{authorityId}/contact-rounds'>>;
export type MailboxDomainsChange = Body<OperationAt<'patch', '/authorities/{authorityId}/mailbox-domains'>>;
/** Named, so that a compiler's message is short and an editor shows its methods. */
export interface ContactsApi extends ReturnType<typeof createContacts> {}

/** A unit’s official mailbox and contact directory, reviewed by a date (hộp thư công vụ, danh bạ). */
export function createContacts(connection: Connection) {
  return {
    /**
     * Official mailbox and contact directory of a unit (hộp thư công vụ, danh bạ).
     *
     * With what it still lacks, which reviews an authority waits for, and when the unit was reminded of them. A unit that has
     * entered nothing yet has an empty directory of version 0.
     *
     * Who may (`contacts.read`): officer of the department; officer of the ward; principal; homeroom teacher; subject teacher;
     * admissions officer.
     */
    get<Held extends string | undefined = undefined>(
      schoolId: string,
      options?: ReadOptions<Held>,
    ): Promise<
      | (Versioned<types.UnitContacts> & Changeable<UnitContactsChange, Versioned<types.UnitContacts>>)
      | IfUnchanged<Held>
    > {
      return connection.read(
        '/schools/{schoolId}/contacts',
        { schoolId },
        options,
        'getContacts',
        'updateContacts',
      );
    },

    /**
     * Change the contact directory of a unit.
     *
     * What is left out stays as it is; `people` is the whole list, in the order shown. Only a change of the directory makes the
     * `ETag` too old for a change, not a reminder. A private mailbox is kept, and told as such in `missing`.
     *
     * Who may (`contacts.update`): principal.
     */
    update(
      schoolId: string,
      body: UnitContactsChange,
      options: UpdateOptions,
    ): Promise<
      Versioned<types.UnitContacts> & Changeable<UnitContactsChange, Versioned<types.UnitContacts>>
    > {
      return connection.update(
        '/schools/{schoolId}/contacts',
        { schoolId },
        body,
        options,
        'updateContacts',
        'getContacts',
      );
    },

    /**
     * Say that the directory was looked through and is right.
     *
     * Kept with who and when, and an answer to every review that is open. Name the version that was read: what a colleague
     * changed meanwhile is answered `contacts_changed`. Something may still be missing; it stays told.
     *
     * Who may (`contacts.confirm`): principal.
     *
     * Errors of its own: [`contacts_changed`](/docs/errors/contacts_changed), [`contacts_empty`](/docs/errors/contacts_empty).
     */
    confirm(
      schoolId: string,
      body: ContactsConfirmation = {},
      options?: WriteOptions,
    ): Promise<types.UnitContacts> {
      return connection.create(
        '/schools/{schoolId}/contacts/confirmations',
        { schoolId },
        body,
        options,
        'confirmContacts',
      );
    },

    /**
     * What the unit made public of its directory.
     *
     * Nothing, until the unit marks a part or a person public.
     *
     * Who may (`contacts.read-public`): a school’s site, by its key if it allows `publicReads`; anybody signed in.
     */
    getPublic<Held extends string | undefined = undefined>(
      schoolId: string,
      options?: ReadOptions<Held>,
    ): Promise<Versioned<types.PublicContacts> | IfUnchanged<Held>> {
      return connection.read(
        '/schools/{schoolId}/contacts/public',
        { schoolId },
        options,
        'getPublicContacts',
      );
    },

    /**
     * Which units below have confirmed their directory, and what is missing.
     *
     * Overdue units first, then those awaited, then those that confirmed since the round was opened; by name within. Counts are of
     * all units below, whatever the filter. Of a unit it shows what belongs to the unit; its people stay with the unit.
     *
     * Who may (`contacts.review-board`): officer of the department; officer of the ward.
     *
     * Errors of its own: [`contact_round_unknown`](/docs/errors/contact_round_unknown).
     */
    listReviews(
      authorityId: string,
      params?: ListContactReviewsParams,
      options?: CallOptions,
    ): Pages<types.ContactReview, ContactReviewsPage> {
      return connection.list(
        '/authorities/{authorityId}/contact-reviews',
        { authorityId },
        params,
        options,
        'listContactReviews',
      );
    },

    /**
     * Review rounds of an authority and of those above it, newest first.
     *
     * Who may (`contacts.review-board`): officer of the department; officer of the ward.
     */
    listRounds(
      authorityId: string,
      params?: ListContactRoundsParams,
      options?: CallOptions,
    ): Pages<types.ContactRound> {
      return connection.list(
        '/authorities/{authorityId}/contact-rounds',
        { authorityId },
        params,
        options,
        'listContactRounds',
      );
    },

    /**
     * Ask every unit below to look its directory through by a day.
     *
     * Units are reminded when the round opens, a week before the day, and once it is past; each time once, until they confirm.
     *
     * Who may (`contacts.set-review`): officer of the department; officer of the ward.
     *
     * Errors of its own: [`review_day_past`](/docs/errors/review_day_past).
     */
    openRound(
      authorityId: string,
      body: ContactRoundInput,
      options?: WriteOptions,
    ): Promise<types.ContactRound> {
      return connection.create(
        '/authorities/{authorityId}/contact-rounds',
        { authorityId },
        body,
        options,
        'openContactRound',
      );
    },

    /**
     * End a review round.
     *
     * Nobody is reminded of it any more. One that has ended already is answered as it stands.
     *
     * Who may (`contacts.set-review`): officer of the department; officer of the ward.
     *
     * Errors of its own: [`contact_round_unknown`](/docs/errors/contact_round_unknown).
     */
    endRound(authorityId: string, roundId: string, options?: WriteOptions): Promise<types.ContactRound> {
      return connection.create(
        '/authorities/{authorityId}/contact-rounds/{roundId}/end',
        { authorityId, roundId },
        undefined,
        options,
        'endContactRound',
      );
    },

    /**
     * Domains whose mailboxes count as official.
     *
     * Those the authority keeps; a unit's are these and those of every authority above it.
     *
     * Who may (`contacts.review-board`): officer of the department; officer of the ward.
     */
    getDomains<Held extends string | undefined = undefined>(
      authorityId: string,
      options?: ReadOptions<Held>,
    ): Promise<
      | (Versioned<types.MailboxDomains> & Changeable<MailboxDomainsChange, Versioned<types.MailboxDomains>>)
      | IfUnchanged<Held>
    > {
      return connection.read(
        '/authorities/{authorityId}/mailbox-domains',
        { authorityId },
        options,
        'getMailboxDomains',
        'updateMailboxDomains',
      );
    },

    /**
     * Change the domains whose mailboxes count as official.
     *
     * Who may (`contacts.set-review`): officer of the department; officer of the ward.
     */
    updateDomains(
      authorityId: string,
      body: MailboxDomainsChange,
      options: UpdateOptions,
    ): Promise<
      Versioned<types.MailboxDomains> & Changeable<MailboxDomainsChange, Versioned<types.MailboxDomains>>
    > {
      return connection.update(
        '/authorities/{authorityId}/mailbox-domains',
        { authorityId },
        body,
        options,
        'updateMailboxDomains',
        'getMailboxDomains',
      );
    },
  };
}
