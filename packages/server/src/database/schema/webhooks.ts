import type { Generated } from 'kysely';
import type { components } from '@lienthong/specs/schema';
import type { Instant, Json } from './columns.ts';

type Of<Name extends keyof components['schemas']> = components['schemas'][Name];

interface WebhooksTable {
  school_id: string;
  id: string;
  app_id: string;
  grant_id: string;
  url: string;
  origin: string;
  types: Of<'WebhookType'>[];
  state: Generated<Of<'WebhookState'>>;
  state_reason: Of<'WebhookStateReason'> | null;
  state_since: Instant;
  created_at: Instant;
  removed_by: string | null;
  failing_since: Instant | null;
  last_success_at: Instant | null;
  announced_seq: Generated<number>;
}
interface WebhookSecretsTable {
  school_id: string;
  webhook_id: string;
  id: string;
  sealed: string;
  created_at: Instant;
  ends_at: Instant | null;
}
interface WebhookDeliveriesTable {
  school_id: string;
  id: string;
  webhook_id: string;
  type: Of<'WebhookMessageType'>;
  data: Json<Record<string, unknown>>;
  created_at: Instant;
  state: Generated<Of<'WebhookDelivery'>['state']>;
  attempts: Generated<number>;
  next_attempt_at: Instant | null;
  claimed_until: Instant | null;
  last_attempt_at: Instant | null;
  last_status: number | null;
  last_failure: Of<'WebhookFailure'> | null;
}

export interface WebhooksSchema {
  webhooks: WebhooksTable;
  webhook_secrets: WebhookSecretsTable;
  webhook_deliveries: WebhookDeliveriesTable;
}
