import type { PanelHost } from '../panel.ts';
import { fromWire } from '../entry.ts';
import { kindOf } from '../kinds.ts';
import type { GradebookSession } from '../session.ts';

/** The gradebook of the same class and subject in term I, where this person may read it. */
export function firstTermOf({ gradebooks }: PanelHost, { sheet }: GradebookSession): string | null {
  const { classId, subjectCode, schoolYear, term } = sheet.book;
  if (term === 1 || !gradebooks.source) return null;
  const first = gradebooks.summaries.find(
    (each) =>
      each.term === 1 &&
      each.classId === classId &&
      each.subjectCode === subjectCode &&
      each.schoolYear === schoolYear,
  );
  return first?.id ?? null;
}

/** Its remarks by pupil. */
export async function readRemarks(
  { gradebooks }: PanelHost,
  id: string,
): Promise<ReadonlyMap<string, string>> {
  const remarks = new Map<string, string>();
  const book = await gradebooks.source?.load(id, { signal: new AbortController().signal });
  if (!book) return remarks;
  const column = book.columns.find((each) => kindOf(each, book.scoring) === 'remark');
  for (const mark of book.marks) {
    const entry = fromWire(mark);
    if (mark.slot === column?.slot && entry.state === 'value') remarks.set(mark.pupilId, String(entry.value));
  }
  return remarks;
}
