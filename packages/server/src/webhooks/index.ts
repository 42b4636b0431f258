export { webhookDispatcher, type WebhookDispatcher } from './dispatch.ts';
export { webhooksHandlers, type WebhookHandlerOptions } from './handlers.ts';
export type { SenderOptions } from './send.ts';
export { webhookTools } from './tools.ts';
