import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { ConsentPurpose, NewRow, Row } from '../../database/schema.ts';
import type { Db } from '../pupil.ts';

export type TextRow = Row<'consent_texts'>;
type Words = Pick<TextRow, 'purpose' | 'version' | 'service' | 'price_dong' | 'text_vi' | 'text_en'>;

/** Covers all that a family is shown, so that nobody can say later it was another text. */
export function textHash({ purpose, version, service, price_dong, text_vi, text_en }: Words): string {
  return createHash('sha256')
    .update(JSON.stringify([purpose, version, service, price_dong, text_vi, text_en]))
    .digest('hex');
}

/** The version that can be agreed to. */
export async function currentText(
  db: Db,
  schoolId: string,
  purpose: ConsentPurpose,
): Promise<TextRow | undefined> {
  return db
    .selectFrom('consent_texts')
    .selectAll()
    .where('school_id', '=', schoolId)
    .where('purpose', '=', purpose)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function textsOf(
  db: Db,
  schoolId: string,
  { after, limit }: { after: readonly [purpose: string, version: number] | undefined; limit: number },
): Promise<(TextRow & { current: boolean })[]> {
  let query = db
    .selectFrom('consent_texts as t')
    .selectAll('t')
    .select(
      sql<boolean>`not exists (select from consent_texts newer
        where newer.school_id = t.school_id and newer.purpose = t.purpose and newer.version > t.version)`.as(
        'current',
      ),
    )
    .where('t.school_id', '=', schoolId);
  if (after)
    query = query.where(
      sql<boolean>`(t.purpose collate "C" > ${after[0]} or (t.purpose = ${after[0]} and t.version < ${after[1]}))`,
    );
  return query
    .orderBy(sql`t.purpose collate "C"`)
    .orderBy('t.version', 'desc')
    .limit(limit)
    .execute();
}

/** Holds back whoever publishes for the same purpose until the transaction ends: versions have no gaps. */
export async function lockPurpose(db: Db, schoolId: string, purpose: ConsentPurpose): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`consent_texts/${schoolId}/${purpose}`}, 0))`.execute(
    db,
  );
}

export async function insertText(db: Db, row: NewRow<'consent_texts'>): Promise<void> {
  await db.insertInto('consent_texts').values(row).execute();
}
