import { markToNumber } from '@lienthong/regulations';
import type { components } from '@lienthong/specs/schema';
import { instant } from '../clock.ts';
import type { Language } from '../http/problem.ts';
import type { ColumnRow, GradebookHead, MarkRow } from './repository.ts';

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

export function columnOnTheWire(column: ColumnRow): Schemas['GradebookColumn'] {
  return {
    slot: column.slot,
    weight: column.weight,
    version: column.version,
    publishedAt: column.published_at === null ? null : instant(column.published_at),
    lockedAt: column.locked_at === null ? null : instant(column.locked_at),
  };
}

export function markOnTheWire(mark: MarkRow, names: ReadonlyMap<string, string>): Schemas['Mark'] {
  const writer = mark.updatedBy ?? mark.updatedByApp;
  return {
    pupilId: mark.pupilId,
    slot: mark.slot,
    state: mark.state,
    value: mark.tenths === null ? mark.comment : markToNumber(mark.tenths),
    reason: mark.reason,
    version: mark.version,
    updatedAt: instant(mark.updatedAt),
    updatedBy: writer === null ? null : (names.get(writer) ?? null),
  };
}

/** Regular, periodic, mid-term, final; circular 58/2011 calls the last one the term test. */
const ORDER = ['tx', 'dk', 'gk', 'ck', 'hk'];

/** Columns in the order of the register: TX1.., GK, CK. */
export function inRegisterOrder(columns: readonly ColumnRow[]): ColumnRow[] {
  const place = (slot: string) => ORDER.indexOf(slot.replace(/\d/, '')) * 10 + Number(slot.slice(2));
  return [...columns].sort((one, other) => place(one.slot) - place(other.slot));
}
