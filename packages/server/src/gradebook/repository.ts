import { sql, type Transaction } from 'kysely';
import type { Day, MarkState, Schema, Scoring } from '../database/schema.ts';
import type { Reach } from '../permissions/index.ts';

type Db = Transaction<Schema>;

export interface GradebookHead {
  id: string;
  classId: string;
  className: string;
  grade: number;
  schoolYear: number;
  subjectCode: string;
  nameVi: string;
  nameEn: string;
  term: 1 | 2;
  scoring: Scoring;
  ruleSet: string;
  periodsPerYear: number;
  version: number;
}

/** A gradebook and the one of the other term, from which the year's result follows. */
export interface GradebookPair extends GradebookHead {
  otherId: string | null;
}

export interface PupilRow {
  id: string;
  code: string;
  fullName: string;
  ordinal: number;
}

export interface MarkRow {
  gradebookId: string;
  pupilId: string;
  slot: string;
  state: MarkState;
  tenths: number | null;
  comment: string | null;
  reason: string | null;
  version: number;
  updatedAt: Date;
  /** Account, or app, that last wrote it; neither when it was imported. */
  updatedBy: string | null;
  updatedByApp: string | null;
  correctedAt: Date | null;
}

/** A cell as it is to be written. */
export interface CellChange {
  pupil_id: string;
  slot: string;
  state: MarkState;
  tenths: number | null;
  comment: string | null;
  reason: string | null;
  version: number;
  corrected_at: Date | null;
}

/** Sort key of a list of gradebooks: newest year first, then class, subject and term. `7A10` comes after `7A9`. */
export type ListKey = [number, number, number, string, string, number];

function heads(db: Db, schoolId: string) {
  return db
    .selectFrom('gradebooks as g')
    .innerJoin('classes as k', (join) =>
      join.onRef('k.school_id', '=', 'g.school_id').onRef('k.id', '=', 'g.class_id'),
    )
    .innerJoin('subjects as s', 's.code', 'g.subject_code')
    .where('g.school_id', '=', schoolId)
    .select([
      'g.id',
      'g.class_id as classId',
      'k.name as className',
      'k.grade',
      'k.school_year as schoolYear',
      'g.subject_code as subjectCode',
      's.name_vi as nameVi',
      's.name_en as nameEn',
      'g.term',
      'g.scoring',
      'g.rule_set as ruleSet',
      'g.periods_per_year as periodsPerYear',
      'g.version',
    ]);
}

export interface ListFilter {
  reach: Reach;
  /** Whether books that hold nothing but what is written about pupils are among them. */
  remarks: boolean;
  schoolYear?: number;
  classId?: string | undefined;
  term?: 1 | 2 | undefined;
  after?: ListKey | undefined;
  limit: number;
}

export async function listHeads(db: Db, schoolId: string, filter: ListFilter): Promise<GradebookHead[]> {
  const { all, classIds, classSubjects } = filter.reach;
  let query = heads(db, schoolId);
  if (!all) {
    query = query.where(({ eb, or, and }) =>
      or([
        ...(classIds.length > 0 ? [eb('g.class_id', 'in', [...classIds])] : []),
        ...classSubjects.map((pair) =>
          and([eb('g.class_id', '=', pair.classId), eb('g.subject_code', '=', pair.subjectCode)]),
        ),
      ]),
    );
  }
  if (!filter.remarks) query = query.where('g.scoring', '<>', 'traits');
  if (filter.schoolYear !== undefined) query = query.where('k.school_year', '=', filter.schoolYear);
  if (filter.classId !== undefined) query = query.where('g.class_id', '=', filter.classId);
  if (filter.term !== undefined) query = query.where('g.term', '=', filter.term);
  const key = sql`(-k.school_year, k.grade, length(k.name), k.name, g.subject_code, g.term)`;
  if (filter.after !== undefined) query = query.where(sql<boolean>`${key} > (${sql.join(filter.after)})`);
  return query
    .orderBy(sql`-k.school_year`)
    .orderBy('k.grade')
    .orderBy(sql`length(k.name)`)
    .orderBy('k.name')
    .orderBy('g.subject_code')
    .orderBy('g.term')
    .limit(filter.limit)
    .execute();
}

export async function headsOf(db: Db, schoolId: string, ids: readonly string[]): Promise<GradebookHead[]> {
  return heads(db, schoolId)
    .where(sql<boolean>`g.id = any(${[...ids]}::uuid[])`)
    .execute();
}

export async function classExists(db: Db, schoolId: string, classId: string): Promise<boolean> {
  const found = await db
    .selectFrom('classes')
    .select('id')
    .where('school_id', '=', schoolId)
    .where('id', '=', classId)
    .executeTakeFirst();
  return found !== undefined;
}

export async function findPair(
  db: Db,
  schoolId: string,
  gradebookId: string,
): Promise<GradebookPair | undefined> {
  return heads(db, schoolId)
    .leftJoin('gradebooks as o', (join) =>
      join
        .onRef('o.school_id', '=', 'g.school_id')
        .onRef('o.class_id', '=', 'g.class_id')
        .onRef('o.subject_code', '=', 'g.subject_code')
        .onRef('o.term', '<>', 'g.term'),
    )
    .select('o.id as otherId')
    .where('g.id', '=', gradebookId)
    .executeTakeFirst();
}

/**
 * Holds both terms of the subject until the transaction ends, always term 1 first: two writers queue up and never wait for
 * each other in a circle. Both are held because a mark of one term changes the year's result shown with the other.
 */
