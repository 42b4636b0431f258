/** Kysely's view of migrations/. Days are 'YYYY-MM-DD', instants are Date, bigint and count are number. */
import type { components } from '@lienthong/specs/schema';
import type { Check } from '../permissions/index.ts';
import type { ColumnType, Generated, Insertable, Selectable } from 'kysely';
import type { ChangeDaysTable, RecordChangesTable } from './schema/changes.ts';
import type { FilesSchema } from './schema/files.ts';

import type { WebhookDeliveriesTable, WebhookSecretsTable, WebhooksTable } from './schema/webhooks.ts';

export type Day = string;
export type Instant = ColumnType<Date, Date | string, Date | string>;
type GeneratedInstant = ColumnType<Date, Date | string | undefined, Date | string>;
/** Written as JSON text (`JSON.stringify`), read as a value: both drivers agree on that. */
export type Json<T> = ColumnType<T, string, string>;

export type SchoolLevel = 'preschool' | 'primary' | 'lowerSecondary' | 'upperSecondary';
export type AuthorityKind = 'ministry' | 'department' | 'district' | 'ward';
export type StaffRole = 'principal' | 'homeroomTeacher' | 'subjectTeacher' | 'admissionsOfficer';
export type Relation = 'father' | 'mother' | 'other';
export type Scoring = 'score' | 'comment';
export type MarkState = 'empty' | 'value' | 'pendingMakeUp' | 'zeroByRule';
export type CommentResult = 'D' | 'CD';
export type ApplicationStatus = 'submitted' | 'underReview' | 'accepted' | 'refused';
export type ConsentPurpose = 'paidMessages' | 'photos' | 'honours' | 'publishName';
export type FeedIssuer = 'department' | 'ward' | 'school' | 'other';

interface Dated {
  valid_from: Day;
  valid_to: Day | null;
}

export interface AuthoritiesTable extends Dated {
  id: string;
  kind: AuthorityKind;
  code: string;
  name: string;
}
export interface AuthorityLinksTable extends Dated {
  authority_id: string;
  parent_id: string;
}
export interface SchoolsTable {
  id: string;
  code: string;
  name: string;
  level: SchoolLevel;
}
export interface SubjectsTable {
  code: string;
  name_vi: string;
  name_en: string;
}
export interface AccountsTable {
  id: string;
  username: string;
  password_hash: string;
  display_name: string;
  created_at: GeneratedInstant;
  disabled_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  password_must_change: ColumnType<boolean, boolean | undefined, boolean>;
}
export interface OidcRecordsTable {
  kind: string;
  id: string;
  payload: Json<Record<string, unknown>>;
  grant_id: string | null;
  uid: string | null;
  expires_at: Instant | null;
  consumed_at: Instant | null;
}
export interface SystemSecretsTable {
  name: string;
  value: Json<unknown>;
  created_at: GeneratedInstant;
}
export interface SystemKeysTable {
  purpose: 'idToken' | 'cookie';
  id: string;
  secret: Json<unknown>;
  made_at: Instant;
  signs_from: Instant;
}
export interface IdentityProvidersTable {
  code: string;
  authority_id: string;
  issuer: string;
  client_id: string;
  client_secret: string | null;
  label_vi: string;
  label_en: string;
  scope: Generated<string>;
  subject_claim: Generated<string>;
  sufficient_acr: Generated<string[]>;
  sufficient_amr: Generated<string[]>;
  created_at: GeneratedInstant;
  disabled_at: Instant | null;
}
export interface IdentityLinksTable {
  provider_code: string;
  subject: string;
  account_id: string;
  origin: 'proved' | 'imported';
  created_at: GeneratedInstant;
  last_used_at: Instant | null;
}
export interface RelyingPartiesTable {
  client_id: string;
  authority_id: string;
  label_vi: string;
  label_en: string;
  redirect_uris: string[];
  secret_hash: string | null;
  claims: Generated<string[]>;
  created_at: GeneratedInstant;
  disabled_at: Instant | null;
}
export interface SecurityEventsTable {
  id: Generated<number>;
  at: Instant;
  account_id: string | null;
  kind:
    | 'signedIn'
    | 'secondFactorLocked'
    | 'passwordChanged'
    | 'passwordReset'
    | 'secondFactorSet'
    | 'secondFactorReplaced'
    | 'secondFactorRemoved'
    | 'secondFactorReset'
    | 'recoveryCodeUsed'
    | 'linked'
    | 'unlinked'
    | 'sessionsEnded'
    | 'accountDisabled'
    | 'accountEnabled'
    | 'providerAdded'
    | 'providerSecret'
    | 'providerEnabled'
    | 'providerDisabled'
    | 'relyingPartyAdded'
    | 'relyingPartySecret'
    | 'relyingPartyEnabled'
    | 'relyingPartyDisabled';
  actor: 'person' | 'operator' | 'system';
  detail: Json<Record<string, unknown>>;
  address: string | null;
}
export interface SecondFactorsTable {
  account_id: string;
  secret: string;
  confirmed_at: Instant;
  last_step: number;
}
export interface RecoveryCodesTable {
  account_id: string;
  code_hash: string;
}
export interface SecondFactorStepsTable {
  holder: string;
  account_id: string;
  stage: 'code' | 'enrol' | 'enrolled' | 'password';
  proved: string;
  second_proof: string | null;
  offered: string | null;
  expires_at: Instant;
}
export interface AccountSessionsTable {
  id: string;
  account_id: string;
  session_uid: string;
  device: string | null;
  signed_in_at: Instant;
  last_used_at: Instant;
  idle_at: Instant;
  ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}
