import type { components } from '@lienthong/specs/schema';
import { instant } from '../../clock.ts';
import type { Row } from '../../database/schema.ts';
import { cellOnTheWire } from '../../gradebook/index.ts';
import type { Language } from '../../http/problem.ts';
import type { Audience } from '../family.ts';
import type { Db, PupilIds } from '../pupil.ts';
import { grouped } from './grouped.ts';

type ExportedMark = components['schemas']['ExportedMark'];
type Value = Pick<Row<'marks'>, 'tenths' | 'comment'>;

/** By school year, subject, term and place; of a family's, those whose column is published. */
export async function marksOf(
  db: Db,
  { schoolId, pupilId }: PupilIds,
  audience: Audience,
  language: Language,
): Promise<ExportedMark[]> {
  let query = db
    .selectFrom('marks as m')
    .innerJoin('gradebook_columns as c', (join) =>
      join
        .onRef('c.school_id', '=', 'm.school_id')
        .onRef('c.gradebook_id', '=', 'm.gradebook_id')
        .onRef('c.slot', '=', 'm.slot'),
    )
    .innerJoin('gradebooks as g', (join) =>
      join.onRef('g.school_id', '=', 'm.school_id').onRef('g.id', '=', 'm.gradebook_id'),
    )
    .innerJoin('classes as k', (join) =>
      join.onRef('k.school_id', '=', 'g.school_id').onRef('k.id', '=', 'g.class_id'),
    )
    .innerJoin('subjects as s', 's.code', 'g.subject_code')
    .selectAll('m')
    .select([
      'g.subject_code',
      'g.term',
      'k.name',
      'k.school_year',
      's.name_vi',
      's.name_en',
      'c.published_at',
    ])
    .where('m.school_id', '=', schoolId)
    .where('m.pupil_id', '=', pupilId);
  if (audience === 'family') query = query.where('c.published_at', 'is not', null);
  const rows = await query
    .orderBy('k.school_year')
    .orderBy('g.subject_code')
    .orderBy('g.term')
    .orderBy('m.slot')
    .orderBy('m.gradebook_id')
    .execute();

  const writer = (accountId: string | null, appId: string | null) =>
    audience === 'principal' ? (accountId ?? appId) : null;
  const history = await historyOf(db, { schoolId, pupilId });
  const corrections = await correctionsOf(db, { schoolId, pupilId }, audience);
  return rows.map((row) => ({
    subjectCode: row.subject_code,
    subjectName: language === 'vi' ? row.name_vi : row.name_en,
    className: row.name,
    schoolYear: row.school_year,
    term: row.term,
    slot: row.slot,
    state: row.state,
    value: valueOf(row),
    reason: row.reason,
    version: row.version,
    writtenAt: instant(row.updated_at),
    writtenBy: writer(row.updated_by, row.updated_by_app),
    publishedAt: row.published_at && instant(row.published_at),
    history: (history.get(cellOf(row)) ?? []).map((earlier) => ({
      version: earlier.version,
      state: earlier.state,
      value: valueOf(earlier),
      reason: earlier.reason,
      writtenAt: instant(earlier.written_at),
      writtenBy: writer(earlier.written_by, earlier.written_by_app),
    })),
    corrections: (corrections.get(cellOf(row)) ?? []).map((asked) => ({
      status: asked.status,
      from: cellOnTheWire({
        ...{ state: asked.old_state, tenths: asked.old_tenths },
        ...{ comment: asked.old_comment, reason: asked.old_reason },
      }),
      to: cellOnTheWire(asked),
      why: asked.why,
      requestedAt: instant(asked.requested_at),
      decidedAt: asked.decided_at && instant(asked.decided_at),
      decisionReason: asked.decision_reason,
    })),
  }));
}

async function historyOf(
  db: Db,
  { schoolId, pupilId }: PupilIds,
): Promise<ReadonlyMap<string, readonly Row<'mark_history'>[]>> {
  const rows = await db
    .selectFrom('mark_history')
    .selectAll()
    .where('school_id', '=', schoolId)
    .where('pupil_id', '=', pupilId)
    .orderBy('version', 'desc')
    .execute();
  return grouped(rows, cellOf);
}

/** Of a family's, those that were decided: what a teacher only asks for is no mark yet, and nobody has published it. */
async function correctionsOf(
  db: Db,
  { schoolId, pupilId }: PupilIds,
  audience: Audience,
): Promise<ReadonlyMap<string, readonly Row<'mark_corrections'>[]>> {
  let query = db
    .selectFrom('mark_corrections')
    .selectAll()
    .where('school_id', '=', schoolId)
    .where('pupil_id', '=', pupilId);
  if (audience === 'family') query = query.where('status', '<>', 'open');
  const rows = await query.orderBy('requested_at', 'desc').orderBy('id').execute();
  return grouped(rows, cellOf);
}

function cellOf({ gradebook_id, slot }: { gradebook_id: string; slot: string }): string {
  return `${gradebook_id}/${slot}`;
}

function valueOf({ tenths, comment }: Value): ExportedMark['value'] {
  return tenths === null ? comment : tenths / 10;
}
