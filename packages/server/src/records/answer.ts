import type { components } from '@lienthong/specs/schema';
import { instant } from '../clock.ts';
import type { PeriodRow, RecordRow } from './repository.ts';

type Schemas = components['schemas'];

export function recordOnTheWire(row: RecordRow, names: ReadonlyMap<string, string>): Schemas['ClassRecord'] {
  return {
    pupilId: row.pupil_id,
    period: row.period,
    conduct: row.conduct,
    excused: row.excused,
    unexcused: row.unexcused,
    note: row.note,
    version: row.version,
    updatedAt: instant(row.updated_at),
    updatedBy: row.updated_by === null ? null : (names.get(row.updated_by) ?? null),
  };
}

export function periodOnTheWire({ period, version, locked_at }: PeriodRow): Schemas['ClassPeriod'] {
  return { period, version, lockedAt: locked_at === null ? null : instant(locked_at) };
}
