import type {
  ContactReview,
  ContactReviewsPage,
  ContactReviewState,
  ContactRound,
  ContactRoundInput,
  ContactsApi,
} from '@lienthong/sdk/contacts';
import type { SiteState, SiteStatus, SiteStatusApi, SiteStatusPage } from '@lienthong/sdk/site-status';

export type { ContactReview, ContactReviewsPage, ContactReviewState, ContactRound, ContactRoundInput };
export type { SiteState, SiteStatus, SiteStatusPage };

export interface BoardQuery<State> {
  state?: State | undefined;
  q?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** Where `edu-unit-board` reads how the units below an authority stand, and where it opens and ends reviews. */
export interface UnitBoardSource {
  reviews(
    query: BoardQuery<ContactReviewState>,
    options: { signal: AbortSignal },
  ): Promise<ContactReviewsPage>;
  sites(query: BoardQuery<SiteState>, options: { signal: AbortSignal }): Promise<SiteStatusPage>;
  openRound(input: ContactRoundInput, options: { idempotencyKey: string }): Promise<ContactRound>;
  endRound(roundId: string, options: { idempotencyKey: string }): Promise<ContactRound>;
}

export interface UnitBoardInMemory {
  reviews?: readonly ContactReview[] | undefined;
  sites?: readonly SiteStatus[] | undefined;
  round?: ContactRound | undefined;
}

const matches = (q: string | undefined, { schoolName, schoolCode }: ContactReview | SiteStatus): boolean =>
  !q || `${schoolName} ${schoolCode}`.toLowerCase().includes(q.toLowerCase());

/** Units the page has already; rounds opened and ended stay in memory. */
export function inMemoryUnitBoard({ reviews = [], sites = [], round }: UnitBoardInMemory): UnitBoardSource {
  let current = round ?? null;
  const page = <Item>(found: readonly Item[], { cursor, limit }: BoardQuery<unknown>) => {
    const from = Number(cursor ?? 0);
    const until = from + limit;
    return { items: found.slice(from, until), nextCursor: until < found.length ? String(until) : null };
  };
  const of = <State>(rows: readonly { state: State }[], state: State): number =>
    rows.filter((row) => row.state === state).length;
  return {
    reviews: async (query) => ({
      ...page(
        reviews.filter((row) => (!query.state || row.state === query.state) && matches(query.q, row)),
        query,
      ),
      round: current,
      counts: {
        ...{ units: reviews.length, overdue: of(reviews, 'overdue'), waiting: of(reviews, 'waiting') },
        ...{ confirmed: of(reviews, 'confirmed') },
        incomplete: reviews.filter(({ missing }) => missing.length > 0).length,
      },
    }),
    sites: async (query) => ({
      ...page(
        sites.filter((row) => (!query.state || row.state === query.state) && matches(query.q, row)),
        query,
      ),
      counts: {
        ...{ units: sites.length, live: of(sites, 'live'), stale: of(sites, 'stale') },
        ...{ silent: of(sites, 'silent'), off: of(sites, 'off'), noSite: of(sites, 'noSite') },
      },
    }),
    openRound: async ({ name, reviewBy }) => {
      current = {
        ...{ id: 'round', name, reviewBy, authorityId: '', authorityName: 'Sở Giáo dục và Đào tạo' },
        ...{ openedAt: new Date().toISOString(), endedAt: null },
      };
      return current;
    },
    endRound: async () => {
      const ended = { ...(current as ContactRound), endedAt: new Date().toISOString() };
      current = null;
      return ended;
    },
  };
}

/** The units below an authority at the central system. */
export function clientUnitBoard(
  { contacts, siteStatus }: { contacts: ContactsApi; siteStatus: SiteStatusApi },
  authorityId: string,
): UnitBoardSource {
  const asked = <State>({ state, q, cursor, limit }: BoardQuery<State>) => ({
    ...{ limit, ...(state && { state }), ...(q && { q }), ...(cursor && { cursor }) },
  });
  return {
    reviews: async (query, options) => contacts.listReviews(authorityId, asked(query), options),
    sites: async (query, options) => siteStatus.list(authorityId, asked(query), options),
    openRound: (input, options) => contacts.openRound(authorityId, input, options),
    endRound: (roundId, options) => contacts.endRound(authorityId, roundId, options),
  };
}
