import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Day, MarkState, NewRow, Schema, Scoring } from '../database/schema.ts';

type Db = Transaction<Schema>;

/** Where a list goes on: moment and id of the last entry shown. */
export type EntryKey = readonly [at: string, id: string];

export interface NoticeRow {
  at: Date;
  id: string;
  noticeId: string;
  title: string;
  body: string;
  author: string | null;
  className: string;
  acknowledge: boolean;
  acknowledgedAt: Date | null;
}

export interface ResultRow {
  at: Date;
  id: string;
  subjectCode: string;
  nameVi: string;
  nameEn: string;
  term: 1 | 2;
  scoring: Scoring;
  slot: string;
  state: MarkState;
  tenths: number | null;
  comment: string | null;
  correctedAt: Date | null;
}

interface Page {
  after?: EntryKey | undefined;
  limit: number;
}

/** The pupil's classes of a day; undefined when the school has no such pupil. */
export async function classesOfPupil(
  db: Db,
  schoolId: string,
  pupilId: string,
  day: Day,
): Promise<string[] | undefined> {
  const rows = await db
    .selectFrom('pupils as p')
    .leftJoin('enrolments as e', (join) =>
      join
        .onRef('e.school_id', '=', 'p.school_id')
        .onRef('e.pupil_id', '=', 'p.id')
        .on('e.valid_from', '<=', day)
        .on(({ eb, or }) => or([eb('e.valid_to', 'is', null), eb('e.valid_to', '>=', day)])),
    )
    .where('p.school_id', '=', schoolId)
    .where('p.id', '=', pupilId)
    .select('e.class_id as classId')
    .execute();
  return rows.length === 0 ? undefined : rows.flatMap(({ classId }) => classId ?? []);
}

/** A notice concerns a pupil whom it names, or who was in the class on the day it was sent. */
const concerns = (
  pupilId: string | RawBuilder<string>,
) => sql<boolean>`(n.pupil_id = ${pupilId} or (n.pupil_id is null and exists (
  select from enrolments e
  where e.school_id = n.school_id and e.class_id = n.class_id and e.pupil_id = ${pupilId}
    and e.valid_from <= (n.published_at at time zone interval '+07:00')::date
    and (e.valid_to is null or e.valid_to >= (n.published_at at time zone interval '+07:00')::date))))`;

export async function noticesFor(
  db: Db,
  schoolId: string,
  pupilId: string,
  readerId: string,
  { after, limit }: Page,
): Promise<NoticeRow[]> {
  const id = sql<string>`('notice:' || n.id) collate "C"`;
  let query = db
    .selectFrom('notices as n')
    .innerJoin('classes as k', (join) =>
      join.onRef('k.school_id', '=', 'n.school_id').onRef('k.id', '=', 'n.class_id'),
    )
    .leftJoin('accounts as a', 'a.id', 'n.author_id')
    .leftJoin('notice_acknowledgements as seen', (join) =>
      join
        .onRef('seen.school_id', '=', 'n.school_id')
        .onRef('seen.notice_id', '=', 'n.id')
        .on('seen.pupil_id', '=', pupilId)
        .on('seen.account_id', '=', readerId),
    )
    .where('n.school_id', '=', schoolId)
    .where(concerns(pupilId))
    .select([
      'n.published_at as at',
      id.as('id'),
      'n.id as noticeId',
      'n.title',
      'n.body',
      'a.display_name as author',
      'k.name as className',
      'n.acknowledge',
      'seen.acknowledged_at as acknowledgedAt',
    ]);
  if (after)
    query = query.where(sql<boolean>`(n.published_at, ${id}) < (${after[0]}::timestamptz, ${after[1]})`);
  return query.orderBy('n.published_at', 'desc').orderBy(id, 'desc').limit(limit).execute();
}

/**
 * Published marks of one pupil. A mark written after its column was published counts from when it was written, so that
 * families see a late or corrected mark on top.
 */
