import { v7 as uuid } from 'uuid';
import { dayInVietnam, instant } from '../clock.ts';
import { attachFiles, attachmentsOf } from '../files/index.ts';
import { listOrder, page, readCursor } from '../http/cursor.ts';
import type { Handlers, OperationContext } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import type { PersonCaller } from '../identity/caller.ts';
import { assertMay, may } from '../permissions/index.ts';
import { plainText } from '../text.ts';
import { entryOnTheWire, merge } from './entries.ts';
import * as repository from './repository.ts';

type Operations = 'listContactBookEntries' | 'createNotice' | 'acknowledgeNotice';

const order = listOrder('listContactBookEntries', 'instant', 'text');

export const contactBookHandlers: Handlers<Operations> = {
  async listContactBookEntries({ path: { schoolId, pupilId }, query }, context) {
    const { db, language, now } = context;
    const caller = person(context);
    const after = readCursor(order, query.cursor);
    const classIds = await repository.classesOfPupil(db, schoolId, pupilId, dayInVietnam(now));
    if (!classIds) throw new Problem('pupil_unknown');
    assertMayRead(caller, schoolId, pupilId, classIds);
    context.touched('pupil', [pupilId]);

    const limit = query.limit ?? 50;
    const part = { after, limit: limit + 1 };
    const notices = await repository.noticesFor(db, schoolId, pupilId, caller.accountId, part);
    const results = await repository.resultsFor(db, schoolId, pupilId, part);
    const noticeIds = notices.map(({ noticeId }) => noticeId);
    const attachments = await attachmentsOf(db, schoolId, noticeIds);
    return {
      body: page(
        order,
        merge(notices, results),
        limit,
        ({ at, id }) => [at.toISOString(), id],
        (row) => entryOnTheWire(row, language, attachments),
      ),
    };
  },

  async createNotice({ path: { schoolId }, body }, context) {
    const { db, now } = context;
    const caller = person(context);
    const target = await repository.findClass(db, schoolId, body.classId);
    if (!target) throw new Problem('class_unknown');
    context.assertMay('contact-book.write', { schoolId, classId: body.classId });
    if (body.pupilId !== undefined) await assertInClass(context, schoolId, body.pupilId, body.classId);

    const notice = {
      id: uuid({ msecs: now.getTime() }),
      title: filled(body.title, '/title'),
      body: filled(body.body, '/body'),
      acknowledge: body.acknowledge ?? false,
    };
    await repository.insertNotice(db, {
      ...notice,
      school_id: schoolId,
      class_id: body.classId,
      pupil_id: body.pupilId ?? null,
      author_id: caller.accountId,
      published_at: now,
    });
    const fileIds = body.attachmentIds ?? [];
    const attaching = { schoolId, noticeId: notice.id, accountId: caller.accountId, fileIds, now };
    const attachments = await attachFiles(db, attaching);
    context.touched('notice', [notice.id]);
    if (fileIds.length > 0) context.touched('file', fileIds);
    if (body.pupilId !== undefined) context.touched('pupil', [body.pupilId]);
    return {
      body: {
        ...{ ...notice, attachments, author: caller.displayName },
        ...{ className: target.name, publishedAt: instant(now) },
      },
    };
  },

  async acknowledgeNotice({ path: { schoolId, noticeId }, body: { pupilId } }, context) {
    const { db, now } = context;
    const { accountId } = person(context);
    context.assertMay('contact-book.acknowledge', { schoolId, pupilId });
    if (!(await repository.noticeConcerns(db, schoolId, noticeId, pupilId)))
      throw new Problem('notice_unknown');
    const row = { school_id: schoolId, notice_id: noticeId, pupil_id: pupilId, account_id: accountId };
    const acknowledgedAt = await repository.acknowledge(db, row, now);
    context.touched('notice', [noticeId]);
    context.touched('pupil', [pupilId]);
    return { body: { noticeId, pupilId, acknowledgedAt: instant(acknowledgedAt) } };
  },
};

/** Permissions of this feature are for people; the route has already turned everybody else away. */
function person({ caller }: OperationContext): PersonCaller {
  if (caller.kind !== 'person') throw new Problem('not_signed_in');
  return caller;
}

/** The homeroom teacher by the pupil's class of today, everybody else by the pupil or the school. */
function assertMayRead(
  caller: PersonCaller,
  schoolId: string,
  pupilId: string,
  classIds: readonly string[],
): void {
  const inSomeClass = classIds.some((classId) =>
    may(caller, 'contact-book.read', { schoolId, pupilId, classId }),
  );
  if (!inSomeClass) assertMay(caller, 'contact-book.read', { schoolId, pupilId, classId: 'none' });
}

async function assertInClass(
  { db, now }: OperationContext,
  schoolId: string,
  pupilId: string,
  classId: string,
): Promise<void> {
  const classIds = await repository.classesOfPupil(db, schoolId, pupilId, dayInVietnam(now));
  if (classIds?.includes(classId)) return;
  const { detail } = new Problem('pupil_not_in_class');
  throw new Problem('pupil_not_in_class', {
    errors: [{ pointer: '/pupilId', code: 'pupil_not_in_class', detail }],
  });
}

function filled(typed: string, pointer: string): string {
  const text = plainText(typed);
  if (text !== '') return text;
  const detail = { vi: 'Chưa ghi nội dung.', en: 'There is nothing here but spaces.' };
  throw new Problem('validation_failed', { errors: [{ pointer, code: 'minLength', detail }] });
}
