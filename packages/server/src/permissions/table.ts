import type { Localized } from '../http/problem.ts';
import type { AppScope, Role, SiteKeyAllowance } from '../identity/caller.ts';
import { admissionsRows } from './rows/admissions.ts';
import { appsRows } from './rows/apps.ts';
import { articlesRows } from './rows/articles.ts';
import { auditRows } from './rows/audit.ts';
import { changesRows } from './rows/changes.ts';
import { contactBookRows } from './rows/contact-book.ts';
import { contactsRows } from './rows/contacts.ts';
import { documentsRows } from './rows/documents.ts';
import { filesRows } from './rows/files.ts';
import { gradebookRows } from './rows/gradebook.ts';
import { identityRows } from './rows/identity.ts';
import { newsRows } from './rows/news.ts';
import { oneRosterRows } from './rows/one-roster.ts';
import { privacyRows } from './rows/privacy.ts';
import { recordsRows } from './rows/records.ts';
import { registryRows } from './rows/registry.ts';
import { siteKeysRows } from './rows/site-keys.ts';
import { siteStatusRows } from './rows/site-status.ts';
import { webhooksRows } from './rows/webhooks.ts';

/** Where a right holds. */
export const scopes = {
  self: 'what concerns the caller alone',
  anySchool: 'public data, of whichever school',
  ownSite: 'the school of the site key',
  authority: 'the school of the site, while it stands below the officer’s authority',
  school: 'the school of the duty',
  class: 'the class of the duty',
  classAndSubject: 'the class and the subject of the duty',
  traitsOfClass: 'the class of the duty, its book of competences and qualities (năng lực, phẩm chất)',
  pupil: 'the pupil of the duty: the guardian’s child, or the pupil itself',
  office: 'the authority of the duty, on its own site',
  vendor: 'the vendor of the duty',
  grant: 'the school and the classes of its grant',
} as const;

export type Scope = keyof typeof scopes;

/** Who may: a role by duty, a site by its key, a vendor's app by a school's grant, anybody signed in, or anybody at all. */
export type Subject = Role | 'site' | 'officeSite' | 'app' | 'signedIn' | 'anybody';

export interface PermissionRow {
  /** What the permission lets one do. */
  does: string;
  who: Partial<Record<Subject, Scope>>;
  /** What an app must have been granted, all of them; the contract names the same (`security`). */
  scopes?: readonly AppScope[];
  /** … and of these at least one: each opens a part of the answer. */
  anyScope?: readonly AppScope[];
  /** What the school must allow a site key for a site to do it, one of these; left out, any key may. */
  siteAllowances?: readonly SiteKeyAllowance[];
  /** Told to everybody else. */
  whyNot: Localized;
  /** Reading it shows data about people: each access is written to the school's audit ledger. */
  personal: boolean;
  /** A write that no entry is made of: a page sends it by itself, and an entry would keep where its visitor is. */
  withoutEntry?: true;
  /** Goes on while an authority has frozen the school: looking into what happened, and taking access back. */
  whenFrozen?: true;
}

/** The one table of rights. A contract operation names its row by `x-permission`; features ask for the others. */
export const permissions = {
  ...identityRows,
  ...siteKeysRows,
  ...siteStatusRows,
  ...registryRows,
  ...gradebookRows,
  ...recordsRows,
  ...changesRows,
  ...contactBookRows,
  ...contactsRows,
  ...documentsRows,
  ...filesRows,
  ...newsRows,
  ...articlesRows,
  ...admissionsRows,
  ...appsRows,
  ...auditRows,
  ...privacyRows,
  ...webhooksRows,
  ...oneRosterRows,
} satisfies Record<string, PermissionRow>;

export type Permission = keyof typeof permissions;

export function permissionRow(permission: Permission): PermissionRow {
  return permissions[permission];
}
