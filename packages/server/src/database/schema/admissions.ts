import type { Generated } from 'kysely';
import type { Instant, Json } from './columns.ts';

export type ApplicationStatus = 'submitted' | 'underReview' | 'accepted' | 'refused';

interface AdmissionCampaignsTable {
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
interface AdmissionApplicationsTable {
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

export interface AdmissionsSchema {
  admission_campaigns: AdmissionCampaignsTable;
  admission_applications: AdmissionApplicationsTable;
}
