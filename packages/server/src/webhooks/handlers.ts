import type { Kysely } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Schema } from '../database/schema.ts';
import type { Seal } from '../database/seal.ts';
import { asSystem } from '../database/tenant.ts';
import { newestChange } from '../changes/index.ts';
import { listOrder, page, readCursor } from '../http/cursor.ts';
import { prepared, type Handlers, type Input, type OperationContext } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import type { AppCaller, Caller } from '../identity/caller.ts';
import { readAddress } from './address.ts';
import { deliveryOnTheWire, webhookOnTheWire } from './answer.ts';
import { messageBody, newSecret } from './message.ts';
import * as repository from './repository.ts';
import type { WebhookRow } from './repository.ts';
import { sealed, signingSecrets } from './secrets.ts';
import type { Outcome, Send } from './send.ts';

type Operations =
  | 'listWebhooks'
  | 'createWebhook'
  | 'removeWebhook'
  | 'rotateWebhookSecret'
  | 'testWebhook'
  | 'listWebhookDeliveries';

export interface WebhookHandlerOptions {
  /** As the system role, which alone reads what messages are signed with. */
  db: Kysely<Schema>;
  seal: Seal;
  send: Send;
  allowLocalhost: boolean;
}

const newestFirst = listOrder('listWebhooks', 'instant', 'uuid');
const newestDeliveryFirst = listOrder('listWebhookDeliveries', 'instant', 'uuid');
const DAY = 86_400_000;
/** Of one app in one school. */
const most = 5;

export function webhooksHandlers({ db: system, seal, send, allowLocalhost }: WebhookHandlerOptions) {
  async function newSecretFor(context: OperationContext, row: WebhookRow): Promise<string> {
    const { db, now } = context;
    const secret = newSecret();
    const of = { schoolId: row.school_id, webhookId: row.id };
    await repository.insertSecret(
      db,
      {
        ...{ school_id: row.school_id, webhook_id: row.id, id: uuid(), created_at: now },
        sealed: sealed(seal, secret, of),
      },
      { now, oldEndsAt: new Date(now.getTime() + DAY) },
    );
    return secret;
  }

  const handlers: Handlers<Operations> = {
    async listWebhooks({ path: { schoolId }, query }, context) {
      const { db, caller, now, touched } = context;
      const { limit = 50 } = query;
      const after = readCursor(newestFirst, query.cursor);
      const rows = await repository.webhooksOf(db, whose(caller, schoolId), now, { after, limit: limit + 1 });
      touched(
        'webhook',
        rows.slice(0, limit).map(({ id }) => id),
      );
      return {
        body: page(
          newestFirst,
          rows,
          limit,
          ({ created_at, id }) => [created_at.toISOString(), id],
          (row) => webhookOnTheWire(row, caller),
        ),
      };
    },

    async createWebhook({ path: { schoolId }, body }, context) {
      const { db, now } = context;
      const { appId, grantId } = appOf(context.caller);
      const url = readAddress(body.url, { allowLocalhost });
      await repository.lockWebhooks(db, { schoolId, appId });
      if ((await repository.countLiving(db, { schoolId, appId })) >= most)
        throw new Problem('too_many_webhooks');
      const id = uuid({ msecs: now.getTime() });
      await repository.insertWebhook(db, {
        ...{ school_id: schoolId, id, app_id: appId, grant_id: grantId },
        ...{ url: url.href, origin: url.origin, types: body.types, created_at: now },
        ...{ state_reason: null, state_since: now, removed_by: null, failing_since: null },
        ...{ last_success_at: null, announced_seq: await newestChange(db, schoolId) },
      });
      return withSecret(await find(context, schoolId, id), context, (row) => newSecretFor(context, row));
    },

    async rotateWebhookSecret({ path }, context) {
      const row = await lockLiving(context, path);
      return withSecret(row, context, (living) => newSecretFor(context, living));
    },

    async removeWebhook({ path: { schoolId, webhookId: id } }, context) {
      const { db, caller, now } = context;
      const row = await lock(context, schoolId, id);
      if (isLiving(row)) {
        const bySchool = caller.kind === 'person';
        await repository.changeWebhook(
          db,
          { schoolId, id },
          {
            ...{ state: 'removed', state_reason: bySchool ? 'removedBySchool' : 'removedByApp' },
            ...{ state_since: now, removed_by: bySchool ? caller.accountId : null },
          },
        );
        await repository.dropPending(db, { schoolId, id });
      }
      return { body: webhookOnTheWire(await find(context, schoolId, id), caller) };
    },

    testWebhook: prepared({
      /** Sends before anything is written, so that no transaction waits for the answer. */
      async prepare({ path }: Input<'testWebhook'>, { caller, now }) {
        const { schoolId, webhookId } = path;
        const { url, secrets } = await asSystem(system, async (trx) => {
          const row = await repository.findWebhook(trx, whose(caller, schoolId), webhookId, now);
          if (!row) throw new Problem('webhook_unknown');
          if (!isLiving(row)) throw new Problem('webhook_ended');
          return { url: row.url, secrets: await signingSecrets(trx, seal, path, now) };
        });
        const data = { schoolId, webhookId };
        const message = { id: uuid({ msecs: now.getTime() }), url, body: messageBody('ping', now, data) };
        return { id: message.id, data, outcome: await send(message, secrets, now) };
      },
      async handle({ path }: Input<'testWebhook'>, context, { id, data, outcome }: Ping) {
        const { db, now } = context;
        const { schoolId, webhookId } = path;
        const row = await lockLiving(context, path);
        const delivered = outcome.failure === null;
        await repository.insertDelivery(db, {
          ...{ school_id: schoolId, id, webhook_id: webhookId, type: 'ping', data: JSON.stringify(data) },
          ...{ created_at: now, state: delivered ? 'delivered' : 'failed', attempts: 1 },
          ...{ next_attempt_at: null, claimed_until: null, last_attempt_at: now },
          ...{ last_status: outcome.status, last_failure: outcome.failure },
        });
        if (delivered)
          await repository.changeWebhook(
            db,
            { schoolId, id: webhookId },
            {
              ...{ failing_since: null, last_success_at: now },
              ...(row.state === 'disabled' && { state: 'active', state_reason: null, state_since: now }),
            },
          );
        const { status, failure, milliseconds } = outcome;
        const webhook = webhookOnTheWire(await find(context, schoolId, webhookId), context.caller);
        return { body: { delivered, status, failure, milliseconds, webhook } };
      },
    }),

    async listWebhookDeliveries({ path: { schoolId, webhookId: id }, query }, context) {
      const { limit = 50 } = query;
      const after = readCursor(newestDeliveryFirst, query.cursor);
      await find(context, schoolId, id);
      const rows = await repository.deliveriesOf(context.db, { schoolId, id }, { after, limit: limit + 1 });
      return {
        body: page(
          newestDeliveryFirst,
          rows,
          limit,
          (row) => [row.created_at.toISOString(), row.id],
          deliveryOnTheWire,
        ),
      };
    },
  };
  return handlers;
}

