import type { PupilList, PupilRow } from '../import/read-pupils.ts';
import type { FileProblem } from '../tables/problems.ts';
import type { Archive, ArchiveRow } from './read-archive.ts';

/** What an archive says of classes and pupils, as a list of pupils for each school year. */
export interface Roster {
  years: ReadonlyMap<number, PupilList>;
  /** Pupils by id: their code, which stands for them here. */
  codes: ReadonlyMap<string, string>;
  /** Homeroom class of a pupil in a school year, by `pupil/year`. */
  homerooms: ReadonlyMap<string, string>;
  problems: FileProblem[];
  warnings: FileProblem[];
}

export type ById = ReadonlyMap<string, Readonly<Record<string, string>>>;

export function byId(rows: readonly ArchiveRow[] | undefined): ById {
  return new Map(rows?.map(({ cells }) => [cells['sourcedId'] ?? '', cells]));
}

/** School year by its first year; OneRoster names the year in which it ends. */
export function yearOfClass(
  cells: Readonly<Record<string, string>> | undefined,
  sessions: ById,
): number | undefined {
  for (const id of (cells?.['termSourcedIds'] ?? '').split(',')) {
    const ends = Number(sessions.get(id.trim())?.['schoolYear']);
    if (Number.isInteger(ends) && ends > 0) return ends - 1;
  }
  return undefined;
}

export function readRoster({ files }: Archive): Roster {
  const sessions = byId(files.academicSessions?.rows);
  const classes = byId(files.classes?.rows);
  const births = byId(files.demographics?.rows);
  const problems: FileProblem[] = [];
  const warnings: FileProblem[] = [];
  const codes = new Map<string, string>();
  const homerooms = new Map<string, string>();
  const rooms = new Map<string, { className: string; grade: number | undefined; year: number }[]>();

  for (const { row, cells } of files.enrollments?.rows ?? []) {
    if (cells['role'] !== 'student' || isOver(cells)) continue;
    const room = classes.get(cells['classSourcedId'] ?? '');
    if (room?.['classType'] !== 'homeroom') continue;
    const year = yearOfClass(room, sessions);
    if (year === undefined) {
      problems.push({
        ...{ file: 'enrollments.csv', row, column: 'classSourcedId' },
        problem: 'the class has no session with a school year',
      });
      continue;
    }
    const className = room['classCode'] || room['title'] || '';
    const user = cells['userSourcedId'] ?? '';
    const grade = gradeOf(room['grades'] ?? '');
    rooms.set(user, [...(rooms.get(user) ?? []), { className, grade, year }]);
    homerooms.set(`${user}/${year}`, className);
  }

  const years = new Map<number, PupilList>();
  const students = new Set(
    (files.roles?.rows ?? [])
      .filter(({ cells }) => cells['role'] === 'student')
      .map(({ cells }) => cells['userSourcedId']),
  );
  for (const { row, cells } of files.users?.rows ?? []) {
    const id = cells['sourcedId'] ?? '';
    const placed = rooms.get(id) ?? [];
    if (placed.length === 0 && !students.has(id)) continue;
    const place = { file: 'users.csv', row };
    if (cells['status'] === 'tobedeleted') {
      warnings.push({ ...place, problem: 'is to be deleted there; nobody is removed here by a file' });
      continue;
    }
    const code = cells['identifier'] || codeAmong(cells['userIds'] ?? '');
    codes.set(id, code);
    if (placed.length === 0) {
      warnings.push({ ...place, problem: 'is a student in no homeroom class, and was left out' });
      continue;
    }
    const { birthDate, sex } = births.get(id) ?? {};
    for (const { className, grade, year } of placed) {
      const list = years.get(year) ?? newList(year);
      years.set(year, list);
      list.rows.push({
        sheet: '',
        row: {
          ...{ row, pupilCode: code, className, fullName: nameOf(cells) },
          ...(birthDate && { birthDate }),
          ...((sex === 'male' || sex === 'female') && { sex }),
          ...(grade !== undefined && { grade }),
        },
      } satisfies PupilRow);
    }
  }
  return { years, codes, homerooms, problems, warnings };
}

const labels: readonly (readonly [string, string])[] = [
  ['pupilCode', 'identifier'],
  ['fullName', 'givenName'],
  ['birthDate', 'birthDate (demographics.csv)'],
  ['sex', 'sex (demographics.csv)'],
  ['className', 'title (classes.csv)'],
  ['grade', 'grades (classes.csv)'],
];

function newList(schoolYear: number): PupilList {
  return {
    ...{ rows: [], problems: [], warnings: [], unread: [], schoolYear },
    labels: new Map(labels.map(([field, column]) => [`/${field}`, column])),
  };
}

function isOver(cells: Readonly<Record<string, string>>): boolean {
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const ends = cells['endDate'] ?? '';
  return cells['status'] === 'tobedeleted' || (ends !== '' && ends <= today);
}

/** Family name, middle name, given name: the order of Vietnamese names. */
function nameOf(cells: Readonly<Record<string, string>>): string {
  return [cells['familyName'], cells['middleName'], cells['givenName']].filter(Boolean).join(' ');
}

/** `{pupilCode:0790000001},{LDAP:an}`. */
function codeAmong(userIds: string): string {
  return /\{(?:pupilCode|studentCode|SIS):([^}]*)\}/i.exec(userIds)?.[1] ?? '';
}

function gradeOf(grades: string): number | undefined {
  const grade = /\d{1,2}/.exec(grades)?.[0];
  return grade === undefined ? undefined : Number(grade);
}
