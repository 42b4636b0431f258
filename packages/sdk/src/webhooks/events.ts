import type { ChangesAvailableMessage, GrantEndedMessage, PingMessage } from '../generated/types.ts';
import { WebhookError } from './errors.ts';

interface Event<Type extends string, Data> {
  type: Type;
  /** Header `webhook-id`: the same each time the message is sent again. */
  id: string;
  /** When there was something to tell, ISO 8601. */
  timestamp: string;
  data: Data;
}

/** There is something new in the change feed of this school; of which kinds, as far as the app may read them. */
export type ChangesAvailableEvent = Event<'changes.available', ChangesAvailableMessage['data']>;

/** The school no longer lets the app in: stop reading, and delete what is held of it. */
export type GrantEndedEvent = Event<'grant.ended', GrantEndedMessage['data']>;

/** A test, asked for by `client.webhooks.test()`. */
export type PingEvent = Event<'ping', PingMessage['data']>;

/** Signed all right, and of a type this package does not know yet: `rawType` has it. Answer 2xx and go on. */
export interface UnknownEvent extends Event<'unknown', unknown> {
  rawType: string;
}

export type WebhookEvent = ChangesAvailableEvent | GrantEndedEvent | PingEvent | UnknownEvent;

/** The body of a message whose signature is right. */
export function readEvent(id: string, body: string): WebhookEvent {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch (cause) {
    throw new WebhookError('webhook_malformed', cause);
  }
  const { type, timestamp, data } = fieldsOf(parsed);
  if (typeof type !== 'string' || typeof timestamp !== 'string') throw new WebhookError('webhook_malformed');
  const told = fieldsOf(data);
  const known =
    (type === 'changes.available' && Array.isArray(told['kinds'])) ||
    (type === 'grant.ended' && typeof told['reason'] === 'string') ||
    (type === 'ping' && typeof told['webhookId'] === 'string');
  if (known && typeof told['schoolId'] === 'string') return { id, type, timestamp, data } as WebhookEvent;
  if (type === 'changes.available' || type === 'grant.ended' || type === 'ping')
    throw new WebhookError('webhook_malformed');
  return { id, type: 'unknown', rawType: type, timestamp, data };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
