import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import type { Provider } from 'oidc-provider';
import type { Schema } from '../../database/schema.ts';
import type { Proof } from '../second-factor/steps.ts';
import { noteSecurityEvent } from '../security-events.ts';

export interface SignInUnderWay {
  db: Kysely<Schema>;
  provider: Provider;
  request: FastifyRequest;
  reply: FastifyReply;
  now: Date;
}

/** Signs in; `proofs` must be all that the account's second factor asks for, or the sign-in page comes back. */
export async function finishSignIn(
  at: SignInUnderWay,
  accountId: string,
  proofs: readonly Proof[],
): Promise<FastifyReply> {
  const { ip: address } = at.request;
  await noteSecurityEvent(at.db, { accountId, kind: 'signedIn', detail: { proofs }, address });
  // `remember: false`: the cookie ends with the browser, because computers are shared.
  const ts = Math.floor(at.now.getTime() / 1000);
  return finishWith(at, { login: { accountId, remember: false, amr: [...proofs], ts } });
}

/** Answered only once the result is kept, and by this system's own hand: a failure is answered like any other. */
export async function finishWith(
  { provider, request, reply }: SignInUnderWay,
  result: Parameters<Provider['interactionResult']>[2],
): Promise<FastifyReply> {
  const resume = await provider.interactionResult(request.raw, reply.raw, result, {
    mergeWithLastSubmission: false,
  });
  return reply.redirect(resume, 303);
}
