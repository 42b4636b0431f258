import { dayInVietnam, registerDay } from '../../clock.ts';
import type { OperationContext } from '../../http/operation.ts';
import { Problem } from '../../http/problem.ts';
import { marksOf, pupilsOf, type GradebookPair, type MarkRow } from '../repository.ts';

export async function assertInClass(
  { db, now }: OperationContext,
  schoolId: string,
  pair: GradebookPair,
  pupilId: string,
): Promise<void> {
  const day = registerDay(pair.schoolYear, dayInVietnam(now));
  const pupils = await pupilsOf(db, schoolId, pair.classId, day);
  if (!pupils.some(({ id }) => id === pupilId)) throw new Problem('pupil_not_in_class');
}

/** What stands in the cell; undefined where nobody ever wrote. */
export async function cellOf(
  { db }: OperationContext,
  schoolId: string,
  pair: GradebookPair,
  pupilId: string,
  slot: string,
): Promise<MarkRow | undefined> {
  const marks = await marksOf(db, schoolId, [pair.id], [pupilId]);
  return marks.find((mark) => mark.slot === slot);
}
