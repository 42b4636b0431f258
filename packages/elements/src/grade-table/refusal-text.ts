import type { Language } from '../shared/language.ts';
import { gradebookProblems } from '../shared/gradebook-problems.ts';
import { problemSentence } from '../shared/problem-sentence.ts';
import type { GradeTableDictionary } from './grade-table.strings.ts';
import type { EntryRule } from './kinds.ts';

/** Why a cell is refused. What the table itself refuses it can say without the catalogue, which comes over the network. */
export function refusalText(
  code: string | null,
  { kind, whole }: EntryRule,
  t: GradeTableDictionary,
  language: Language,
): string {
  switch (code) {
    case 'mark_not_understood':
      return t.notUnderstood(kind);
    case 'mark_out_of_range':
      return t.outOfRange;
    case 'mark_too_precise':
      return t.tooPrecise(whole);
    case 'mark_reason_missing':
      return t.reasonMissing;
    default:
      return problemSentence(code, language, gradebookProblems);
  }
}
