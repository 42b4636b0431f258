import type { GradebookSummary } from '@lienthong/sdk/gradebook';
import { fold, type Said } from '@lienthong/regulations/mark-lists';
import { speaking, type Central } from '../central/connect.ts';

export interface Wanted extends Said {
  sheet: string;
}

/** Every gradebook that may be opened, of the year that is asked for or the latest there is; subjects by Vietnamese name. */
export async function gradebooksOf(
  { vietnamese, school }: Central,
  schoolYear?: number,
): Promise<GradebookSummary[]> {
  const all = await speaking(() => vietnamese.gradebook.list(school).collect({ limit: 100_000 }));
  const year = schoolYear ?? Math.max(0, ...all.map((book) => book.schoolYear));
  return all.filter((book) => book.schoolYear === year);
}

/** The one gradebook a sheet is about, or why there is none. */
export function findGradebook(
  all: readonly GradebookSummary[],
  wanted: Wanted,
): { book: GradebookSummary } | { problem: string } {
  const { className, term, sheet } = wanted;
  if (className === undefined)
    return { problem: 'the file does not say which class this is; say it: --class 7A1' };
  const ofClass = all.filter((book) => fold(book.className) === fold(className));
  if (ofClass.length === 0)
    return { problem: `there is no gradebook of a class ${className} that you may open` };
  const ofSubject = ofClass.filter((book) => isSubject(book, wanted.subject));
  const bySheet =
    wanted.subject === undefined
      ? longest(ofClass.filter((book) => fold(sheet).includes(fold(book.subjectName))))
      : [];
  const subjects = wanted.subject === undefined ? bySheet : ofSubject;
  const names = [...new Set(ofClass.map(({ subjectName }) => subjectName))].join(', ');
  if (subjects.length === 0)
    return wanted.subject === undefined
      ? {
          problem: `the file does not say which subject this is; say it: --subject. ${className} has ${names}`,
        }
      : { problem: `${className} has no gradebook of ${wanted.subject} that you may open; it has ${names}` };
  if (term === undefined)
    return { problem: 'the file does not say which term this is; say it: --term 1 or --term 2' };
  const book = subjects.find((each) => each.term === term);
  return book
    ? { book }
    : { problem: `${className} has no gradebook of ${subjects[0]?.subjectName ?? ''} of term ${term}` };
}

export function isSubject(book: GradebookSummary, subject: string | undefined): boolean {
  if (subject === undefined) return false;
  return fold(book.subjectName) === fold(subject) || fold(book.subjectCode) === fold(subject);
}

/** `Lịch sử và Địa lí` rather than `Lịch sử`, where the sheet is named by it. */
function longest(books: readonly GradebookSummary[]): GradebookSummary[] {
  const most = Math.max(0, ...books.map(({ subjectName }) => subjectName.length));
  return books.filter(({ subjectName }) => subjectName.length === most);
}
