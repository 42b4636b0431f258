import type { Generated } from 'kysely';
import type { Day, GeneratedInstant, Instant } from './columns.ts';

export type SiteKeyAllowance = 'publicReads' | 'admissions' | 'signIn';

interface SiteKeysTable {
  school_id: string;
  id: Generated<string>;
  key: string;
  label: string;
  origins: string[];
  allows: Generated<SiteKeyAllowance[]>;
  heartbeats: Generated<boolean>;
  version: Generated<number>;
  created_at: GeneratedInstant;
  created_by: string | null;
  ends_at: Instant | null;
  replaced_by: string | null;
  revoked_at: Instant | null;
  revoked_by: string | null;
}
interface SiteKeyUsesTable {
  school_id: string;
  site_key_id: string;
  last_used_on: Day;
}
interface SiteKeyRefusalsTable {
  school_id: string;
  site_key_id: string;
  origin: string;
  day: Day;
  count: number;
}
interface OfficeKeysTable {
  key: string;
  authority_id: string;
  label: string;
  origins: string[];
  created_at: GeneratedInstant;
  revoked_at: Instant | null;
}

export interface SiteKeysSchema {
  site_keys: SiteKeysTable;
  site_key_uses: SiteKeyUsesTable;
  site_key_refusals: SiteKeyRefusalsTable;
  office_keys: OfficeKeysTable;
}
