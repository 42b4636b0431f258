import { createRecords, type RecordsApi } from '@lienthong/sdk/records';
import type { Session } from './context.ts';

const made = new WeakMap<object, RecordsApi>();

/** Summary pages as a person may handle them; undefined for a session that has no connection of ours. */
export function recordsOf({ connection }: Pick<Session, 'connection'>): RecordsApi | undefined {
  if (!connection) return undefined;
  const api = made.get(connection) ?? createRecords(connection);
  made.set(connection, api);
  return api;
}
