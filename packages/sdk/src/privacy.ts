import type { Body, Loose, OperationAt, Query, Schema, Versioned } from './core/contract.ts';
import type { Connection } from './core/connection.ts';
import type { CallOptions, IfUnchanged, ReadOptions, UpdateOptions, WriteOptions } from './core/options.ts';
import type { Pages } from './core/pages.ts';

export * from './base.ts';

/** Everything held about a pupil, part by part, each with what it means. */
export type PupilExport = Schema<'PupilExport'>;
export type Erasure = Schema<'Erasure'>;
export type ErasureInput = Schema<'ErasureInput'>;
export type Consent = Schema<'Consent'>;
export type ConsentInput = Schema<'ConsentInput'>;
export type ConsentPurpose = Schema<'ConsentPurpose'>;
export type ConsentText = Schema<'ConsentText'>;
export type ConsentTextInput = Schema<'ConsentTextInput'>;
export type FamilyMember = Schema<'FamilyMember'>;
export type LegalHold = Schema<'LegalHold'>;
/** How long the school keeps each kind of record. */
export type Retention = Schema<'Retention'>;

type OfPupil = '/schools/{schoolId}/pupils/{pupilId}';
export type ListConsentsParams = Loose<Query<OperationAt<'get', `${OfPupil}/consents`>>>;
export type ListLegalHoldsParams = Loose<Query<OperationAt<'get', `${OfPupil}/legal-holds`>>>;
export type ListConsentTextsParams = Loose<
  Query<OperationAt<'get', '/schools/{schoolId}/privacy/consent-texts'>>
>;
export type ReasonInput = Body<OperationAt<'post', `${OfPupil}/legal-holds`>>;
export type RetentionChange = Body<OperationAt<'patch', '/schools/{schoolId}/privacy/retention'>>;

export type PrivacyApi = ReturnType<typeof createPrivacy>;

/** What families decide and may ask for, and how long a school keeps what. */
export function createPrivacy(connection: Connection) {
  return {
    /** Everything held about one pupil; a family is not shown data of other people. */
    exportPupil<Held extends string | undefined = undefined>(
      schoolId: string,
      pupilId: string,
      options?: ReadOptions<Held>,
    ): Promise<Versioned<PupilExport> | IfUnchanged<Held>> {
      return connection.read('/schools/{schoolId}/pupils/{pupilId}/export', { schoolId, pupilId }, options);
    },

    /** Erases or anonymises what may be of a pupil who has left. Look at it with `dryRun: true` first. */
    erasePupil(
      schoolId: string,
      pupilId: string,
      body: ErasureInput,
      options?: WriteOptions,
    ): Promise<Erasure> {
      return connection.create(
        '/schools/{schoolId}/pupils/{pupilId}/erasure',
        { schoolId, pupilId },
        body,
        options,
      );
    },

    /** Consents given for a pupil, newest first, with those that ended. */
    listConsents(
      schoolId: string,
      pupilId: string,
      params?: ListConsentsParams,
      options?: CallOptions,
    ): Pages<Consent> {
      return connection.list(
        '/schools/{schoolId}/pupils/{pupilId}/consents',
        { schoolId, pupilId },
        params,
        options,
      );
    },

    /** A guardian agrees to the version that was shown; one that is outdated is refused. */
    giveConsent(
      schoolId: string,
      pupilId: string,
      body: ConsentInput,
      options?: WriteOptions,
    ): Promise<Consent> {
      return connection.create(
        '/schools/{schoolId}/pupils/{pupilId}/consents',
        { schoolId, pupilId },
        body,
        options,
      );
    },

    /** Ends at once every consent for the purpose of this one. */
    withdrawConsent(
      schoolId: string,
      pupilId: string,
      consentId: string,
      options?: WriteOptions,
    ): Promise<Consent> {
      return connection.create(
        '/schools/{schoolId}/pupils/{pupilId}/consents/{consentId}/withdrawal',
        { schoolId, pupilId, consentId },
        undefined,
        options,
      );
    },

    /** Texts to agree to; `current` is the version that can be. */
    listConsentTexts(
      schoolId: string,
      params?: ListConsentTextsParams,
      options?: CallOptions,
    ): Pages<ConsentText> {
      return connection.list('/schools/{schoolId}/privacy/consent-texts', { schoolId }, params, options);
    },

    /** A new version of a text; the same words again are not one. */
    publishConsentText(
      schoolId: string,
      body: ConsentTextInput,
      options?: WriteOptions,
    ): Promise<ConsentText> {
      return connection.create('/schools/{schoolId}/privacy/consent-texts', { schoolId }, body, options);
    },

    /** Legal holds of a pupil, newest first. */
    listLegalHolds(
      schoolId: string,
      pupilId: string,
      params?: ListLegalHoldsParams,
      options?: CallOptions,
    ): Pages<LegalHold> {
      return connection.list(
        '/schools/{schoolId}/pupils/{pupilId}/legal-holds',
        { schoolId, pupilId },
        params,
        options,
      );
    },

    /** Nothing of the pupil is erased until the hold is lifted. */
    setLegalHold(
      schoolId: string,
      pupilId: string,
      body: ReasonInput,
      options?: WriteOptions,
    ): Promise<LegalHold> {
      return connection.create(
        '/schools/{schoolId}/pupils/{pupilId}/legal-holds',
        { schoolId, pupilId },
        body,
        options,
      );
    },

    /** Lifts a hold; lifting it again changes nothing. */
    liftLegalHold(
      schoolId: string,
      pupilId: string,
      legalHoldId: string,
      body: ReasonInput,
      options?: WriteOptions,
    ): Promise<LegalHold> {
      return connection.create(
        '/schools/{schoolId}/pupils/{pupilId}/legal-holds/{legalHoldId}/lifting',
        { schoolId, pupilId, legalHoldId },
        body,
        options,
      );
    },

    /** How long the school keeps each kind of record; its `etag` is what `updateRetention` wants. */
    getRetention<Held extends string | undefined = undefined>(
      schoolId: string,
      options?: ReadOptions<Held>,
    ): Promise<Versioned<Retention> | IfUnchanged<Held>> {
      return connection.read('/schools/{schoolId}/privacy/retention', { schoolId }, options);
    },

    /** Changes the kinds that are named; null keeps a kind. */
    updateRetention(
      schoolId: string,
      body: RetentionChange,
      options: UpdateOptions,
    ): Promise<Versioned<Retention>> {
      return connection.update('/schools/{schoolId}/privacy/retention', { schoolId }, body, options);
    },
  };
}
