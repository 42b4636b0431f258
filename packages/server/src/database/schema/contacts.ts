import type { Generated } from 'kysely';
import type { Day, Instant, Json } from './columns.ts';

export type ContactDuty = 'principal' | 'deputy' | 'office' | 'it' | 'admissions' | 'other';
export type PublicContactPart = 'mailbox' | 'phone' | 'address' | 'website';
export type ContactGap =
  'mailbox' | 'officialMailbox' | 'phone' | 'address' | 'website' | 'principal' | 'office' | 'it';

export interface ContactPerson {
  duty: ContactDuty;
  name: string;
  title: string | null;
  phone: string | null;
  email: string | null;
  public: boolean;
}

interface UnitContactsTable {
  school_id: string;
  mailbox: string | null;
  phone: string | null;
  address: string | null;
  website: string | null;
  public_parts: Generated<PublicContactPart[]>;
  people: Json<ContactPerson[]>;
  version: number;
  updated_at: Instant;
  updated_by: string | null;
  confirmed_at: Instant | null;
  confirmed_by: string | null;
  confirmed_version: number | null;
}
interface MailboxDomainsTable {
  authority_id: string;
  domains: string[];
  version: number;
}
interface ContactRoundsTable {
  authority_id: string;
  id: string;
  name: string;
  review_by: Day;
  opened_at: Instant;
  opened_by: string | null;
  ended_at: Instant | null;
}
interface ContactRemindersTable {
  school_id: string;
  round_id: string;
  kind: 'opened' | 'soon' | 'overdue';
  reminded_at: Instant;
}

export interface ContactsSchema {
  unit_contacts: UnitContactsTable;
  mailbox_domains: MailboxDomainsTable;
  contact_rounds: ContactRoundsTable;
  contact_reminders: ContactRemindersTable;
}
