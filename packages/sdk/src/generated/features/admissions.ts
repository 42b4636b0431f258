// Generated from specs/openapi by `pnpm generate`. Do not edit.

import type { Answer, Loose, OperationAt, Query } from '../../core/contract.ts';
import type { Connection } from '../../core/connection.ts';
import type { CallOptions, WriteOptions } from '../../core/options.ts';
import type { Pages } from '../../core/pages.ts';
import type * as types from '../types.ts';

export * from '../../base.ts';
export type {
  ApplicationInput,
  ApplicationReceipt,
  ApplicationStatus,
  Campaign,
  Day,
  Id,
  Instant,
  PublicApplication,
} from '../types.ts';

export type ListCampaignsParams = Loose<
  Query<OperationAt<'get', '/schools/{schoolId}/admissions/campaigns'>>
>;
export type ListApplicationsParams = Loose<
  Query<OperationAt<'get', '/schools/{schoolId}/admissions/campaigns/{campaignId}/applications'>>
>;
export type PublicApplicationsPage = Answer<
  OperationAt<'get', '/schools/{schoolId}/admissions/campaigns/{campaignId}/applications'>
>;
/** Named, so that a compiler's message is short and an editor shows its methods. */
export interface AdmissionsApi extends ReturnType<typeof createAdmissions> {}

/** Entry-grade admission (tuyển sinh đầu cấp). */
export function createAdmissions(connection: Connection) {
  return {
    /**
     * Admission campaigns of a school.
     *
     * Who may (`admissions.read-public`): a school’s site, by its key if it allows `publicReads` or `admissions`; anybody signed
     * in.
     */
    listCampaigns(
      schoolId: string,
      params?: ListCampaignsParams,
      options?: CallOptions,
    ): Pages<types.Campaign> {
      return connection.list(
        '/schools/{schoolId}/admissions/campaigns',
        { schoolId },
        params,
        options,
        'listCampaigns',
      );
    },

    /**
     * Public list of applicants.
     *
     * Letter 540/GDĐT-TTTT asks for a public list; the law on personal data (91/2025/QH15) and on children for no more than
     * needed: the code, and initials with the year of birth unless the school decided otherwise.
     *
     * Who may (`admissions.read-public`): a school’s site, by its key if it allows `publicReads` or `admissions`; anybody signed
     * in.
     *
     * Errors of its own: [`campaign_unknown`](/docs/errors/campaign_unknown).
     */
    listApplications(
      schoolId: string,
      campaignId: string,
      params?: ListApplicationsParams,
      options?: CallOptions,
    ): Pages<types.PublicApplication, PublicApplicationsPage> {
      return connection.list(
        '/schools/{schoolId}/admissions/campaigns/{campaignId}/applications',
        { schoolId, campaignId },
        params,
        options,
        'listPublicApplications',
      );
    },

    /**
     * File an application.
     *
     * Who may (`admissions.file`): a school’s site, by its key if it allows `admissions`; anybody signed in.
     *
     * Errors of its own: [`campaign_unknown`](/docs/errors/campaign_unknown),
     * [`campaign_not_open`](/docs/errors/campaign_not_open), [`consent_outdated`](/docs/errors/consent_outdated),
     * [`birth_date_invalid`](/docs/errors/birth_date_invalid), [`age_reason_missing`](/docs/errors/age_reason_missing),
     * [`application_exists`](/docs/errors/application_exists).
     */
    file(
      schoolId: string,
      campaignId: string,
      body: types.ApplicationInput,
      options?: WriteOptions,
    ): Promise<types.ApplicationReceipt> {
      return connection.create(
        '/schools/{schoolId}/admissions/campaigns/{campaignId}/applications',
        { schoolId, campaignId },
        body,
        options,
        'createApplication',
      );
    },
  };
}
