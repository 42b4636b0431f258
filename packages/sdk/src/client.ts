import { createAdmissions, type AdmissionsApi } from './admissions.ts';
import { createApps, type AppsApi } from './apps.ts';
import { createAudit, type AuditApi } from './audit.ts';
import { createContactBook, type ContactBookApi } from './contact-book.ts';
import { createConnection } from './core/connection.ts';
import type { ClientOptions } from './core/options.ts';
import { createGradebook, type GradebookApi } from './gradebook.ts';
import { createIdentity, type IdentityApi } from './identity.ts';
import { createNews, type NewsApi } from './news.ts';
import { createPrivacy, type PrivacyApi } from './privacy.ts';
import { createRegistry, type RegistryApi } from './registry.ts';
import { createSiteKeys, type SiteKeysApi } from './site-keys.ts';

/** Every feature of the contract; each method is one of its operations. */
export interface Client {
  readonly identity: IdentityApi;
  readonly registry: RegistryApi;
  readonly gradebook: GradebookApi;
  readonly contactBook: ContactBookApi;
  readonly news: NewsApi;
  readonly privacy: PrivacyApi;
  readonly admissions: AdmissionsApi;
  readonly apps: AppsApi;
  readonly audit: AuditApi;
  readonly siteKeys: SiteKeysApi;
}

/** Nothing is sent before a method is called. To bundle one feature only, see `createConnection`. */
export function createClient(options: ClientOptions): Client {
  const connection = createConnection(options);
  return {
    identity: createIdentity(connection),
    registry: createRegistry(connection),
    gradebook: createGradebook(connection),
    contactBook: createContactBook(connection),
    news: createNews(connection),
    privacy: createPrivacy(connection),
    admissions: createAdmissions(connection),
    apps: createApps(connection),
    audit: createAudit(connection),
    siteKeys: createSiteKeys(connection),
  };
}
