import { v7 as uuid } from 'uuid';
import type { components } from '@lienthong/specs/schema';
import { instant } from '../../clock.ts';
import { listOrder, page, readCursor } from '../../http/cursor.ts';
import type { Handlers } from '../../http/operation.ts';
import { Problem } from '../../http/problem.ts';
import { filled, person, pupilFor } from '../pupil.ts';
import { findHold, holdsOf, insertHold, liftHold, lockHolds, type HoldRow } from './repository.ts';

type Operations = 'listLegalHolds' | 'createLegalHold' | 'liftLegalHold';

const order = listOrder('listLegalHolds', 'instant', 'uuid');

export const legalHoldHandlers: Handlers<Operations> = {
  async listLegalHolds({ path, query }, context) {
    await pupilFor(context, path, 'privacy.hold');
    const limit = query.limit ?? 50;
    const rows = await holdsOf(context.db, path, {
      after: readCursor(order, query.cursor),
      limit: limit + 1,
    });
    return {
      body: page(order, rows, limit, ({ set_at, id }) => [set_at.toISOString(), id], holdOnTheWire),
    };
  },

  async createLegalHold({ path, body }, context) {
    const { db, now } = context;
    const { accountId } = person(context);
    await lockHolds(db, path.schoolId);
    await pupilFor(context, path, 'privacy.hold');
    const row = {
      school_id: path.schoolId,
      id: uuid({ msecs: now.getTime() }),
      pupil_id: path.pupilId,
      reason: filled(body.reason, '/reason'),
      set_at: now,
      set_by: accountId,
      lifted_at: null,
      lifted_by: null,
      lift_reason: null,
    };
    await insertHold(db, row);
    context.touched('legalHold', [row.id]);
    return { body: holdOnTheWire(row) };
  },

  async liftLegalHold({ path, body }, context) {
    const { db, now } = context;
    const { accountId } = person(context);
    await pupilFor(context, path, 'privacy.lift-hold');
    const hold = await findHold(db, path, path.legalHoldId);
    if (!hold) throw new Problem('legal_hold_unknown');
    context.touched('legalHold', [hold.id]);
    await liftHold(db, path.schoolId, hold.id, {
      ...{ lifted_at: now, lifted_by: accountId, lift_reason: filled(body.reason, '/reason') },
    });
    return { body: holdOnTheWire((await findHold(db, path, hold.id)) ?? hold) };
  },
};

export function holdOnTheWire(row: HoldRow): components['schemas']['LegalHold'] {
  return {
    id: row.id,
    reason: row.reason,
    setAt: instant(row.set_at),
    liftedAt: row.lifted_at && instant(row.lifted_at),
    liftReason: row.lift_reason,
  };
}
