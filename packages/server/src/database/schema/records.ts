import type { Generated } from 'kysely';
import type { Instant } from './columns.ts';

export type ClassPeriodName = 'term1' | 'term2' | 'year';
export type StoredConduct = 'tot' | 'kha' | 'trungBinh' | 'dat' | 'yeu' | 'chuaDat';

interface ClassPeriodsTable {
  school_id: string;
  class_id: string;
  period: ClassPeriodName;
  version: Generated<number>;
  locked_at: Instant | null;
}
interface ClassRecordsTable {
  school_id: string;
  class_id: string;
  pupil_id: string;
  period: ClassPeriodName;
  conduct: StoredConduct | null;
  excused: number | null;
  unexcused: number | null;
  note: string | null;
  version: number;
  updated_at: Instant;
  updated_by: string | null;
}
interface ClassRecordHistoryTable {
  school_id: string;
  class_id: string;
  pupil_id: string;
  period: ClassPeriodName;
  version: number;
  conduct: StoredConduct | null;
  excused: number | null;
  unexcused: number | null;
  note: string | null;
  written_at: Instant;
  written_by: string | null;
}

export interface RecordsSchema {
  class_periods: ClassPeriodsTable;
  class_records: ClassRecordsTable;
  class_record_history: ClassRecordHistoryTable;
}