export interface IdempotencyKeysTable {
  caller: string;
  key: string;
  route: string;
  body_hash: string;
  status: number;
  response: Json<unknown>;
  checked: Json<Check[]>;
  touched: Json<Record<string, string[]>>;
  created_at: GeneratedInstant;
}
export interface SchoolAuthoritiesTable extends Dated {
  school_id: string;
  authority_id: string;
}
export type SiteKeyAllowance = 'publicReads' | 'admissions' | 'signIn';

export interface SiteKeysTable {
  school_id: string;
  id: Generated<string>;
  key: string;
  label: string;
  origins: string[];
  allows: Generated<SiteKeyAllowance[]>;
  version: Generated<number>;
  created_at: GeneratedInstant;
  created_by: string | null;
  ends_at: Instant | null;
  replaced_by: string | null;
  revoked_at: Instant | null;
  revoked_by: string | null;
}
export interface SiteKeyUsesTable {
  school_id: string;
  site_key_id: string;
  last_used_on: Day;
}
export interface SiteKeyRefusalsTable {
  school_id: string;
  site_key_id: string;
  origin: string;
  day: Day;
  count: number;
}
export interface ClassesTable {
  school_id: string;
  id: string;
  school_year: number;
  grade: number;
  name: string;
}
export interface PupilsTable {
  school_id: string;
  id: string;
  code: string;
  full_name: string;
  sort_name: string;
  birth_date: Day;
  sex: 'unknown' | 'male' | 'female';
  account_id: string | null;
  personal_id: Generated<string | null>;
}
export interface EnrolmentsTable extends Dated {
  school_id: string;
  class_id: string;
  pupil_id: string;
  ordinal: number;
}
export interface GuardianshipsTable extends Dated {
  school_id: string;
  pupil_id: string;
  account_id: string;
  relation: Relation;
}
export interface AssignmentsTable extends Dated {
  school_id: string;
  id: string;
  account_id: string;
  role: StaffRole;
  class_id: string | null;
  subject_code: string | null;
}
export interface OfficersTable extends Dated {
  authority_id: string;
  account_id: string;
}
export interface GradebooksTable {
  school_id: string;
  id: string;
  class_id: string;
  subject_code: string;
  term: 1 | 2;
  scoring: Scoring;
  rule_set: string;
  periods_per_year: number;
  version: Generated<number>;
}
export interface GradebookColumnsTable {
  school_id: string;
  gradebook_id: string;
  slot: string;
  weight: number;
  version: Generated<number>;
  published_at: Instant | null;
  locked_at: Instant | null;
}
export interface MarksTable {
  school_id: string;
  gradebook_id: string;
  pupil_id: string;
  slot: string;
  state: MarkState;
  tenths: number | null;
  comment: CommentResult | null;
  reason: string | null;
  version: number;
  updated_at: Instant;
  updated_by: string | null;
  updated_by_app: string | null;
  corrected_at: Instant | null;
}
export interface MarkHistoryTable {
  school_id: string;
  gradebook_id: string;
  pupil_id: string;
  slot: string;
  version: number;
  state: MarkState;
  tenths: number | null;
  comment: CommentResult | null;
  reason: string | null;
  written_at: Instant;
  written_by: string | null;
  written_by_app: string | null;
}
export interface NoticesTable {
  school_id: string;
  id: string;
  class_id: string;
  pupil_id: string | null;
  author_id: string;
  title: string;
  body: string;
  acknowledge: Generated<boolean>;
  published_at: Instant;
}
export interface NoticeAcknowledgementsTable {
  school_id: string;
  notice_id: string;
  pupil_id: string;
  account_id: string;
  acknowledged_at: Instant;
}
export interface FeedsTable {
  school_id: string;
  id: string;
  label: string;
  issuer: FeedIssuer;
  url: string;
  etag: string | null;
  last_modified: string | null;
  last_checked_at: Instant | null;
  last_success_at: Instant | null;
  problem_code: string | null;
  problem_detail: string | null;
  claimed_until: Instant | null;
}
export interface FeedItemsTable {
  school_id: string;
  feed_id: string;
  item_id: string;
  title: string;
  url: string | null;
  published_at: Instant | null;
  summary: string;
  html: string;
  image_url: string | null;
  first_seen_at: Instant;
}
export interface AdmissionCampaignsTable {
  school_id: string;
  id: string;
  name: string;
  grade: number;
  school_year: number;
  opens_at: Instant;
  closes_at: Instant;
  seats: number;
  usual_birth_year: number;
  earliest_birth_year: number;
  consent_version: string;
  consent_text: string;
  list_shows: Generated<'initials' | 'name'>;
  last_number: Generated<number>;
}
export interface AdmissionApplicationsTable {
  school_id: string;
  id: string;
  campaign_id: string;
  code: string;
  child: Json<Record<string, unknown>>;
  guardian: Json<Record<string, unknown>>;
  age_reason: string | null;
  personal_id: string | null;
  display_name: string;
  birth_year: number;
  consent_version: string;
  status: ApplicationStatus;
  submitted_at: Instant;
}
/** A number or hash that a trigger gives: an insert leaves it out. */
type Given<T> = ColumnType<T, never, never>;

