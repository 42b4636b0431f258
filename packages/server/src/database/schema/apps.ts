import type { components } from '@lienthong/specs/schema';
import type { Generated } from 'kysely';
import type { Dated, Day, Instant, Json } from './columns.ts';

export type AppScope = components['schemas']['AppScope'];

interface VendorsTable {
  id: string;
  authority_id: string;
  name: string;
  tax_code: string;
  address: string;
}
interface VendorMembersTable extends Dated {
  vendor_id: string;
  account_id: string;
}
interface AppsTable {
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
interface AppEventsTable {
  app_id: string;
  seq: number;
  at: Instant;
  kind: components['schemas']['AppEvent']['kind'];
  reason: string | null;
  account_id: string;
  app_version: number;
}
interface AppCertificationsTable {
  app_id: string;
  id: string;
  report: Json<components['schemas']['CertificationReport']>;
  jws: string;
  passed: number;
  failed: number;
  finished_at: Instant;
  received_at: Instant;
}
interface AppCredentialsTable {
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
interface GrantsTable {
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
interface FreezesTable {
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

export interface AppsSchema {
  vendors: VendorsTable;
  vendor_members: VendorMembersTable;
  apps: AppsTable;
  app_events: AppEventsTable;
  app_certifications: AppCertificationsTable;
  app_credentials: AppCredentialsTable;
  grants: GrantsTable;
  freezes: FreezesTable;
}
