import type { Generated } from 'kysely';
import type { Instant } from './columns.ts';

export type Scoring = 'score' | 'comment';
export type MarkState = 'empty' | 'value' | 'pendingMakeUp' | 'zeroByRule';
export type CommentResult = 'D' | 'CD';

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
  comment: CommentResult | null;
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
  comment: CommentResult | null;
  reason: string | null;
  written_at: Instant;
  written_by: string | null;
  written_by_app: string | null;
}

export interface GradebookSchema {
  gradebooks: GradebooksTable;
  gradebook_columns: GradebookColumnsTable;
  marks: MarksTable;
  mark_history: MarkHistoryTable;
}
