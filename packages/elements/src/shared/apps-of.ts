import { createApps, type AppsApi } from '@lienthong/sdk/apps';
import type { Session } from './context.ts';

const made = new WeakMap<object, AppsApi>();

/** Apps, grants and freezes as a person may handle them; undefined for a session that has no connection of ours. */
export function appsOf({ connection }: Pick<Session, 'connection'>): AppsApi | undefined {
  if (!connection) return undefined;
  const api = made.get(connection) ?? createApps(connection);
  made.set(connection, api);
  return api;
}
