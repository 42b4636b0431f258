import type { Handlers } from '../../http/operation.ts';
import { assertMatches } from '../../http/etag.ts';
import { Problem } from '../../http/problem.ts';
import { columnOnTheWire } from '../answer.ts';
import { columnIn, columnReply, findFor, targetOf } from '../open.ts';
import { holdsRemarks } from '../remarks.ts';
import { classExists, lockPair } from '../repository.ts';
import { assertMayAdd, assertMayRemove, isBeyondPlan, weightOf } from './plan.ts';
import * as repository from './repository.ts';

type Operations =
  'getGradebookColumn' | 'updateGradebookColumn' | 'addGradebookColumn' | 'lockGradebookColumns';

export const columnHandlers: Handlers<Operations> = {
  async getGradebookColumn({ path: { schoolId, gradebookId, slot } }, context) {
    const pair = await findFor(context, schoolId, gradebookId, 'gradebook.read');
    if (holdsRemarks(pair, slot)) context.assertMay('gradebook.read-remarks', targetOf(schoolId, pair));
    return columnReply(context, pair, await columnIn(context, schoolId, pair, slot));
  },

  async updateGradebookColumn({ path: { schoolId, gradebookId, slot }, headers, body }, context) {
    const { db, now } = context;
    const pair = await findFor(context, schoolId, gradebookId, 'gradebook.publish');
    const target = { schoolId, classId: pair.classId, subjectCode: pair.subjectCode };
    if (body.published !== undefined) context.assertMay('gradebook.publish-column', target);
    if (body.locked !== undefined) context.assertMay('gradebook.lock-column', target);
    if (body.removed !== undefined) context.assertMay('gradebook.change-columns', target);
    await lockPair(db, schoolId, pair);
    const column = await columnIn(context, schoolId, pair, slot);
    assertMatches(headers['If-Match'], String(column.version));

    if (body.removed !== undefined) {
      assertAlone(body);
      const at = { schoolId, gradebookId: pair.id, slot };
      if (column.published_at ?? column.locked_at ?? (await repository.isWritten(db, at)))
        throw new Problem('column_in_use');
      assertMayRemove(pair, await repository.columnsOf(db, schoolId, pair.id), slot);
      await repository.removeColumn(db, at);
      return columnReply(context, pair, column);
    }

    const published_at = column.published_at ?? (body.published ? now : null);
    const locked_at =
      body.locked === undefined ? column.locked_at : body.locked ? (column.locked_at ?? now) : null;
    if (published_at === column.published_at && locked_at === column.locked_at)
      return columnReply(context, pair, column);
    const change = { published_at, locked_at, version: column.version + 1 };
    await repository.updateColumn(db, { schoolId, gradebookId: pair.id, slot }, change);
    return columnReply(context, pair, { ...column, ...change });
  },

  async addGradebookColumn({ path: { schoolId, gradebookId }, body }, context) {
    const { db, language } = context;
    const pair = await findFor(context, schoolId, gradebookId, 'gradebook.change-columns');
    await lockPair(db, schoolId, pair);
    const columns = await repository.columnsOf(db, schoolId, pair.id);
    if (columns.some(({ slot }) => slot === body.slot)) throw new Problem('column_exists');
    const form = body.form ?? null;
    assertMayAdd(pair, body.slot, form);
    const { slot } = body;
    const added = { slot, weight: weightOf(slot), form, version: 1, published_at: null, locked_at: null };
    await repository.insertColumn(
      db,
      { schoolId, gradebookId: pair.id, slot },
      { weight: added.weight, form },
    );
    const beyondPlan = isBeyondPlan(pair, [...columns, added], slot);
    return { body: { column: columnOnTheWire(pair, added, language), beyondPlan } };
  },

  async lockGradebookColumns({ path: { schoolId }, body: { locked, ...filter } }, context) {
    const { db, now, touched } = context;
    if (filter.classId !== undefined && !(await classExists(db, schoolId, filter.classId)))
      throw new Problem('class_unknown');
    const changed = await repository.lockColumns(db, schoolId, filter, locked ? now : null);
    const gradebooks = [...new Set(changed)];
    touched('gradebook', gradebooks);
    return { body: { gradebooks: gradebooks.length, columns: changed.length } };
  },
};

/** A column that goes is not published or locked in the same breath. */
function assertAlone({ published, locked }: { published?: boolean; locked?: boolean }): void {
  if (published === undefined && locked === undefined) return;
  throw new Problem('validation_failed', {
    detail: {
      vi: 'Bỏ cột thì không kèm công bố hay khóa; gửi riêng từng việc.',
      en: 'A column that is taken away is neither published nor locked; send one of them.',
    },
  });
}
