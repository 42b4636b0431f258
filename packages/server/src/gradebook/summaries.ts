import type { components } from '@lienthong/specs/schema';
import type { OperationContext } from '../http/operation.ts';
import { headsOf } from './repository.ts';

/** Gradebooks as the change feed has them, by id: what of them changes only by a change of their own. */
export async function summariesOf(
  { db, language }: OperationContext,
  schoolId: string,
  ids: readonly string[],
): Promise<Map<string, components['schemas']['ChangedGradebook']>> {
  if (ids.length === 0) return new Map();
  const found = await headsOf(db, schoolId, ids);
  return new Map(
    found.map(({ id, classId, subjectCode, nameVi, nameEn, term, scoring, ruleSet, version }) => {
      const subjectName = language === 'vi' ? nameVi : nameEn;
      return [id, { id, classId, subjectCode, subjectName, term, scoring, ruleSet, version }];
    }),
  );
}
