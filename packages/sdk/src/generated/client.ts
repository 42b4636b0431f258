// Generated from specs/openapi by `pnpm generate`. Do not edit.

import { createConnection } from '../core/connection.ts';
import type { ClientOptions } from '../core/options.ts';
import { createIdentity, type IdentityApi } from './features/identity.ts';
import { createSiteKeys, type SiteKeysApi } from './features/site-keys.ts';
import { createRegistry, type RegistryApi } from './features/registry.ts';
import { createGradebook, type GradebookApi } from './features/gradebook.ts';
import { createRecords, type RecordsApi } from './features/records.ts';
import { createContactBook, type ContactBookApi } from './features/contact-book.ts';
import { createNews, type NewsApi } from './features/news.ts';
import { createArticles, type ArticlesApi } from './features/articles.ts';
import { createDocuments, type DocumentsApi } from './features/documents.ts';
import { createContacts, type ContactsApi } from './features/contacts.ts';
import { createSiteStatus, type SiteStatusApi } from './features/site-status.ts';
import { createAdmissions, type AdmissionsApi } from './features/admissions.ts';
import { createAudit, type AuditApi } from './features/audit.ts';
import { createApps, type AppsApi } from './features/apps.ts';
import { createWebhooks, type WebhooksApi } from './features/webhooks.ts';
import { createPrivacy, type PrivacyApi } from './features/privacy.ts';

export * from './features/identity.ts';
export * from './features/site-keys.ts';
export * from './features/registry.ts';
export * from './features/gradebook.ts';
export * from './features/records.ts';
export * from './features/contact-book.ts';
export * from './features/news.ts';
export * from './features/articles.ts';
export * from './features/documents.ts';
export * from './features/contacts.ts';
export * from './features/site-status.ts';
export * from './features/admissions.ts';
export * from './features/audit.ts';
export * from './features/apps.ts';
export * from './features/webhooks.ts';
export * from './features/privacy.ts';

/** Every feature of the contract; each method is one of its operations. */
export interface Client {
  /** Who is calling and on whose behalf. */
  readonly identity: IdentityApi;
  /** Publishable keys of a school’s websites: for which addresses, and for what. */
  readonly siteKeys: SiteKeysApi;
  /** Schools, classes, pupils. */
  readonly registry: RegistryApi;
  /** Marks of one class in one subject and term (sổ theo dõi và đánh giá học sinh). */
  readonly gradebook: GradebookApi;
  /** Summary page of a class: results of all subjects, conduct, absences, study level (bảng tổng hợp). */
  readonly records: RecordsApi;
  /** What a family sees (sổ liên lạc điện tử). */
  readonly contactBook: ContactBookApi;
  /** Feeds of department, ward and school, merged. */
  readonly news: NewsApi;
  /** What a school publishes itself, and the feeds it goes out by (bài viết). */
  readonly articles: ArticlesApi;
  /** Official documents (văn bản): sent by an authority, received, acknowledged and handed on by its units. */
  readonly documents: DocumentsApi;
  /** A unit’s official mailbox and contact directory, reviewed by a date (hộp thư công vụ, danh bạ). */
  readonly contacts: ContactsApi;
  /** Which websites of units are live and show fresh news, by heartbeats without visitor data. */
  readonly siteStatus: SiteStatusApi;
  /** Entry-grade admission (tuyển sinh đầu cấp). */
  readonly admissions: AdmissionsApi;
  /** Who looked at or changed what: the ledger of a school, chained and verifiable. */
  readonly audit: AuditApi;
  /** Vendors’ apps: appraised by an authority, granted by each school. */
  readonly apps: AppsApi;
  /** Messages to an app’s own address when there is something new, signed (Standard Webhooks). */
  readonly webhooks: WebhooksApi;
  /** What families decide and may ask for: export, erasure, consent; how long a school keeps what. */
  readonly privacy: PrivacyApi;
}

/** Nothing is sent before a method is called. To bundle one feature only, see `createConnection`. */
export function createClient(options: ClientOptions): Client {
  const connection = createConnection(options);
  return {
    identity: createIdentity(connection),
    siteKeys: createSiteKeys(connection),
    registry: createRegistry(connection),
    gradebook: createGradebook(connection),
    records: createRecords(connection),
    contactBook: createContactBook(connection),
    news: createNews(connection),
    articles: createArticles(connection),
    documents: createDocuments(connection),
    contacts: createContacts(connection),
    siteStatus: createSiteStatus(connection),
    admissions: createAdmissions(connection),
    audit: createAudit(connection),
    apps: createApps(connection),
    webhooks: createWebhooks(connection),
    privacy: createPrivacy(connection),
  };
}
