import type { OperationContext } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import type { Permission, Target } from '../permissions/index.ts';
import { columnOnTheWire } from './answer.ts';
import { columnsOf, type ColumnRow } from './columns/repository.ts';
import { findPair, type GradebookHead, type GradebookPair, type MarkRow } from './repository.ts';
import { cellKey } from './save.ts';

/** The gradebook, for whoever may do this with it. */
export async function findFor(
  context: OperationContext,
  schoolId: string,
  gradebookId: string,
  permission: Permission,
): Promise<GradebookPair> {
  const pair = await findPair(context.db, schoolId, gradebookId);
  if (!pair) throw new Problem('gradebook_unknown');
  const target = targetOf(schoolId, pair);
  context.assertMay(permission, target);
  // A book of competences and qualities is nothing but what is written about pupils.
  if (pair.scoring === 'traits') context.assertMay('gradebook.read-remarks', target);
  context.touched('gradebook', [pair.id]);
  return pair;
}

export function targetOf(schoolId: string, { classId, subjectCode }: GradebookHead): Target {
  return { schoolId, classId, subjectCode };
}

export async function columnIn(
  { db }: OperationContext,
  schoolId: string,
  pair: GradebookPair,
  slot: string,
): Promise<ColumnRow> {
  const column = (await columnsOf(db, schoolId, pair.id)).find((candidate) => candidate.slot === slot);
  if (!column) throw new Problem('slot_unknown');
  return column;
}

export function columnReply({ language }: OperationContext, head: GradebookHead, column: ColumnRow) {
  return { body: columnOnTheWire(head, column, language), version: String(column.version) };
}

export function bothIds(pair: GradebookPair): string[] {
  return pair.otherId === null ? [pair.id] : [pair.id, pair.otherId];
}

export function byCell(pair: GradebookPair, marks: readonly MarkRow[]): Map<string, MarkRow> {
  const own = marks.filter(({ gradebookId }) => gradebookId === pair.id);
  return new Map(own.map((mark) => [cellKey(mark.pupilId, mark.slot), mark]));
}
