import { v7 as uuid } from 'uuid';
import { listOrder, page, readCursor } from '../../http/cursor.ts';
import { assertMatches } from '../../http/etag.ts';
import type { Handlers, OperationContext } from '../../http/operation.ts';
import { Problem } from '../../http/problem.ts';
import { reach } from '../../permissions/index.ts';
import { plainText } from '../../text.ts';
import { columnIn, findFor } from '../open.ts';
import { raise } from '../columns/repository.ts';
import { readCell, sameCell } from '../evaluate.ts';
import { findPair, lockPair } from '../repository.ts';
import { ruleOf } from '../save.ts';
import { correctionsOnTheWire } from './answer.ts';
import { approve } from './approve.ts';
import { assertInClass, cellOf } from './cell.ts';
import * as repository from './repository.ts';
import type { CorrectionRow } from './repository.ts';

type Operations = 'requestCorrection' | 'listCorrections' | 'getCorrection' | 'decideCorrection';

const newestFirst = listOrder('listCorrections', 'instant', 'uuid');
const nothing = { state: 'empty', tenths: null, comment: null, reason: null } as const;

export const correctionHandlers: Handlers<Operations> = {
  async requestCorrection({ path: { schoolId, gradebookId }, body }, context) {
    const { db, now } = context;
    const pair = await findFor(context, schoolId, gradebookId, 'gradebook.request-correction');
    await lockPair(db, schoolId, pair);
    const { pupilId, slot } = body;
    const column = await columnIn(context, schoolId, pair, slot);
    await assertInClass(context, schoolId, pair, pupilId);
    if (column.locked_at === null) throw new Problem('column_not_locked');
    const wanted = readCell(ruleOf(pair, column), body);
    if (wanted instanceof Problem) throw wanted;
    const mark = await cellOf(context, schoolId, pair, pupilId, slot);
    if (body.version !== (mark?.version ?? 0)) throw new Problem('version_conflict');
    if (sameCell(mark ?? nothing, wanted)) throw new Problem('correction_changes_nothing');
    if (await repository.isOpen(db, { schoolId, gradebookId: pair.id, pupilId, slot }))
      throw new Problem('correction_open');
    const why = plainText(body.why);
    if (why.length < 3) throw noReason();
    const { state, tenths, comment, reason } = mark ?? nothing;
    const id = uuid({ msecs: now.getTime() });
    await repository.insertCorrection(db, {
      ...{ school_id: schoolId, id, gradebook_id: pair.id, pupil_id: pupilId, slot },
      ...{ mark_version: body.version, old_state: state, old_tenths: tenths, old_comment: comment },
      ...{ old_reason: reason, ...wanted, why, requested_at: now, requested_by: accountOf(context) },
    });
    await raise(db, schoolId, [pair.id]);
    return answerOf(context, await find(context, schoolId, id));
  },

  async listCorrections({ path: { schoolId }, query }, context) {
    const { db, caller, touched } = context;
    const { limit = 50, gradebookId, status } = query;
    if (gradebookId !== undefined)
      await findFor(context, schoolId, gradebookId, 'gradebook.list-corrections');
    const rows = await repository.listCorrections(db, schoolId, {
      ...{ reach: reach(caller, 'gradebook.list-corrections', schoolId), gradebookId, status },
      ...{ after: readCursor(newestFirst, query.cursor), limit: limit + 1 },
    });
    const shown = rows.slice(0, limit);
    touched(
      'pupil',
      shown.map(({ pupil_id }) => pupil_id),
    );
    const onTheWire = await correctionsOnTheWire(context, shown);
    const keyOf = (row: CorrectionRow) => [row.requested_at.toISOString(), row.id] as const;
    return { body: page(newestFirst, rows, limit, keyOf, onTheWire) };
  },

  async getCorrection({ path: { schoolId, correctionId } }, context) {
    const row = await find(context, schoolId, correctionId);
    return answerOf(context, row);
  },

  async decideCorrection({ path: { schoolId, correctionId }, headers, body }, context) {
    const { db, now } = context;
    const { decision, withdrawn } = body;
    const first = await find(context, schoolId, correctionId);
    const target = { schoolId, classId: first.class_id, subjectCode: first.subject_code };
    context.assertMay('gradebook.close-correction', target);
    if (decision !== undefined) context.assertMay('gradebook.decide-correction', target);
    if (withdrawn !== undefined) context.assertMay('gradebook.request-correction', target);
    if ((decision === undefined) === (withdrawn === undefined)) throw oneOfThem();
    const pair = await findPair(db, schoolId, first.gradebook_id);
    if (!pair) throw new Problem('correction_unknown');
    await lockPair(db, schoolId, pair);
    // Read again now that nobody else decides meanwhile.
    const row = await find(context, schoolId, correctionId);
    assertMatches(headers['If-Match'], String(row.version));
    if (row.status !== 'open') throw new Problem('correction_closed');

    const me = accountOf(context);
    if (withdrawn !== undefined && row.requested_by !== me) throw new Problem('correction_not_yours');
    if (decision === 'approved' && row.requested_by === me) throw new Problem('correction_own');
    const reason = plainText(body.reason ?? '');
    if (decision === 'refused' && reason.length < 3) throw noReason();
    const written_version = decision === 'approved' ? await approve(context, schoolId, pair, row) : null;
    await repository.closeCorrection(db, schoolId, correctionId, {
      ...{ status: decision ?? 'withdrawn', decided_at: now, decided_by: me },
      ...{ decision_reason: reason === '' ? null : reason, written_version, version: row.version + 1 },
    });
    await raise(db, schoolId, [pair.id]);
    return answerOf(context, await find(context, schoolId, correctionId));
  },
};

/** The request, for whoever may see it. */
async function find(context: OperationContext, schoolId: string, id: string): Promise<CorrectionRow> {
  const row = await repository.findCorrection(context.db, schoolId, id);
  if (!row) throw new Problem('correction_unknown');
  const { class_id: classId, subject_code: subjectCode } = row;
  context.assertMay('gradebook.list-corrections', { schoolId, classId, subjectCode });
  context.touched('correction', [id]);
  context.touched('gradebook', [row.gradebook_id]);
  context.touched('pupil', [row.pupil_id]);
  return row;
}

async function answerOf(context: OperationContext, row: CorrectionRow) {
  const onTheWire = await correctionsOnTheWire(context, [row]);
  return { body: onTheWire(row), version: String(row.version) };
}

function accountOf({ caller }: OperationContext): string {
  // The contract lets nobody else through; a request without a person has nobody to answer for it.
  if (caller.kind !== 'person') throw new Problem('permission_denied');
  return caller.accountId;
}

function noReason(): Problem {
  return new Problem('mark_reason_missing', {
    detail: { vi: 'Ghi lí do, ít nhất 3 kí tự.', en: 'Give a reason of at least 3 characters.' },
  });
}

function oneOfThem(): Problem {
  return new Problem('validation_failed', {
    detail: {
      vi: 'Gửi quyết định (duyệt, không duyệt) hoặc rút đề nghị, một trong hai.',
      en: 'Send a decision or withdraw the request, one of the two.',
    },
  });
}