export async function lockPair(db: Db, schoolId: string, pair: GradebookPair): Promise<void> {
  await db
    .selectFrom('gradebooks')
    .select('id')
    .where('school_id', '=', schoolId)
    .where('class_id', '=', pair.classId)
    .where('subject_code', '=', pair.subjectCode)
    .orderBy('term')
    .forUpdate()
    .execute();
}

/** The class register of a day, in its order. */
export async function pupilsOf(db: Db, schoolId: string, classId: string, day: Day): Promise<PupilRow[]> {
  return db
    .selectFrom('enrolments as e')
    .innerJoin('pupils as p', (join) =>
      join.onRef('p.school_id', '=', 'e.school_id').onRef('p.id', '=', 'e.pupil_id'),
    )
    .where('e.school_id', '=', schoolId)
    .where('e.class_id', '=', classId)
    .where('e.valid_from', '<=', day)
    .where(({ eb, or }) => or([eb('e.valid_to', 'is', null), eb('e.valid_to', '>=', day)]))
    .select(['p.id', 'p.code', 'p.full_name as fullName', 'e.ordinal'])
    .orderBy('e.ordinal')
    .orderBy('p.id')
    .execute();
}

export async function marksOf(
  db: Db,
  schoolId: string,
  gradebookIds: readonly string[],
  pupilIds?: readonly string[],
): Promise<MarkRow[]> {
  let query = db
    .selectFrom('marks')
    .where('school_id', '=', schoolId)
    .where('gradebook_id', 'in', [...gradebookIds])
    .select([
      'gradebook_id as gradebookId',
      'pupil_id as pupilId',
      'slot',
      'state',
      'tenths',
      'comment',
      'reason',
      'version',
      'updated_at as updatedAt',
      'updated_by as updatedBy',
      'updated_by_app as updatedByApp',
      'corrected_at as correctedAt',
    ]);
  if (pupilIds !== undefined) query = query.where(sql<boolean>`pupil_id = any(${[...pupilIds]}::uuid[])`);
  return query.execute();
}

/** Names of those who wrote the marks, by id: people and apps, in one query. */
export async function namesOf(
  db: Db,
  marks: Iterable<Pick<MarkRow, 'updatedBy' | 'updatedByApp'>>,
): Promise<ReadonlyMap<string, string>> {
  const people = new Set<string>();
  const apps = new Set<string>();
  for (const { updatedBy, updatedByApp } of marks) {
    if (updatedBy !== null) people.add(updatedBy);
    if (updatedByApp !== null) apps.add(updatedByApp);
  }
  if (people.size + apps.size === 0) return new Map();
  const named = db
    .selectFrom('accounts')
    .select(['id', 'display_name as name'])
    .where(sql<boolean>`id = any(${[...people]}::uuid[])`);
  // Only where an app wrote: most gradebooks are asked nothing more.
  const asked =
    apps.size === 0
      ? named
      : named.unionAll(
          db
            .selectFrom('apps')
            .select(['id', sql<string>`'Ứng dụng ' || name`.as('name')])
            .where(sql<boolean>`id = any(${[...apps]}::uuid[])`),
        );
  return new Map((await asked.execute()).map(({ id, name }) => [id, name]));
}

/** Writes all changes of a batch in one statement; the earlier value of each cell goes to the history first. */
export async function writeCells(
  db: Db,
  at: { schoolId: string; pair: GradebookPair; accountId: string | null; appId: string | null; now: Date },
  changes: readonly CellChange[],
): Promise<void> {
  const { schoolId, pair, accountId, appId, now } = at;
  await sql`
    with change as (
      select * from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as c (pupil_id uuid, slot text, state text, tenths int,
        comment text, reason text, version int, corrected_at timestamptz)
    ), earlier as (
      insert into mark_history (school_id, gradebook_id, pupil_id, slot, version, state, tenths, comment, reason, written_at,
        written_by, written_by_app)
      select m.school_id, m.gradebook_id, m.pupil_id, m.slot, m.version, m.state, m.tenths, m.comment, m.reason, m.updated_at,
        m.updated_by, m.updated_by_app
      from marks m join change c on c.pupil_id = m.pupil_id and c.slot = m.slot
      where m.school_id = ${schoolId} and m.gradebook_id = ${pair.id}
    ), risen as (
      update gradebooks set version = version + 1
      where school_id = ${schoolId} and id = any(${[pair.id, ...(pair.otherId === null ? [] : [pair.otherId])]}::uuid[])
    )
    insert into marks (school_id, gradebook_id, pupil_id, slot, state, tenths, comment, reason, version, updated_at, updated_by,
      updated_by_app, corrected_at)
    select ${schoolId}::uuid, ${pair.id}::uuid, c.pupil_id, c.slot, c.state, c.tenths, c.comment, c.reason, c.version,
      ${now.toISOString()}::timestamptz, ${accountId}::uuid, ${appId}::uuid, c.corrected_at
    from change c
    on conflict (school_id, gradebook_id, pupil_id, slot) do update set state = excluded.state, tenths = excluded.tenths,
      comment = excluded.comment, reason = excluded.reason, version = excluded.version, updated_at = excluded.updated_at,
      updated_by = excluded.updated_by, updated_by_app = excluded.updated_by_app, corrected_at = excluded.corrected_at`.execute(
    db,
  );
}
