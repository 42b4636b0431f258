import type { Language } from '../shared/language.ts';
import type { GradeTableDictionary } from './grade-table.strings.ts';
import { refusalText } from './refusal-text.ts';
import type { Cell, Sheet } from './sheet.ts';

/** What a cell says beyond what it shows: why it is refused, what its sign stands for, the whole of a remark. */
export function cellTitle(
  { status, entry, problem }: Cell,
  sheet: Sheet,
  col: number,
  t: GradeTableDictionary,
  language: Language,
): string | null {
  if (status === 'refused') return refusalText(problem, sheet.rule(col), t, language);
  if (status === 'conflict') return t.conflictTitle;
  switch (entry.state) {
    case 'empty':
      return null;
    case 'value':
      return sheet.kind(col) === 'remark' ? String(entry.value) : null;
    case 'pendingMakeUp':
      return t.pendingTitle;
    case 'exempt':
      return t.exemptTitle(entry.reason);
    case 'zeroByRule':
      return sheet.book.scoring === 'score' ? t.zeroTitle(entry.reason) : t.zeroTitleComment(entry.reason);
  }
}
