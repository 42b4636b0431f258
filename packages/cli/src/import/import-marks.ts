import { createHash } from 'node:crypto';
import type { Gradebook } from '@lienthong/sdk/gradebook';
import { speaking, type Central } from '../central/connect.ts';
import { pupilsOf } from '../export/read-school.ts';
import type { Progress } from '../framework/index.ts';
import { inFileOrder, type FileProblem } from '../tables/problems.ts';
import { findGradebook, gradebooksOf } from './find-gradebook.ts';
import { judgeMarks } from './judge-marks.ts';
import type { Judged, PlacedMark } from './mark-judge.ts';
import type { KnownPupil } from './match-pupil.ts';
import { markText } from './read-mark.ts';
import type { MarkSheet, readMarkSheets } from './read-marks.ts';

/** Marks a request: a class in a few columns. */
const most = 200;

export interface ImportedMarks {
  dryRun: boolean;
  saved: number;
  unchanged: number;
  gradebooks: { sheet: string; className: string; subject: string; term: number }[];
  problems: FileProblem[];
  conflicts: FileProblem[];
  skipped: FileProblem[];
  warnings: FileProblem[];
  unread: string[];
}

export interface MarkImportOptions {
  dryRun: boolean;
  overwrite: boolean;
  schoolYear: number | undefined;
  progress: Progress;
}

/** Saves what the sheets hold, gradebook by gradebook, and gathers what became of every cell. */
export async function importMarks(
  central: Central,
  read: ReturnType<typeof readMarkSheets>,
  options: MarkImportOptions,
): Promise<ImportedMarks> {
  const result: ImportedMarks = {
    ...{ dryRun: options.dryRun, saved: 0, unchanged: 0, gradebooks: [], unread: read.unread },
    ...{ problems: [...read.problems], conflicts: [], skipped: [], warnings: [...read.warnings] },
  };
  const lists = new Map<number | undefined, Awaited<ReturnType<typeof gradebooksOf>>>();
  for (const sheet of read.sheets) {
    const year = options.schoolYear ?? sheet.said.schoolYear;
    const all = lists.get(year) ?? (await gradebooksOf(central, year));
    lists.set(year, all);
    const found = findGradebook(all, { ...sheet.said, sheet: sheet.name });
    const place = sheet.name === '' ? {} : { sheet: sheet.name };
    if ('problem' in found) {
      result.problems.push({ ...place, problem: found.problem });
    } else if (!found.book.canEdit) {
      const { className, subjectName } = found.book;
      result.problems.push({
        ...place,
        problem: `you may not write marks of ${className} in ${subjectName}`,
      });
    } else {
      const { className, subjectName, term } = found.book;
      result.gradebooks.push({ sheet: sheet.name, className, subject: subjectName, term });
      await importSheet(central, result, sheet, found.book.id, options);
    }
    options.progress.step();
  }
  for (const list of [result.problems, result.conflicts, result.warnings]) list.sort(inSheetOrder);
  return result;
}

/** Sheets stay together. */
function inSheetOrder(one: FileProblem, other: FileProblem): number {
  return one.sheet === other.sheet ? inFileOrder(one, other) : 0;
}

async function importSheet(
  central: Central,
  result: ImportedMarks,
  sheet: MarkSheet,
  gradebookId: string,
  { overwrite, dryRun }: MarkImportOptions,
): Promise<void> {
  const { vietnamese, school } = central;
  const book = await speaking(() => vietnamese.gradebook.get(school, gradebookId));
  const pupils = await knownPupils(central, book, sheet);
  await settle(central, book, judgeMarks(book, pupils, sheet, overwrite), result, dryRun);
}

/** Saves what was found to be right, and notes the rest. */
export async function settle(
  central: Central,
  book: Gradebook,
  judged: Judged,
  result: ImportedMarks,
  dryRun: boolean,
): Promise<void> {
  result.unchanged += judged.unchanged;
  for (const kind of ['problems', 'conflicts', 'skipped', 'warnings'] as const)
    result[kind].push(...judged[kind]);
  if (dryRun) result.saved += judged.toSave.length;
  else await save(central, book, judged, result);
}

/** With birth dates only where the sheet names a child by name and birth date. */
async function knownPupils(
  central: Central,
  book: Gradebook,
  { layout }: MarkSheet,
): Promise<readonly KnownPupil[]> {
  const has = (field: string) => layout.columns.some((column) => column.field === field);
  if (!has('birthDate') || has('pupilCode')) return book.pupils;
  const births = new Map((await pupilsOf(central, book.classId)).map(({ id, birthDate }) => [id, birthDate]));
  return book.pupils.map((pupil) => ({ ...pupil, birthDate: births.get(pupil.id) }));
}

async function save(
  { client, school }: Central,
  book: Gradebook,
  { toSave }: Judged,
  result: ImportedMarks,
): Promise<void> {
  for (let start = 0; start < toSave.length; start += most) {
    const batch = toSave.slice(start, start + most);
    const items = batch.map(({ input }) => input);
    const { items: outcomes } = await speaking(() =>
      client.gradebook.saveMarks(school, book.id, { items }, { idempotencyKey: keyOf(book.id, batch) }),
    );
    for (const [index, { outcome, mark, problem }] of outcomes.entries()) {
      const from = batch[index];
      if (outcome === 'saved' || !from) {
        result.saved += 1;
        continue;
      }
      const { place } = from;
      if (outcome === 'conflict')
        result.conflicts.push({
          ...place,
          problem: `somebody wrote there meanwhile${mark ? `: ${markText(book.scoring, mark)}` : ''}; run the command again`,
        });
      else result.problems.push({ ...place, problem: problem?.detail ?? 'refused' });
    }
  }
}

/** The same marks on the same versions are the same write, also after a crash: it is done once. */
function keyOf(gradebookId: string, batch: readonly PlacedMark[]): string {
  const inputs = batch.map(({ input }) => input);
  return `import_${createHash('sha256')
    .update(JSON.stringify([gradebookId, inputs]))
    .digest('base64url')}`;
}
