import { parse as parseForm } from 'node:querystring';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { errors, type Provider } from 'oidc-provider';
import type { Schema } from '../../database/schema.ts';
import { languageOf } from '../../http/language.ts';
import type { Language } from '../../http/problem.ts';
import type { Limit, Limiters } from '../../http/rate-limit.ts';
import { pagePolicy } from '../../http/security-headers.ts';
import { findSiteKey } from '../credentials.ts';
import type { CurrentProvider } from '../oidc/current-provider.ts';
import { signInAnswer } from './answer.ts';
import { checkPassword } from './check-password.ts';
import { limitAddresses } from './limit-addresses.ts';
import { messagePage, returnPage, signInPage, signedOutPage, type DemoSignIn } from './pages.ts';
import { returnAddress } from './return-address.ts';
import { signInStrings } from './strings.ts';

export interface SignInOptions {
  db: Kysely<Schema>;
  providers: CurrentProvider;
  limiters: Limiters;
  /** Requests of one address. */
  limit: Limit;
  ownOrigin: string;
  demo: { accounts: readonly DemoSignIn[]; password: string } | undefined;
}

const assets = join(import.meta.dirname, '../../../assets');

interface Interaction {
  uid: string;
  clientId: string;
  locales: string | undefined;
}

/** Our own pages around oidc-provider: asking who it is, and handing the answer back to the page that asked. */
export async function signInRoutes(app: FastifyInstance, options: SignInOptions): Promise<void> {
  const { db, providers, limiters, limit, ownOrigin, demo } = options;
  limitAddresses(app, { limiters, limit });
  app.addHook('onRequest', () => providers.lookAgain());

  await app.register(fastifyStatic, { root: assets, prefix: '/sign-in/assets/', index: false, maxAge: '1h' });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 4_096 },
    (_request, text: string, done) => done(null, parseForm(text)),
  );

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
    return page(
      reply,
      signInPage({ language, uid: interaction.uid, school: await schoolOf(db, interaction), demo }),
    );
  });

  app.post('/sign-in/:uid', async (request, reply) => {
    const interaction = await interactionOf(providers.current, request, reply);
    const language = pageLanguage(request, interaction?.locales);
    // The interaction's cookie does not travel with a form of another site; a browser also says where a form comes from.
    const { origin } = request.headers;
    if (interaction === undefined || (origin !== undefined && origin !== ownOrigin))
      return page(reply, expiredPage(language), 404);

    const form = (request.body ?? {}) as Record<string, unknown>;
    const finish = async (result: Parameters<Provider['interactionResult']>[2]) => {
      // Answered only once the result is kept, and by this system's own hand: a failure is answered like any other.
      const resume = await providers.current.interactionResult(request.raw, reply.raw, result, {
        mergeWithLastSubmission: false,
      });
      return reply.redirect(resume, 303);
    };
    // `remember: false`: the cookie ends with the browser, because computers are shared.
    const signIn = (accountId: string) => finish({ login: { accountId, remember: false } });
    if (form['cancel'] !== undefined)
      return finish({ error: 'access_denied', error_description: 'cancelled by the person' });

    const chosen = demo?.accounts.find(({ username }) => username === form['demo']);
    if (chosen !== undefined) {
      const account = await db
        .selectFrom('accounts')
        .select('id')
        .where('id', '=', chosen.id)
        .executeTakeFirst();
      if (account !== undefined) return signIn(account.id);
    }

    const text = signInStrings[language];
    const username = field(form, 'username', 100);
    const password = field(form, 'password', 200);
    const again = async (status: number, message: string) => {
      const school = await schoolOf(db, interaction);
      return page(
        reply,
        signInPage({ language, uid: interaction.uid, school, username, message, demo }),
        status,
      );
    };
    if (username === '' || password === '') return again(400, text.empty);
    const outcome = await checkPassword(db, limiters, { username, password, address: request.ip });
    switch (outcome.kind) {
      case 'known':
        return signIn(outcome.accountId);
      case 'wrong':
        return again(401, text.wrong);
      case 'throttled':
        reply.header('Retry-After', outcome.seconds);
        return again(429, text.throttled(Math.ceil(outcome.seconds / 60)));
    }
  });
}

async function interactionOf(
  provider: Provider,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Interaction | undefined> {
  const { uid: asked } = request.params as { uid: string };
  try {
    const { uid, params } = await provider.interactionDetails(request.raw, reply.raw);
    if (uid !== asked) return undefined;
    const locales = params['ui_locales'];
    return {
      uid,
      clientId: String(params['client_id']),
      locales: typeof locales === 'string' ? locales : undefined,
    };
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return undefined;
    throw error;
  }
}

async function schoolOf(db: Kysely<Schema>, { clientId }: Interaction): Promise<string | undefined> {
  const siteKey = await findSiteKey(db, clientId);
  if (siteKey === undefined) return undefined;
  const school = await db
    .selectFrom('schools')
    .select('name')
    .where('id', '=', siteKey.schoolId)
    .executeTakeFirst();
  return school?.name;
}

/** By the page's switch, else as the asking page said (`ui_locales`), else as the browser prefers. */
function pageLanguage(request: FastifyRequest, locales: string | undefined): Language {
  const chosen = query(request)['lang'];
  if (chosen === 'vi' || chosen === 'en') return chosen;
  return languageOf(locales?.replaceAll(' ', ', ') ?? request.headers['accept-language']);
}

function query(request: FastifyRequest): Record<string, unknown> {
  return request.query as Record<string, unknown>;
}

function field(form: Record<string, unknown>, name: string, longest: number): string {
  const value = form[name];
  return typeof value === 'string' && !value.includes('\0') ? value.slice(0, longest) : '';
}

function refusedPage(
  language: Language,
  address: { kind: 'refused'; origin: string } | { kind: 'unreadable' },
): string {
  const text = signInStrings[language];
  return address.kind === 'refused'
    ? messagePage(language, text.originTitle, text.origin(address.origin))
    : messagePage(language, text.failedTitle, text.stateUnreadable);
}

function expiredPage(language: Language): string {
  const text = signInStrings[language];
  return messagePage(language, text.expiredTitle, text.expired);
}

function page(reply: FastifyReply, content: string, status = 200): FastifyReply {
  return reply
    .code(status)
    .headers({ 'Content-Security-Policy': pagePolicy, 'Cache-Control': 'no-store' })
    .type('text/html; charset=utf-8')
    .send(content);
}
