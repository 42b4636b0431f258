import { createHmac, randomBytes } from 'node:crypto';
import type { components } from '@lienthong/specs/schema';

export type MessageType = components['schemas']['WebhookMessageType'];

/** A message as it is sent, but for its time and signatures: the same for every attempt. */
export interface Message {
  id: string;
  url: string;
  body: string;
}

export function messageBody(type: MessageType, at: Date, data: Record<string, unknown>): string {
  return JSON.stringify({ type, timestamp: at.toISOString(), data });
}

/** 256 bits, written as Standard Webhooks says. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/** The headers of Standard Webhooks: a signature for each secret, apart by a space. */
export function signedHeaders(
  { id, body }: Message,
  secrets: readonly string[],
  at: Date,
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
