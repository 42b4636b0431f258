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
  App,
  AppCertification,
  AppContact,
  AppCredential,
  AppEvent,
  AppGrant,
  AppScope,
  AppStatus,
  AppSummary,
  AppraiseApp,
  AskedScope,
  CertificationCase,
  CertificationReport,
  CertificationSums,
  CreateAppCredential,
  Day,
  Freeze,
  FrozenFeature,
  Grant,
  GrantApp,
  GrantFacts,
  GrantState,
  GrantUsage,
  GrantableApp,
  Id,
  Instant,
  NewAppCredential,
  NewFreeze,
  PublicKey,
  Reason,
  RegisterApp,
  RevokeGrant,
  SubmitAppCertification,
  UpdateApp,
  Vendor,
} from '../types.ts';

export type ListAppsParams = Loose<Query<OperationAt<'get', '/authorities/{authorityId}/apps'>>>;
export type ListAppCertificationsParams = Loose<
  Query<OperationAt<'get', '/authorities/{authorityId}/apps/{appId}/certifications'>>
>;
export type ListAppCredentialsParams = Loose<
  Query<OperationAt<'get', '/authorities/{authorityId}/apps/{appId}/credentials'>>
>;
export type ListAppGrantsParams = Loose<
  Query<OperationAt<'get', '/authorities/{authorityId}/apps/{appId}/grants'>>
>;
export type ListFreezesParams = Loose<Query<OperationAt<'get', '/authorities/{authorityId}/freezes'>>>;
export type ListGrantableAppsParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/apps'>>>;
export type ListGrantsParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/grants'>>>;
/** Named, so that a compiler's message is short and an editor shows its methods. */
export interface AppsApi extends ReturnType<typeof createApps> {}

