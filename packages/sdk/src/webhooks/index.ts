export { isWebhookError, WebhookError, type WebhookErrorCode } from './errors.ts';
export type {
  ChangesAvailableEvent,
  GrantEndedEvent,
  PingEvent,
  UnknownEvent,
  WebhookEvent,
} from './events.ts';
export {
  nodeWebhookHandler,
  webhookHandler,
  type NodeRequest,
  type NodeResponse,
  type WebhookHandlerOptions,
} from './handler.ts';
export type { Secrets } from './hmac.ts';
export { signWebhook, type SignedWebhook, type SignOptions } from './sign.ts';
export { memoryWebhookStore, type WebhookStore } from './store.ts';
export { verifyWebhook, type VerifyOptions, type WebhookHeaders } from './verify.ts';
export * from '../generated/features/webhooks.ts';
