// Generated from specs/openapi by `pnpm generate`. Do not edit.

import type { Loose, OperationAt, Query } from '../../core/contract.ts';
import type { Connection } from '../../core/connection.ts';
import type { CallOptions, WriteOptions } from '../../core/options.ts';
import type { Pages } from '../../core/pages.ts';
import type * as types from '../types.ts';

export * from '../../base.ts';
export type {
  Id,
  Instant,
  Webhook,
  WebhookDelivery,
  WebhookFailure,
  WebhookInput,
  WebhookMessageType,
  WebhookState,
  WebhookStateReason,
  WebhookTest,
  WebhookType,
  WebhookWithSecret,
} from '../types.ts';

export type ListWebhooksParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/webhooks'>>>;
export type ListWebhookDeliveriesParams = Loose<
  Query<OperationAt<'get', '/schools/{schoolId}/webhooks/{webhookId}/deliveries'>>
>;
/** Named, so that a compiler's message is short and an editor shows its methods. */
export interface WebhooksApi extends ReturnType<typeof createWebhooks> {}

/** Messages to an app’s own address when there is something new, signed (Standard Webhooks). */
export function createWebhooks(connection: Connection) {
  return {
    /**
     * Addresses that are told when something happens in a school, newest first.
     *
     * An app sees its own, those of earlier grants too. A principal sees those of every app, without what follows the `?` of an
     * address, as apps may keep a key of theirs there.
     *
     * Who may (`webhooks.read`): principal; a vendor’s app with any scope.
     */
    list(schoolId: string, params?: ListWebhooksParams, options?: CallOptions): Pages<types.Webhook> {
      return connection.list('/schools/{schoolId}/webhooks', { schoolId }, params, options, 'listWebhooks');
    },

    /**
     * Be told at an address of the app.
     *
     * Messages are signed as Standard Webhooks says and hold no personal data: after `changes.available` the app reads the change
     * feed. The secret is answered **once**; the same request repeated answers `null` in its place. A webhook ends with the grant
     * under which it was made.
     *
     * Who may (`webhooks.manage`): a vendor’s app with any scope.
     *
     * Errors of its own: [`webhook_url_invalid`](/docs/errors/webhook_url_invalid),
     * [`too_many_webhooks`](/docs/errors/too_many_webhooks).
     */
    create(
      schoolId: string,
      body: types.WebhookInput,
      options?: WriteOptions,
    ): Promise<types.WebhookWithSecret> {
      return connection.create('/schools/{schoolId}/webhooks', { schoolId }, body, options, 'createWebhook');
    },

    /**
     * Send nothing more to an address.
     *
     * What waited to be sent is dropped. The app may, and the principal. One that has ended already is answered as it stands.
     *
     * Who may (`webhooks.remove`): principal; a vendor’s app with any scope.
     *
     * Errors of its own: [`webhook_unknown`](/docs/errors/webhook_unknown).
     */
    remove(schoolId: string, webhookId: string, options?: WriteOptions): Promise<types.Webhook> {
      return connection.create(
        '/schools/{schoolId}/webhooks/{webhookId}/removal',
        { schoolId, webhookId },
        undefined,
        options,
        'removeWebhook',
      );
    },

    /**
     * Put a new secret in the place of one, with a day to change over.
     *
     * For 24 hours messages carry two signatures, of the new secret and of the one before. Rotating again within the day ends the
     * older of the two at once. The secret is answered **once**; the same request repeated answers `null` in its place.
     *
     * Who may (`webhooks.manage`): a vendor’s app with any scope.
     *
     * Errors of its own: [`webhook_unknown`](/docs/errors/webhook_unknown), [`webhook_ended`](/docs/errors/webhook_ended).
     */
    rotateSecret(
      schoolId: string,
      webhookId: string,
      options?: WriteOptions,
    ): Promise<types.WebhookWithSecret> {
      return connection.create(
        '/schools/{schoolId}/webhooks/{webhookId}/rotation',
        { schoolId, webhookId },
        undefined,
        options,
        'rotateWebhookSecret',
      );
    },

    /**
     * Send a ping now, and say what became of it.
     *
     * Sends `ping` once, without retries, and waits up to 10 seconds. A webhook that was switched off because it kept failing is
     * switched on again by a test that is answered with 2xx.
     *
     * Who may (`webhooks.manage`): a vendor’s app with any scope.
     *
     * Errors of its own: [`webhook_unknown`](/docs/errors/webhook_unknown), [`webhook_ended`](/docs/errors/webhook_ended).
     */
    test(schoolId: string, webhookId: string, options?: WriteOptions): Promise<types.WebhookTest> {
      return connection.create(
        '/schools/{schoolId}/webhooks/{webhookId}/test',
        { schoolId, webhookId },
        undefined,
        options,
        'testWebhook',
      );
    },

    /**
     * What was sent to an address, newest first.
     *
     * Kept for 30 days. Messages are sent again, with growing gaps, for about three days.
     *
     * Who may (`webhooks.read`): principal; a vendor’s app with any scope.
     *
     * Errors of its own: [`webhook_unknown`](/docs/errors/webhook_unknown).
     */
    listDeliveries(
      schoolId: string,
      webhookId: string,
      params?: ListWebhookDeliveriesParams,
      options?: CallOptions,
    ): Pages<types.WebhookDelivery> {
      return connection.list(
        '/schools/{schoolId}/webhooks/{webhookId}/deliveries',
        { schoolId, webhookId },
        params,
        options,
        'listWebhookDeliveries',
      );
    },
  };
}
