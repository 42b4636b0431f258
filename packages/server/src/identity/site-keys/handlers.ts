import { randomBytes } from 'node:crypto';
import type { components } from '@lienthong/specs/schema';
import { v7 as uuid } from 'uuid';
import { dayInVietnam, instant } from '../../clock.ts';
import { listOrder, page, readCursor } from '../../http/cursor.ts';
import { assertMatches, hashVersion } from '../../http/etag.ts';
import type { Handlers, OperationContext } from '../../http/operation.ts';
import { Problem, type PlaceError } from '../../http/problem.ts';
import { plainText } from '../../text.ts';
import { differenceOf } from './explain.ts';
import { isSafeForSignIn, readOrigin, shownOrigin, type OriginNote } from './origins.ts';
import * as repository from './repository.ts';
import type { RefusalRow, SiteKeyRow } from './repository.ts';
import { rankedRefusals } from './uses.ts';

type Operations =
  'listSiteKeys' | 'createSiteKey' | 'getSiteKey' | 'updateSiteKey' | 'rotateSiteKey' | 'revokeSiteKey';
type SiteKey = components['schemas']['SiteKey'];

const newestFirst = listOrder('listSiteKeys', 'instant', 'uuid');
const HOUR = 3_600_000;

export const siteKeyHandlers: Handlers<Operations> = {
  async listSiteKeys({ path: { schoolId }, query }, { db, now, touched }) {
    const { limit = 50 } = query;
    const after = readCursor(newestFirst, query.cursor);
    const rows = await repository.siteKeysOf(db, schoolId, { after, limit: limit + 1 });
    const ids = rows.slice(0, limit).map(({ id }) => id);
    const refusals = await repository.refusalsOf(db, schoolId, ids);
    touched('siteKey', ids);
    return {
      body: page(
        newestFirst,
        rows,
        limit,
        ({ created_at, id }) => [created_at.toISOString(), id],
        (row) => onTheWire(row, refusals, now),
      ),
    };
  },

  async createSiteKey({ path: { schoolId }, body }, context) {
    const { db, now } = context;
    const { origins, notes } = originsOf(body.origins);
    const id = uuid({ msecs: now.getTime() });
    await repository.insertSiteKey(db, {
      ...{ school_id: schoolId, id, key: newKey(), label: labelOf(body.label), origins },
      ...{ allows: body.allows, created_at: now, created_by: accountOf(context), revoked_at: null },
    });
    return { body: { siteKey: (await read(context, schoolId, id)).body, notes } };
  },

  async getSiteKey({ path: { schoolId, siteKeyId } }, context) {
    return read(context, schoolId, siteKeyId);
  },

  async updateSiteKey({ path: { schoolId, siteKeyId }, headers, body }, context) {
    const row = await lockLiving(context, schoolId, siteKeyId);
    // What follows the dot is what the system notes, which no change is based on.
    assertMatches(headers['If-Match'].replace(/\.[\w-]+"/g, '"'), String(row.version));
    const read_ = body.origins && originsOf(body.origins);
    const wanted = {
      label: body.label === undefined ? row.label : labelOf(body.label),
      origins: read_?.origins ?? row.origins,
      allows: body.allows ?? row.allows,
      heartbeats: body.heartbeats ?? row.heartbeats,
    };
    const { label, origins, allows, heartbeats } = row;
    if (JSON.stringify(wanted) !== JSON.stringify({ label, origins, allows, heartbeats }))
      await repository.changeSiteKey(context.db, schoolId, siteKeyId, wanted);
    const { body: siteKey, version } = await read(context, schoolId, siteKeyId);
    return { body: { siteKey, notes: read_?.notes ?? vainSignIn(wanted) }, version };
  },

  async rotateSiteKey({ path: { schoolId, siteKeyId }, body: { overlapHours } }, context) {
    const { db, now } = context;
    const row = await lockLiving(context, schoolId, siteKeyId);
    if (row.replaced_by !== null)
      throw new Problem('site_key_ended', {
        detail: {
          vi: 'Mã này đã có mã thay thế. Dùng mã mới, hoặc thay tiếp mã mới đó.',
          en: 'This key is being replaced already. Use the new one, or replace that one in turn.',
        },
      });
    const id = uuid({ msecs: now.getTime() });
    await repository.insertSiteKey(db, {
      ...{ school_id: schoolId, id, key: newKey(), label: row.label, origins: row.origins },
      ...{ allows: row.allows, heartbeats: row.heartbeats, created_at: now },
      ...{ created_by: accountOf(context), revoked_at: null },
    });
    await repository.changeSiteKey(db, schoolId, siteKeyId, {
      ends_at: new Date(now.getTime() + overlapHours * HOUR),
      replaced_by: id,
    });
    const replaced = (await read(context, schoolId, siteKeyId)).body;
    return { body: { siteKey: (await read(context, schoolId, id)).body, replaced } };
  },

  async revokeSiteKey({ path: { schoolId, siteKeyId } }, context) {
    const { db, now } = context;
    await repository.lockSiteKey(db, schoolId, siteKeyId);
    const row = await find(context, schoolId, siteKeyId);
    if (!hasEnded(row, now))
      await repository.changeSiteKey(db, schoolId, siteKeyId, {
        ...{ revoked_at: now, revoked_by: accountOf(context) },
      });
    return { body: (await read(context, schoolId, siteKeyId)).body };
  },
};

type Context = Pick<OperationContext, 'db' | 'now' | 'touched' | 'caller'>;

async function read({ db, now, touched }: Context, schoolId: string, id: string) {
  const row = await find({ db }, schoolId, id);
  touched('siteKey', [id]);
  const body = onTheWire(row, await repository.refusalsOf(db, schoolId, [id]), now);
  return { body, version: `${row.version}.${hashVersion(body)}` };
}

async function find({ db }: Pick<Context, 'db'>, schoolId: string, id: string): Promise<SiteKeyRow> {
  const row = await repository.findSiteKeyById(db, schoolId, id);
  if (!row) throw new Problem('site_key_missing');
  return row;
}

/** One that still works: what has ended is kept as it was. */
async function lockLiving(context: Context, schoolId: string, id: string): Promise<SiteKeyRow> {
  await repository.lockSiteKey(context.db, schoolId, id);
  const row = await find(context, schoolId, id);
  if (hasEnded(row, context.now)) throw new Problem('site_key_ended');
  return row;
}

function hasEnded({ revoked_at, ends_at }: SiteKeyRow, now: Date): boolean {
  return revoked_at !== null || (ends_at !== null && ends_at <= now);
}

function accountOf({ caller }: Context): string {
  if (caller.kind !== 'person') throw new Problem('not_signed_in');
  return caller.accountId;
}

/** 26 letters of 32, 130 bits: nobody guesses one, and a double click takes it whole. */
function newKey(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  return `site_${Array.from(randomBytes(26), (byte) => letters[byte % 32]).join('')}`;
}

function labelOf(typed: string): string {
  const label = plainText(typed);
  if (label !== '') return label;
  const detail = { vi: 'Chưa ghi tên trang web.', en: 'The key needs a label.' };
  throw new Problem('validation_failed', { errors: [{ pointer: '/label', code: 'minLength', detail }] });
}

/** Who lets people sign in where no address is encrypted is told so, also when the addresses stay as they are. */
function vainSignIn({ origins, allows }: Pick<SiteKey, 'origins' | 'allows'>): OriginNote[] {
  if (!allows.includes('signIn') || origins.some(isSafeForSignIn)) return [];
  return origins.map((origin) => ({ code: 'not_encrypted', given: origin, origin }));
}

/** Each once, in the order given. */
function originsOf(typed: readonly string[]): { origins: string[]; notes: OriginNote[] } {
  const errors: PlaceError[] = [];
  const notes: OriginNote[] = [];
  const origins = new Set<string>();
  for (const [index, text] of typed.entries()) {
    const read = readOrigin(text);
    if ('fault' in read) errors.push({ pointer: `/origins/${index}`, code: read.fault, detail: read.detail });
    else {
      if (!origins.has(read.origin)) notes.push(...read.notes);
      origins.add(read.origin);
    }
  }
  const [first] = errors;
  if (first) throw new Problem('site_origin_invalid', { detail: first.detail, errors });
  return { origins: [...origins], notes };
}

function stateOf(row: SiteKeyRow, now: Date): SiteKey['state'] {
  if (row.revoked_at !== null) return 'revoked';
  if (row.ends_at === null) return 'active';
  return row.ends_at > now ? 'ending' : 'ended';
}

function onTheWire(row: SiteKeyRow, refusals: readonly RefusalRow[], now: Date): SiteKey {
  const own = refusals.filter(({ site_key_id }) => site_key_id === row.id);
  const { id, key, label, origins, allows, heartbeats } = row;
  return {
    ...{ id, key, label, origins, allows, heartbeats, state: stateOf(row, now) },
    createdAt: instant(row.created_at),
    createdBy: row.created_by_name,
    endsAt: row.ends_at && instant(row.ends_at),
    revokedAt: row.revoked_at && instant(row.revoked_at),
    replacedById: row.replaced_by,
    lastUsedOn: row.last_used_on,
    refusedOrigins: rankedRefusals(own, origins, dayInVietnam(now)).kept.map(({ origin, day, count }) => ({
      ...{ origin, day, count, shown: shownOrigin(origin) },
      difference: differenceOf(origin, origins).difference,
    })),
  };
}
