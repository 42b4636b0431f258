import type { Slot } from '@lienthong/sdk/gradebook';
import { readTerm, slotOf, slots } from '@lienthong/regulations/mark-lists';
import type { FileProblem } from '../tables/problems.ts';
import type { Archive } from './read-archive.ts';
import { byId, yearOfClass, type ById, type Roster } from './roster.ts';
import { slotColumn } from './tables.ts';

/** One mark of an archive, in the words of this school. */
export interface RosterResult {
  row: number;
  column: 'score' | 'textScore';
  className: string;
  subject: string;
  term: 1 | 2;
  code: string;
  slot: Slot;
  value: string;
}

interface LineItem {
  subject: string;
  term: 1 | 2;
  slot: Slot;
  year: number;
}

/** The marks of a school year, each with its gradebook; what cannot be placed is named once a line item. */
export function readResults(
  { files }: Archive,
  { codes, homerooms }: Roster,
  schoolYear: number,
): { results: RosterResult[]; problems: FileProblem[] } {
  const problems: FileProblem[] = [];
  const sessions = byId(files.academicSessions?.rows);
  const classes = byId(files.classes?.rows);
  const courses = byId(files.courses?.rows);
  const items = new Map<string, LineItem | null>();
  for (const { row, cells } of files.lineItems?.rows ?? []) {
    const read = readLineItem(cells, classes, courses, sessions);
    items.set(cells['sourcedId'] ?? '', 'problem' in read ? null : read);
    if ('problem' in read) problems.push({ file: 'lineItems.csv', row, ...read });
  }
  const results = (files.results?.rows ?? []).flatMap(({ row, cells }): RosterResult[] => {
    const item = items.get(cells['lineItemSourcedId'] ?? '');
    if (!item || item.year !== schoolYear || cells['status'] === 'tobedeleted') return [];
    // A test that was not sat, or is still being marked, is no mark.
    if (cells['scoreStatus'] !== 'fully graded') return [];
    const student = cells['studentSourcedId'] ?? '';
    const className = homerooms.get(`${student}/${item.year}`);
    const code = codes.get(student);
    if (className === undefined || !code) {
      problems.push({
        ...{ file: 'results.csv', row, column: 'studentSourcedId' },
        problem: 'the student is in no homeroom class, or has no identifier',
      });
      return [];
    }
    const column = cells['textScore'] ? 'textScore' : 'score';
    const { subject, term, slot } = item;
    return [{ row, column, className, code, subject, term, slot, value: cells[column] ?? '' }];
  });
  return { results, problems };
}

function readLineItem(
  cells: Readonly<Record<string, string>>,
  classes: ById,
  courses: ById,
  sessions: ById,
): LineItem | Omit<FileProblem, 'file' | 'row'> {
  const of = classes.get(cells['classSourcedId'] ?? '');
  const course = courses.get(of?.['courseSourcedId'] ?? '');
  const subject = firstOf(
    of?.['subjectCodes'],
    of?.['subjects'],
    course?.['subjectCodes'],
    course?.['subjects'],
  );
  const year = yearOfClass(of, sessions);
  const stated = cells[slotColumn] ?? '';
  const slot = slots.find((each) => each === stated) ?? slotOf(cells['title'] ?? '');
  const term = termOf(cells['academicSessionSourcedId'] ?? '', sessions);
  const most = cells['resultValueMax'] ?? '';
  if (subject === undefined || year === undefined)
    return {
      column: 'classSourcedId',
      problem: 'the class has no subject, or no session with a school year',
    };
  if (slot === undefined)
    return { column: 'title', problem: 'does not say which mark it is; write TX1 …, GK or CK' };
  if (term === undefined)
    return { column: 'academicSessionSourcedId', problem: 'is neither of the two terms of a school year' };
  if (most !== '' && Number(most) !== 10)
    return { column: 'resultValueMax', problem: `counts up to ${most}; marks here are from 0 to 10` };
  return { subject, year, slot, term };
}

function firstOf(...lists: (string | undefined)[]): string | undefined {
  return lists.map((list) => list?.split(',')[0]?.trim()).find(Boolean);
}

/** By what the session is called, else by when it begins; a grading period is part of its term. */
function termOf(id: string, sessions: ById): 1 | 2 | undefined {
  const session = sessions.get(id);
  if (!session) return undefined;
  const parent =
    session['type'] === 'gradingPeriod' ? termOf(session['parentSourcedId'] ?? '', sessions) : undefined;
  if (parent !== undefined) return parent;
  const named = /(?:h[ọo]c\s*k[ìỳiy]|hk|term|semester)\s*(i{1,2}|[12])\b/iu.exec(session['title'] ?? '')?.[1];
  if (named !== undefined) return readTerm(named);
  const month = Number((session['startDate'] ?? '').slice(5, 7));
  if (session['type'] === 'schoolYear' || !month) return undefined;
  return month >= 7 ? 1 : 2;
}
