// Generated from specs/openapi by `pnpm generate`. Do not edit.

import type { Loose, OperationAt, Query, Versioned } from '../../core/contract.ts';
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
  ApplicationStatus,
  Attachment,
  Cell,
  ClassPeriodName,
  ConductLevel,
  Consent,
  ConsentInput,
  ConsentPurpose,
  ConsentText,
  ConsentTextInput,
  CorrectionStatus,
  Day,
  Erasure,
  ErasureInput,
  ExportedMark,
  ExportedRecord,
  FamilyMember,
  FileType,
  Id,
  Instant,
  LegalHold,
  MarkState,
  MarkValue,
  PupilExport,
  ReasonInput,
  Retention,
  RetentionChange,
  RetentionYears,
  Slot,
  Term,
} from '../types.ts';

export type ListConsentsParams = Loose<
  Query<OperationAt<'get', '/schools/{schoolId}/pupils/{pupilId}/consents'>>
>;
export type ListLegalHoldsParams = Loose<
  Query<OperationAt<'get', '/schools/{schoolId}/pupils/{pupilId}/legal-holds'>>
>;
export type ListConsentTextsParams = Loose<
  Query<OperationAt<'get', '/schools/{schoolId}/privacy/consent-texts'>>
>;
/** Named, so that a compiler's message is short and an editor shows its methods. */
export interface PrivacyApi extends ReturnType<typeof createPrivacy> {}

