import type { Generated } from 'kysely';
import type { Check } from '../../permissions/index.ts';
import type { GeneratedInstant, Json } from './columns.ts';

interface IdempotencyKeysTable {
  caller: string;
  key: string;
  route: string;
  body_hash: string;
  status: number;
  response: Json<unknown>;
  checked: Json<Check[]>;
  touched: Json<Record<string, string[]>>;
  created_at: GeneratedInstant;
}
interface RateLimitsTable {
  key: string;
  points: Generated<number>;
  /** Milliseconds since 1970. */
  expire: number | null;
}

export interface HttpSchema {
  idempotency_keys: IdempotencyKeysTable;
  rate_limits: RateLimitsTable;
}
