import { sql, type Transaction } from 'kysely';
import type { NewRow, Row, Schema, Scoring } from '../../database/schema.ts';
import type { CorrectionStatus } from '../../database/schema/gradebook.ts';
import type { Reach } from '../../permissions/index.ts';

type Db = Transaction<Schema>;

/** A request with what one has to know of its gradebook and pupil. */
export interface CorrectionRow extends Omit<Row<'mark_corrections'>, 'school_id'> {
  class_id: string;
  class_name: string;
  subject_code: string;
  name_vi: string;
  name_en: string;
  term: 1 | 2;
  scoring: Scoring;
  pupil_name: string;
}

function corrections(db: Db, schoolId: string) {
  return db
    .selectFrom('mark_corrections as c')
    .innerJoin('gradebooks as g', (join) =>
      join.onRef('g.school_id', '=', 'c.school_id').onRef('g.id', '=', 'c.gradebook_id'),
    )
    .innerJoin('classes as k', (join) =>
      join.onRef('k.school_id', '=', 'g.school_id').onRef('k.id', '=', 'g.class_id'),
    )
    .innerJoin('subjects as s', 's.code', 'g.subject_code')
    .innerJoin('pupils as p', (join) =>
      join.onRef('p.school_id', '=', 'c.school_id').onRef('p.id', '=', 'c.pupil_id'),
    )
    .where('c.school_id', '=', schoolId)
    .select([
      ...(['c.id', 'c.gradebook_id', 'c.pupil_id', 'c.slot', 'c.status', 'c.mark_version'] as const),
      ...([
        'c.old_state',
        'c.old_tenths',
        'c.old_comment',
        'c.old_reason',
        'c.state',
        'c.tenths',
        'c.comment',
      ] as const),
      ...(['c.reason', 'c.why', 'c.requested_at', 'c.requested_by', 'c.decided_at', 'c.decided_by'] as const),
      ...([
        'c.decision_reason',
        'c.written_version',
        'c.version',
        'g.class_id',
        'k.name as class_name',
      ] as const),
      ...(['g.subject_code', 's.name_vi', 's.name_en', 'g.term', 'g.scoring'] as const),
      'p.full_name as pupil_name',
    ]);
}

export interface CorrectionFilter {
  reach: Reach;
  gradebookId: string | undefined;
  status: CorrectionStatus | undefined;
  after: readonly [at: string, id: string] | undefined;
  limit: number;
}

/** Newest first. */
export async function listCorrections(
  db: Db,
  schoolId: string,
  { reach, gradebookId, status, after, limit }: CorrectionFilter,
): Promise<CorrectionRow[]> {
  let query = corrections(db, schoolId);
  if (!reach.all)
    query = query.where(({ eb, or, and }) =>
      or(
        reach.classSubjects.map(({ classId, subjectCode }) =>
          and([eb('g.class_id', '=', classId), eb('g.subject_code', '=', subjectCode)]),
        ),
      ),
    );
  if (gradebookId !== undefined) query = query.where('c.gradebook_id', '=', gradebookId);
  if (status !== undefined) query = query.where('c.status', '=', status);
  if (after !== undefined)
    query = query.where(sql<boolean>`(c.requested_at, c.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return query.orderBy('c.requested_at', 'desc').orderBy('c.id', 'desc').limit(limit).execute();
}

export async function findCorrection(
  db: Db,
  schoolId: string,
  id: string,
): Promise<CorrectionRow | undefined> {
  return corrections(db, schoolId).where('c.id', '=', id).executeTakeFirst();
}

/** Whether a request for the cell waits for its decision. */
export async function isOpen(
  db: Db,
  at: { schoolId: string; gradebookId: string; pupilId: string; slot: string },
): Promise<boolean> {
  const found = await db
    .selectFrom('mark_corrections')
    .select('id')
    .where('school_id', '=', at.schoolId)
    .where('gradebook_id', '=', at.gradebookId)
    .where('pupil_id', '=', at.pupilId)
    .where('slot', '=', at.slot)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return found !== undefined;
}

export async function insertCorrection(db: Db, row: NewRow<'mark_corrections'>): Promise<void> {
  await db.insertInto('mark_corrections').values(row).execute();
}

export async function closeCorrection(
  db: Db,
  schoolId: string,
  id: string,
  change: {
    status: Exclude<CorrectionStatus, 'open'>;
    decided_at: Date;
    decided_by: string;
    decision_reason: string | null;
    written_version: number | null;
    version: number;
  },
): Promise<void> {
  await db
    .updateTable('mark_corrections')
    .set(change)
    .where('school_id', '=', schoolId)
    .where('id', '=', id)
    .execute();
}