/** What families decide and may ask for: export, erasure, consent; how long a school keeps what. */
export function createPrivacy(connection: Connection) {
  return {
    /**
     * Everything held about one pupil.
     *
     * The right to view (law 91/2025/QH15). Each part says what it is and what was left out of it: a family is not shown data of
     * other people, nor marks before their column is published. Texts are in the language asked for.
     *
     * Who may (`privacy.export`): guardian; pupil; principal.
     *
     * Errors of its own: [`pupil_unknown`](/docs/errors/pupil_unknown).
     */
    exportPupil<Held extends string | undefined = undefined>(
      schoolId: string,
      pupilId: string,
      options?: ReadOptions<Held>,
    ): Promise<Versioned<types.PupilExport> | IfUnchanged<Held>> {
      return connection.read(
        '/schools/{schoolId}/pupils/{pupilId}/export',
        { schoolId, pupilId },
        options,
        'exportPupilData',
      );
    },

    /**
     * Erase or anonymise what may be erased of a pupil who has left.
     *
     * With `dryRun` nothing is changed and the answer says what would be, and what stands in the way. Without, a pupil who is
     * enrolled and a legal hold are refused. What the law keeps is kept, with the reason. Doing it again finds nothing left.
     *
     * Who may (`privacy.erase`): principal.
     *
     * Errors of its own: [`pupil_unknown`](/docs/errors/pupil_unknown), [`legal_hold_stands`](/docs/errors/legal_hold_stands),
     * [`pupil_enrolled`](/docs/errors/pupil_enrolled).
     */
    erasePupil(
      schoolId: string,
      pupilId: string,
      body: types.ErasureInput,
      options?: WriteOptions,
    ): Promise<types.Erasure> {
      return connection.create(
        '/schools/{schoolId}/pupils/{pupilId}/erasure',
        { schoolId, pupilId },
        body,
        options,
        'erasePupilData',
      );
    },

    /**
     * Consents given for a pupil, newest first.
     *
     * With those withdrawn and those whose school year has ended: the history of consent is its proof.
     *
     * Who may (`privacy.read-consents`): guardian; pupil; principal.
     *
     * Errors of its own: [`pupil_unknown`](/docs/errors/pupil_unknown).
     */
    listConsents(
      schoolId: string,
      pupilId: string,
      params?: ListConsentsParams,
      options?: CallOptions,
    ): Pages<types.Consent> {
      return connection.list(
        '/schools/{schoolId}/pupils/{pupilId}/consents',
        { schoolId, pupilId },
        params,
        options,
        'listConsents',
      );
    },

    /**
     * A guardian agrees to the text as it stands.
     *
     * Silence is no consent: `agreed` has to be sent. From full 7 years what is published about a child needs the agreement of the
     * child, too. Agreeing again to the same text changes nothing.
     *
     * Who may (`privacy.give-consent`): guardian.
     *
     * Errors of its own: [`pupil_unknown`](/docs/errors/pupil_unknown), [`consent_outdated`](/docs/errors/consent_outdated),
     * [`child_agreement_missing`](/docs/errors/child_agreement_missing).
     */
    giveConsent(
      schoolId: string,
      pupilId: string,
      body: types.ConsentInput,
      options?: WriteOptions,
    ): Promise<types.Consent> {
      return connection.create(
        '/schools/{schoolId}/pupils/{pupilId}/consents',
        { schoolId, pupilId },
        body,
        options,
        'giveConsent',
      );
    },

    /**
     * End a consent at once.
     *
     * Every consent in force for the same pupil and purpose ends with it, whichever guardian gave it. A pupil withdraws where the
     * agreement of the child was needed. Withdrawing again changes nothing.
     *
     * Who may (`privacy.withdraw-consent`): guardian; pupil.
     *
     * Errors of its own: [`pupil_unknown`](/docs/errors/pupil_unknown), [`consent_unknown`](/docs/errors/consent_unknown).
     */
    withdrawConsent(
      schoolId: string,
      pupilId: string,
      consentId: string,
      options?: WriteOptions,
    ): Promise<types.Consent> {
      return connection.create(
        '/schools/{schoolId}/pupils/{pupilId}/consents/{consentId}/withdrawal',
        { schoolId, pupilId, consentId },
        undefined,
        options,
        'withdrawConsent',
      );
    },

    /**
     * Legal holds of a pupil, newest first.
     *
     * Who may (`privacy.hold`): principal.
     *
     * Errors of its own: [`pupil_unknown`](/docs/errors/pupil_unknown).
     */
    listLegalHolds(
      schoolId: string,
      pupilId: string,
      params?: ListLegalHoldsParams,
      options?: CallOptions,
    ): Pages<types.LegalHold> {
      return connection.list(
        '/schools/{schoolId}/pupils/{pupilId}/legal-holds',
        { schoolId, pupilId },
        params,
        options,
        'listLegalHolds',
      );
    },

    /**
     * Keep everything of a pupil until the hold is lifted.
     *
     * Neither an erasure nor a retention period removes anything of the pupil while a hold stands.
     *
     * Who may (`privacy.hold`): principal.
     *
     * Errors of its own: [`pupil_unknown`](/docs/errors/pupil_unknown).
     */
    setLegalHold(
      schoolId: string,
      pupilId: string,
      body: types.ReasonInput,
      options?: WriteOptions,
    ): Promise<types.LegalHold> {
      return connection.create(
        '/schools/{schoolId}/pupils/{pupilId}/legal-holds',
        { schoolId, pupilId },
        body,
        options,
        'createLegalHold',
      );
    },

    /**
     * Lift a legal hold.
     *
     * Lifting it again changes nothing.
     *
     * Who may (`privacy.lift-hold`): principal.
     *
     * Errors of its own: [`pupil_unknown`](/docs/errors/pupil_unknown), [`legal_hold_unknown`](/docs/errors/legal_hold_unknown).
     */
    liftLegalHold(
      schoolId: string,
      pupilId: string,
      legalHoldId: string,
      body: types.ReasonInput,
      options?: WriteOptions,
    ): Promise<types.LegalHold> {
      return connection.create(
        '/schools/{schoolId}/pupils/{pupilId}/legal-holds/{legalHoldId}/lifting',
        { schoolId, pupilId, legalHoldId },
        body,
        options,
        'liftLegalHold',
      );
    },

    /**
     * How long the school keeps each kind of record.
     *
     * Who may (`privacy.read-retention`): principal.
     */
    getRetention<Held extends string | undefined = undefined>(
      schoolId: string,
      options?: ReadOptions<Held>,
    ): Promise<
      | (Versioned<types.Retention> & Changeable<types.RetentionChange, Versioned<types.Retention>>)
      | IfUnchanged<Held>
    > {
      return connection.read(
        '/schools/{schoolId}/privacy/retention',
        { schoolId },
        options,
        'getRetention',
        'updateRetention',
      );
    },

    /**
     * Change how long kinds of record are kept.
     *
     * A kind left out stays as it is. What has had its time is removed in the following night and named in the ledger by its ids.
     *
     * Who may (`privacy.set-retention`): principal.
     */
    updateRetention(
      schoolId: string,
      body: types.RetentionChange,
      options: UpdateOptions,
    ): Promise<Versioned<types.Retention> & Changeable<types.RetentionChange, Versioned<types.Retention>>> {
      return connection.update(
        '/schools/{schoolId}/privacy/retention',
        { schoolId },
        body,
        options,
        'updateRetention',
        'getRetention',
      );
    },

    /**
     * Texts to agree to, by purpose, newest version first.
     *
     * Who may (`privacy.read-texts`): guardian; pupil; principal.
     */
    listConsentTexts(
      schoolId: string,
      params?: ListConsentTextsParams,
      options?: CallOptions,
    ): Pages<types.ConsentText> {
      return connection.list(
        '/schools/{schoolId}/privacy/consent-texts',
        { schoolId },
        params,
        options,
        'listConsentTexts',
      );
    },

    /**
     * Publish a new version of a text to agree to.
     *
     * A published text is never changed; whoever agreed to an earlier one did so until the end of the school year. The same words
     * again are not a new version.
     *
     * Who may (`privacy.publish-text`): principal.
     */
    publishConsentText(
      schoolId: string,
      body: types.ConsentTextInput,
      options?: WriteOptions,
    ): Promise<types.ConsentText> {
      return connection.create(
        '/schools/{schoolId}/privacy/consent-texts',
        { schoolId },
        body,
        options,
        'publishConsentText',
      );
    },
  };
}