export interface AuditEntriesTable {
  school_id: string;
  seq: Given<number>;
  id: string;
  at: Instant;
  caller: string;
  operation: string;
  outcome: number;
  records: Json<Record<string, string[]>>;
  request_id: string;
  address: string | null;
  previous_hash: Given<string>;
  hash: Given<string>;
}
/** The newest entry of each school's ledger. */
export interface AuditHeadsTable {
  school_id: Given<string>;
  seq: Given<number>;
  previous_hash: Given<string>;
  hash: Given<string>;
}
/** The last entry of each archive; the ledger goes on after the newest. */
export interface AuditCheckpointsTable {
  school_id: Given<string>;
  seq: Given<number>;
  hash: Given<string>;
  archived_at: Given<Date>;
  archived_by: Given<string>;
}
export interface RateLimitsTable {
  key: string;
  points: Generated<number>;
  /** Milliseconds since 1970. */
  expire: number | null;
}

export interface VendorsTable {
  id: string;
  authority_id: string;
  name: string;
  tax_code: string;
  address: string;
}
export interface VendorMembersTable extends Dated {
  vendor_id: string;
  account_id: string;
}
export interface OfficeKeysTable {
  key: string;
  authority_id: string;
  label: string;
  origins: string[];
  created_at: GeneratedInstant;
  revoked_at: Instant | null;
}
export type AppScope = components['schemas']['AppScope'];
export interface AppsTable {
  id: string;
  authority_id: string;
  vendor_id: string;
  name: string;
  purpose: string;
  scopes: Json<{ scope: AppScope; reason: string }[]>;
  data_location: string;
  retention: string;
  contact_name: string;
  contact_email: string;
  contact_phone: string | null;
  privacy_url: string;
  certification_key: Json<components['schemas']['PublicKey']> | null;
  status: components['schemas']['AppStatus'];
  version: Generated<number>;
  registered_at: Instant;
  registered_by: string;
}
export interface AppEventsTable {
  app_id: string;
  seq: number;
  at: Instant;
  kind: components['schemas']['AppEvent']['kind'];
  reason: string | null;
  account_id: string;
  app_version: number;
}
export interface AppCertificationsTable {
  app_id: string;
  id: string;
  report: Json<components['schemas']['CertificationReport']>;
  jws: string;
  passed: number;
  failed: number;
  finished_at: Instant;
  received_at: Instant;
}
export interface AppCredentialsTable {
  app_id: string;
  id: string;
  label: string;
  secret_hash: string;
  hint: string;
  created_at: Instant;
  created_by: string;
  expires_at: Instant;
  last_used_at: Instant | null;
  revoked_at: Instant | null;
}
export interface GrantsTable {
  school_id: string;
  id: string;
  app_id: string;
  authority_id: string;
  scopes: AppScope[];
  class_ids: string[] | null;
  valid_from: Day;
  valid_until: Day;
  granted_at: Instant;
  granted_by: string;
  revoked_at: Instant | null;
  revoked_by: string | null;
  revoke_reason: string | null;
}
export interface FreezesTable {
  authority_id: string;
  id: string;
  kind: 'app' | 'school' | 'feature';
  app_id: string | null;
  frozen_school_id: string | null;
  feature: components['schemas']['FrozenFeature'] | null;
  reason_vi: string;
  reason_en: string;
  frozen_at: Instant;
  frozen_by: string;
  lifted_at: Instant | null;
  lifted_by: string | null;
}
export interface ConsentTextsTable {
  school_id: string;
  purpose: ConsentPurpose;
  version: number;
  service: string;
  price_dong: number;
  text_vi: string;
  text_en: string | null;
  hash: string;
  published_at: Instant;
  published_by: string;
}
export interface ConsentsTable {
  school_id: string;
  id: string;
  pupil_id: string;
  account_id: string;
  relation: Relation;
  purpose: ConsentPurpose;
  text_version: number;
  channel: 'web' | 'paper';
  child_agreed: boolean;
  given_at: Instant;
  valid_until: Day;
  withdrawn_at: Instant | null;
  withdrawn_by: string | null;
}
export interface LegalHoldsTable {
  school_id: string;
  id: string;
  pupil_id: string;
  reason: string;
  set_at: Instant;
  set_by: string;
  lifted_at: Instant | null;
  lifted_by: string | null;
  lift_reason: string | null;
}
export interface ErasuresTable {
  school_id: string;
  id: string;
  pupil_id: string;
  requested_by: 'guardian' | 'pupil' | 'school';
  reason: string;
  counts: Json<Record<string, number>>;
  done_at: Instant;
  done_by: string;
}
export interface RetentionPeriodsTable {
  school_id: string;
  kind: string;
  years: number;
}

