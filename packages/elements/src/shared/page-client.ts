import { createAdmissions } from '@lienthong/sdk/admissions';
import { createContactBook } from '@lienthong/sdk/contact-book';
import { createGradebook } from '@lienthong/sdk/gradebook';
import { createIdentity } from '@lienthong/sdk/identity';
import { createNews } from '@lienthong/sdk/news';
import { createRegistry } from '@lienthong/sdk/registry';
import type { Connection } from '@lienthong/sdk';
import type { PageClient } from './context.ts';

/** The client of a page: every visitor downloads it, so it has what most pages use and nothing else. */
export function createPageClient(connection: Connection): PageClient {
  return {
    identity: createIdentity(connection),
    registry: createRegistry(connection),
    gradebook: createGradebook(connection),
    contactBook: createContactBook(connection),
    news: createNews(connection),
    admissions: createAdmissions(connection),
  };
}
