import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { Language } from '../../http/problem.ts';
import type { Limit, Limiters } from '../../http/rate-limit.ts';
import { linksOf } from '../federation/links.ts';
import type { CurrentProvider } from '../oidc/current-provider.ts';
import type { SecondFactorGate } from '../second-factor/gate.ts';
import { holderOfSession } from '../second-factor/steps.ts';
import { securityEvents } from '../security-events.ts';
import { endSessions, touchSession } from '../sessions/keep.ts';
import { openSessions } from '../sessions/open.ts';
import { checkPassword, type SignInOutcome } from '../sign-in/check-password.ts';
import { limitAddresses } from '../sign-in/limit-addresses.ts';
import { messagePage } from '../sign-in/pages.ts';
import { field, page, pageLanguage, query, readForms } from '../sign-in/request.ts';
import { changePassword } from './change-password.ts';
import { factorForms } from './factor-forms.ts';
import { linkForms } from './link-forms.ts';
import { overviewPage } from './overview.ts';
import { factorPage, passwordPage, scanPage } from './pages.ts';
import { faultOfPassword } from './password-rules.ts';
import { accountStrings } from './strings.ts';

export interface AccountOptions {
  db: Kysely<Schema>;
  providers: CurrentProvider;
  limiters: Limiters;
  limit: Limit;
  ownOrigin: string;
  gate: SecondFactorGate;
  /** After how many milliseconds without use a session ends. */
  idle: number;
  clock: () => Date;
}

/** Somebody whose browser has a session here. */
export interface Visitor {
  accountId: string;
  username: string;
  displayName: string;
  /** Of oidc-provider's session. */
  uid: string;
  /** The session began with the answer of an outside identity provider. */
  fromOutside: boolean;
  language: Language;
  request: FastifyRequest;
  reply: FastifyReply;
}

export interface AccountForms {
  /** A form of these pages, sent by somebody signed in; anything else is answered. */
  form(path: string, go: (visitor: Visitor, form: Record<string, unknown>) => Promise<FastifyReply>): void;
  checkOwnPassword(visitor: Visitor, password: string): Promise<SignInOutcome>;
  /** Ends every session but the visitor's. */
  endOthers(visitor: Visitor): Promise<void>;
  /** Back to a page, which then says what was done. */
  back(visitor: Visitor, done: 'password' | 'removed' | 'ended' | 'unlinked'): FastifyReply;
}

