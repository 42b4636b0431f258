import type { components } from '@lienthong/specs/schema';
import type { OperationContext } from '../http/operation.ts';
import { may } from '../permissions/index.ts';
import { summaryOnTheWire } from './answer.ts';
import { headsOf } from './repository.ts';

/** Gradebooks without their marks, by id. */
export async function summariesOf(
  { caller, db, language }: OperationContext,
  schoolId: string,
  ids: readonly string[],
): Promise<Map<string, components['schemas']['ChangedGradebook']>> {
  const found = await headsOf(db, schoolId, ids);
  return new Map(
    found.map((head) => {
      const { classId, subjectCode, version } = head;
      const canEdit = may(caller, 'gradebook.write', { schoolId, classId, subjectCode });
      return [head.id, { ...summaryOnTheWire(head, canEdit, language), version }];
    }),
  );
}
