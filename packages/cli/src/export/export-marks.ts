import type { Gradebook, GradebookSummary } from '@lienthong/sdk/gradebook';
import { columnHeader } from '@lienthong/regulations/mark-lists';
import { speaking, type Central } from '../central/connect.ts';
import { FailedProblem, type Progress } from '../framework/index.ts';
import { isSubject } from '../import/find-gradebook.ts';
import { markCell } from '../import/read-mark.ts';
import type { WrittenSheet } from '../tables/xlsx.ts';
import { chosen } from './read-school.ts';

/** Those of the classes, subjects and term that were named; all of them where nothing was. */
export function chosenBooks(
  all: readonly GradebookSummary[],
  named: { class: readonly string[]; subject: readonly string[]; term: 1 | 2 | undefined },
): GradebookSummary[] {
  const known = new Map(all.map(({ className }) => [className, { name: className }]));
  const classes = new Set(chosen([...known.values()], named.class).map(({ name }) => name));
  const books = all.filter(
    (book) =>
      classes.has(book.className) &&
      (named.term === undefined || book.term === named.term) &&
      (named.subject.length === 0 || named.subject.some((subject) => isSubject(book, subject))),
  );
  if (books.length > 0) return books;
  const subjects = [...new Set(all.map(({ subjectName }) => subjectName))].join(', ');
  throw new FailedProblem(
    all.length === 0
      ? 'There is no gradebook that you may open in that school year.'
      : `No gradebook fits --class, --subject and --term. There are gradebooks of ${subjects}.`,
  );
}

/** One sheet a gradebook, as `lienthong import marks` reads it. */
export async function markSheets(
  { vietnamese, school }: Central,
  books: readonly GradebookSummary[],
  progress: Progress,
): Promise<WrittenSheet[]> {
  const sheets: WrittenSheet[] = [];
  for (const { id } of books) {
    sheets.push(sheetOf(await speaking(() => vietnamese.gradebook.get(school, id))));
    progress.step();
  }
  return sheets;
}

function sheetOf(book: Gradebook): WrittenSheet {
  const { className, subjectName, term, schoolYear, scoring } = book;
  const marks = new Map(book.marks.map((mark) => [`${mark.pupilId}/${mark.slot}`, mark]));
  const remarks = book.columns.filter(({ slot }) => slot === 'nx');
  const others = book.columns.filter(({ slot }) => slot !== 'nx');
  const hasAverage = scoring === 'score' || scoring === 'comment';
  const averages = new Map(book.results.map(({ pupilId, termValue }) => [pupilId, termValue]));
  return {
    name: `${className} ${subjectName} HK${term}`,
    headerRow: 3,
    widths: [6, 16, 30, ...others.map(() => 8), ...(hasAverage ? [9] : []), ...remarks.map(() => 40)],
    rows: [
      [
        `Lớp: ${className}  |  Môn: ${subjectName}  |  Học kì: ${term}  |  Năm học: ${schoolYear}-${schoolYear + 1}`,
      ],
      [],
      [
        ...['STT', 'Mã học sinh', 'Họ và tên', ...others.map((column) => columnHeader(column))],
        ...(hasAverage ? ['ĐTBmhk'] : []),
        ...remarks.map((column) => columnHeader(column)),
      ],
      ...book.pupils.map(({ id, ordinal, code, fullName }) => [
        ...[ordinal, code ?? null, fullName ?? null],
        ...others.map(({ slot }) => markCell(scoring, marks.get(`${id}/${slot}`))),
        ...(hasAverage ? [resultCell(averages.get(id) ?? null)] : []),
        ...remarks.map(({ slot }) => markCell(scoring, marks.get(`${id}/${slot}`))),
      ]),
    ],
  };
}

function resultCell(value: number | string | null): string | number | null {
  return value === 'D' ? 'Đ' : value === 'CD' ? 'CĐ' : value;
}
