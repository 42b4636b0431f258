import { v7 as uuid } from 'uuid';
import { listOrder, page, readCursor } from '../http/cursor.ts';
import { prepared, type Handlers } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import { plainText } from '../text.ts';
import { FeedProblem, type FetchFeed } from './fetch-feed.ts';
import { compareKeys, feedOnTheWire, mergedEntries, newsOnTheWire } from './merged.ts';
import { keep } from './poll.ts';
import * as repository from './repository.ts';

type Operations = 'listNews' | 'listFeeds' | 'createFeed';

const newsOrder = listOrder('listNews', 'text', 'text', 'text');
const feedOrder = listOrder('listFeeds', 'integer', 'text', 'uuid');

export function newsHandlers({ fetchFeed }: { fetchFeed: FetchFeed }): Handlers<Operations> {
  return {
    async listNews({ path: { schoolId }, query }, { db, language }) {
      const after = readCursor(newsOrder, query.cursor);
      const feeds = await repository.feedsOf(db, schoolId);
      const shown = query.source === undefined ? feeds : feeds.filter(({ id }) => id === query.source);
      if (query.source !== undefined && shown.length === 0) throw new Problem('not_found');
      const feedIds = shown.map(({ id }) => id);
      const heads = await repository.itemHeads(db, schoolId, feedIds);

      const entries = mergedEntries(feedIds, heads);
      const from = after === undefined ? 0 : entries.findIndex(({ key }) => compareKeys(key, after) > 0);
      const limit = query.limit ?? 50;
      const wanted = from < 0 ? [] : entries.slice(from, from + limit + 1);
      const keys = wanted.slice(0, limit).map(({ feedId, itemId }) => ({ feed_id: feedId, item_id: itemId }));
      const texts = await repository.itemTexts(db, schoolId, keys);
      const textOf = new Map(texts.map((row) => [`${row.feed_id}/${row.item_id}`, row]));
      const { items, nextCursor } = page(
        newsOrder,
        wanted,
        limit,
        ({ key }) => key,
        (entry) => {
          const row = textOf.get(`${entry.feedId}/${entry.itemId}`);
          return row ? [newsOnTheWire(entry, row)] : [];
        },
      );
      const sources = feeds.map((feed) => feedOnTheWire(feed, language));
      return { body: { items: items.flat(), sources, nextCursor } };
    },

    async listFeeds({ path: { schoolId }, query }, { db, language }) {
      const limit = query.limit ?? 50;
      const after = readCursor(feedOrder, query.cursor);
      const rows = await repository.feedsOf(db, schoolId, { after, limit: limit + 1 });
      return {
        body: page(
          feedOrder,
          rows,
          limit,
          ({ place, label, id }) => [place, label, id],
          (row) => feedOnTheWire(row, language),
        ),
      };
    },

    createFeed: prepared({
      /** Reads the address once before it is kept, outside the transaction. */
      async prepare({ body: { url } }: { body: { url: string } }) {
        try {
          return await fetchFeed(url);
        } catch (error) {
          if (!(error instanceof FeedProblem)) throw error;
          throw new Problem(error.code, {
            detail: error.detail,
            errors: [{ pointer: '/url', code: error.code, detail: error.detail }],
            cause: error,
          });
        }
      },
      async handle({ path: { schoolId }, body }, { db, now, language, touched }, found) {
        const label = plainText(body.label);
        if (label === '') {
          const detail = { vi: 'Chưa ghi tên nguồn tin.', en: 'The feed needs a label.' };
          throw new Problem('validation_failed', {
            errors: [{ pointer: '/label', code: 'minLength', detail }],
          });
        }
        const { href } = new URL(body.url);
        const row = {
          school_id: schoolId,
          id: uuid({ msecs: now.getTime() }),
          label,
          issuer: body.issuer,
          url: href,
        };
        if (!(await repository.insertFeed(db, row))) throw new Problem('feed_exists');
        await keep(db, row, found, now);
        touched('feed', [row.id]);
        const kept = (await repository.feedsOf(db, schoolId)).find(({ id }) => id === row.id);
        if (!kept) throw new Error('The feed just written is not there');
        return { body: feedOnTheWire(kept, language) };
      },
    }),
  };
}
