import type { Day, Given } from './columns.ts';

export type ChangeKind =
  'class' | 'pupil' | 'gradebook' | 'summary' | 'notice' | 'contacts' | 'document' | 'article';
export type ChangeEvent = 'saved' | 'removed';

/** Both tables are written by triggers alone (0019_record_changes.sql). */
interface RecordChangesTable {
  school_id: Given<string>;
  kind: Given<ChangeKind>;
  record_id: Given<string>;
  seq: Given<number>;
  event: Given<ChangeEvent>;
  at: Given<Date>;
  class_ids: Given<string[]>;
  subject_code: Given<string | null>;
}
interface ChangeDaysTable {
  school_id: Given<string>;
  day: Given<Day>;
}

export interface ChangesSchema {
  record_changes: RecordChangesTable;
  change_days: ChangeDaysTable;
}