export interface Schema extends FilesSchema {
  authorities: AuthoritiesTable;
  authority_links: AuthorityLinksTable;
  schools: SchoolsTable;
  subjects: SubjectsTable;
  accounts: AccountsTable;
  oidc_records: OidcRecordsTable;
  system_secrets: SystemSecretsTable;
  system_keys: SystemKeysTable;
  identity_providers: IdentityProvidersTable;
  identity_links: IdentityLinksTable;
  relying_parties: RelyingPartiesTable;
  security_events: SecurityEventsTable;
  second_factors: SecondFactorsTable;
  recovery_codes: RecoveryCodesTable;
  second_factor_steps: SecondFactorStepsTable;
  account_sessions: AccountSessionsTable;
  idempotency_keys: IdempotencyKeysTable;
  school_authorities: SchoolAuthoritiesTable;
  site_keys: SiteKeysTable;
  site_key_uses: SiteKeyUsesTable;
  site_key_refusals: SiteKeyRefusalsTable;
  classes: ClassesTable;
  pupils: PupilsTable;
  enrolments: EnrolmentsTable;
  guardianships: GuardianshipsTable;
  assignments: AssignmentsTable;
  officers: OfficersTable;
  gradebooks: GradebooksTable;
  gradebook_columns: GradebookColumnsTable;
  marks: MarksTable;
  mark_history: MarkHistoryTable;
  notices: NoticesTable;
  notice_acknowledgements: NoticeAcknowledgementsTable;
  feeds: FeedsTable;
  feed_items: FeedItemsTable;
  admission_campaigns: AdmissionCampaignsTable;
  admission_applications: AdmissionApplicationsTable;
  audit_entries: AuditEntriesTable;
  audit_heads: AuditHeadsTable;
  audit_checkpoints: AuditCheckpointsTable;
  rate_limits: RateLimitsTable;
  vendors: VendorsTable;
  vendor_members: VendorMembersTable;
  office_keys: OfficeKeysTable;
  apps: AppsTable;
  app_events: AppEventsTable;
  app_certifications: AppCertificationsTable;
  app_credentials: AppCredentialsTable;
  grants: GrantsTable;
  freezes: FreezesTable;
  consent_texts: ConsentTextsTable;
  consents: ConsentsTable;
  legal_holds: LegalHoldsTable;
  erasures: ErasuresTable;
  retention_periods: RetentionPeriodsTable;
  webhooks: WebhooksTable;
  webhook_secrets: WebhookSecretsTable;
  webhook_deliveries: WebhookDeliveriesTable;
  record_changes: RecordChangesTable;
  change_days: ChangeDaysTable;
}

export type Row<Table extends keyof Schema> = Selectable<Schema[Table]>;
export type NewRow<Table extends keyof Schema> = Insertable<Schema[Table]>;
