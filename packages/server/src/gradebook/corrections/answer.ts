import type { components } from '@lienthong/specs/schema';
import { instant } from '../../clock.ts';
import type { OperationContext } from '../../http/operation.ts';
import { cellOnTheWire } from '../answer.ts';
import { kindOf } from '../kinds.ts';
import { namesOf } from '../repository.ts';
import type { CorrectionRow } from './repository.ts';

type Correction = components['schemas']['Correction'];

/** Requests with the names of who asked and who decided, in one query. */
export async function correctionsOnTheWire(
  { db, caller, language }: OperationContext,
  rows: readonly CorrectionRow[],
): Promise<(row: CorrectionRow) => Correction> {
  const people = rows.flatMap((row) => [row.requested_by, row.decided_by]);
  const names = await namesOf(
    db,
    people.map((updatedBy) => ({ updatedBy, updatedByApp: null })),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const me = caller.kind === 'person' ? caller.accountId : null;
  return (row) => ({
    ...{ id: row.id, gradebookId: row.gradebook_id, classId: row.class_id, className: row.class_name },
    subjectCode: row.subject_code,
    subjectName: language === 'vi' ? row.name_vi : row.name_en,
    ...{ term: row.term, pupilId: row.pupil_id, pupilName: row.pupil_name, slot: row.slot },
    kind: kindOf(row.scoring, row.slot),
    ...{ status: row.status, version: row.version, markVersion: row.mark_version },
    from: cellOnTheWire({
      ...{ state: row.old_state, tenths: row.old_tenths, comment: row.old_comment, reason: row.old_reason },
    }),
    to: cellOnTheWire(row),
    why: row.why,
    ...{ requestedAt: instant(row.requested_at), requestedBy: nameOf(row.requested_by) },
    mine: row.requested_by === me,
    ...{ decidedAt: row.decided_at && instant(row.decided_at), decidedBy: nameOf(row.decided_by) },
    decisionReason: row.decision_reason,
  });
}
