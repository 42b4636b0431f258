import type { Campaign, Client, PublicApplication } from '@lienthong/sdk';

export type { PublicApplication };

export interface ApplicationsPage {
  /** The campaign that is listed; null when the school has none. */
  campaign: Pick<Campaign, 'id' | 'name'> | null;
  items: PublicApplication[];
  total: number;
  nextCursor: string | null;
}

export interface ApplicationsQuery {
  /** Left out, the campaign that is open now, else the one that closed last. */
  campaignId?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** Where `edu-admissions-list` gets its rows. */
export interface AdmissionsListSource {
  list(query: ApplicationsQuery, options: { signal: AbortSignal }): Promise<ApplicationsPage>;
}

/** A list the page already has. */
export function inMemoryApplications(
  applications: readonly PublicApplication[],
  campaign: Pick<Campaign, 'id' | 'name'> | null = { id: '', name: '' },
): AdmissionsListSource {
  return {
    list: ({ cursor, limit }) => {
      const from = Number(cursor ?? 0);
      const until = from + limit;
      return Promise.resolve({
        campaign,
        items: applications.slice(from, until),
        total: applications.length,
        nextCursor: until < applications.length ? String(until) : null,
      });
    },
  };
}

/** The public list of the central system. */
export function clientApplications(
  client: Pick<Client, 'admissions'>,
  schoolId: string,
): AdmissionsListSource {
  let listed: Pick<Campaign, 'id' | 'name'> | undefined;
  return {
    async list({ campaignId, cursor, limit }, { signal }) {
      if (cursor === undefined || !listed) {
        const { items } = await client.admissions.listCampaigns(schoolId, {}, { signal });
        listed = chooseCampaign(items, campaignId);
      }
      if (!listed) return { campaign: null, items: [], total: 0, nextCursor: null };
      const page = await client.admissions.listApplications(
        schoolId,
        listed.id,
        { limit, ...(cursor && { cursor }) },
        { signal },
      );
      return { ...page, campaign: listed };
    },
  };
}

/** An upcoming campaign has no applications yet, so it never hides the list of the one before. */
export function chooseCampaign(campaigns: readonly Campaign[], campaignId?: string): Campaign | undefined {
  if (campaignId) return campaigns.find(({ id }) => id === campaignId);
  const byClosing = [...campaigns].sort((a, b) => Date.parse(b.closesAt) - Date.parse(a.closesAt));
  return byClosing.find(({ state }) => state === 'open') ?? byClosing.find(({ state }) => state === 'closed');
}
