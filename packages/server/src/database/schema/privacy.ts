import type { Day, Instant, Json } from './columns.ts';
import type { Relation } from './registry.ts';

export type ConsentPurpose = 'paidMessages' | 'photos' | 'honours' | 'publishName';

interface ConsentTextsTable {
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
interface ConsentsTable {
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
interface LegalHoldsTable {
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
interface ErasuresTable {
  school_id: string;
  id: string;
  pupil_id: string;
  requested_by: 'guardian' | 'pupil' | 'school';
  reason: string;
  counts: Json<Record<string, number>>;
  done_at: Instant;
  done_by: string;
}
interface RetentionPeriodsTable {
  school_id: string;
  kind: string;
  years: number;
}

export interface PrivacySchema {
  consent_texts: ConsentTextsTable;
  consents: ConsentsTable;
  legal_holds: LegalHoldsTable;
  erasures: ErasuresTable;
  retention_periods: RetentionPeriodsTable;
}
