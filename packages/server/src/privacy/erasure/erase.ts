import type { Day } from '../../database/schema.ts';
import { withdraw } from '../consent/repository.ts';
import { asEraser } from '../eraser.ts';
import type { Db, PupilRow } from '../pupil.ts';
import { ERASED } from './count.ts';

export interface ErasedIds {
  notice: string[];
  application: string[];
  consent: string[];
}

/** Erases and anonymises what the rules name; the ids of what went, for the ledger. */
export async function eraseRecords(
  trx: Db,
  pupil: PupilRow,
  { hasRegister, today, at, by }: { hasRegister: boolean; today: Day; at: Date; by: string },
): Promise<ErasedIds> {
  return asEraser(trx, async () => {
    const consent = await withdraw(trx, { schoolId: pupil.school_id, pupilId: pupil.id }, { today, at, by });
    const notice = await eraseNotices(trx, pupil);
    await trx
      .deleteFrom('guardianships')
      .where('school_id', '=', pupil.school_id)
      .where('pupil_id', '=', pupil.id)
      .execute();
    const application = await anonymiseApplications(trx, pupil);
    await anonymisePupil(trx, pupil, hasRegister);
    return { notice, application, consent };
  });
}

/** Those to the family alone, and every confirmation; notices to a class are about the class and stay. */
async function eraseNotices(trx: Db, pupil: PupilRow): Promise<string[]> {
  await trx
    .deleteFrom('notice_acknowledgements')
    .where('school_id', '=', pupil.school_id)
    .where('pupil_id', '=', pupil.id)
    .execute();
  const erased = await trx
    .deleteFrom('notices')
    .where('school_id', '=', pupil.school_id)
    .where('pupil_id', '=', pupil.id)
    .returning('id')
    .execute();
  return erased.map(({ id }) => id);
}

async function anonymiseApplications(trx: Db, pupil: PupilRow): Promise<string[]> {
  if (pupil.personal_id === null) return [];
  const changed = await trx
    .updateTable('admission_applications')
    .set({ child: '{}', guardian: '{}', age_reason: null, personal_id: null, display_name: ERASED })
    .where('school_id', '=', pupil.school_id)
    .where('personal_id', '=', pupil.personal_id)
    .returning('id')
    .execute();
  return changed.map(({ id }) => id);
}

async function anonymisePupil(trx: Db, pupil: PupilRow, hasRegister: boolean): Promise<void> {
  const nobody = {
    code: `xoa-${pupil.id.slice(-12)}`,
    full_name: ERASED,
    sort_name: ERASED,
    birth_date: `${pupil.birth_date.slice(0, 4)}-01-01`,
    sex: 'unknown' as const,
    personal_id: null,
  };
  await trx
    .updateTable('pupils')
    .set({ account_id: null, ...(!hasRegister && nobody) })
    .where('school_id', '=', pupil.school_id)
    .where('id', '=', pupil.id)
    .execute();
}
