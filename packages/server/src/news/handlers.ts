import type { Kysely } from 'kysely';
import { v7 as uuid } from 'uuid';
import { dayInVietnam } from '../clock.ts';
import type { Schema } from '../database/schema.ts';
import { asSystem } from '../database/tenant.ts';
import { listOrder, page, readCursor } from '../http/cursor.ts';
import { prepared, type Handlers } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import { plainText } from '../text.ts';
import { FeedProblem, type FetchFeed } from './fetch-feed.ts';
import { feedOnTheWire } from './merged.ts';
import { keep } from './check-source.ts';
import * as repository from './repository.ts';
import { sourceAddress, sourceOf } from './sources.ts';

type Operations = 'listFeeds' | 'createFeed';

const feedOrder = listOrder('listFeeds', 'integer', 'text', 'uuid');

export interface NewsOptions {
  db: Kysely<Schema>;
  fetchFeed: FetchFeed;
}

export function newsHandlers({ db: connections, fetchFeed }: NewsOptions): Handlers<Operations> {
  return {
    async listFeeds({ path: { schoolId }, query }, { db, now, language }) {
      const limit = query.limit ?? 50;
      const after = readCursor(feedOrder, query.cursor);
      const rows = await repository.feedsOf(db, schoolId, dayInVietnam(now), {
        ...{ after, limit: limit + 1 },
      });
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
      /** Reads the address once before it is registered, outside the transaction: sources are the system's. */
      async prepare({ body: { url } }: { body: { url: string } }, { now }) {
        try {
          const found = await fetchFeed(url);
          return await asSystem(connections, async (trx) => {
            const source = await sourceOf(trx, sourceAddress(url), now);
            await keep(trx, source, found, now);
            return source.id;
          });
        } catch (error) {
          if (!(error instanceof FeedProblem)) throw error;
          throw new Problem(error.code, {
            detail: error.detail,
            errors: [{ pointer: '/url', code: error.code, detail: error.detail }],
            cause: error,
          });
        }
      },
      async handle({ path: { schoolId }, body }, { db, now, language, touched }, sourceId) {
        const label = plainText(body.label);
        if (label === '') {
          const detail = { vi: 'Chưa ghi tên nguồn tin.', en: 'The feed needs a label.' };
          throw new Problem('validation_failed', {
            errors: [{ pointer: '/label', code: 'minLength', detail }],
          });
        }
        const row = {
          school_id: schoolId,
          id: uuid({ msecs: now.getTime() }),
          label,
          issuer: body.issuer,
          source_id: sourceId,
          registered_at: now,
        };
        if (!(await repository.insertFeed(db, row))) throw new Problem('feed_exists');
        touched('feed', [row.id]);
        const kept = (await repository.feedsOf(db, schoolId, dayInVietnam(now))).find(
          ({ id }) => id === row.id,
        );
        if (!kept) throw new Error('The feed just written is not there');
        return { body: feedOnTheWire(kept, language) };
      },
    }),
  };
}
