import type { components } from '@lienthong/specs/schema';
import { dayInVietnam, instant, registerDay } from '../../clock.ts';
import { listOrder, page, readCursor } from '../../http/cursor.ts';
import type { Handlers } from '../../http/operation.ts';
import type { Language } from '../../http/problem.ts';
import { reach } from '../../permissions/index.ts';
import { keyOf } from '../handlers.ts';
import { remarkSlot } from '../kinds.ts';
import { inRegisterOrder } from '../register-order.ts';
import { listHeads, type GradebookHead } from '../repository.ts';
import { countedColumns, type CountedColumn } from './repository.ts';

const order = listOrder('listGradebookProgress', 'integer', 'integer', 'integer', 'text', 'text', 'integer');

export const progressHandlers: Handlers<'listGradebookProgress'> = {
  async listGradebookProgress({ path: { schoolId }, query }, context) {
    const { db, now, caller, language } = context;
    const { schoolYear, term, limit = 50 } = query;
    const filter = {
      ...{ reach: reach(caller, 'gradebook.lock-column', schoolId), remarks: true },
      ...{ schoolYear, term, after: readCursor(order, query.cursor), limit: limit + 1 },
    };
    const rows = await listHeads(db, schoolId, filter);
    const ids = rows.slice(0, limit).map(({ id }) => id);
    const columns = await countedColumns(db, schoolId, ids, registerDay(schoolYear, dayInVietnam(now)));
    context.touched('gradebook', ids);
    return {
      body: page(order, rows, limit, keyOf, (head) =>
        progressOnTheWire(head, columns.get(head.id) ?? [], language),
      ),
    };
  },
};

function progressOnTheWire(
  head: GradebookHead,
  columns: readonly CountedColumn[],
  language: Language,
): components['schemas']['GradebookProgress'] {
  const { id, classId, className, grade, schoolYear, subjectCode, nameVi, nameEn, term } = head;
  return {
    gradebookId: id,
    ...{ classId, className, grade, schoolYear, subjectCode, term },
    subjectName: language === 'vi' ? nameVi : nameEn,
    pupils: columns[0]?.pupils ?? 0,
    columns: inRegisterOrder(columns).map(({ slot, lockedAt, pupils, entered, awaiting }) => ({
      slot,
      lockedAt: lockedAt === null ? null : instant(lockedAt),
      // A remark may be left out.
      blank: slot === remarkSlot ? 0 : pupils - entered,
      awaiting,
    })),
  };
}
