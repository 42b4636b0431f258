import { v7 as uuidv7 } from 'uuid';
import { dayInVietnam, instant } from '../../clock.ts';
import type { Day } from '../../database/schema.ts';
import { listOrder, page, readCursor } from '../../http/cursor.ts';
import type { Handlers, Input, OperationContext } from '../../http/operation.ts';
import { Problem, type PlaceError } from '../../http/problem.ts';
import { may } from '../../permissions/index.ts';
import * as repository from './repository.ts';
import type { GrantableAppRow, GrantRow, SchoolGrantRow } from './repository.ts';
import { readYesterday, readYesterdayOf, usage, yesterdayOf } from './usage.ts';

type Operations = 'listAppGrants' | 'listGrantableApps' | 'listGrants' | 'grantApp' | 'revokeGrant';

const byName = listOrder('listGrantableApps', 'text', 'uuid');
const inForceFirst = listOrder('listGrants', 'integer', 'uuid');
const bySchool = listOrder('listAppGrants', 'text', 'uuid');
/** A school decides anew at least this often. */
const LONGEST_YEARS = 2;

export const grantsHandlers: Handlers<Operations> = {
  async listGrantableApps({ path: { schoolId }, query: { limit = 50, cursor } }, { db, now }) {
    const at = { schoolId, today: dayInVietnam(now) };
    const rows = await repository.grantableApps(db, at, readCursor(byName, cursor), limit + 1);
    return { body: page(byName, rows, limit, ({ name, id }) => [name, id], appOnTheWire) };
  },

  async listGrants({ path: { schoolId }, query: { state, limit = 50, cursor } }, { db, now, touched }) {
    const at = { schoolId, today: dayInVietnam(now) };
    const after = readCursor(inForceFirst, cursor);
    const rows = await repository.grantsOfSchool(db, at, { state }, after, limit + 1);
    const yesterday = await readYesterday(db, schoolId, now);
    const body = page(
      inForceFirst,
      rows,
      limit,
      ({ rank, id }) => [rank, id],
      (row) => ({ ...grantOnTheWire(row), yesterday: yesterday(row.id) }),
    );
    touched(
      'grant',
      body.items.map(({ id }) => id),
    );
    return { body };
  },

  async grantApp({ path: { schoolId }, body }, context) {
    const { db, now, touched } = context;
    const today = dayInVietnam(now);
    const app = await repository.findDecidedApp(db, { schoolId, today }, body.appId);
    if (!app) throw new Problem('app_unknown');
    if (app.status !== 'approved') throw new Problem('app_suspended');
    assertApproved(app, body.scopes);
    const from = body.validFrom ?? today;
    assertDates(from, body.validUntil, today);
    await assertClasses(context, schoolId, body);
    await repository.lockGrants(db, schoolId, app.id);
    if (await repository.grantCovers(db, { schoolId, appId: app.id, from, until: body.validUntil }))
      throw new Problem('grant_exists');
    const id = uuidv7();
    await repository.insertGrant(db, {
      ...{ school_id: schoolId, id, app_id: app.id, authority_id: app.authorityId, scopes: body.scopes },
      ...{ class_ids: body.classIds ?? null, valid_from: from, valid_until: body.validUntil },
      ...{
        granted_at: now,
        granted_by: personOf(context),
        revoked_at: null,
        revoked_by: null,
        revoke_reason: null,
      },
    });
    touched('grant', [id]);
    touched('app', [app.id]);
    return { body: await grantNow(context, schoolId, id) };
  },

  async revokeGrant({ path: { schoolId, grantId }, body }, context) {
    const { db, now, touched } = context;
    const [found] = await repository.grantsOfSchool(
      db,
      { schoolId, today: dayInVietnam(now) },
      { id: grantId },
      undefined,
      1,
    );
    if (!found) throw new Problem('grant_unknown');
    touched('grant', [grantId]);
    touched('app', [found.appId]);
    // One that has ended stays ended, with its own date.
    if (found.state !== 'ended' && found.state !== 'revoked') {
      const reason = body.reason?.trim() || null;
      const end = { revoked_at: now, revoked_by: personOf(context), revoke_reason: reason };
      await repository.endGrant(db, { schoolId, id: grantId }, end);
    }
    return { body: await grantNow(context, schoolId, grantId) };
  },

  async listAppGrants({ path: { authorityId, appId }, query: { limit = 50, cursor } }, context) {
    const { db, now } = context;
    const app = await db
      .selectFrom('apps')
      .select('vendor_id as vendorId')
      .where('id', '=', appId)
      .where('authority_id', '=', authorityId)
      .executeTakeFirst();
    if (!app) throw new Problem('app_unknown');
    // In the words for an app that does not exist: a vendor learns nothing about another's.
    if (!may(context.caller, 'apps.read-grants', { authorityId, vendorId: app.vendorId }))
      throw new Problem('app_unknown');
    const yesterday = yesterdayOf(now);
    const rows = await repository.grantsOfApp(
      db,
      { authorityId, appId, today: dayInVietnam(now), yesterday },
      readCursor(bySchool, cursor),
      limit + 1,
    );
    const body = page(
      bySchool,
      rows,
      limit,
      ({ schoolName, id }) => [schoolName, id],
      ({ schoolName, used, ...row }) => ({
        ...factsOnTheWire(row),
        schoolName,
        yesterday: usage(yesterday.day, used),
      }),
    );
    return { body };
  },
};

