import type { components } from '@lienthong/specs/schema';
import type { Scoring } from '../database/schema.ts';

export type ColumnKind = components['schemas']['ColumnKind'];

/** The remark (nhận xét) of a register. */
export const remarkSlot = 'nx';

/** What a cell holds follows from how the book assesses and from the place of the column: nothing to keep, nothing to differ. */
export function kindOf(scoring: Scoring, slot: string): ColumnKind {
  if (slot === remarkSlot) return 'remark';
  switch (scoring) {
    case 'score':
      return 'mark';
    case 'comment':
      return 'passFail';
    case 'level':
      return slot.startsWith('m') ? 'level' : 'test';
    case 'traits':
      return 'rating';
  }
}

/** `gk-yeuNuoc`: the competence or quality of a column of ratings, and when it is rated. */
export function traitOf(slot: string): { point: string; code: string } | null {
  const [point = '', code] = slot.split('-');
  return code === undefined ? null : { point, code };
}
