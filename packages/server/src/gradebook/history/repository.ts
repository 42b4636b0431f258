import { sql, type Transaction } from 'kysely';
import type { Day, MarkState, Schema } from '../../database/schema.ts';
import { remarkSlot } from '../kinds.ts';

/** One version of a cell, with the one before and the correction that wrote it. */
export interface VersionRow {
  pupilId: string;
  slot: string;
  version: number;
  state: MarkState;
  tenths: number | null;
  comment: string | null;
  reason: string | null;
  at: Date;
  updatedBy: string | null;
  updatedByApp: string | null;
  oldState: MarkState | null;
  oldTenths: number | null;
  oldComment: string | null;
  oldReason: string | null;
  correctionId: string | null;
  why: string | null;
  requestedAt: Date | null;
  approvedAt: Date | null;
  approvedBy: string | null;
}

/** Moment, pupil, slot and version of the last row already read. */
export type VersionKey = readonly [at: string, pupilId: string, slot: string, version: number];

export interface HistoryFilter {
  schoolId: string;
  gradebookId: string;
  classId: string;
  /** Of pupils who are not in the class that day, nothing is told. */
  day: Day;
  pupilId: string | undefined;
  slot: string | undefined;
  remarks: boolean;
  after: VersionKey | undefined;
  limit: number;
}

/** Every version, newest first: what stands there, and what stood there before. */
export async function versionsOf(db: Transaction<Schema>, filter: HistoryFilter): Promise<VersionRow[]> {
  const { schoolId, gradebookId, classId, day, pupilId = null, slot = null, remarks, after, limit } = filter;
  const own = sql`school_id = ${schoolId} and gradebook_id = ${gradebookId}
    and (${pupilId}::uuid is null or pupil_id = ${pupilId}::uuid) and (${slot}::text is null or slot = ${slot}::text)
    and (${remarks}::boolean or slot <> ${remarkSlot})`;
  const columns = sql`pupil_id, slot, version, state, tenths, comment, reason`;
  const beyond =
    after === undefined
      ? sql`true`
      : sql`(v.at, v.pupil_id, v.slot, v.version) < (${after[0]}::timestamptz, ${after[1]}::uuid, ${after[2]}, ${after[3]}::int)`;
  const { rows } = await sql<VersionRow>`
    with v as (
      select ${columns}, date_trunc('milliseconds', updated_at) as at, updated_by as person, updated_by_app as app
      from marks where ${own}
      union all
      select ${columns}, date_trunc('milliseconds', written_at), written_by, written_by_app from mark_history where ${own}
    )
    select v.pupil_id as "pupilId", v.slot, v.version, v.state, v.tenths, v.comment, v.reason, v.at, v.person as "updatedBy",
      v.app as "updatedByApp", o.state as "oldState", o.tenths as "oldTenths", o.comment as "oldComment",
      o.reason as "oldReason", c.id as "correctionId", c.why, c.requested_at as "requestedAt", c.decided_at as "approvedAt",
      c.decided_by as "approvedBy"
    from v
      left join mark_history o on o.school_id = ${schoolId} and o.gradebook_id = ${gradebookId} and o.pupil_id = v.pupil_id
        and o.slot = v.slot and o.version = v.version - 1
      left join mark_corrections c on c.school_id = ${schoolId} and c.gradebook_id = ${gradebookId}
        and c.pupil_id = v.pupil_id and c.slot = v.slot and c.written_version = v.version
    where ${beyond} and exists (
      select from enrolments e where e.school_id = ${schoolId} and e.class_id = ${classId} and e.pupil_id = v.pupil_id
        and e.valid_from <= ${day} and (e.valid_to is null or e.valid_to >= ${day}))
    order by v.at desc, v.pupil_id desc, v.slot desc, v.version desc limit ${limit}`.execute(db);
  return rows;
}
