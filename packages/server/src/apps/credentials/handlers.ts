import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { components } from '@lienthong/specs/schema';
import { v7 as uuid } from 'uuid';
import { instant } from '../../clock.ts';
import type { Row, Schema } from '../../database/schema.ts';
import { listOrder, page, readCursor } from '../../http/cursor.ts';
import type { Handlers } from '../../http/operation.ts';
import { Problem } from '../../http/problem.ts';
import { tokenId } from '../../identity/credentials.ts';
import { plainText } from '../../text.ts';
import { accountOf, findApp } from '../app-rows.ts';
import { wrongState } from '../register/appraisal.ts';

type Operations = 'listAppCredentials' | 'createAppCredential' | 'revokeAppCredential';
type AppCredential = components['schemas']['AppCredential'];
type CredentialRow = Omit<Row<'app_credentials'>, 'secret_hash' | 'app_id' | 'created_by'>;

const newestFirst = listOrder('listAppCredentials', 'instant', 'uuid');
const permission = 'apps.manage-credentials';
const DAY = 86_400_000;
/** One in use and one that replaces it. */
const most = 2;

export const credentialsHandlers: Handlers<Operations> = {
  async listAppCredentials({ path, query }, context) {
    const { db, now } = context;
    const { limit = 50 } = query;
    const after = readCursor(newestFirst, query.cursor);
    const app = await findApp(context, permission, path);
    let rows = credentialsOf(db, app.id);
    if (after)
      rows = rows.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('created_at', 'id'), '<', tuple(new Date(after[0]), after[1])),
      );
    const found = await rows
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    return {
      body: page(
        newestFirst,
        found,
        limit,
        ({ created_at, id }) => [created_at.toISOString(), id],
        (row) => onTheWire(row, now),
      ),
    };
  },

  async createAppCredential({ path, body: { label, days = 180 } }, context) {
    const { db, now } = context;
    // Locked: two requests at the same moment make no third credential.
    const app = await findApp(context, permission, path, 'lock');
    if (app.status !== 'approved')
      throw wrongState(app.status, {
        vi: 'Chỉ ứng dụng đã được duyệt mới tạo được mã bí mật.',
        en: 'Only an approved app gets a client secret.',
      });
    const known = await credentialsOf(db, app.id).execute();
    if (known.filter((row) => stateOf(row, now) === 'active').length >= most)
      throw new Problem('too_many_credentials');
    const secret = `secret_${randomBytes(32).toString('base64url')}`;
    const row = {
      ...{ id: uuid({ msecs: now.getTime() }), label: labelOf(label), hint: secret.slice(-4) },
      ...{ created_at: now, expires_at: new Date(now.getTime() + days * DAY) },
      ...{ last_used_at: null, revoked_at: null },
    };
    await db
      .insertInto('app_credentials')
      .values({ ...row, app_id: app.id, secret_hash: tokenId(secret), created_by: accountOf(context) })
      .execute();
    const made = { ...onTheWire(row, now), clientId: app.id };
    return {
      body: { ...made, clientSecret: secret },
      kept: { ...made, clientSecret: null },
    };
  },

  async revokeAppCredential({ path }, context) {
    const { db, now } = context;
    const app = await findApp(context, permission, path, 'lock');
    const row = await credentialsOf(db, app.id).where('id', '=', path.credentialId).executeTakeFirst();
    if (row === undefined) throw new Problem('credential_unknown');
    if (row.revoked_at !== null) return { body: onTheWire(row, now) };
    // Its tokens end with it: each request asks whether the credential is in force (migrations/0008_apps.sql).
    await db
      .updateTable('app_credentials')
      .set({ revoked_at: now })
      .where('app_id', '=', app.id)
      .where('id', '=', row.id)
      .execute();
    return { body: onTheWire({ ...row, revoked_at: now }, now) };
  },
};

/** Without what the secrets are compared with, which no request can read. */
function credentialsOf(db: Transaction<Schema>, appId: string) {
  return db
    .selectFrom('app_credentials')
    .select(['id', 'label', 'hint', 'created_at', 'expires_at', 'last_used_at', 'revoked_at'])
    .where('app_id', '=', appId);
}

function stateOf({ revoked_at, expires_at }: CredentialRow, now: Date): AppCredential['state'] {
  if (revoked_at !== null) return 'revoked';
  return expires_at > now ? 'active' : 'expired';
}

function labelOf(typed: string): string {
  const label = plainText(typed);
  if (label !== '') return label;
  const detail = { vi: 'Ghi tên nơi dùng mã này.', en: 'Say where it is used.' };
  throw new Problem('validation_failed', { errors: [{ pointer: '/label', code: 'minLength', detail }] });
}

function onTheWire(row: CredentialRow, now: Date): AppCredential {
  const { id, label, hint } = row;
  return {
    ...{ id, label, hint, createdAt: instant(row.created_at), expiresAt: instant(row.expires_at) },
    lastUsedAt: row.last_used_at && instant(row.last_used_at),
    revokedAt: row.revoked_at && instant(row.revoked_at),
    state: stateOf(row, now),
  };
}
