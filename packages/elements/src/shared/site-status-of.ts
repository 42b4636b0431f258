import { createSiteStatus, type SiteStatusApi } from '@lienthong/sdk/site-status';
import type { Session } from './context.ts';

const made = new WeakMap<object, SiteStatusApi>();

/** Reports of websites as a person may read them; undefined for a session that has no connection of ours. */
export function siteStatusOf({ connection }: Pick<Session, 'connection'>): SiteStatusApi | undefined {
  if (!connection) return undefined;
  const api = made.get(connection) ?? createSiteStatus(connection);
  made.set(connection, api);
  return api;
}
