import type { Gradebook, GradebookSummary } from '@lienthong/sdk/gradebook';
import { speaking, type Central } from '../central/connect.ts';
import type { Progress } from '../framework/index.ts';
import type { Archive } from '../one-roster/read-archive.ts';
import { readResults, type RosterResult } from '../one-roster/results.ts';
import { readRoster, type Roster } from '../one-roster/roster.ts';
import type { FileProblem } from '../tables/problems.ts';
import { findGradebook, gradebooksOf } from './find-gradebook.ts';
import { settle, type ImportedMarks } from './import-marks.ts';
import { importPupils, type ImportedPupils } from './import-pupils.ts';
import { MarkJudge } from './mark-judge.ts';

export interface ImportedOneRoster {
  dryRun: boolean;
  schoolYear: number;
  pupils: ImportedPupils;
  /** Null where the archive has no results. */
  marks: ImportedMarks | null;
  problems: FileProblem[];
  warnings: FileProblem[];
}

export interface OneRosterOptions {
  dryRun: boolean;
  overwrite: boolean;
  schoolYear: number;
  progress: Progress;
}

/** Brings in the classes, pupils and marks of one school year; the archive was found to be right before. */
export async function importOneRoster(
  central: Central,
  archive: Archive,
  { dryRun, overwrite, schoolYear, progress }: OneRosterOptions,
): Promise<ImportedOneRoster> {
  const roster = readRoster(archive);
  const list = roster.years.get(schoolYear) ?? {
    rows: [],
    problems: [],
    warnings: [],
    unread: [],
    schoolYear,
    labels: new Map(),
  };
  const pupils = await importPupils(central, list, { schoolYear, dryRun, progress });
  const inUsers = (of: readonly FileProblem[]) => of.map((each) => ({ file: 'users.csv', ...each }));
  const marks = archive.files.results
    ? await importResults(central, archive, roster, { dryRun, overwrite, schoolYear, progress })
    : null;
  const others = [...roster.years.keys()].filter((year) => year !== schoolYear);
  return {
    ...{ dryRun, schoolYear, pupils, marks },
    problems: [...roster.problems, ...inUsers(pupils.problems), ...(marks?.problems ?? [])],
    warnings: [
      ...roster.warnings,
      ...others.map((year) => ({
        problem: `the school year ${year}-${year + 1} of the archive, which was left out; --school-year ${year} takes it`,
      })),
      ...inUsers(pupils.warnings),
      ...(marks?.warnings ?? []),
    ],
  };
}

async function importResults(
  central: Central,
  archive: Archive,
  roster: Roster,
  { dryRun, overwrite, schoolYear, progress }: OneRosterOptions,
): Promise<ImportedMarks> {
  const { results, problems } = readResults(archive, roster, schoolYear);
  const result: ImportedMarks = {
    ...{ dryRun, saved: 0, unchanged: 0, gradebooks: [], unread: [] },
    ...{ problems, conflicts: [], skipped: [], warnings: [] },
  };
  const all = await gradebooksOf(central, schoolYear);
  const groups = new Map<string, RosterResult[]>();
  for (const each of results) {
    const key = JSON.stringify([each.className, each.subject, each.term]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  for (const group of groups.values()) {
    await importGroup(central, result, all, group, { dryRun, overwrite });
    progress.step(group.length);
  }
  return result;
}

async function importGroup(
  central: Central,
  result: ImportedMarks,
  all: readonly GradebookSummary[],
  group: readonly RosterResult[],
  { dryRun, overwrite }: { dryRun: boolean; overwrite: boolean },
): Promise<void> {
  const [first] = group;
  if (!first) return;
  const { className, subject, term } = first;
  const found = findGradebook(all, { className, subject, term, sheet: '' });
  const place = { file: 'results.csv' };
  const count = `${group.length} of its results were left out`;
  if ('problem' in found || !found.book.canEdit) {
    const why = 'problem' in found ? found.problem : `you may not write marks of ${className} in ${subject}`;
    result.problems.push({ ...place, problem: `${why}; ${count}` });
    return;
  }
  const { book: summary } = found;
  result.gradebooks.push({ sheet: '', className, subject: summary.subjectName, term });
  const book = await speaking(() => central.vietnamese.gradebook.get(central.school, summary.id));
  await settle(central, book, judgeGroup(book, group, overwrite), result, dryRun);
}

function judgeGroup(book: Gradebook, group: readonly RosterResult[], overwrite: boolean) {
  const judge = new MarkJudge(book, overwrite);
  const byCode = new Map(book.pupils.map((pupil) => [pupil.code, pupil]));
  for (const { row, column, code, slot, value } of group) {
    const place = { file: 'results.csv', row, column };
    const pupil = byCode.get(code);
    if (pupil)
      judge.cell(place, `${book.className} ${book.subjectName} ${slot.toUpperCase()}`, pupil, slot, value);
    else
      judge.judged.problems.push({
        ...{ ...place, column: 'studentSourcedId' },
        problem: `${book.className} has no pupil with the code of this student`,
      });
  }
  return judge.finish({ file: 'results.csv' });
}
