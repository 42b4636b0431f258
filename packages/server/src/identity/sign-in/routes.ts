import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { Language, Localized } from '../../http/problem.ts';
import type { Limit, Limiters } from '../../http/rate-limit.ts';
import { findSignInKey } from '../credentials.ts';
import type { Federation } from '../federation/federation.ts';
import { linkedToAnotherPage } from '../federation/pages.ts';
import { findRelyingParty } from '../federation/relying-parties.ts';
import { federationRoutes } from '../federation/routes.ts';
import { federationStrings } from '../federation/strings.ts';
import type { OfferedProvider } from '../federation/providers.ts';
import type { CurrentProvider } from '../oidc/current-provider.ts';
import { introduction } from '../oidc/introduction.ts';
import type { SecondFactorGate } from '../second-factor/gate.ts';
import { holderOfInteraction } from '../second-factor/steps.ts';
import { signInAnswer } from './answer.ts';
import { checkPassword } from './check-password.ts';
import { finishSignIn, finishWith } from './finish.ts';
import { introductionPage } from './introduction.ts';
import { limitAddresses } from './limit-addresses.ts';
import { messagePage, returnPage, signInPage, signedOutPage, type Demo, type Site } from './pages.ts';
import { expiredPage, field, interactionOf, page, pageLanguage, query, readForms } from './request.ts';
import type { Interaction } from './request.ts';
import { returnAddress } from './return-address.ts';
import { secondStepRoutes, stepPage } from './second-step.ts';
import { signInStrings } from './strings.ts';

export interface SignInOptions {
  db: Kysely<Schema>;
  providers: CurrentProvider;
  limiters: Limiters;
  /** Requests of one address. */
  limit: Limit;
  ownOrigin: string;
  demo: Demo | undefined;
  gate: SecondFactorGate;
  federation: Federation;
  clock: () => Date;
}

const assets = join(import.meta.dirname, '../../../assets');