interface Ping {
  id: string;
  data: Record<string, string>;
  outcome: Outcome;
}

async function withSecret(
  row: WebhookRow,
  context: OperationContext,
  make: (row: WebhookRow) => Promise<string>,
) {
  const secret = await make(row);
  const now = await find(context, row.school_id, row.id);
  const webhook = webhookOnTheWire(now, context.caller);
  return { body: { webhook, secret }, kept: { webhook, secret: null } };
}

async function find(context: OperationContext, schoolId: string, id: string): Promise<WebhookRow> {
  const { db, caller, now, touched } = context;
  const row = await repository.findWebhook(db, whose(caller, schoolId), id, now);
  if (!row) throw new Problem('webhook_unknown');
  touched('webhook', [id]);
  return row;
}

/** Nobody else changes the webhooks of its app until the transaction ends. */
async function lock(context: OperationContext, schoolId: string, id: string): Promise<WebhookRow> {
  const { app_id: appId } = await find(context, schoolId, id);
  await repository.lockWebhooks(context.db, { schoolId, appId });
  return find(context, schoolId, id);
}

/** One that is not over: what has ended is kept as it was. */
async function lockLiving(
  context: OperationContext,
  { schoolId, webhookId }: { schoolId: string; webhookId: string },
): Promise<WebhookRow> {
  const row = await lock(context, schoolId, webhookId);
  if (!isLiving(row)) throw new Problem('webhook_ended');
  return row;
}

function isLiving({ state }: WebhookRow): boolean {
  return state === 'active' || state === 'disabled';
}

/** A principal looks at every app's, an app at its own. */
function whose(caller: Caller, schoolId: string): repository.Whose {
  return caller.kind === 'app' ? { schoolId, appId: caller.appId } : { schoolId };
}

function appOf(caller: Caller): AppCaller & { grantId: string } {
  if (caller.kind !== 'app' || caller.grantId === null) throw new Problem('permission_denied');
  return { ...caller, grantId: caller.grantId };
}
