import type { NewRow } from '../database/schema.ts';
import { demoAccount } from './accounts.ts';
import type { DemoClass } from './registry.ts';
import type { MarkTable } from './marks.ts';
import type { World } from './world.ts';

/** The book of the homeroom teacher's own subject: its first column is locked. */
const subject = 'nguVan';
const slot = 'tx1';

const requests = [
  { status: 'open', why: 'Cộng sót 0,5 điểm ở câu 3, đã đối chiếu với bài làm của em.', daysAgo: 1 },
  { status: 'approved', why: 'Vào nhầm điểm của bạn cùng tên, đã so lại bài.', daysAgo: 4 },
  { status: 'refused', why: 'Phụ huynh đề nghị xem lại bài.', daysAgo: 5 },
] as const;

/**
 * A column of the featured class is locked, and three corrections were asked for: one waits for the principal, one was
 * approved and written, one was refused.
 */
export function addMarkCorrections(world: World, marks: MarkTable, of: DemoClass, principal: string): void {
  const term = world.today >= `${of.schoolYear + 1}-01-18` ? 2 : 1;
  const gradebookId = world.id('gradebook', `${of.id}/${subject}/${term}`);
  const column = world
    .rows('gradebook_columns')
    .find((row) => row.gradebook_id === gradebookId && row.slot === slot);
  // Those whose mark was corrected before it was locked stay as they are.
  const rows = marks.slot.flatMap((name, row) =>
    name === slot && marks.gradebookId[row] === gradebookId && marks.version[row] === 1 ? [row] : [],
  );
  const locked = world.daysAgo(6, '16:30');
  const asked = rows.filter((row) => (marks.tenths[row] ?? 100) <= 90);
  if (!column?.published_at || new Date(column.published_at) > locked || asked.length < 12) return;
  column.locked_at = locked;
  requests.forEach((request, index) => {
    const row = asked[3 + 4 * index] ?? 0;
    const was = marks.tenths[row] ?? 0;
    const correction = correctionOf(world, marks, row, principal, request, index);
    world.add('mark_corrections', correction);
    if (request.status !== 'approved') return;
    world.add('mark_history', {
      ...{ school_id: of.schoolId, gradebook_id: gradebookId, pupil_id: marks.pupilId[row] ?? '', slot },
      ...{ version: 1, state: 'value', tenths: was, comment: null, reason: null },
      ...{ written_at: marks.updatedAt[row] ?? '', written_by: marks.updatedBy[row] ?? null },
    });
    const decidedAt = world.daysAgo(request.daysAgo - 1, '10:20').toISOString();
    marks.tenths[row] = was + 10;
    marks.version[row] = 2;
    marks.updatedAt[row] = decidedAt;
    marks.correctedAt[row] = decidedAt;
  });
}

function correctionOf(
  world: World,
  marks: MarkTable,
  row: number,
  principal: string,
  { status, why, daysAgo }: (typeof requests)[number],
  index: number,
): NewRow<'mark_corrections'> {
  const was = marks.tenths[row] ?? 0;
  return {
    ...{ school_id: marks.schoolId[row] ?? '', id: world.id('correction', String(index)), status, why },
    ...{ gradebook_id: marks.gradebookId[row] ?? '', pupil_id: marks.pupilId[row] ?? '', slot },
    ...{ mark_version: 1, old_state: 'value', old_tenths: was, old_comment: null, old_reason: null },
    ...{ state: 'value', tenths: was + (status === 'approved' ? 10 : 5), comment: null, reason: null },
    requested_at: world.daysAgo(daysAgo, '15:40'),
    requested_by: demoAccount('homeroomTeacher').id,
    decided_at: status === 'open' ? null : world.daysAgo(daysAgo - 1, '10:20'),
    decided_by: status === 'open' ? null : principal,
    decision_reason: status === 'refused' ? 'Bài chấm đúng theo hướng dẫn chấm, điểm giữ nguyên.' : null,
    written_version: status === 'approved' ? 2 : null,
    version: status === 'open' ? 1 : 2,
  };
}
