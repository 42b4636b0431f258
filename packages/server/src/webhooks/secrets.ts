import type { Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Seal } from '../database/seal.ts';

/** Name of the key that secrets of webhooks are sealed with. */
export const sealName = 'webhook-key';

interface Of {
  schoolId: string;
  webhookId: string;
}

export function sealed(seal: Seal, secret: string, of: Of): string {
  return seal.close(secret, ownerOf(of));
}

/** Those that sign now, the newest first. For the system role alone. */
export async function signingSecrets(
  trx: Transaction<Schema>,
  seal: Seal,
  of: Of,
  now: Date,
): Promise<string[]> {
  const rows = await trx
    .selectFrom('webhook_secrets')
    .select('sealed')
    .where('school_id', '=', of.schoolId)
    .where('webhook_id', '=', of.webhookId)
    .where(({ eb, or }) => or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]))
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => seal.open(row.sealed, ownerOf(of)));
}

/** A sealed text that is copied to another webhook opens nothing. */
function ownerOf({ schoolId, webhookId }: Of): string {
  return `${schoolId}/${webhookId}`;
}
