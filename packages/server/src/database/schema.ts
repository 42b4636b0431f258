/** Kysely's view of migrations/. Days are 'YYYY-MM-DD', instants are Date, bigint and count are number. */
import type { Insertable, Selectable } from 'kysely';
import type { AdmissionsSchema } from './schema/admissions.ts';
import type { AppsSchema } from './schema/apps.ts';
import type { ArticlesSchema } from './schema/articles.ts';
import type { AuditSchema } from './schema/audit.ts';
import type { ChangesSchema } from './schema/changes.ts';
import type { ContactBookSchema } from './schema/contact-book.ts';
import type { DocumentsSchema } from './schema/documents.ts';
import type { ContactsSchema } from './schema/contacts.ts';
import type { FilesSchema } from './schema/files.ts';
import type { GradebookSchema } from './schema/gradebook.ts';
import type { HttpSchema } from './schema/http.ts';
import type { IdentitySchema } from './schema/identity.ts';
import type { NewsSchema } from './schema/news.ts';
import type { PrivacySchema } from './schema/privacy.ts';
import type { RecordsSchema } from './schema/records.ts';
import type { RegistrySchema } from './schema/registry.ts';
import type { SiteKeysSchema } from './schema/site-keys.ts';
import type { SiteStatusSchema } from './schema/site-status.ts';
import type { WebhooksSchema } from './schema/webhooks.ts';
import type { WebSubSchema } from './schema/websub.ts';

export type { Day, Instant, Json } from './schema/columns.ts';
export type { ApplicationStatus } from './schema/admissions.ts';
export type { AppScope } from './schema/apps.ts';
export type { ColumnForm, CorrectionStatus, MarkState, Scoring } from './schema/gradebook.ts';
export type { FeedIssuer, FeedPace, WindowClose } from './schema/news.ts';
export type { ConsentPurpose } from './schema/privacy.ts';
export type { AuthorityKind, Relation, SchoolLevel, StaffRole } from './schema/registry.ts';
export type { SiteKeyAllowance } from './schema/site-keys.ts';

export interface Schema
  extends
    AdmissionsSchema,
    AppsSchema,
    ArticlesSchema,
    AuditSchema,
    ChangesSchema,
    ContactBookSchema,
    ContactsSchema,
    DocumentsSchema,
    FilesSchema,
    GradebookSchema,
    HttpSchema,
    IdentitySchema,
    NewsSchema,
    PrivacySchema,
    RecordsSchema,
    RegistrySchema,
    SiteKeysSchema,
    SiteStatusSchema,
    WebhooksSchema,
    WebSubSchema {}

export type Row<Table extends keyof Schema> = Selectable<Schema[Table]>;
export type NewRow<Table extends keyof Schema> = Insertable<Schema[Table]>;