async function grantNow({ db, now }: OperationContext, schoolId: string, id: string) {
  const at = { schoolId, today: dayInVietnam(now) };
  const [row] = await repository.grantsOfSchool(db, at, { id }, undefined, 1);
  if (!row) throw new Problem('grant_unknown');
  const yesterday = await readYesterdayOf(db, { schoolId, appId: row.appId, id }, now);
  return { ...grantOnTheWire(row), yesterday };
}

function personOf({ caller }: OperationContext): string {
  if (caller.kind !== 'person') throw new Problem('not_signed_in');
  return caller.accountId;
}

function assertApproved(app: GrantableAppRow, scopes: readonly string[]): void {
  const approved = new Set<string>(app.scopes.map(({ scope }) => scope));
  const errors = scopes.flatMap((scope, index): PlaceError[] =>
    approved.has(scope)
      ? []
      : [
          {
            pointer: `/scopes/${index}`,
            code: 'scope_not_approved',
            detail: {
              vi: `Hồ sơ được duyệt của ${app.name} không có phạm vi ${scope}.`,
              en: `The approved registration of ${app.name} does not ask for ${scope}.`,
            },
          },
        ],
  );
  if (errors.length > 0) throw new Problem('scope_not_approved', { errors });
}

function assertDates(from: Day, until: Day, today: Day): void {
  const longest = `${Number(from.slice(0, 4)) + LONGEST_YEARS}${from.slice(4)}`;
  if (from >= today && until >= from && until <= longest) return;
  throw new Problem('grant_dates_invalid', {
    detail: {
      vi: `Cho phép từ hôm nay trở đi và lâu nhất ${LONGEST_YEARS} năm; ngày kết thúc không trước ngày bắt đầu.`,
      en: `A grant begins today or later and lasts ${LONGEST_YEARS} years at most; it does not end before it begins.`,
    },
  });
}

async function assertClasses(
  { db }: OperationContext,
  schoolId: string,
  { classIds }: Input<'grantApp'>['body'],
): Promise<void> {
  if (classIds === undefined) return;
  const unknown = await repository.unknownClasses(db, schoolId, classIds);
  if (unknown.size === 0) return;
  const detail = { vi: 'Trường không có lớp này.', en: 'The school has no such class.' };
  const errors = classIds.flatMap((id, index): PlaceError[] =>
    unknown.has(id) ? [{ pointer: `/classIds/${index}`, code: 'class_unknown', detail }] : [],
  );
  throw new Problem('class_unknown', { errors });
}

function appOnTheWire({ authorityId: _, contactName, contactEmail, contactPhone, ...app }: GrantableAppRow) {
  return { ...app, contact: { name: contactName, email: contactEmail, phone: contactPhone } };
}

function grantOnTheWire({ app, classes, grantedBy, ...row }: SchoolGrantRow) {
  return { ...factsOnTheWire(row), app: appOnTheWire(app), classes, grantedBy };
}

function factsOnTheWire({ rank: _, ...row }: GrantRow) {
  const revokedAt = row.revokedAt && instant(row.revokedAt);
  return { ...row, grantedAt: instant(row.grantedAt), revokedAt };
}
