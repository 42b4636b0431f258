import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';

/** What a person can do about it differs; so do the pages. */
export type FailureReason =
  /** The provider does not answer, or not as one. */
  | 'unreachable'
  /** The person or the provider said no. */
  | 'cancelled'
  | 'refused'
  /** This system is not registered there as it should be. */
  | 'misconfigured'
  /** The two clocks differ too much, or the answer came too late. */
  | 'clock'
  /** The answer does not belong to the question: somebody else's, an old one or another provider's. */
  | 'unfitting'
  /** The question is not known here: too late, already answered, or asked in another browser. */
  | 'expired'
  /** The provider does not say who it is in the way that was agreed. */
  | 'nameless'
  /** The provider is not offered here any more. */
  | 'disabled';

export class FederationFailure extends Error {
  override readonly name = 'FederationFailure';
  readonly reason: FailureReason;

  constructor(reason: FailureReason, detail: string, cause?: unknown) {
    super(detail, { cause });
    this.reason = reason;
  }
}

const reasons: Readonly<Record<string, FailureReason>> = {
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'clock',
  OAUTH_JWT_CLAIM_COMPARISON_FAILED: 'unfitting',
  OAUTH_INVALID_RESPONSE: 'unfitting',
  OAUTH_KEY_SELECTION_FAILED: 'unfitting',
  OAUTH_TIMEOUT: 'unreachable',
  OAUTH_ABORT: 'unreachable',
  OAUTH_RESPONSE_IS_NOT_JSON: 'unreachable',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'unreachable',
  OAUTH_PARSE_ERROR: 'unreachable',
};

/** Reads what openid-client throws. Its detail is for the log: it may quote what a stranger sent. */
export function failureOf(error: unknown): FederationFailure {
  if (error instanceof FederationFailure) return error;
  if (error instanceof AuthorizationResponseError)
    return new FederationFailure(
      error.error === 'access_denied' ? 'cancelled' : 'refused',
      `answered ${error.error}`,
      error,
    );
  if (error instanceof ResponseBodyError) {
    // A code that was used before, stolen or asked for with another verifier.
    const reason = error.error === 'invalid_grant' ? 'unfitting' : 'misconfigured';
    return new FederationFailure(reason, `token endpoint: ${error.error}`, error);
  }
  if (error instanceof ClientError) {
    const code = error.code ?? '';
    return new FederationFailure(reasons[code] ?? 'misconfigured', `${code}: ${error.message}`, error);
  }
  // Fetch throws a TypeError for a network that does not answer, and for an address that may not be fetched.
  return new FederationFailure('unreachable', error instanceof Error ? error.message : String(error), error);
}
