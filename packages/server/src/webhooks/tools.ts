import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { systemSeal } from '../database/seal.ts';
import type { WebhookHandlerOptions } from './handlers.ts';
import { sealName } from './secrets.ts';
import { webhookSender, type SenderOptions } from './send.ts';

/** What handlers and dispatcher work with; `close` ends the connections. */
export async function webhookTools(
  db: Kysely<Schema>,
  options: SenderOptions = {},
): Promise<WebhookHandlerOptions & { close(): Promise<void> }> {
  const send = webhookSender(options);
  const { allowLocalhost = false } = options;
  return { db, seal: await systemSeal(db, sealName), send, allowLocalhost, close: send.close };
}
