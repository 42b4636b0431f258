import type { ImportedRoster, RosterRow } from '@lienthong/sdk/registry';
import { speaking, type Central } from '../central/connect.ts';
import type { Progress } from '../framework/index.ts';
import { inFileOrder, type FileProblem } from '../tables/problems.ts';
import type { PupilList, PupilRow } from './read-pupils.ts';

/** Rows a request: what the contract allows. */
const most = 500;

export interface ImportedPupils {
  dryRun: boolean;
  rows: number;
  created: number;
  changed: number;
  unchanged: number;
  refused: number;
  newClasses: string[];
  problems: FileProblem[];
  warnings: FileProblem[];
  /** Columns of the file that are not kept here. */
  unread: string[];
}

/** Sends a list, class by class, and gathers what became of every row. */
export async function importPupils(
  { client, school }: Central,
  list: PupilList,
  { schoolYear, dryRun, progress }: { schoolYear: number; dryRun: boolean; progress: Progress },
): Promise<ImportedPupils> {
  const { fit, twice } = apart(list.rows);
  const result: ImportedPupils = {
    ...{ dryRun, rows: 0, created: 0, changed: 0, unchanged: 0 },
    ...{ refused: 0, newClasses: [], warnings: [...list.warnings], unread: list.unread },
    problems: [...list.problems, ...twice.flatMap((each) => each.problems)],
  };
  for (const batch of batchesOf(fit)) {
    const answer = await speaking(() =>
      client.registry.importRoster(school, { schoolYear, dryRun, rows: batch.map(({ row }) => row) }),
    );
    gather(result, batch, answer, list.labels);
    progress.step(batch.length);
  }
  result.refused = new Set(
    result.problems.flatMap(({ sheet = '', row }) => (row === undefined ? [] : `${sheet}/${row}`)),
  ).size;
  result.rows = result.created + result.changed + result.unchanged + result.refused;
  result.problems.sort(inFileOrder);
  result.newClasses = [...new Set(result.newClasses)];
  return result;
}

/** A code in two rows names two pupils, or one twice: either way somebody has to look. */
function apart(rows: readonly PupilRow[]): { fit: PupilRow[]; twice: { problems: FileProblem[] }[] } {
  const byCode = new Map<string, PupilRow[]>();
  for (const each of rows) byCode.set(each.row.pupilCode, [...(byCode.get(each.row.pupilCode) ?? []), each]);
  const groups = [...byCode].filter(([code, same]) => code !== '' && same.length > 1);
  const bad = new Set(groups.flatMap(([, same]) => same));
  return {
    fit: rows.filter((each) => !bad.has(each)),
    twice: groups.map(([, same]) => ({
      problems: same.map(({ sheet, row: { row } }) => ({
        ...(sheet && { sheet }),
        ...{ row, column: usual.pupilCode ?? '' },
        problem: `rows ${same.map((other) => other.row.row).join(' and ')} have the same code; keep one of them`,
      })),
    })),
  };
}

/** Whole classes together, so that numbers in the register are seen side by side. */
function batchesOf(rows: readonly PupilRow[]): PupilRow[][] {
  const classes = new Map<string, PupilRow[]>();
  for (const each of rows)
    classes.set(each.row.className, [...(classes.get(each.row.className) ?? []), each]);
  const batches: PupilRow[][] = [];
  for (const members of classes.values()) {
    const last = batches.at(-1);
    if (last && last.length + members.length <= most) last.push(...members);
    else for (let at = 0; at < members.length; at += most) batches.push(members.slice(at, at + most));
  }
  return batches;
}

function gather(
  result: ImportedPupils,
  batch: readonly PupilRow[],
  answer: ImportedRoster,
  labels: ReadonlyMap<string, string>,
): void {
  for (const key of ['created', 'changed', 'unchanged', 'refused'] as const) result[key] += answer[key];
  result.newClasses.push(...answer.newClasses);
  for (const [index, { problems, warnings }] of answer.items.entries()) {
    const from = batch[index];
    if (!from) continue;
    const placed = ({ field, detail }: { field: keyof RosterRow; detail: string }): FileProblem => ({
      ...(from.sheet && { sheet: from.sheet }),
      row: from.row.row,
      column: labels.get(`${from.sheet}/${field}`) ?? usual[field] ?? field,
      problem: lower(detail),
    });
    result.problems.push(...problems.map(placed));
    result.warnings.push(...warnings.map(placed));
  }
}

const usual: Partial<Record<keyof RosterRow, string>> = {
  ...{ pupilCode: 'Mã học sinh', fullName: 'Họ và tên', birthDate: 'Ngày sinh', sex: 'Giới tính' },
  ...{ className: 'Lớp', grade: 'Khối', ordinal: 'STT' },
};

/** A sentence of the central system in the middle of one of ours. */
function lower(sentence: string): string {
  return (sentence.charAt(0).toLowerCase() + sentence.slice(1)).replace(/\.$/, '');
}
