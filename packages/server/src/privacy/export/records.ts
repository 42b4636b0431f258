import type { components } from '@lienthong/specs/schema';
import { instant } from '../../clock.ts';
import type { Audience } from '../family.ts';
import type { Db, PupilIds } from '../pupil.ts';
import { grouped } from './grouped.ts';

type ExportedRecord = components['schemas']['ExportedRecord'];

/** Conduct and absences by school year and term; of a family's, those of periods whose summary is locked. */
export async function recordsOf(
  db: Db,
  { schoolId, pupilId }: PupilIds,
  audience: Audience,
): Promise<ExportedRecord[]> {
  let query = db
    .selectFrom('class_records as r')
    .innerJoin('classes as k', (join) =>
      join.onRef('k.school_id', '=', 'r.school_id').onRef('k.id', '=', 'r.class_id'),
    )
    .leftJoin('class_periods as p', (join) =>
      join
        .onRef('p.school_id', '=', 'r.school_id')
        .onRef('p.class_id', '=', 'r.class_id')
        .onRef('p.period', '=', 'r.period'),
    )
    .selectAll('r')
    .select(['k.name', 'k.school_year', 'p.locked_at'])
    .where('r.school_id', '=', schoolId)
    .where('r.pupil_id', '=', pupilId);
  if (audience === 'family') query = query.where('p.locked_at', 'is not', null);
  const rows = await query.orderBy('k.school_year').orderBy('r.class_id').orderBy('r.period').execute();
  const earlier = await db
    .selectFrom('class_record_history')
    .selectAll()
    .where('school_id', '=', schoolId)
    .where('pupil_id', '=', pupilId)
    .orderBy('version', 'desc')
    .execute();
  const history = grouped(earlier, keyOf);
  const writer = (accountId: string | null) => (audience === 'principal' ? accountId : null);
  return rows.map((row) => ({
    ...{ className: row.name, schoolYear: row.school_year, period: row.period },
    ...{ conduct: row.conduct, excused: row.excused, unexcused: row.unexcused, note: row.note },
    ...{ version: row.version, writtenAt: instant(row.updated_at), writtenBy: writer(row.updated_by) },
    lockedAt: row.locked_at && instant(row.locked_at),
    history: (history.get(keyOf(row)) ?? []).map((past) => ({
      ...{ version: past.version, conduct: past.conduct, excused: past.excused, unexcused: past.unexcused },
      ...{ note: past.note, writtenAt: instant(past.written_at), writtenBy: writer(past.written_by) },
    })),
  }));
}

function keyOf({ class_id, period }: { class_id: string; period: string }): string {
  return `${class_id}/${period}`;
}
