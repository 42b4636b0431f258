import type { Answer, Loose, OperationAt, Query, Schema } from './core/contract.ts';
import type { Connection } from './core/connection.ts';
import type { CallOptions, WriteOptions } from './core/options.ts';
import type { Pages } from './core/pages.ts';

export * from './base.ts';

export type Campaign = Schema<'Campaign'>;
export type ApplicationInput = Schema<'ApplicationInput'>;
export type ApplicationReceipt = Schema<'ApplicationReceipt'>;
export type ApplicationStatus = Schema<'ApplicationStatus'>;
export type PublicApplication = Schema<'PublicApplication'>;

type Campaigns = OperationAt<'get', '/schools/{schoolId}/admissions/campaigns'>;
type Applications = OperationAt<'get', '/schools/{schoolId}/admissions/campaigns/{campaignId}/applications'>;
/** A page of applicants, with the number of all. */
export type PublicApplicationsPage = Answer<Applications>;
export type ListCampaignsParams = Loose<Query<Campaigns>>;
export type ListApplicationsParams = Loose<Query<Applications>>;

export type AdmissionsApi = ReturnType<typeof createAdmissions>;

/** Entry-grade admission (tuyển sinh đầu cấp). */
export function createAdmissions(connection: Connection) {
  return {
    /** Campaigns of a school, the one closing last first. */
    listCampaigns(schoolId: string, params?: ListCampaignsParams, options?: CallOptions): Pages<Campaign> {
      return connection.list('/schools/{schoolId}/admissions/campaigns', { schoolId }, params, options);
    },

    /** The public list of applicants, newest first: codes and initials. */
    listApplications(
      schoolId: string,
      campaignId: string,
      params?: ListApplicationsParams,
      options?: CallOptions,
    ): Pages<PublicApplication, PublicApplicationsPage> {
      return connection.list(
        '/schools/{schoolId}/admissions/campaigns/{campaignId}/applications',
        { schoolId, campaignId },
        params,
        options,
      );
    },

    /** Files an application; the receipt's code is what the family keeps. */
    file(
      schoolId: string,
      campaignId: string,
      body: ApplicationInput,
      options?: WriteOptions,
    ): Promise<ApplicationReceipt> {
      return connection.create(
        '/schools/{schoolId}/admissions/campaigns/{campaignId}/applications',
        { schoolId, campaignId },
        body,
        options,
      );
    },
  };
}
