import { markToNumber } from '@lienthong/regulations';
import type { components } from '@lienthong/specs/schema';
import { instant } from '../clock.ts';
import type { Language } from '../http/problem.ts';
import { kindOf } from './kinds.ts';
import type { ColumnRow } from './columns/repository.ts';
import type { GradebookHead, MarkRow } from './repository.ts';
import { traitOnTheWire } from './traits.ts';

type Schemas = components['schemas'];

export function summaryOnTheWire(
  head: GradebookHead,
  canEdit: boolean,
  language: Language,
): Schemas['GradebookSummary'] {
  return {
    id: head.id,
    classId: head.classId,
    className: head.className,
    grade: head.grade,
    schoolYear: head.schoolYear,
    subjectCode: head.subjectCode,
    subjectName: language === 'vi' ? head.nameVi : head.nameEn,
    term: head.term,
    scoring: head.scoring,
    ruleSet: head.ruleSet,
    canEdit,
  };
}

export function columnOnTheWire(
  { scoring }: Pick<GradebookHead, 'scoring'>,
  column: ColumnRow,
  language: Language,
): Schemas['GradebookColumn'] {
  const kind = kindOf(scoring, column.slot);
  return {
    slot: column.slot,
    kind,
    ...(column.form !== null && { form: column.form }),
    ...(kind === 'rating' && { trait: traitOnTheWire(column.slot, language) }),
    weight: column.weight,
    version: column.version,
    publishedAt: column.published_at === null ? null : instant(column.published_at),
    lockedAt: column.locked_at === null ? null : instant(column.locked_at),
  };
}

/** What stands in a cell, or stood there. */
export function cellOnTheWire({
  state,
  tenths,
  comment,
  reason,
}: Pick<MarkRow, 'state' | 'tenths' | 'comment' | 'reason'>): Schemas['Cell'] {
  return { state, value: tenths === null ? comment : markToNumber(tenths), reason };
}

export function markOnTheWire(mark: MarkRow, names: ReadonlyMap<string, string>): Schemas['Mark'] {
  const writer = mark.updatedBy ?? mark.updatedByApp;
  return {
    pupilId: mark.pupilId,
    slot: mark.slot,
    ...cellOnTheWire(mark),
    version: mark.version,
    updatedAt: instant(mark.updatedAt),
    updatedBy: writer === null ? null : (names.get(writer) ?? null),
  };
}