/** Vendors’ apps: appraised by an authority, granted by each school. */
export function createApps(connection: Connection) {
  return {
    /**
     * Apps of the authority, newest first.
     *
     * An officer sees every app registered with the authority and what it may read; a vendor its own.
     *
     * Who may (`apps.list`): officer of the department; vendor’s people.
     */
    list(authorityId: string, params?: ListAppsParams, options?: CallOptions): Pages<types.AppSummary> {
      return connection.list('/authorities/{authorityId}/apps', { authorityId }, params, options, 'listApps');
    },

    /**
     * Register an app for appraisal.
     *
     * Who, for what purpose, which scopes with a reason each, where data are kept and for how long (khai báo để thẩm định).
     * No school can grant anything before the authority approves.
     *
     * Who may (`apps.register`): vendor’s people.
     */
    register(authorityId: string, body: types.RegisterApp, options?: WriteOptions): Promise<types.App> {
      return connection.create(
        '/authorities/{authorityId}/apps',
        { authorityId },
        body,
        options,
        'registerApp',
      );
    },

    /**
     * One app with its appraisal.
     *
     * Who may (`apps.read`): officer of the department; vendor’s people.
     *
     * Errors of its own: [`app_unknown`](/docs/errors/app_unknown).
     */
    get<Held extends string | undefined = undefined>(
      authorityId: string,
      appId: string,
      options?: ReadOptions<Held>,
    ): Promise<
      (Versioned<types.App> & Changeable<types.UpdateApp, Versioned<types.App>>) | IfUnchanged<Held>
    > {
      return connection.read(
        '/authorities/{authorityId}/apps/{appId}',
        { authorityId, appId },
        options,
        'getApp',
        'updateApp',
      );
    },

    /**
     * Change an app's registration.
     *
     * While it waits or changes were asked, everything may change, and it is submitted anew. Of an approved app the contact, the
     * privacy page and the certification key; whatever the appraisal rested on needs another registration.
     *
     * Who may (`apps.update`): vendor’s people.
     *
     * Errors of its own: [`app_unknown`](/docs/errors/app_unknown), [`app_state_conflict`](/docs/errors/app_state_conflict).
     */
    update(
      authorityId: string,
      appId: string,
      body: types.UpdateApp,
      options: UpdateOptions,
    ): Promise<Versioned<types.App> & Changeable<types.UpdateApp, Versioned<types.App>>> {
      return connection.update(
        '/authorities/{authorityId}/apps/{appId}',
        { authorityId, appId },
        body,
        options,
        'updateApp',
        'getApp',
      );
    },

    /**
     * Decide on an app (thẩm định).
     *
     * submitted → approved, refused or changesAsked; approved → suspended; suspended → resumed. Every step keeps its reason.
     * A suspension ends access in every school at once.
     *
     * Who may (`apps.appraise`): officer of the department.
     *
     * Errors of its own: [`app_unknown`](/docs/errors/app_unknown), [`app_state_conflict`](/docs/errors/app_state_conflict),
     * [`app_changed`](/docs/errors/app_changed).
     */
    appraise(
      authorityId: string,
      appId: string,
      body: types.AppraiseApp,
      options?: WriteOptions,
    ): Promise<types.App> {
      return connection.create(
        '/authorities/{authorityId}/apps/{appId}/appraisals',
        { authorityId, appId },
        body,
        options,
        'appraiseApp',
      );
    },

    /**
     * Certification reports of an app, newest first.
     *
     * Who may (`apps.read`): officer of the department; vendor’s people.
     *
     * Errors of its own: [`app_unknown`](/docs/errors/app_unknown).
     */
    listCertifications(
      authorityId: string,
      appId: string,
      params?: ListAppCertificationsParams,
      options?: CallOptions,
    ): Pages<types.AppCertification> {
      return connection.list(
        '/authorities/{authorityId}/apps/{appId}/certifications',
        { authorityId, appId },
        params,
        options,
        'listAppCertifications',
      );
    },

    /**
     * Hand in a signed certification report.
     *
     * A JWS (RFC 7515, compact) over the report, signed by the key the app registered (`certificationKey`). Signature, app,
     * times and sums are checked; the appraiser reads the result beside the registration.
     *
     * Who may (`apps.certify`): vendor’s people.
     *
     * Errors of its own: [`app_unknown`](/docs/errors/app_unknown), [`app_state_conflict`](/docs/errors/app_state_conflict),
     * [`certification_invalid`](/docs/errors/certification_invalid).
     */
    submitCertification(
      authorityId: string,
      appId: string,
      body: types.SubmitAppCertification,
      options?: WriteOptions,
    ): Promise<types.AppCertification> {
      return connection.create(
        '/authorities/{authorityId}/apps/{appId}/certifications',
        { authorityId, appId },
        body,
        options,
        'submitAppCertification',
      );
    },

    /**
     * Credentials of an app, newest first.
     *
     * Who may (`apps.manage-credentials`): vendor’s people.
     *
     * Errors of its own: [`app_unknown`](/docs/errors/app_unknown).
     */
    listCredentials(
      authorityId: string,
      appId: string,
      params?: ListAppCredentialsParams,
      options?: CallOptions,
    ): Pages<types.AppCredential> {
      return connection.list(
        '/authorities/{authorityId}/apps/{appId}/credentials',
        { authorityId, appId },
        params,
        options,
        'listAppCredentials',
      );
    },

    /**
     * Make a client secret.
     *
     * Two live side by side, so that one replaces the other without a gap. The secret is kept hashed and never shown again, not
     * even to the same request sent twice.
     *
     * Who may (`apps.manage-credentials`): vendor’s people.
     *
     * Errors of its own: [`app_unknown`](/docs/errors/app_unknown), [`app_state_conflict`](/docs/errors/app_state_conflict),
     * [`too_many_credentials`](/docs/errors/too_many_credentials).
     */
    createCredential(
      authorityId: string,
      appId: string,
      body: types.CreateAppCredential,
      options?: WriteOptions,
    ): Promise<types.NewAppCredential> {
      return connection.create(
        '/authorities/{authorityId}/apps/{appId}/credentials',
        { authorityId, appId },
        body,
        options,
        'createAppCredential',
      );
    },

    /**
     * End a client secret at once.
     *
     * Tokens that were got with it end too; those of the app's other secret go on.
     *
     * Who may (`apps.manage-credentials`): vendor’s people.
     *
     * Errors of its own: [`app_unknown`](/docs/errors/app_unknown), [`credential_unknown`](/docs/errors/credential_unknown).
     */
    revokeCredential(
      authorityId: string,
      appId: string,
      credentialId: string,
      options?: WriteOptions,
    ): Promise<types.AppCredential> {
      return connection.create(
        '/authorities/{authorityId}/apps/{appId}/credentials/{credentialId}/revocation',
        { authorityId, appId, credentialId },
        undefined,
        options,
        'revokeAppCredential',
      );
    },

    /**
     * Which schools let an app read what.
     *
     * Who may (`apps.read-grants`): officer of the department; vendor’s people.
     *
     * Errors of its own: [`app_unknown`](/docs/errors/app_unknown).
     */
    listGrantsOfApp(
      authorityId: string,
      appId: string,
      params?: ListAppGrantsParams,
      options?: CallOptions,
    ): Pages<types.AppGrant> {
      return connection.list(
        '/authorities/{authorityId}/apps/{appId}/grants',
        { authorityId, appId },
        params,
        options,
        'listAppGrants',
      );
    },

    /**
     * What rests, and what rested.
     *
     * Who may (`apps.freeze`): officer of the department.
     */
    listFreezes(authorityId: string, params?: ListFreezesParams, options?: CallOptions): Pages<types.Freeze> {
      return connection.list(
        '/authorities/{authorityId}/freezes',
        { authorityId },
        params,
        options,
        'listFreezes',
      );
    },

    /**
     * Freeze an app, a school or a feature.
     *
     * At once and for everybody. A frozen app gets no data anywhere; a frozen school or feature answers people, sites and apps
     * with the reason given here, which widgets show. Of a frozen school stay open: identity, site keys and the ledger, the lists
     * of
     * grants, consents and legal holds, revoking a grant, withdrawing a consent and setting a legal hold. Nothing else is read,
     * exported, granted or erased, and no retention period removes anything.
     *
     * Who may (`apps.freeze`): officer of the department.
     *
     * Errors of its own: [`app_unknown`](/docs/errors/app_unknown), [`freeze_target_invalid`](/docs/errors/freeze_target_invalid),
     * [`already_frozen`](/docs/errors/already_frozen).
     */
    freeze(authorityId: string, body: types.NewFreeze, options?: WriteOptions): Promise<types.Freeze> {
      return connection.create(
        '/authorities/{authorityId}/freezes',
        { authorityId },
        body,
        options,
        'freeze',
      );
    },

    /**
     * End a freeze.
     *
     * Who may (`apps.freeze`): officer of the department.
     *
     * Errors of its own: [`freeze_unknown`](/docs/errors/freeze_unknown).
     */
    liftFreeze(authorityId: string, freezeId: string, options?: WriteOptions): Promise<types.Freeze> {
      return connection.create(
        '/authorities/{authorityId}/freezes/{freezeId}/end',
        { authorityId, freezeId },
        undefined,
        options,
        'liftFreeze',
      );
    },

    /**
     * Apps a school may grant.
     *
     * Who may (`apps.list-grantable`): principal.
     */
    listGrantable(
      schoolId: string,
      params?: ListGrantableAppsParams,
      options?: CallOptions,
    ): Pages<types.GrantableApp> {
      return connection.list('/schools/{schoolId}/apps', { schoolId }, params, options, 'listGrantableApps');
    },

    /**
     * Who may read what in the school, and what was read yesterday.
     *
     * Who may (`apps.read-access`): principal.
     */
    listGrants(schoolId: string, params?: ListGrantsParams, options?: CallOptions): Pages<types.Grant> {
      return connection.list('/schools/{schoolId}/grants', { schoolId }, params, options, 'listGrants');
    },

    /**
     * Let an app read data of the school.
     *
     * Which scopes, which classes, from when until when; fewer than the app asked for is fine.
     *
     * Who may (`apps.grant`): principal.
     *
     * Errors of its own: [`app_unknown`](/docs/errors/app_unknown), [`app_suspended`](/docs/errors/app_suspended),
     * [`scope_not_approved`](/docs/errors/scope_not_approved), [`class_unknown`](/docs/errors/class_unknown),
     * [`grant_dates_invalid`](/docs/errors/grant_dates_invalid), [`grant_exists`](/docs/errors/grant_exists).
     */
    grant(schoolId: string, body: types.GrantApp, options?: WriteOptions): Promise<types.Grant> {
      return connection.create('/schools/{schoolId}/grants', { schoolId }, body, options, 'grantApp');
    },

    /**
     * End a grant at once.
     *
     * Who may (`apps.revoke`): principal.
     *
     * Errors of its own: [`grant_unknown`](/docs/errors/grant_unknown).
     */
    revoke(
      schoolId: string,
      grantId: string,
      body: types.RevokeGrant = {},
      options?: WriteOptions,
    ): Promise<types.Grant> {
      return connection.create(
        '/schools/{schoolId}/grants/{grantId}/revocation',
        { schoolId, grantId },
        body,
        options,
        'revokeGrant',
      );
    },
  };
}
