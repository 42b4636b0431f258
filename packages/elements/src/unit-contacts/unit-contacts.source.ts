import type { ContactPerson, UnitContacts, UnitContactsChange, ContactsApi } from '@lienthong/sdk/contacts';

export type { ContactPerson, UnitContacts, UnitContactsChange };
export type VersionedContacts = UnitContacts & { etag: string };

/** Where `edu-unit-contacts` reads and writes the directory of one unit. */
export interface UnitContactsSource {
  read(options: { signal: AbortSignal }): Promise<VersionedContacts>;
  /** Refused with `precondition_failed` when somebody else changed it since `ifMatch`. */
  save(change: UnitContactsChange, options: { ifMatch: string }): Promise<VersionedContacts>;
  /** Refused with `contacts_changed` when it is no longer the version that was read. */
  confirm(version: number, options: { idempotencyKey: string }): Promise<UnitContacts>;
}

/** A directory a page holds itself, for designs and tests. */
export function inMemoryUnitContacts(start: UnitContacts): UnitContactsSource {
  let held = start;
  const now = (): VersionedContacts => ({ ...held, etag: `"${held.version}"` });
  return {
    read: async () => now(),
    save: async ({ people, ...change }, { ifMatch }) => {
      if (ifMatch !== now().etag)
        throw Object.assign(new Error('changed meanwhile'), { code: 'precondition_failed' });
      const listed = people?.map((person) => ({
        ...{ title: null, phone: null, email: null, public: false, ...person },
      }));
      const version = held.version + 1;
      held = { ...held, ...change, ...(listed && { people: listed }), version };
      held = {
        ...held,
        updatedAt: new Date().toISOString(),
        changedSinceConfirmed: held.confirmedAt !== null,
      };
      return now();
    },
    confirm: async (version) => {
      if (version !== held.version) throw Object.assign(new Error('changed'), { code: 'contacts_changed' });
      const reviews = held.reviews.map((review) => ({ ...review, state: 'confirmed' as const }));
      held = { ...held, reviews, confirmedAt: new Date().toISOString(), changedSinceConfirmed: false };
      return held;
    },
  };
}

/** The directory of a unit at the central system. */
export function clientUnitContacts(contacts: ContactsApi, schoolId: string): UnitContactsSource {
  return {
    read: (options) => contacts.get(schoolId, options),
    save: (change, options) => contacts.update(schoolId, change, options),
    confirm: (version, options) => contacts.confirm(schoolId, { version }, options),
  };
}
