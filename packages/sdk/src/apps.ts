import type { Loose, OperationAt, Query, Schema, Versioned } from './core/contract.ts';
import type { Connection } from './core/connection.ts';
import type { CallOptions, IfUnchanged, ReadOptions, UpdateOptions, WriteOptions } from './core/options.ts';
import type { Pages } from './core/pages.ts';

export * from './base.ts';

/** What an app may read or write: `registry.pupil-names`, `gradebook.read`, … */
export type AppScope = Schema<'AppScope'>;
export type AppStatus = Schema<'AppStatus'>;
export type AskedScope = Schema<'AskedScope'>;
export type App = Schema<'App'>;
export type AppSummary = Schema<'AppSummary'>;
export type AppEvent = Schema<'AppEvent'>;
export type RegisterApp = Schema<'RegisterApp'>;
export type UpdateApp = Schema<'UpdateApp'>;
export type AppraiseApp = Schema<'AppraiseApp'>;
export type AppCertification = Schema<'AppCertification'>;
export type CertificationReport = Schema<'CertificationReport'>;
export type AppCredential = Schema<'AppCredential'>;
export type NewAppCredential = Schema<'NewAppCredential'>;
export type CreateAppCredential = Schema<'CreateAppCredential'>;
/** What a school lets an app read. */
export type Grant = Schema<'Grant'>;
/** The same as the authority sees it: with the school's name. */
export type AppGrant = Schema<'AppGrant'>;
export type GrantState = Schema<'GrantState'>;
export type GrantUsage = Schema<'Usage'>;
export type GrantableApp = Schema<'GrantableApp'>;
export type GrantApp = Schema<'GrantApp'>;
export type RevokeGrant = Schema<'RevokeGrant'>;
export type Freeze = Schema<'Freeze'>;
export type NewFreeze = Schema<'NewFreeze'>;
export type FrozenFeature = Schema<'Feature'>;

export type ListAppsParams = Loose<Query<OperationAt<'get', '/authorities/{authorityId}/apps'>>>;
export type ListGrantsParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/grants'>>>;
export type ListFreezesParams = Loose<Query<OperationAt<'get', '/authorities/{authorityId}/freezes'>>>;
type ListCertificationsParams = Loose<
  Query<OperationAt<'get', '/authorities/{authorityId}/apps/{appId}/certifications'>>
>;
type ListCredentialsParams = Loose<
  Query<OperationAt<'get', '/authorities/{authorityId}/apps/{appId}/credentials'>>
>;
type ListAppGrantsParams = Loose<Query<OperationAt<'get', '/authorities/{authorityId}/apps/{appId}/grants'>>>;
type ListGrantableParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/apps'>>>;

export type AppsApi = ReturnType<typeof createApps>;

