import type { components } from '@lienthong/specs/schema';
import { instant } from '../clock.ts';
import type { Caller } from '../identity/caller.ts';
import type { DeliveryRow, WebhookRow } from './repository.ts';

type Schemas = components['schemas'];

/** As the caller may see it. */
export function webhookOnTheWire(row: WebhookRow, caller: Caller): Schemas['Webhook'] {
  return {
    ...{ id: row.id, app: { id: row.app_id, name: row.app_name }, types: row.types },
    url: caller.kind === 'app' ? row.url : withoutQuery(row.url),
    ...{ state: row.state, stateReason: row.state_reason, stateSince: instant(row.state_since) },
    createdAt: instant(row.created_at),
    oldSecretUntil: row.old_secret_until && instant(row.old_secret_until),
    failingSince: row.failing_since && instant(row.failing_since),
    lastSuccessAt: row.last_success_at && instant(row.last_success_at),
  };
}

/** Apps may keep a key of theirs there, which is not the school's to know. */
function withoutQuery(url: string): string {
  return url.split('?')[0] ?? url;
}

export function deliveryOnTheWire(row: DeliveryRow): Schemas['WebhookDelivery'] {
  const { id, type, state, attempts } = row;
  return {
    ...{ id, type, at: instant(row.created_at), state, attempts },
    ...{ lastStatus: row.last_status, lastFailure: row.last_failure },
    lastAttemptAt: row.last_attempt_at && instant(row.last_attempt_at),
    nextAttemptAt: row.next_attempt_at && instant(row.next_attempt_at),
  };
}