/** Our own pages around oidc-provider: asking who it is, and handing the answer back to the page that asked. */
export async function signInRoutes(app: FastifyInstance, options: SignInOptions): Promise<void> {
  const { db, providers, limiters, limit, ownOrigin, demo, gate, federation, clock } = options;
  limitAddresses(app, { limiters, limit });
  app.addHook('onRequest', () => providers.lookAgain());

  await app.register(fastifyStatic, { root: assets, prefix: '/sign-in/assets/', index: false, maxAge: '1h' });
  readForms(app);
  secondStepRoutes(app, { db, providers, gate, federation, ownOrigin, clock });

  const firstPage = async (interaction: Interaction, language: Language, more: More = {}) =>
    signInPage({
      language,
      uid: interaction.uid,
      site: await siteOf(db, interaction, language),
      providers: await federation.offered(interaction.clientId),
      demo,
      another: interaction.introduces !== undefined,
      ...more,
    });
  federationRoutes(app, {
    providers,
    federation,
    ownOrigin,
    async enter({ request, reply, interaction, language }, { accountId, factorGiven }) {
      if (await gate.disabled(accountId)) return page(reply, disabledPage(language), 403);
      if (!factorGiven && (await gate.follows(interaction.uid, accountId, 'fed')))
        return reply.redirect(`/sign-in/${interaction.uid}?lang=${language}`, 303);
      const at = { db, provider: providers.current, request, reply, now: clock() };
      return finishSignIn(at, accountId, [factorGiven ? 'mfa' : 'fed']);
    },
    proofPage: (interaction, language, linking) => firstPage(interaction, language, { linking }),
  });

  app.get('/sign-in/callback', async (request, reply) => {
    const language = pageLanguage(request, undefined);
    const address = await returnAddress(db, query(request)['state']);
    if (address.kind === 'refused' || address.kind === 'unreadable')
      return page(reply, refusedPage(language, address), 400);
    const answer = await signInAnswer(providers.current, query(request), address.siteKey);
    if (answer === undefined) return page(reply, expiredPage(language), 400);
    if (address.kind === 'popup')
      return page(reply, returnPage(language, { mode: 'popup', origin: address.origin, query: answer }));
    address.url.hash = `lienthong-sign-in=${encodeURIComponent(answer)}`;
    return page(reply, returnPage(language, { mode: 'redirect', href: address.url.href }));
  });

  app.get('/sign-in/signed-out', async (request, reply) => {
    const address = await returnAddress(db, query(request)['state']);
    const href = address.kind === 'redirect' ? address.url.href : undefined;
    return page(
      reply,
      signedOutPage(pageLanguage(request, undefined), { close: address.kind === 'popup', href }),
    );
  });

  app.get('/sign-in/:uid', async (request, reply) => {
    const interaction = await interactionOf(providers.current, request, reply);
    const language = pageLanguage(request, interaction?.locales);
    if (interaction === undefined) return page(reply, expiredPage(language), 404);
    const step = await gate.steps.find(holderOfInteraction(interaction.uid), clock());
    if (step !== undefined) return page(reply, await stepPage(db, { step, request, language, interaction }));
    const { introduces } = interaction;
    const known = query(request)['account'] === 'another' ? undefined : introduces;
    const displayName = known && (await nameOf(db, known));
    if (displayName === undefined) return page(reply, await firstPage(interaction, language));
    const site = await siteOf(db, interaction, language);
    return page(reply, introductionPage({ language, uid: interaction.uid, displayName, site }));
  });

  app.post('/sign-in/:uid', async (request, reply) => {
    const interaction = await interactionOf(providers.current, request, reply);
    const language = pageLanguage(request, interaction?.locales);
    // The interaction's cookie does not travel with a form of another site; a browser also says where a form comes from.
    const { origin } = request.headers;
    if (interaction === undefined || (origin !== undefined && origin !== ownOrigin))
      return page(reply, expiredPage(language), 404);

    const form = (request.body ?? {}) as Record<string, unknown>;
    const at = { db, provider: providers.current, request, reply, now: clock() };
    if (form['cancel'] !== undefined) {
      await gate.steps.forget(holderOfInteraction(interaction.uid));
      return finishWith(at, { error: 'access_denied', error_description: 'cancelled by the person' });
    }

    if (form['continue'] !== undefined && interaction.introduces !== undefined)
      return finishWith(at, { [introduction]: interaction.introduces });

    const chosen = demo?.accounts.find(({ username }) => username === form['demo']);
    if (chosen !== undefined) {
      const account = await db
        .selectFrom('accounts')
        .select(['id', 'disabled_at'])
        .where('id', '=', chosen.id)
        .executeTakeFirst();
      if (account !== undefined && account.disabled_at !== null)
        return page(reply, disabledPage(language), 403);
      if (account !== undefined) return finishSignIn(at, account.id, ['demo']);
    }

    const text = signInStrings[language];
    const username = field(form, 'username', 100);
    const password = field(form, 'password', 200);
    const link = form['link'] !== undefined;
    const linking = link ? await federation.unlinked(interaction) : undefined;
    const again = async (status: number, message: string) =>
      page(reply, await firstPage(interaction, language, { username, message, linking }), status);
    if (link && linking?.code !== form['link'])
      return again(400, federationStrings[language].failures.expired);
    if (username === '' || password === '') return again(400, text.empty);
    const outcome = await checkPassword(db, limiters, { username, password, address: request.ip });
    switch (outcome.kind) {
      case 'known':
        switch (await federation.proved(interaction.uid, outcome.accountId, link)) {
          case 'ok':
            break;
          case 'expired':
            return again(400, federationStrings[language].failures.expired);
          case 'another':
            return page(
              reply,
              linkedToAnotherPage(language, linking?.label[language] ?? '', interaction.uid),
              409,
            );
        }
        if (await gate.follows(interaction.uid, outcome.accountId, 'pwd'))
          return reply.redirect(`/sign-in/${interaction.uid}?lang=${language}`, 303);
        await federation.complete(interaction.uid, outcome.accountId);
        return finishSignIn(at, outcome.accountId, ['pwd']);
      case 'wrong':
        return again(401, text.wrong);
      case 'disabled':
        return again(403, text.disabled);
      case 'throttled':
        reply.header('Retry-After', outcome.seconds);
        return again(429, text.throttled(Math.ceil(outcome.seconds / 60)));
    }
  });
}

async function nameOf(db: Kysely<Schema>, accountId: string): Promise<string | undefined> {
  const account = await db
    .selectFrom('accounts')
    .select('display_name')
    .where('id', '=', accountId)
    .executeTakeFirst();
  return account?.display_name;
}

/** Whose site it is that asks, or which outside system. */
async function siteOf(
  db: Kysely<Schema>,
  { clientId }: Interaction,
  language: Language,
): Promise<Site | undefined> {
  const key = await findSignInKey(db, clientId);
  if (key === undefined) {
    const party = await findRelyingParty(db, clientId);
    return party && { kind: 'service', name: party.label[language], learnsName: party.learnsName };
  }
  const kind = key.schoolId === null ? 'office' : 'school';
  const found = await (
    key.schoolId === null
      ? db.selectFrom('authorities').select('name').where('id', '=', key.authorityId)
      : db.selectFrom('schools').select('name').where('id', '=', key.schoolId)
  ).executeTakeFirst();
  return found && { kind, name: found.name };
}

/** What may differ from one showing of the sign-in page to the next. */
interface More {
  username?: string;
  message?: string;
  linking?: OfferedProvider | undefined;
}

/** For somebody whose account was shown otherwise than by its password. */
function disabledPage(language: Language): string {
  const text = signInStrings[language];
  return messagePage(language, text.disabledTitle, text.disabledElsewhere);
}

function refusedPage(
  language: Language,
  address: { kind: 'refused'; why: Localized } | { kind: 'unreadable' },
): string {
  const text = signInStrings[language];
  return address.kind === 'refused'
    ? messagePage(language, text.originTitle, address.why[language])
    : messagePage(language, text.failedTitle, text.stateUnreadable);
}