/** Vendors' apps: registered, appraised by an authority, granted by each school, frozen where something is wrong. */
export function createApps(connection: Connection) {
  return {
    /** Apps of an authority, newest first; a vendor sees its own. */
    list(authorityId: string, params?: ListAppsParams, options?: CallOptions): Pages<AppSummary> {
      return connection.list('/authorities/{authorityId}/apps', { authorityId }, params, options);
    },

    /** Hands an app in for appraisal: who, for what, which scopes and why each. */
    register(authorityId: string, body: RegisterApp, options?: WriteOptions): Promise<App> {
      return connection.create('/authorities/{authorityId}/apps', { authorityId }, body, options);
    },

    /** One app with its appraisal. */
    get<Held extends string | undefined = undefined>(
      authorityId: string,
      appId: string,
      options?: ReadOptions<Held>,
    ): Promise<Versioned<App> | IfUnchanged<Held>> {
      return connection.read('/authorities/{authorityId}/apps/{appId}', { authorityId, appId }, options);
    },

    /** Changes a registration; of an approved app only contact, privacy page and certification key. */
    update(
      authorityId: string,
      appId: string,
      body: UpdateApp,
      options: UpdateOptions,
    ): Promise<Versioned<App>> {
      return connection.update(
        '/authorities/{authorityId}/apps/{appId}',
        { authorityId, appId },
        body,
        options,
      );
    },

    /** Decides on an app (thẩm định). A suspension ends its access in every school at once. */
    appraise(authorityId: string, appId: string, body: AppraiseApp, options?: WriteOptions): Promise<App> {
      return connection.create(
        '/authorities/{authorityId}/apps/{appId}/appraisals',
        { authorityId, appId },
        body,
        options,
      );
    },

    /** Certification reports, newest first. */
    listCertifications(
      authorityId: string,
      appId: string,
      params?: ListCertificationsParams,
      options?: CallOptions,
    ): Pages<AppCertification> {
      return connection.list(
        '/authorities/{authorityId}/apps/{appId}/certifications',
        { authorityId, appId },
        params,
        options,
      );
    },

    /** Hands in a report that `lienthong certify` signed. */
    submitCertification(
      authorityId: string,
      appId: string,
      body: Schema<'SubmitAppCertification'>,
      options?: WriteOptions,
    ): Promise<AppCertification> {
      return connection.create(
        '/authorities/{authorityId}/apps/{appId}/certifications',
        { authorityId, appId },
        body,
        options,
      );
    },

    /** Client secrets without the secrets, newest first. */
    listCredentials(
      authorityId: string,
      appId: string,
      params?: ListCredentialsParams,
      options?: CallOptions,
    ): Pages<AppCredential> {
      return connection.list(
        '/authorities/{authorityId}/apps/{appId}/credentials',
        { authorityId, appId },
        params,
        options,
      );
    },

    /** Makes a client secret; the answer is the only place that ever holds it. */
    createCredential(
      authorityId: string,
      appId: string,
      body: CreateAppCredential,
      options?: WriteOptions,
    ): Promise<NewAppCredential> {
      return connection.create(
        '/authorities/{authorityId}/apps/{appId}/credentials',
        { authorityId, appId },
        body,
        options,
      );
    },

    /** Ends a client secret, and the app's tokens, at once. */
    revokeCredential(
      authorityId: string,
      appId: string,
      credentialId: string,
      options?: WriteOptions,
    ): Promise<AppCredential> {
      return connection.create(
        '/authorities/{authorityId}/apps/{appId}/credentials/{credentialId}/revocation',
        { authorityId, appId, credentialId },
        undefined,
        options,
      );
    },

    /** Which schools let an app read what. */
    listGrantsOfApp(
      authorityId: string,
      appId: string,
      params?: ListAppGrantsParams,
      options?: CallOptions,
    ): Pages<AppGrant> {
      return connection.list(
        '/authorities/{authorityId}/apps/{appId}/grants',
        { authorityId, appId },
        params,
        options,
      );
    },

    /** Approved apps that a school may let in, by name. */
    listGrantable(
      schoolId: string,
      params?: ListGrantableParams,
      options?: CallOptions,
    ): Pages<GrantableApp> {
      return connection.list('/schools/{schoolId}/apps', { schoolId }, params, options);
    },

    /** Who may read what in a school, and what was read yesterday; those in force first. */
    listGrants(schoolId: string, params?: ListGrantsParams, options?: CallOptions): Pages<Grant> {
      return connection.list('/schools/{schoolId}/grants', { schoolId }, params, options);
    },

    /** Lets an app read data of a school: which scopes, which classes, until when. */
    grant(schoolId: string, body: GrantApp, options?: WriteOptions): Promise<Grant> {
      return connection.create('/schools/{schoolId}/grants', { schoolId }, body, options);
    },

    /** Ends a grant at once. */
    revoke(
      schoolId: string,
      grantId: string,
      body: RevokeGrant = {},
      options?: WriteOptions,
    ): Promise<Grant> {
      return connection.create(
        '/schools/{schoolId}/grants/{grantId}/revocation',
        { schoolId, grantId },
        body,
        options,
      );
    },

    /** What rests, and what rested; those in force first. */
    listFreezes(authorityId: string, params?: ListFreezesParams, options?: CallOptions): Pages<Freeze> {
      return connection.list('/authorities/{authorityId}/freezes', { authorityId }, params, options);
    },

    /** Freezes an app, a school or a feature at once and for everybody; widgets show the reason. */
    freeze(authorityId: string, body: NewFreeze, options?: WriteOptions): Promise<Freeze> {
      return connection.create('/authorities/{authorityId}/freezes', { authorityId }, body, options);
    },

    /** Ends a freeze. */
    liftFreeze(authorityId: string, freezeId: string, options?: WriteOptions): Promise<Freeze> {
      return connection.create(
        '/authorities/{authorityId}/freezes/{freezeId}/end',
        { authorityId, freezeId },
        undefined,
        options,
      );
    },
  };
}
