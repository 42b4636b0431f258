import { admissionsHandlers } from './admissions/index.ts';
import { appsHandlers } from './apps/index.ts';
import { articleFeedsHandlers, articlesHandlers } from './articles/index.ts';
import { auditHandlers, type AuditOptions } from './audit/handlers.ts';
import { changesHandlers, type ChangesOptions } from './changes/index.ts';
import { contactBookHandlers } from './contact-book/index.ts';
import { documentsHandlers } from './documents/index.ts';
import { contactsHandlers } from './contacts/index.ts';
import { filesHandlers } from './files/handlers.ts';
import type { FileLimits } from './files/limits.ts';
import { gradebookHandlers } from './gradebook/index.ts';
import type { Handlers, OperationId } from './http/operation.ts';
import { identityHandlers, type SignInAddresses } from './identity/handlers.ts';
import { sessionHandlers } from './identity/sessions/handlers.ts';
import { siteKeyHandlers } from './identity/site-keys/handlers.ts';
import {
  authorityFeedHandlers,
  listNewsHandlers,
  MergedCache,
  newsHandlers,
  publishedNewsHandlers,
  type NewsOptions,
} from './news/index.ts';
import { oneRosterHandlers } from './one-roster/index.ts';
import { privacyHandlers } from './privacy/index.ts';
import { recordsHandlers } from './records/index.ts';
import { registryHandlers } from './registry/handlers.ts';
import { rosterHandlers } from './registry/roster/handlers.ts';
import { heartbeatOf, siteStatusHandlers } from './site-status/index.ts';
import { webhooksHandlers, type WebhookHandlerOptions } from './webhooks/index.ts';

/** Every operation of the contract; one that is missing here does not compile. */
export function allHandlers(options: {
  signIn: SignInAddresses;
  news: NewsOptions;
  audit?: AuditOptions | undefined;
  webhooks: WebhookHandlerOptions;
  files?: FileLimits | undefined;
  changes: ChangesOptions;
}): Handlers<OperationId> {
  const publicUrl = new URL(options.signIn.issuer).origin;
  const reading = { publicUrl, cache: new MergedCache() };
  return {
    ...identityHandlers({ ...options.signIn, heartbeatOf }),
    ...sessionHandlers,
    ...siteKeyHandlers,
    ...siteStatusHandlers,
    ...registryHandlers,
    ...rosterHandlers,
    ...gradebookHandlers,
    ...recordsHandlers,
    ...contactBookHandlers,
    ...contactsHandlers,
    ...changesHandlers(options.changes),
    ...filesHandlers(options.files),
    ...newsHandlers(options.news),
    ...authorityFeedHandlers(options.news),
    ...listNewsHandlers(reading),
    ...publishedNewsHandlers(reading),
    ...articlesHandlers,
    ...articleFeedsHandlers({ publicUrl }),
    ...documentsHandlers(options.files),
    ...admissionsHandlers,
    ...auditHandlers(options.audit ?? {}),
    ...appsHandlers,
    ...webhooksHandlers(options.webhooks),
    ...privacyHandlers,
    ...oneRosterHandlers({ baseUrl: publicUrl }),
  };
}
