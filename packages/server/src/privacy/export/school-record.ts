import { instant } from '../../clock.ts';
import type { Db, PupilIds } from '../pupil.ts';
import type { PupilExport } from './parts.ts';

export async function enrolmentsOf(
  db: Db,
  { schoolId, pupilId }: PupilIds,
): Promise<PupilExport['enrolments']> {
  const rows = await db
    .selectFrom('enrolments as e')
    .innerJoin('classes as k', (join) =>
      join.onRef('k.school_id', '=', 'e.school_id').onRef('k.id', '=', 'e.class_id'),
    )
    .select(['k.name', 'k.grade', 'k.school_year', 'e.ordinal', 'e.valid_from', 'e.valid_to'])
    .where('e.school_id', '=', schoolId)
    .where('e.pupil_id', '=', pupilId)
    .orderBy('e.valid_from')
    .orderBy('k.name')
    .execute();
  return rows.map((row) => ({
    className: row.name,
    grade: row.grade,
    schoolYear: row.school_year,
    ordinal: row.ordinal,
    from: row.valid_from,
    to: row.valid_to,
  }));
}

export async function erasuresOf(db: Db, { schoolId, pupilId }: PupilIds): Promise<PupilExport['erasures']> {
  const rows = await db
    .selectFrom('erasures')
    .select(['requested_by', 'reason', 'done_at', 'counts'])
    .where('school_id', '=', schoolId)
    .where('pupil_id', '=', pupilId)
    .orderBy('done_at')
    .execute();
  return rows.map(({ requested_by, reason, done_at, counts }) => ({
    requestedBy: requested_by,
    reason,
    doneAt: instant(done_at),
    counts,
  }));
}
