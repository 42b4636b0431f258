import { v7 as uuidv7 } from 'uuid';
import { dayInVietnam, instant } from '../../clock.ts';
import type { NewRow } from '../../database/schema.ts';
import { listOrder, page, readCursor } from '../../http/cursor.ts';
import type { Handlers, Input, OperationContext } from '../../http/operation.ts';
import { Problem } from '../../http/problem.ts';
import * as repository from './repository.ts';
import type { FreezeRow } from './repository.ts';

type Operations = 'listFreezes' | 'freeze' | 'liftFreeze';

const inForceFirst = listOrder('listFreezes', 'integer', 'uuid');

export const freezesHandlers: Handlers<Operations> = {
  async listFreezes({ path: { authorityId }, query: { limit = 50, cursor } }, { db }) {
    const after = readCursor(inForceFirst, cursor);
    const rows = await repository.freezesOf(db, authorityId, {}, after, limit + 1);
    return { body: page(inForceFirst, rows, limit, ({ rank, id }) => [rank, id], onTheWire) };
  },

  async freeze({ path: { authorityId }, body }, context) {
    const { db, now } = context;
    const target = await targetOf(context, authorityId, body);
    const id = uuidv7();
    const row: NewRow<'freezes'> = {
      ...{ authority_id: authorityId, id, ...target, reason_vi: body.reason.vi, reason_en: body.reason.en },
      ...{ frozen_at: now, frozen_by: personOf(context), lifted_at: null, lifted_by: null },
    };
    if (!(await repository.insertFreeze(db, row))) throw new Problem('already_frozen');
    return { body: await freezeNow(context, authorityId, id) };
  },

  async liftFreeze({ path: { authorityId, freezeId } }, context) {
    const { db, now } = context;
    await freezeNow(context, authorityId, freezeId);
    await repository.endFreeze(
      db,
      { authorityId, id: freezeId },
      { lifted_at: now, lifted_by: personOf(context) },
    );
    return { body: await freezeNow(context, authorityId, freezeId) };
  },
};

type Target = Pick<NewRow<'freezes'>, 'kind' | 'app_id' | 'frozen_school_id' | 'feature'>;

/** The one thing named, if it is below the authority. */
async function targetOf(
  { db, now }: OperationContext,
  authorityId: string,
  { appId, schoolId, feature }: Input<'freeze'>['body'],
): Promise<Target> {
  if ([appId, schoolId, feature].filter((named) => named !== undefined).length !== 1)
    throw new Problem('freeze_target_invalid');
  const none = { app_id: null, frozen_school_id: null, feature: null };
  if (appId !== undefined) {
    if (!(await repository.appIsOf(db, authorityId, appId))) throw new Problem('app_unknown');
    return { ...none, kind: 'app', app_id: appId };
  }
  if (schoolId !== undefined) {
    if (!(await repository.schoolIsBelow(db, authorityId, schoolId, dayInVietnam(now))))
      throw new Problem('freeze_target_invalid');
    return { ...none, kind: 'school', frozen_school_id: schoolId };
  }
  return { ...none, kind: 'feature', feature: feature ?? null };
}

function personOf({ caller }: OperationContext): string {
  if (caller.kind !== 'person') throw new Problem('not_signed_in');
  return caller.accountId;
}

async function freezeNow({ db }: OperationContext, authorityId: string, id: string) {
  const [row] = await repository.freezesOf(db, authorityId, { id }, undefined, 1);
  if (!row) throw new Problem('freeze_unknown');
  return onTheWire(row);
}

function onTheWire({ rank: _, reasonVi, reasonEn, ...row }: FreezeRow) {
  return {
    ...row,
    reason: { vi: reasonVi, en: reasonEn },
    frozenAt: instant(row.frozenAt),
    liftedAt: row.liftedAt && instant(row.liftedAt),
  };
}
