import { kindOfError, LienthongError, type ErrorKind } from '../errors/errors.ts';

/** Why a request is no message of the central system. */
export type WebhookErrorCode =
  | 'webhook_headers_missing'
  | 'webhook_signature_invalid'
  | 'webhook_too_old'
  | 'webhook_too_new'
  | 'webhook_malformed';

const sentences: Record<WebhookErrorCode, string> = {
  webhook_headers_missing:
    'The headers webhook-id, webhook-timestamp and webhook-signature are not all there: this did not come from the central system, or a proxy took them away.',
  webhook_signature_invalid:
    'No signature fits. Give the body as it came, byte for byte and before any JSON parser, and the secret of this webhook.',
  webhook_too_old: 'The message is older than allowed: a replay, or the clock of this machine is ahead.',
  webhook_too_new: 'The message comes from the future: the clock of this machine is behind.',
  webhook_malformed: 'The signature is right, but the body is no message this package understands.',
};

/** The request is not to be trusted, or not to be understood. It never holds the body or the secret. */
export class WebhookError extends LienthongError {
  override name = 'WebhookError';
  readonly code: WebhookErrorCode;

  constructor(code: WebhookErrorCode, cause?: unknown) {
    super(sentences[code], cause === undefined ? undefined : { cause });
    this.code = code;
  }

  get [kindOfError](): ErrorKind {
    return 'webhook';
  }
}

export const isWebhookError = (error: unknown): error is WebhookError =>
  typeof error === 'object' && error !== null && kindOfError in error && error[kindOfError] === 'webhook';
