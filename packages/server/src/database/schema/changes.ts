import type { ColumnType } from 'kysely';
import type { Day } from '../schema.ts';

/** Written by triggers alone (0019_record_changes.sql). */
type Given<T> = ColumnType<T, never, never>;

export type ChangeKind = 'class' | 'pupil' | 'gradebook' | 'notice';
export type ChangeEvent = 'saved' | 'removed';

export interface RecordChangesTable {
  school_id: Given<string>;
  kind: Given<ChangeKind>;
  record_id: Given<string>;
  seq: Given<number>;
  event: Given<ChangeEvent>;
  at: Given<Date>;
  class_ids: Given<string[]>;
  subject_code: Given<string | null>;
}
export interface ChangeDaysTable {
  school_id: Given<string>;
  day: Given<Day>;
}
