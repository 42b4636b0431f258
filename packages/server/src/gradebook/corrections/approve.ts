import type { OperationContext } from '../../http/operation.ts';
import { Problem } from '../../http/problem.ts';
import { columnIn } from '../open.ts';
import { writeCells, type GradebookPair } from '../repository.ts';
import { isCorrection } from '../save.ts';
import { assertInClass, cellOf } from './cell.ts';
import type { CorrectionRow } from './repository.ts';

/**
 * Writes what was asked for, though the column is locked, and gives the version of the mark. The mark is the teacher's who
 * asked; that the principal approved it stands in the correction, which the history shows beside it.
 */
export async function approve(
  context: OperationContext,
  schoolId: string,
  pair: GradebookPair,
  row: CorrectionRow,
): Promise<number> {
  const { db, now } = context;
  const { pupil_id, slot, state, tenths, comment, reason } = row;
  await assertInClass(context, schoolId, pair, pupil_id);
  const mark = await cellOf(context, schoolId, pair, pupil_id, slot);
  if ((mark?.version ?? 0) !== row.mark_version) throw new Problem('version_conflict');
  const column = await columnIn(context, schoolId, pair, slot);
  const version = row.mark_version + 1;
  const corrected_at = mark?.correctedAt ?? (isCorrection(column, mark) ? now : null);
  await writeCells(db, { schoolId, pair, accountId: row.requested_by, appId: null, now }, [
    { pupil_id, slot, state, tenths, comment, reason, version, corrected_at },
  ]);
  return version;
}
