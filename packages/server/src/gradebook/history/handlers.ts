import type { components } from '@lienthong/specs/schema';
import { dayInVietnam, instant, registerDay } from '../../clock.ts';
import { listOrder, page, readCursor } from '../../http/cursor.ts';
import type { Handlers } from '../../http/operation.ts';
import { cellOnTheWire } from '../answer.ts';
import { findFor, targetOf } from '../open.ts';
import { holdsRemarks, readsRemarks } from '../remarks.ts';
import { namesOf } from '../repository.ts';
import { versionsOf, type VersionRow } from './repository.ts';

type Names = ReadonlyMap<string, string>;

const newestFirst = listOrder('listMarkHistory', 'instant', 'uuid', 'text', 'integer');

export const historyHandlers: Handlers<'listMarkHistory'> = {
  async listMarkHistory({ path: { schoolId, gradebookId }, query }, context) {
    const { db, now, touched } = context;
    const pair = await findFor(context, schoolId, gradebookId, 'gradebook.read');
    const { limit = 50, pupilId, slot } = query;
    const target = targetOf(schoolId, pair);
    if (slot !== undefined && holdsRemarks(pair, slot)) context.assertMay('gradebook.read-remarks', target);
    const remarks = readsRemarks(context.caller, target);
    const rows = await versionsOf(db, {
      ...{ schoolId, gradebookId: pair.id, classId: pair.classId, pupilId, slot, remarks },
      day: registerDay(pair.schoolYear, dayInVietnam(now)),
      ...{ after: readCursor(newestFirst, query.cursor), limit: limit + 1 },
    });
    const names = await namesOf(db, [
      ...rows,
      ...rows.map(({ approvedBy }) => ({ updatedBy: approvedBy, updatedByApp: null })),
    ]);
    const body = page(
      newestFirst,
      rows,
      limit,
      (row) => [row.at.toISOString(), row.pupilId, row.slot, row.version],
      (row) => versionOnTheWire(row, names),
    );
    touched(
      'pupil',
      body.items.map((item) => item.pupilId),
    );
    return { body };
  },
};

function versionOnTheWire(row: VersionRow, names: Names): components['schemas']['MarkVersion'] {
  const writer = row.updatedBy ?? row.updatedByApp;
  return {
    pupilId: row.pupilId,
    slot: row.slot,
    version: row.version,
    ...cellOnTheWire(row),
    writtenAt: instant(row.at),
    writtenBy: writer === null ? null : (names.get(writer) ?? null),
    previous:
      row.oldState === null
        ? null
        : cellOnTheWire({
            ...{ state: row.oldState, tenths: row.oldTenths, comment: row.oldComment, reason: row.oldReason },
          }),
    correction: correctionOf(row, names),
  };
}

function correctionOf(
  { correctionId, why, requestedAt, approvedAt, approvedBy }: VersionRow,
  names: Names,
): components['schemas']['CorrectionNote'] | null {
  if (correctionId === null || why === null || requestedAt === null || approvedAt === null) return null;
  return {
    id: correctionId,
    why,
    requestedAt: instant(requestedAt),
    approvedAt: instant(approvedAt),
    approvedBy: approvedBy === null ? null : (names.get(approvedBy) ?? null),
  };
}
