import fastify, { LogController, type FastifyInstance, type FastifyPluginAsync } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import type { AuditOptions } from './audit/handlers.ts';
import { ChangeSignal, type EventOptions } from './changes/index.ts';
import { allHandlers } from './handlers.ts';
import { Federation } from './identity/federation/federation.ts';
import { guardedFetch } from './identity/federation/guarded-fetch.ts';
import { OutsideProviders } from './identity/federation/outside.ts';
import { currentProvider } from './identity/oidc/current-provider.ts';
import type { KeyTimes } from './identity/oidc/key-schedule.ts';
import { systemKeys, type SystemKeys } from './identity/oidc/keys.ts';
import { mountProvider } from './identity/oidc/mount.ts';
import { createProvider } from './identity/oidc/provider.ts';
import type { Role } from './identity/caller.ts';
import { secondFactorGate } from './identity/second-factor/gate.ts';
import type { DemoSignIn } from './identity/sign-in/pages.ts';
import { messagePage, signOutPage, signedOutPage } from './identity/sign-in/pages.ts';
import { accountRoutes } from './identity/account/routes.ts';
import { signInLimit } from './identity/sign-in/limit-addresses.ts';
import { signInRoutes } from './identity/sign-in/routes.ts';
import { signInStrings } from './identity/sign-in/strings.ts';
import type { Database } from './database/open.ts';
import { usualLimits, type FileLimits } from './files/index.ts';
import { api } from './http/api.ts';
import { endConnectionsOnClose } from './http/closing.ts';
import { readContractDocument, type ContractDocument } from './http/contract.ts';
import { docs } from './http/docs/routes.ts';
import { elementsFiles } from './http/elements-files.ts';
import { answerErrors, answerUnreadable, sendProblem } from './http/errors.ts';
import { health } from './http/health.ts';
import { languageOf } from './http/language.ts';
import { loggerOptions, logAnswers } from './http/logging.ts';
import { Problem } from './http/problem.ts';
import { Limiters, type Limit } from './http/rate-limit.ts';
import type { RefusalLimit } from './http/refused-credentials.ts';
import type { AnyHandler } from './http/run-operation.ts';
import type { StreamHandler } from './http/streams.ts';
import type { SandboxOptions } from './http/sandbox/weather.ts';
import { securityHeaders } from './http/security-headers.ts';
import { feedFetcher, mountWebSub, type FetchFeed } from './news/index.ts';
import { webhookTools, type SenderOptions } from './webhooks/index.ts';

export interface AppOptions {
  /** Opened and migrated; the app does not close it. */
  database: Database;
  /** Address of this system as browsers see it, without a path: `https://lienthong.example`. */
  publicUrl: string;
  /** Folder of the widgets' bundle, served below `/elements/`. */
  elementsDir?: string | undefined;
  /** Offered on the sign-in page of a system with demo data, to enter without typing. */
  demo?: { accounts: readonly DemoSignIn[]; password: string } | undefined;
  /** Faults on purpose, at these rates and by the header Sandbox-Fault: only beside demo data. */
  sandbox?: SandboxOptions | undefined;
  /** 'silent' | 'error' | 'warn' | 'info' | 'debug' */
  logLevel?: string | undefined;
  /** Where log lines go; standard output when left out. */
  logStream?: NodeJS.WritableStream | undefined;
  /**
   * Behind reverse proxies: how many there are, or their addresses and networks. What else stands in X-Forwarded-For was
   * written by a stranger, who would choose the address that limits and the audit ledger see.
   */
  trustProxy?: TrustedProxies | undefined;
  /** More routes, such as the demo's feeds. */
  plugins?: readonly FastifyPluginAsync[] | undefined;
  fetchFeed?: FetchFeed | undefined;
  clock?: (() => Date) | undefined;
  /** Origins of outside identity providers that may have private addresses or do without https: for tests and sandboxes. */
  providerOrigins?: readonly string[] | undefined;
  /** How long a key of the system's own signs and is published; 90 days and a day when left out. */
  keyTimes?: KeyTimes | undefined;
  /** How old entries of a ledger must be before a school may archive them; 24 months, the least, when left out. */
  audit?: AuditOptions | undefined;
  /** How much room files have; what `files/limits.ts` says when left out. */
  files?: FileLimits | undefined;
  /** Streams of events: how long each lasts, how often its rights are looked at, how often other processes' writes. */
  events?: (EventOptions & { poll?: number }) | undefined;
  /** Where webhooks may lead; to https and public addresses alone when left out. */
  webhooks?: SenderOptions | undefined;
  /** Whose duty asks for a second factor at sign-in; principals and officers when left out. */
  secondFactor?: { requiredFor: readonly Role[] } | undefined;
  /** After how many minutes without use a session ends, 30 at least; 120 when left out. */
  sessions?: { idleMinutes: number } | undefined;
  /** Requests of one address to sign-in; 1200 a minute when left out. */
  signInLimit?: Limit | undefined;
  /** Tokens and keys that were no good, of one address; 600 a minute when left out. */
  refusalLimit?: RefusalLimit | undefined;
  /** Another contract or other handlers than the real ones: for tests of this file. */
  document?: ContractDocument | undefined;
  handlers?: Record<string, unknown> | undefined;
}

export type TrustedProxies = number | readonly string[];

