import type { MarkTable } from './marks.ts';
import type { World } from './world.ts';

/** One mark of the demo's pupil was corrected after it was published: the old value stays in the history. */
export function addCorrection(world: World, marks: MarkTable, pupilId: string): void {
  const row = marks.pupilId.findIndex(
    (id, index) =>
      id === pupilId &&
      marks.slot[index] === 'tx1' &&
      typeof marks.tenths[index] === 'number' &&
      isPublished(world, marks, index),
  );
  if (row < 0) return;
  const tenths = marks.tenths[row] ?? 0;
  world.add('mark_history', {
    school_id: marks.schoolId[row] ?? '',
    gradebook_id: marks.gradebookId[row] ?? '',
    pupil_id: pupilId,
    slot: 'tx1',
    version: 1,
    state: 'value',
    tenths: tenths >= 20 ? tenths - 10 : tenths + 10,
    comment: null,
    reason: null,
    written_at: marks.updatedAt[row] ?? '',
    written_by: marks.updatedBy[row] ?? null,
  });
  const correctedAt = world.daysAgo(1, '10:05').toISOString();
  marks.version[row] = 2;
  marks.updatedAt[row] = correctedAt;
  marks.correctedAt[row] = correctedAt;
}

function isPublished(world: World, marks: MarkTable, row: number): boolean {
  return world
    .rows('gradebook_columns')
    .some(
      ({ gradebook_id, slot, published_at }) =>
        gradebook_id === marks.gradebookId[row] && slot === marks.slot[row] && published_at,
    );
}
