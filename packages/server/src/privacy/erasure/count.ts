import { sql, type RawBuilder } from 'kysely';
import type { Db, PupilRow } from '../pupil.ts';
import type { ErasureKind } from './kinds.ts';

/** Put in place of what was erased. */
export const ERASED = '—';

/** How many records of each kind there are to erase, to anonymise or to keep. */
export async function countRecords(db: Db, pupil: PupilRow): Promise<Record<ErasureKind, number>> {
  const { school_id: school, id, personal_id: personalId } = pupil;
  const rowsOf = (table: string): RawBuilder<number> =>
    sql`(select count(*) from ${sql.table(table)} where school_id = ${school} and pupil_id = ${id})`;
  const { rows } = await sql<Record<ErasureKind, number>>`
    select ${pupil.full_name === ERASED ? 0 : 1}::int as registry,
      ${pupil.account_id === null ? 0 : 1}::int as "accountLink",
      ${rowsOf('enrolments')} as enrolments,
      ${rowsOf('marks')} + ${rowsOf('mark_history')} + ${rowsOf('mark_corrections')} as marks,
      ${rowsOf('class_records')} + ${rowsOf('class_record_history')} as records,
      ${rowsOf('guardianships')} as guardians,
      ${rowsOf('notices')} as notices,
      ${rowsOf('notice_acknowledgements')} as acknowledgements,
      (select count(*) from admission_applications
        where school_id = ${school} and personal_id = ${personalId}) as applications,
      ${rowsOf('consents')} as consents,
      ${rowsOf('legal_holds')} as "legalHolds",
      ${rowsOf('erasures')} as erasures,
      (select count(*) from ledger_of_pupil(${id})) as accesses`.execute(db);
  const [counts] = rows;
  if (!counts) throw new Error('A query without a from clause gave no row');
  return counts;
}
