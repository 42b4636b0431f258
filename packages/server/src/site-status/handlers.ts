import { dayInVietnam, instant } from '../clock.ts';
import { listOrder, page, readCursor } from '../http/cursor.ts';
import type { Handlers } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import { states, statusCounts, statusPage } from './board.ts';
import { heartbeatOf, keepHeartbeat, keyIdOf } from './heartbeats.ts';

type Operations = 'sendHeartbeat' | 'listSiteStatus';

const troublesFirst = listOrder('listSiteStatus', 'integer', 'text', 'uuid');

export const siteStatusHandlers: Handlers<Operations> = {
  async sendHeartbeat({ path: { schoolId }, body }, { db, caller, now }) {
    if (caller.kind !== 'site') throw new Problem('site_key_unknown');
    const day = dayInVietnam(now);
    const awaited = await heartbeatOf(db, caller, day);
    if (awaited === 'off') throw new Problem('heartbeats_off');
    const keyId = await keyIdOf(db, schoolId, caller.siteKey);
    const feeds = body.feeds.map(({ issuer, lastSuccessAt }) => ({
      issuer,
      lastSuccessAt: lastSuccessAt && notAfter(lastSuccessAt, now),
    }));
    if (keyId !== undefined && (awaited === 'due' || (awaited === 'dueWithNews' && feeds.length > 0)))
      await keepHeartbeat(db, {
        ...{ school_id: schoolId, site_key_id: keyId, day, at: now, origin: caller.origin },
        ...{ version: body.version, elements: body.elements, feeds: JSON.stringify(feeds) },
      });
    return { body: { heartbeat: await heartbeatOf(db, caller, day) } };
  },

  async listSiteStatus({ path: { authorityId }, query }, { db, now, touched }) {
    const { limit = 50, cursor, ...filter } = query;
    const asked = { authorityId, now, today: dayInVietnam(now), ...filter };
    const rows = await statusPage(db, asked, readCursor(troublesFirst, cursor), limit + 1);
    touched(
      'school',
      rows.slice(0, limit).map(({ schoolId }) => schoolId),
    );
    const listed = page(
      troublesFirst,
      rows,
      limit,
      ({ rank, schoolName, schoolId }) => [rank, schoolName, schoolId],
      ({ rank, lastHeartbeatAt, departmentAt, departmentFresh, wardAt, wardFresh, ...row }) => ({
        ...row,
        state: states[rank] ?? 'off',
        lastHeartbeatAt: lastHeartbeatAt && instant(lastHeartbeatAt),
        feeds: {
          department: { fresh: departmentFresh, lastSuccessAt: departmentAt && instant(departmentAt) },
          ward: { fresh: wardFresh, lastSuccessAt: wardAt && instant(wardAt) },
        },
      }),
    );
    return { body: { ...listed, counts: await statusCounts(db, asked) } };
  },
};

/** What a page says of the future, its feeds have not done yet. */
function notAfter(said: string, now: Date): string {
  const moment = new Date(said);
  return instant(moment > now ? now : moment);
}