/** Pages where a person keeps the own password, second factor, outside identities and sessions. They open for the browser's session, as sign-in does. */
export async function accountRoutes(app: FastifyInstance, options: AccountOptions): Promise<void> {
  const { db, providers, limiters, limit, ownOrigin, gate, idle, clock } = options;
  limitAddresses(app, { limiters, limit });
  app.addHook('onRequest', () => providers.lookAgain());
  readForms(app);

  const visitorOf = async (request: FastifyRequest, reply: FastifyReply): Promise<Visitor | undefined> => {
    const provider = providers.current;
    const session = await provider.Session.get(provider.createContext(request.raw, reply.raw));
    if (session.accountId === undefined) return undefined;
    const { accountId, amr, loginTs, uid } = session;
    // A session that gives out no codes manages nothing either.
    if (!(await gate.satisfied({ accountId, amr, loginTs }))) return undefined;
    await touchSession(db, uid, { now: clock(), idle });
    const account = await db
      .selectFrom('accounts')
      .select(['username', 'display_name as displayName'])
      .where('id', '=', accountId)
      .executeTakeFirst();
    const language = pageLanguage(request, undefined);
    const fromOutside = amr?.some((proof) => proof === 'fed' || proof === 'mfa') ?? false;
    return account && { ...account, accountId, uid, fromOutside, language, request, reply };
  };
  const message = (request: FastifyRequest, reply: FastifyReply, which: 'notSignedIn' | 'refused') => {
    const language = pageLanguage(request, undefined);
    const text = accountStrings[language];
    return page(
      reply,
      messagePage(language, text[`${which}Title`], text[which]),
      which === 'refused' ? 403 : 401,
    );
  };
  const view = (path: string, show: (visitor: Visitor) => Promise<string>): void => {
    app.get(path, async (request, reply) => {
      const visitor = await visitorOf(request, reply);
      return visitor ? page(reply, await show(visitor)) : message(request, reply, 'notSignedIn');
    });
  };
  const forms: AccountForms = {
    form(path, go) {
      app.post(path, async (request, reply) => {
        // Browsers name the origin of every form; cookies of other sites' forms do not travel here besides.
        if (request.headers.origin !== ownOrigin) return message(request, reply, 'refused');
        const visitor = await visitorOf(request, reply);
        if (visitor === undefined) return message(request, reply, 'notSignedIn');
        return go(visitor, (request.body ?? {}) as Record<string, unknown>);
      });
    },
    checkOwnPassword: ({ username, request }, password) =>
      checkPassword(db, limiters, { username, password, address: request.ip }),
    endOthers: ({ accountId, uid }) => endSessions(db, accountId, { kept: uid, now: clock() }),
    back: ({ language, reply }, done) => reply.redirect(`/account?lang=${language}&done=${done}`, 303),
  };

  view('/account', async ({ accountId, uid, language, username, displayName, request }) => {
    const text = accountStrings[language];
    const said: Record<string, string> = {
      password: text.saved,
      removed: text.removed,
      ended: text.ended,
      unlinked: text.unlinked,
    };
    const since = await gate.factors.confirmedAt(accountId);
    const sessions = await openSessions(db, accountId, clock());
    return overviewPage({
      ...{ language, username, displayName },
      factor: since && { since, recoveryCodesLeft: await gate.factors.recoveryCodesLeft(accountId) },
      required: await gate.required(accountId),
      links: await linksOf(db, accountId),
      events: await securityEvents(db, accountId, 20),
      sessions: sessions.map((session) => ({ ...session, current: session.uid === uid })),
      message: said[String(query(request)['done'])],
    });
  });

  view('/account/password', async ({ language, username }) => passwordPage(language, username, undefined));

  forms.form('/account/password', async (visitor, form) => {
    const { accountId, uid, username, language, reply } = visitor;
    const text = accountStrings[language];
    const again = (status: number, said: string) =>
      page(reply, passwordPage(language, username, said), status);
    const [current, next, repeated] = ['current', 'next', 'repeated'].map((name) => field(form, name, 200));
    if (!current || !next || !repeated) return again(400, text.empty);
    const outcome = await forms.checkOwnPassword(visitor, current);
    if (outcome.kind === 'wrong' || outcome.kind === 'disabled') return again(401, text.wrong);
    if (outcome.kind === 'throttled') {
      reply.header('Retry-After', outcome.seconds);
      return again(429, text.throttled(Math.ceil(outcome.seconds / 60)));
    }
    const fault = await faultOfPassword(next, { repeated, current, username });
    if (fault !== undefined) return again(400, text.faults[fault]);
    await changePassword(db, accountId, next, { kept: uid, now: clock() });
    return forms.back(visitor, 'password');
  });

  view('/account/second-factor', async ({ accountId, uid, language, username }) => {
    const step = await gate.steps.find(holderOfSession(uid), clock());
    if (step?.accountId === accountId && step.secret !== undefined)
      return scanPage(language, { secret: step.secret, username, message: undefined });
    const has = await gate.factors.has(accountId);
    return factorPage(language, { has, required: await gate.required(accountId), message: undefined });
  });
  factorForms({ forms, gate, clock });

  linkForms({ db, forms, clock });

  forms.form('/account/sessions', async (visitor, form) => {
    const { accountId, language, reply } = visitor;
    const id = field(form, 'end', 40);
    if (id === 'all') {
      await endSessions(db, accountId, { now: clock() });
      const text = accountStrings[language];
      return page(reply, messagePage(language, text.endedAllTitle, text.endedAll));
    }
    await sql`select end_sessions(${accountId}, ${id}, null, ${clock()})`.execute(db);
    return forms.back(visitor, 'ended');
  });
}
