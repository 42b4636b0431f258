import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { Language } from '../../http/problem.ts';
import { changePassword } from '../account/change-password.ts';
import type { Federation } from '../federation/federation.ts';
import type { CurrentProvider } from '../oidc/current-provider.ts';
import type { SecondFactorGate } from '../second-factor/gate.ts';
import { refusalOf, type Refusal } from '../second-factor/pages.ts';
import { holderOfInteraction, type Stage, type Step } from '../second-factor/steps.ts';
import { factorStrings } from '../second-factor/strings.ts';
import { endSessions } from '../sessions/keep.ts';
import { finishSignIn } from './finish.ts';
import { faultOfOwnPassword, ownPasswordPage } from './own-password.ts';
import { expiredPage, field, interactionOf, page, pageLanguage, query, type Interaction } from './request.ts';
import { codePage, enrolPage, keepCodesPage } from './second-step-pages.ts';

export interface SecondStepOptions {
  db: Kysely<Schema>;
  providers: CurrentProvider;
  gate: SecondFactorGate;
  federation: Federation;
  ownOrigin: string;
  clock: () => Date;
}

interface At {
  step: Step;
  request: FastifyRequest;
  language: Language;
  interaction: Interaction;
}

/** What follows the password. Every step is found by the interaction's own cookie and kept on this side (second-factor/steps.ts). */
export function secondStepRoutes(app: FastifyInstance, options: SecondStepOptions): void {
  const { db, providers, gate, federation, ownOrigin, clock } = options;

  /** A form of this stage; `go` is called only for whoever stands there. */
  const form = (
    path: string,
    stage: Stage,
    go: (at: At, reply: FastifyReply, typed: string, body: Record<string, unknown>) => Promise<FastifyReply>,
  ): void => {
    app.post(`/sign-in/:uid/${path}`, async (request, reply) => {
      const interaction = await interactionOf(providers.current, request, reply);
      const language = pageLanguage(request, interaction?.locales);
      const { origin } = request.headers;
      if (interaction === undefined || (origin !== undefined && origin !== ownOrigin))
        return page(reply, expiredPage(language), 404);
      const step = await gate.steps.find(holderOfInteraction(interaction.uid), clock());
      if (step?.stage !== stage) return reply.redirect(`/sign-in/${interaction.uid}?lang=${language}`, 303);
      const body = (request.body ?? {}) as Record<string, unknown>;
      return go({ step, request, language, interaction }, reply, field(body, 'code', 40), body);
    });
    // Where a reload of the page that answered a form leads.
    app.get(`/sign-in/:uid/${path}`, async (request, reply) => {
      const { uid } = request.params as { uid: string };
      return reply.redirect(`/sign-in/${encodeURIComponent(uid)}`, 303);
    });
  };

  const refuse = async (at: At, reply: FastifyReply, refusal: Refusal): Promise<FastifyReply> => {
    if (refusal.retryAfter !== undefined) reply.header('Retry-After', refusal.retryAfter);
    return page(reply, await stepPage(db, at, refusal.message), refusal.status);
  };
  const empty = (at: At): Refusal => ({ status: 400, message: factorStrings[at.language].empty });
  const finish = async (
    { step, request, language, interaction }: At,
    reply: FastifyReply,
  ): Promise<FastifyReply> => {
    if (!(await gate.steps.take(step))) return page(reply, expiredPage(language), 409);
    const { accountId, proved } = step;
    if (await gate.passwordFollows(interaction.uid, accountId, { proved, second: 'otp' }))
      return reply.redirect(`/sign-in/${interaction.uid}?lang=${language}`, 303);
    await federation.complete(interaction.uid, accountId);
    const at = { db, provider: providers.current, request, reply, now: clock() };
    return finishSignIn(at, accountId, [proved, 'otp']);
  };

  form('code', 'code', async (at, reply, typed) => {
    if (typed.trim() === '') return refuse(at, reply, empty(at));
    const outcome = await gate.factors.verify(at.step.accountId, typed, clock());
    return outcome.kind === 'passed' ? finish(at, reply) : refuse(at, reply, refusalOf(at.language, outcome));
  });

  form('enrol', 'enrol', async (at, reply, typed) => {
    const { accountId, secret = '', holder, proved } = at.step;
    if (typed.trim() === '') return refuse(at, reply, empty(at));
    const now = clock();
    const outcome = await gate.factors.tryOffered(accountId, secret, typed, now);
    if (outcome.kind !== 'match') return refuse(at, reply, refusalOf(at.language, outcome));
    const kept = { secret, step: outcome.step };
    const codes = (await gate.steps.take(at.step)) && (await gate.factors.keep(accountId, kept, now));
    // Somebody set one up for this account meanwhile: the password alone proves too little now.
    if (!codes) return page(reply, expiredPage(at.language), 409);
    // Sessions that the password alone had opened; this browser's is asked for the factor before it goes on.
    await endSessions(db, accountId, { kept: at.interaction.session ?? null, now });
    await gate.steps.put(holder, accountId, { stage: 'enrolled', proved }, now);
    return page(reply, keepCodesPage(at.language, at.interaction.uid, codes));
  });

  form('continue', 'enrolled', finish);

  form('password', 'password', async (at, reply, _code, body) => {
    const { step, request, interaction, language } = at;
    const { accountId, proved, second } = step;
    const message = await faultOfOwnPassword(db, accountId, body, language);
    if (message !== undefined) return refuse(at, reply, { status: 400, message });
    const provider = providers.current;
    // Where this browser had a session of this account, the sign-in goes on in it.
    const { session } = await provider.interactionDetails(request.raw, reply.raw);
    if (!(await gate.steps.take(step))) return page(reply, expiredPage(language), 409);
    const now = clock();
    await changePassword(db, accountId, field(body, 'next', 200), { kept: session?.uid ?? null, now });
    await federation.complete(interaction.uid, accountId);
    const proofs = second === undefined ? [proved] : [proved, second];
    return finishSignIn({ db, provider, request, reply, now }, accountId, proofs);
  });

  form('restart', 'code', async ({ step, interaction, language }, reply) => {
    await gate.steps.forget(step.holder);
    return reply.redirect(`/sign-in/${interaction.uid}?lang=${language}`, 303);
  });
}

/** The page of the step somebody stands at. */
export async function stepPage(
  db: Kysely<Schema>,
  { step, request, language, interaction }: At,
  message?: string,
): Promise<string> {
  const { uid } = interaction;
  if (step.stage === 'enrolled') return keepCodesPage(language, uid, undefined);
  const { username } = await db
    .selectFrom('accounts')
    .select('username')
    .where('id', '=', step.accountId)
    .executeTakeFirstOrThrow();
  if (step.stage === 'password') return ownPasswordPage({ language, uid, username, message });
  if (step.secret !== undefined) return enrolPage({ language, uid, username, secret: step.secret, message });
  return codePage({ language, uid, username, recovery: query(request)['with'] === 'recovery', message });
}