/** The central system as a Fastify app that listens to nothing yet. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { database, trustProxy = 0, demo, clock = () => new Date() } = options;
  if (options.sandbox && !demo)
    throw new Error('Faults on purpose are for demo data only: a system of schools has no sandbox.');
  const ownOrigin = new URL(options.publicUrl).origin;
  const https = ownOrigin.startsWith('https:');
  const document = options.document ?? readContractDocument();
  const limiters = new Limiters(database);
  const signIn = {
    issuer: `${ownOrigin}/oidc`,
    callbackUrl: `${ownOrigin}/sign-in/callback`,
    signedOutUrl: `${ownOrigin}/sign-in/signed-out`,
  };

  const app = fastify({
    logger: {
      ...loggerOptions(options.logLevel ?? 'info'),
      ...(options.logStream && { stream: options.logStream }),
    },
    // One line of our own an answer (logging.ts).
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => uuidv7(),
    requestIdHeader: false,
    trustProxy: proxies(trustProxy),
    bodyLimit: 1_048_576,
    // Whoever sends a request letter by letter does not hold a connection for ever; a megabyte over a slow line gets through.
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 500 },
    forceCloseConnections: 'idle',
    clientErrorHandler: (error, socket) => answerUnreadable(error, socket),
    // An address that cannot be decoded.
    frameworkErrors: (_error, request, reply) => {
      void sendProblem(request, reply.header('Request-Id', request.id), new Problem('malformed_request'));
    },
  });
  answerErrors(app);
  securityHeaders(app, { https });
  logAnswers(app);
  endConnectionsOnClose(app);
  health(app, database);
  await app.register(docs, { document });
  await app.register(elementsFiles, { folder: options.elementsDir });

  const gate = await secondFactorGate({
    db: database.db,
    limiters,
    clock,
    requiredFor: options.secondFactor?.requiredFor,
  });
  const idle = idleOf(options.sessions);
  const create = (keys: SystemKeys) => {
    const provider = createProvider({
      db: database.db,
      keys,
      ...signIn,
      clock,
      gate,
      idle,
      pages: {
        signOut: ({ form, asked, locales }) => signOutPage(languageOf(locales), form, asked),
        signedOut: ({ locales }) => signedOutPage(languageOf(locales), { close: false, href: undefined }),
        failed: ({ code, locales }) => {
          const language = languageOf(locales);
          const text = signInStrings[language];
          return messagePage(language, text.failedTitle, text.failed(code));
        },
      },
    });
    provider.on('server_error', (_ctx, error) => app.log.error({ err: error }, 'sign-in failed'));
    return provider;
  };
  const providers = await currentProvider({
    keys: () => systemKeys(database.db, clock(), options.keyTimes),
    create,
    clock,
    failed: (error) => app.log.error({ err: error }, 'the keys could not be read'),
  });
  const limit = options.signInLimit ?? signInLimit;
  await app.register(mountProvider, { providers, ownOrigin, limiters, limit });
  const federation = federationOf(app, {
    database,
    ownOrigin,
    clock,
    allowOrigins: options.providerOrigins ?? [],
  });
  const pages = { db: database.db, providers, limiters, limit, ownOrigin, gate, clock };
  await app.register(signInRoutes, { ...pages, federation, demo });
  await app.register(accountRoutes, { ...pages, idle });

  const fetchFeed = options.fetchFeed ?? ownFetcher(app);
  const webhooks = await webhookTools(database.db, options.webhooks);
  app.addHook('onClose', () => webhooks.close());
  const signal = new ChangeSignal(database.db, options.events?.poll);
  app.addHook('preClose', async () => signal.close());
  await app.register(api, {
    prefix: '/v1',
    database,
    document,
    handlers: (options.handlers ??
      allHandlers({
        signIn,
        news: { db: database.db, fetchFeed, log: app.log },
        audit: options.audit,
        files: options.files,
        changes: { db: database.db, signal, events: options.events },
        webhooks,
      })) as Record<string, AnyHandler | StreamHandler>,
    limiters,
    ownOrigin,
    clock,
    refusalLimit: options.refusalLimit,
    largestFile: (options.files ?? usualLimits).file,
    wrote: (schoolId) => signal.wake(schoolId),
    sandbox: options.sandbox,
  });
  await mountWebSub(app, { db: database.db, limiters, clock, publicUrl: options.publicUrl });
  for (const plugin of options.plugins ?? []) await app.register(plugin);
  return app;
}

/** Sign-in through outside providers; its connections end with the app. */
function federationOf(
  app: FastifyInstance,
  options: { database: Database; ownOrigin: string; clock: () => Date; allowOrigins: readonly string[] },
): Federation {
  const { database, ownOrigin, clock, allowOrigins } = options;
  const { fetch, close } = guardedFetch(allowOrigins);
  app.addHook('onClose', close);
  return new Federation({
    db: database.db,
    outside: new OutsideProviders(fetch, allowOrigins),
    ownOrigin,
    clock,
  });
}

/** The app's own fetcher of feeds, which ends with the app. */
function ownFetcher(app: FastifyInstance): FetchFeed {
  const fetchFeed = feedFetcher();
  app.addHook('onClose', () => fetchFeed.close());
  return fetchFeed;
}

/** A page in use renews every quarter of an hour at most; it must not lose its session between two renewals. */
function idleOf({ idleMinutes } = { idleMinutes: 120 }): number {
  if (!(idleMinutes >= 30)) throw new Error('sessions.idleMinutes is 30 at least.');
  return idleMinutes * 60_000;
}

/** Callers without types may say `true`, which would believe whatever the first stranger writes. */
function proxies(trusted: TrustedProxies): string[] | ((address: string, hop: number) => boolean) {
  if (typeof trusted === 'object') return [...trusted];
  if (Number.isInteger(trusted) && trusted >= 0) return (_address, hop) => hop < trusted;
  throw new Error('trustProxy is the number of reverse proxies in front, or a list of their addresses.');
}
