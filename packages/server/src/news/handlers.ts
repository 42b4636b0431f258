import { v7 as uuid } from 'uuid';
import { dayInVietnam, instant } from '../clock.ts';
import { inTenant } from '../database/tenant.ts';
import { listOrder, page, readCursor } from '../http/cursor.ts';
import { prepared, type Handlers, type OperationContext } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import { assertSettings, feedOnTheWire, feedReply } from './feed-answer.ts';
import { assertRoomForFeed } from './most-feeds.ts';
import { checkNow, labelOf, sourceToRegister, type NewsOptions } from './register.ts';
import * as repository from './repository.ts';
import { windowsOfFeeds } from './windows.ts';

type Operations = 'listFeeds' | 'createFeed' | 'getFeed' | 'updateFeed' | 'checkFeed' | 'listFeedWindows';

const feedOrder = listOrder('listFeeds', 'integer', 'text', 'uuid');
const newestWindows = listOrder('listFeedWindows', 'text', 'text', 'uuid');

export function newsHandlers(options: NewsOptions): Handlers<Operations> {
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
          (row) => feedOnTheWire(row, language, now),
        ),
      };
    },

    createFeed: prepared({
      /** Outside the transaction: another server may take its time. */
      async prepare(
        { path: { schoolId }, body: { url } }: { path: { schoolId: string }; body: { url: string } },
        { caller, now },
      ) {
        // Nobody else's server is asked for a feed that there is no room for.
        await inTenant(options.db, { caller, schoolId }, (db) => assertRoomForFeed(db, { schoolId }));
        return sourceToRegister(options, url, now);
      },
      async handle({ path: { schoolId }, body }, { db, now, language, touched }, sourceId) {
        const label = labelOf(body.label);
        await assertRoomForFeed(db, { schoolId });
        const known = await repository.feedsOf(db, schoolId, dayInVietnam(now));
        if (known.some(({ source_id }) => source_id === sourceId)) throw new Problem('feed_exists');
        const id = uuid({ msecs: now.getTime() });
        const row = { school_id: schoolId, id, label, issuer: body.issuer, source_id: sourceId };
        if (!(await repository.insertFeed(db, { ...row, registered_at: now })))
          throw new Problem('feed_exists');
        touched('feed', [id]);
        return { body: feedOnTheWire(await find({ db, now }, schoolId, id), language, now) };
      },
    }),

    async getFeed({ path: { schoolId, feedId } }, { db, now, language }) {
      return feedReply(await find({ db, now }, schoolId, feedId), language, now);
    },

    async updateFeed({ path: { schoolId, feedId }, headers, body }, { db, now, language, caller, touched }) {
      await repository.lockFeed(db, schoolId, feedId);
      const row = await find({ db, now }, schoolId, feedId);
      if (row.authority_id !== null) throw new Problem('feed_inherited');
      assertSettings(headers['If-Match'], row);
      const label = body.label === undefined ? row.label : labelOf(body.label);
      const removed_by = caller.kind === 'person' ? caller.accountId : null;
      await repository.changeFeed(db, schoolId, feedId, {
        label,
        ...(body.removed === true && { removed_at: now, removed_by }),
      });
      touched('feed', [feedId]);
      return feedReply({ ...row, label }, language, now);
    },

    checkFeed: prepared({
      async prepare(
        { path: { schoolId, feedId } }: { path: { schoolId: string; feedId: string } },
        { caller, now },
      ) {
        const { source_id } = await inTenant(options.db, { caller, schoolId }, (db) =>
          find({ db, now }, schoolId, feedId),
        );
        await checkNow(options, source_id, now);
      },
      async handle({ path: { schoolId, feedId } }, { db, now, language, touched }) {
        touched('feed', [feedId]);
        return { body: feedOnTheWire(await find({ db, now }, schoolId, feedId), language, now) };
      },
    }),

    async listFeedWindows({ path: { schoolId }, query }, { db, now }) {
      const limit = query.limit ?? 50;
      const after = readCursor(newestWindows, query.cursor);
      const rows = await windowsOfFeeds(db, schoolId, dayInVietnam(now), {
        ...{ missed: query.missed, after, limit: limit + 1 },
      });
      return {
        body: page(
          newestWindows,
          rows,
          limit,
          ({ day, closes, feed_id }) => [day, closes, feed_id],
          ({ feed_id, label, day, closes, checked_at }) => ({
            ...{ feedId: feed_id, label, day, closes },
            checkedAt: checked_at === null ? null : instant(checked_at),
            missed: checked_at === null,
          }),
        ),
      };
    },
  };
}

async function find({ db, now }: Pick<OperationContext, 'db' | 'now'>, schoolId: string, feedId: string) {
  const row = await repository.feedOf(db, schoolId, dayInVietnam(now), feedId);
  if (!row) throw new Problem('not_found');
  return row;
}
