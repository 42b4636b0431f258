import type { ColumnType, Generated } from 'kysely';
import type { GeneratedInstant, Instant, Json } from './columns.ts';

interface AccountsTable {
  id: string;
  username: string;
  password_hash: string;
  display_name: string;
  created_at: GeneratedInstant;
  disabled_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  password_must_change: ColumnType<boolean, boolean | undefined, boolean>;
}
interface OidcRecordsTable {
  kind: string;
  id: string;
  payload: Json<Record<string, unknown>>;
  grant_id: string | null;
  uid: string | null;
  expires_at: Instant | null;
  consumed_at: Instant | null;
}
interface SystemSecretsTable {
  name: string;
  value: Json<unknown>;
  created_at: GeneratedInstant;
}
interface SystemKeysTable {
  purpose: 'idToken' | 'cookie';
  id: string;
  secret: Json<unknown>;
  made_at: Instant;
  signs_from: Instant;
}
interface IdentityProvidersTable {
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
interface IdentityLinksTable {
  provider_code: string;
  subject: string;
  account_id: string;
  origin: 'proved' | 'imported';
  created_at: GeneratedInstant;
  last_used_at: Instant | null;
}
interface RelyingPartiesTable {
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
interface SecurityEventsTable {
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
interface SecondFactorsTable {
  account_id: string;
  secret: string;
  confirmed_at: Instant;
  last_step: number;
}
interface RecoveryCodesTable {
  account_id: string;
  code_hash: string;
}
interface SecondFactorStepsTable {
  holder: string;
  account_id: string;
  stage: 'code' | 'enrol' | 'enrolled' | 'password';
  proved: string;
  second_proof: string | null;
  offered: string | null;
  expires_at: Instant;
}
interface AccountSessionsTable {
  id: string;
  account_id: string;
  session_uid: string;
  device: string | null;
  signed_in_at: Instant;
  last_used_at: Instant;
  idle_at: Instant;
  ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

export interface IdentitySchema {
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
}
