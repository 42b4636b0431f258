import type { ApplicationInput, ApplicationReceipt, Campaign, Client } from '@lienthong/sdk';

export type { ApplicationInput, ApplicationReceipt, Campaign };

/** Where `edu-admissions-form` reads campaigns and files applications. */
export interface AdmissionsFormSource {
  campaigns(options: { signal: AbortSignal }): Promise<readonly Campaign[]>;
  /** A second try of the same application passes the same key and is filed once. */
  file(
    campaignId: string,
    application: ApplicationInput,
    options: { idempotencyKey: string },
  ): Promise<ApplicationReceipt>;
}

/** Campaigns the page has already; `file` is the page's own way to receive an application. */
export function inMemoryAdmissions(
  campaigns: readonly Campaign[],
  file: AdmissionsFormSource['file'] = numberedReceipts(),
): AdmissionsFormSource {
  return { campaigns: () => Promise.resolve(campaigns), file };
}

/** Campaigns and filing at the central system. */
export function clientAdmissions(client: Pick<Client, 'admissions'>, schoolId: string): AdmissionsFormSource {
  return {
    campaigns: async ({ signal }) => (await client.admissions.listCampaigns(schoolId, {}, { signal })).items,
    file: (campaignId, application, options) =>
      client.admissions.file(schoolId, campaignId, application, options),
  };
}

/** The campaigns a visitor may choose from: those open; else the one to be told about, coming soonest or closed last. */
export function offered(campaigns: readonly Campaign[], campaignId?: string): readonly Campaign[] {
  if (campaignId) return campaigns.filter(({ id }) => id === campaignId);
  const open = campaigns.filter(({ state }) => state === 'open');
  if (open.length > 0) return open;
  const upcoming = campaigns
    .filter(({ state }) => state === 'upcoming')
    .sort((a, b) => Date.parse(a.opensAt) - Date.parse(b.opensAt));
  const closed = campaigns
    .filter(({ state }) => state === 'closed')
    .sort((a, b) => Date.parse(b.closesAt) - Date.parse(a.closesAt));
  return [...upcoming, ...closed].slice(0, 1);
}

/** The places an error of the client names; empty for anything else. */
export function placesOf(error: unknown): readonly { pointer: string; code: string }[] {
  if (typeof error !== 'object' || error === null || !('errors' in error)) return [];
  return Array.isArray(error.errors) ? error.errors : [];
}

function numberedReceipts(): AdmissionsFormSource['file'] {
  const receipts = new Map<string, ApplicationReceipt>();
  return (_campaignId, _application, { idempotencyKey }) => {
    const number = receipts.size + 1;
    const receipt = receipts.get(idempotencyKey) ?? {
      id: `application-${number}`,
      code: `TS-${String(number).padStart(4, '0')}`,
      submittedAt: new Date().toISOString(),
      status: 'submitted',
    };
    receipts.set(idempotencyKey, receipt);
    return Promise.resolve(receipt);
  };
}
