import { v7 as uuid } from 'uuid';
import { dayInVietnam } from '../clock.ts';
import { inTenant } from '../database/tenant.ts';
import { listOrder, page, readCursor } from '../http/cursor.ts';
import { prepared, type Handlers, type OperationContext } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import {
  changeAuthorityFeed,
  feedsOfAuthority,
  insertAuthorityFeed,
  lockAuthorityFeed,
} from './authority-feeds.ts';
import { assertSettings, feedOnTheWire, feedReply } from './feed-answer.ts';
import { assertRoomForFeed } from './most-feeds.ts';
import { checkNow, labelOf, sourceToRegister, type NewsOptions } from './register.ts';

type Operations =
  | 'listAuthorityFeeds'
  | 'createAuthorityFeed'
  | 'getAuthorityFeed'
  | 'updateAuthorityFeed'
  | 'checkAuthorityFeed';

const byLabel = listOrder('listAuthorityFeeds', 'text', 'uuid');

export function authorityFeedHandlers(options: NewsOptions): Handlers<Operations> {
  return {
    async listAuthorityFeeds({ path: { authorityId }, query }, { db, now, language }) {
      const limit = query.limit ?? 50;
      const after = readCursor(byLabel, query.cursor);
      const rows = await feedsOfAuthority(db, authorityId, dayInVietnam(now), { after, limit: limit + 1 });
      return {
        body: page(
          byLabel,
          rows,
          limit,
          ({ label, id }) => [label, id],
          (row) => feedOnTheWire(row, language, now),
        ),
      };
    },

    createAuthorityFeed: prepared({
      async prepare(
        { path: { authorityId }, body: { url } }: { path: { authorityId: string }; body: { url: string } },
        { caller, now },
      ) {
        await inTenant(options.db, { caller, schoolId: null, authorityId }, (db) =>
          assertRoomForFeed(db, { authorityId }),
        );
        return sourceToRegister(options, url, now);
      },
      async handle({ path: { authorityId }, body }, context, source_id) {
        const { db, now, language, touched } = context;
        await assertRoomForFeed(db, { authorityId });
        const id = uuid({ msecs: now.getTime() });
        const row = { authority_id: authorityId, id, label: labelOf(body.label), source_id };
        const registered = { registered_at: now, registered_by: personOf(context) };
        if (!(await insertAuthorityFeed(db, { ...row, ...registered }))) throw new Problem('feed_exists');
        touched('feed', [id]);
        return { body: feedOnTheWire(await find(context, authorityId, id), language, now) };
      },
    }),

    async getAuthorityFeed({ path: { authorityId, feedId } }, context) {
      return feedReply(await find(context, authorityId, feedId), context.language, context.now);
    },

    async updateAuthorityFeed({ path: { authorityId, feedId }, headers, body }, context) {
      const { db, now, language, touched } = context;
      await lockAuthorityFeed(db, authorityId, feedId);
      const row = await find(context, authorityId, feedId);
      assertSettings(headers['If-Match'], row);
      const label = body.label === undefined ? row.label : labelOf(body.label);
      await changeAuthorityFeed(db, authorityId, feedId, {
        label,
        ...(body.removed === true && { removed_at: now, removed_by: personOf(context) }),
      });
      touched('feed', [feedId]);
      return feedReply({ ...row, label }, language, now);
    },

    checkAuthorityFeed: prepared({
      async prepare(
        { path: { authorityId, feedId } }: { path: { authorityId: string; feedId: string } },
        { caller, now },
      ) {
        const { source_id } = await inTenant(options.db, { caller, schoolId: null, authorityId }, (db) =>
          find({ db, now }, authorityId, feedId),
        );
        await checkNow(options, source_id, now);
      },
      async handle({ path: { authorityId, feedId } }, context) {
        context.touched('feed', [feedId]);
        const row = await find(context, authorityId, feedId);
        return { body: feedOnTheWire(row, context.language, context.now) };
      },
    }),
  };
}

async function find({ db, now }: Pick<OperationContext, 'db' | 'now'>, authorityId: string, feedId: string) {
  const [row] = await feedsOfAuthority(db, authorityId, dayInVietnam(now), { feedId });
  if (!row) throw new Problem('not_found');
  return row;
}

function personOf({ caller }: Pick<OperationContext, 'caller'>): string | null {
  return caller.kind === 'person' ? caller.accountId : null;
}
