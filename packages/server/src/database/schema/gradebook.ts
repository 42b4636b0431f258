import type { Generated } from 'kysely';
import type { Instant } from './columns.ts';

export type Scoring = 'score' | 'comment' | 'level' | 'traits';
export type MarkState = 'empty' | 'value' | 'pendingMakeUp' | 'zeroByRule' | 'exempt';
export type ColumnForm = 'oral' | 'written' | 'practical';
export type CorrectionStatus = 'open' | 'approved' | 'refused' | 'withdrawn';

interface GradebooksTable {
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
interface GradebookColumnsTable {
  school_id: string;
  gradebook_id: string;
  slot: string;
  weight: number;
  form: Generated<ColumnForm | null>;
  version: Generated<number>;
  published_at: Instant | null;
  locked_at: Instant | null;
}
interface MarksTable {
  school_id: string;
  gradebook_id: string;
  pupil_id: string;
  slot: string;
  state: MarkState;
  tenths: number | null;
  /** What is no number: `D` or `CD`, the letter of a level, or a remark. */
  comment: string | null;
  reason: string | null;
  version: number;
  updated_at: Instant;
  updated_by: string | null;
  updated_by_app: string | null;
  corrected_at: Instant | null;
}
interface MarkHistoryTable {
  school_id: string;
  gradebook_id: string;
  pupil_id: string;
  slot: string;
  version: number;
  state: MarkState;
  tenths: number | null;
  comment: string | null;
  reason: string | null;
  written_at: Instant;
  written_by: string | null;
  written_by_app: string | null;
}
interface MarkCorrectionsTable {
  school_id: string;
  id: string;
  gradebook_id: string;
  pupil_id: string;
  slot: string;
  status: Generated<CorrectionStatus>;
  mark_version: number;
  old_state: MarkState;
  old_tenths: number | null;
  old_comment: string | null;
  old_reason: string | null;
  state: MarkState;
  tenths: number | null;
  comment: string | null;
  reason: string | null;
  why: string;
  requested_at: Instant;
  requested_by: string;
  decided_at: Instant | null;
  decided_by: string | null;
  decision_reason: string | null;
  written_version: number | null;
  version: Generated<number>;
}

export interface GradebookSchema {
  gradebooks: GradebooksTable;
  gradebook_columns: GradebookColumnsTable;
  marks: MarksTable;
  mark_history: MarkHistoryTable;
  mark_corrections: MarkCorrectionsTable;
}
