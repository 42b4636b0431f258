import { createContacts, type ContactsApi } from '@lienthong/sdk/contacts';
import type { Session } from './context.ts';

const made = new WeakMap<object, ContactsApi>();

/** Directories and reviews as a person may handle them; undefined for a session that has no connection of ours. */
export function contactsOf({ connection }: Pick<Session, 'connection'>): ContactsApi | undefined {
  if (!connection) return undefined;
  const api = made.get(connection) ?? createContacts(connection);
  made.set(connection, api);
  return api;
}
