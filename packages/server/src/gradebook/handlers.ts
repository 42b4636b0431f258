import { dayInVietnam, registerDay } from '../clock.ts';
import { listOrder, page, readCursor } from '../http/cursor.ts';
import { hashVersion } from '../http/etag.ts';
import type { Handlers, OperationContext } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import type { Caller } from '../identity/caller.ts';
import { may, reach } from '../permissions/index.ts';
import { columnOnTheWire, markOnTheWire, summaryOnTheWire } from './answer.ts';
import { columnsOf } from './columns/repository.ts';
import { bothIds, byCell, findFor, targetOf } from './open.ts';
import { inRegisterOrder } from './register-order.ts';
import { holdsRemarks, readsRemarks, remarksDenied } from './remarks.ts';
import * as repository from './repository.ts';
import type { GradebookHead } from './repository.ts';
import { resultsOf } from './results.ts';
import { cellKey, judge, outcomeOf } from './save.ts';

type Operations = 'listGradebooks' | 'getGradebook' | 'saveMarks';

const order = listOrder('listGradebooks', 'integer', 'integer', 'integer', 'text', 'text', 'integer');

export const bookHandlers: Handlers<Operations> = {
  async listGradebooks({ path: { schoolId }, query }, context) {
    const { caller } = context;
    const after = readCursor(order, query.cursor);
    if (query.classId !== undefined && !(await repository.classExists(context.db, schoolId, query.classId))) {
      throw new Problem('class_unknown');
    }
    const limit = query.limit ?? 50;
    const rows = await repository.listHeads(context.db, schoolId, {
      reach: reach(caller, 'gradebook.list', schoolId),
      remarks: readsRemarks(caller, { schoolId }),
      classId: query.classId,
      term: query.term,
      after,
      limit: limit + 1,
    });
    const body = page(order, rows, limit, keyOf, (row) =>
      summaryOnTheWire(row, canEdit(caller, schoolId, row), context.language),
    );
    context.touched(
      'gradebook',
      body.items.map(({ id }) => id),
    );
    return { body };
  },

  getGradebook: ({ path: { schoolId, gradebookId } }, context) =>
    wholeGradebook(context, schoolId, gradebookId),

  async saveMarks({ path: { schoolId, gradebookId }, body: { items } }, context) {
    const { db, now, language } = context;
    const accountId = context.caller.kind === 'person' ? context.caller.accountId : null;
    const appId = context.caller.kind === 'app' ? context.caller.appId : null;
    const pair = await findFor(context, schoolId, gradebookId, 'gradebook.write');
    const at = targetOf(schoolId, pair);
    const remarks = readsRemarks(context.caller, at);
    // Whose answer holds remarks, its repetition asks for that right again.
    if (remarks && items.some(({ slot }) => holdsRemarks(pair, slot)))
      context.assertMay('gradebook.read-remarks', at);
    await repository.lockPair(db, schoolId, pair);

    const day = registerDay(pair.schoolYear, dayInVietnam(now));
    const columns = await columnsOf(db, schoolId, pair.id);
    const pupils = await repository.pupilsOf(db, schoolId, pair.classId, day);
    const pupilIds = new Set(pupils.map(({ id }) => id));
    // Of pupils who are not in the class, the answer tells nothing.
    const sent = [...new Set(items.map(({ pupilId }) => pupilId))].filter((id) => pupilIds.has(id));
    const before = await repository.marksOf(db, schoolId, bothIds(pair), sent);
    const verdicts = judge(
      {
        pair,
        columns: new Map(columns.map((column) => [column.slot, column])),
        pupilIds,
        marks: byCell(pair, before),
        closed: (slot) => !remarks && holdsRemarks(pair, slot) && remarksDenied(context.caller),
      },
      items,
      now,
    );

    const changes = verdicts.flatMap(({ change }) => change ?? []);
    if (changes.length > 0)
      await repository.writeCells(db, { schoolId, pair, accountId, appId, now }, inCellOrder(changes));
    const after = changes.length > 0 ? await repository.marksOf(db, schoolId, bothIds(pair), sent) : before;
    const cells = byCell(pair, after);
    for (const [key, { slot }] of cells) if (!remarks && holdsRemarks(pair, slot)) cells.delete(key);
    const names = await repository.namesOf(db, cells.values());
    const changed = [...new Set(changes.map(({ pupil_id }) => pupil_id))];
    const outcomes = verdicts.map((verdict) =>
      outcomeOf(verdict, cells.get(cellKey(verdict.input.pupilId, verdict.input.slot)), names, language),
    );
    // A conflict shows the mark that stands there: whoever sends a wrong version has read it.
    const shown = outcomes.filter(({ mark }) => mark !== null).map(({ pupilId }) => pupilId);
    context.touched('pupil', [...changed, ...shown]);
    return { body: { items: outcomes, results: resultsOf(pair, changed, after) } };
  },
};

/** A gradebook with its columns, pupils, marks and results, for whoever may read it. */
export async function wholeGradebook(context: OperationContext, schoolId: string, gradebookId: string) {
  const { caller } = context;
  const pair = await findFor(context, schoolId, gradebookId, 'gradebook.read');
  const day = registerDay(pair.schoolYear, dayInVietnam(context.now));
  const remarks = readsRemarks(caller, targetOf(schoolId, pair));
  const told = ({ slot }: { slot: string }) => remarks || !holdsRemarks(pair, slot);
  const columns = (await columnsOf(context.db, schoolId, pair.id)).filter(told);
  const pupils = await repository.pupilsOf(context.db, schoolId, pair.classId, day);
  context.touched(
    'pupil',
    pupils.map(({ id }) => id),
  );
  const marks = await repository.marksOf(context.db, schoolId, bothIds(pair));
  const inClass = new Set(pupils.map(({ id }) => id));
  const own = marks.filter((mark) => mark.gradebookId === pair.id && inClass.has(mark.pupilId) && told(mark));
  const names = await repository.namesOf(context.db, own);
  const head = {
    ...summaryOnTheWire(pair, canEdit(caller, schoolId, pair), context.language),
    periodsPerYear: pair.periodsPerYear,
  };
  return {
    body: {
      ...head,
      columns: inRegisterOrder(columns).map((column) => columnOnTheWire(pair, column, context.language)),
      pupils,
      marks: own.map((mark) => markOnTheWire(mark, names)),
      results: resultsOf(pair, inClass, marks),
    },
    // The number stands for marks, columns and results, which are most of the answer; the rest is little and is hashed.
    version: `${pair.version}.${hashVersion([head, pupils, [...names].sort(), ...(remarks ? [] : ['no remarks'])])}`,
  };
}

function canEdit(caller: Caller, schoolId: string, { classId, subjectCode }: GradebookHead): boolean {
  return may(caller, 'gradebook.write', { schoolId, classId, subjectCode });
}

/** Rows are touched in the same order by every writer. */
function inCellOrder(changes: readonly repository.CellChange[]): repository.CellChange[] {
  const key = (change: repository.CellChange) => cellKey(change.pupil_id, change.slot);
  return [...changes].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

export function keyOf(row: GradebookHead): repository.ListKey {
  return [-row.schoolYear, row.grade, row.className.length, row.className, row.subjectCode, row.term];
}