export async function resultsFor(
  db: Db,
  schoolId: string,
  pupilId: string,
  { after, limit }: Page,
): Promise<ResultRow[]> {
  const id = sql<string>`('result:' || m.gradebook_id || ':' || m.slot) collate "C"`;
  const at = sql<Date>`greatest(c.published_at, m.updated_at)`;
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
    .innerJoin('subjects as s', 's.code', 'g.subject_code')
    .where('m.school_id', '=', schoolId)
    .where('m.pupil_id', '=', pupilId)
    .where('c.published_at', 'is not', null)
    // A cell never filled is no result; one emptied after families saw it is a correction.
    .where(({ eb, or }) => or([eb('m.state', '<>', 'empty'), eb('m.corrected_at', 'is not', null)]))
    .select([
      at.as('at'),
      id.as('id'),
      'g.subject_code as subjectCode',
      's.name_vi as nameVi',
      's.name_en as nameEn',
      'g.term',
      'g.scoring',
      'm.slot',
      'm.state',
      'm.tenths',
      'm.comment',
      'm.corrected_at as correctedAt',
    ]);
  if (after) query = query.where(sql<boolean>`(${at}, ${id}) < (${after[0]}::timestamptz, ${after[1]})`);
  return query.orderBy(at, 'desc').orderBy(id, 'desc').limit(limit).execute();
}

export async function findClass(
  db: Db,
  schoolId: string,
  classId: string,
): Promise<{ name: string } | undefined> {
  return db
    .selectFrom('classes')
    .select('name')
    .where('school_id', '=', schoolId)
    .where('id', '=', classId)
    .executeTakeFirst();
}

export async function insertNotice(db: Db, notice: NewRow<'notices'>): Promise<void> {
  await db.insertInto('notices').values(notice).execute();
}

export async function noticeConcerns(
  db: Db,
  schoolId: string,
  noticeId: string,
  pupilId: string,
): Promise<boolean> {
  const found = await db
    .selectFrom('notices as n')
    .select('n.id')
    .where('n.school_id', '=', schoolId)
    .where('n.id', '=', noticeId)
    .where(concerns(pupilId))
    .executeTakeFirst();
  return found !== undefined;
}

interface Readers {
  all: boolean;
  classIds: readonly string[];
  pupilIds: readonly string[];
}

/** Whether it concerns one of these pupils, or one who is in one of these classes on this day. */
export async function noticeReaches(
  db: Db,
  schoolId: string,
  noticeId: string,
  { all, classIds, pupilIds }: Readers,
  day: Day,
): Promise<boolean> {
  const { rows } = await sql`
    select from notices n where n.school_id = ${schoolId} and n.id = ${noticeId} and (${all} or exists (
      select from pupils p where p.school_id = n.school_id and ${concerns(sql<string>`p.id`)}
        and (p.id = any(${[...pupilIds]}::uuid[]) or exists (
          select from enrolments today where today.school_id = p.school_id and today.pupil_id = p.id
            and today.class_id = any(${[...classIds]}::uuid[]) and today.valid_from <= ${day}
            and (today.valid_to is null or today.valid_to >= ${day})))))`.execute(db);
  return rows.length > 0;
}

/** Confirms once; the moment of the first confirmation stays. */
export async function acknowledge(
  db: Db,
  row: { school_id: string; notice_id: string; pupil_id: string; account_id: string },
  now: Date,
): Promise<Date> {
  await db
    .insertInto('notice_acknowledgements')
    .values({ ...row, acknowledged_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { acknowledged_at } = await db
    .selectFrom('notice_acknowledgements')
    .select('acknowledged_at')
    .where('school_id', '=', row.school_id)
    .where('notice_id', '=', row.notice_id)
    .where('pupil_id', '=', row.pupil_id)
    .where('account_id', '=', row.account_id)
    .executeTakeFirstOrThrow();
  return acknowledged_at;
}
