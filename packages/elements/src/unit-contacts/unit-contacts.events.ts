import type { UnitContacts } from './unit-contacts.source.ts';

export type ContactsAction = 'saved' | 'confirmed';

/** The directory was saved or confirmed. Neither bubbles nor is composed: it concerns whoever holds the element. */
export class ContactsChangeEvent extends Event {
  static readonly type = 'edu-contacts-change';
  readonly action: ContactsAction;
  /** As it now stands. */
  readonly contacts: UnitContacts;

  constructor(action: ContactsAction, contacts: UnitContacts) {
    super(ContactsChangeEvent.type);
    this.action = action;
    this.contacts = contacts;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'edu-contacts-change': ContactsChangeEvent;
  }
}
