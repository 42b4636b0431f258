import { createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { buildApp, type AppOptions } from './app.ts';
import { remindUnits } from './contacts/index.ts';
import { cleanUp } from './database/clean-up.ts';
import { migrate } from './database/migrate.ts';
import { openDatabase, type Database } from './database/open.ts';
import type { AppScope } from './database/schema.ts';
import { asSystem } from './database/tenant.ts';
import {
  admitSandboxApp,
  demoAccounts,
  demoPassword,
  demoPlugin,
  demoSiteKey,
  seedDemo,
  type DemoSize,
} from './demo/index.ts';
import { documentKeeper } from './documents/index.ts';
import { feedFetcher, feedPoller, startHubs } from './news/index.ts';
import { retentionKeeper } from './privacy/index.ts';
import { webhookDispatcher, webhookTools, type SenderOptions } from './webhooks/index.ts';

const HOUR = 3_600_000;
/** Requests still running after this long are cut off. */
const LAST_REQUESTS = 10_000;

export interface StartOptions extends Pick<
  AppOptions,
  | 'audit'
  | 'elementsDir'
  | 'logLevel'
  | 'logStream'
  | 'trustProxy'
  | 'secondFactor'
  | 'sessions'
  | 'keyTimes'
  | 'providerOrigins'
  | 'sandbox'
> {
  /** 0 takes a free one. */
  port: number;
  host?: string | undefined;
  /** Folder of the embedded database; without it and without `databaseUrl`, memory. */
  dataDir?: string | undefined;
  /** Forget what the folder holds and begin anew. */
  fresh?: boolean | undefined;
  /** PostgreSQL 15+ instead of the embedded database. */
  databaseUrl?: string | undefined;
  /** Address as browsers see it; `http://localhost:port` when left out. */
  publicUrl?: string | undefined;
  /** Fill an empty database with demo data; their site key is for pages of these origins. */
  demo?:
    | {
        siteOrigins: readonly string[];
        size?: DemoSize | undefined;
        seed?: string | undefined;
        /** Lets the app of whoever tries the sandbox in: with all scopes, or these. */
        sandboxApp?: boolean | readonly AppScope[] | undefined;
      }
    | undefined;
  /** Webhooks may lead to `http://localhost`, too: for a sandbox on the machine of who tries it, with demo data only. Default false. */
  localWebhooks?: boolean | undefined;
  /** Stop in order on SIGINT and SIGTERM. Default true. */
  signals?: boolean | undefined;
}

export interface RunningServer {
  url: string;
  port: number;
  app: FastifyInstance;
  database: Database;
  /** Demo data were made by this start; false where there were some. */
  seeded: boolean;
  /** Ends running requests and jobs, then closes the database. */
  stop(): Promise<void>;
}

export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { host = 'localhost', demo } = options;
  if (options.localWebhooks && !demo)
    throw new Error(
      'Webhooks into this machine are for demo data only: here, they are sent to public addresses.',
    );
  const port = options.port === 0 ? await freePort(host) : options.port;
  const url = options.publicUrl ?? `http://localhost:${port}`;
  const database = await openDatabase(options);
  try {
    await migrate(database);
    let seeded = false;
    if (demo) {
      const { siteOrigins, size, seed } = demo;
      seeded = await seedDemo(database, {
        ...{ baseUrl: url, siteOrigins },
        ...(size && { size }),
        ...(seed !== undefined && { seed }),
      });
      const { sandboxApp } = demo;
      if (sandboxApp) await admitSandboxApp(database, sandboxApp === true ? undefined : sandboxApp);
    } else await refuseDemoData(database);
    const webhooks: SenderOptions = { allowLocalhost: options.localWebhooks ?? false };
    const fetchFeed = feedFetcher(demo ? { allowOrigins: [url] } : { about: url });
    const app = await buildApp({
      database,
      publicUrl: url,
      elementsDir: options.elementsDir,
      logLevel: options.logLevel,
      logStream: options.logStream,
      trustProxy: options.trustProxy,
      keyTimes: options.keyTimes,
      providerOrigins: options.providerOrigins,
      secondFactor: options.secondFactor,
      sessions: options.sessions,
      audit: options.audit,
      sandbox: options.sandbox,
      fetchFeed,
      webhooks,
      ...(demo && {
        demo: { accounts: demoAccounts, password: demoPassword },
        plugins: [async (scope) => void (await scope.register(demoPlugin, { baseUrl: url }))],
      }),
    });
    await app.listen({ port, host });
    return {
      url,
      port,
      app,
      database,
      seeded,
      stop: await runJobs(app, {
        ...{ database, fetchFeed, webhooks, publicUrl: url, signals: options.signals ?? true },
      }),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Whoever reads our documentation can sign in to demo data, as principal too: they are for no school. */
async function refuseDemoData({ db }: Database): Promise<void> {
  const found = await asSystem(db, (trx) =>
    trx.selectFrom('site_keys').select('key').where('key', '=', demoSiteKey).executeTakeFirst(),
  );
  if (found === undefined) return;
  throw new Error(
    `This database holds demo data (the site key ${demoSiteKey}), whose accounts and password everybody knows, and demo mode ` +
      'is off. Give the server another database and fill it by an import, or start it in demo mode (`lienthong start` does).',
  );
}

interface Jobs {
  database: Database;
  fetchFeed: ReturnType<typeof feedFetcher>;
  webhooks: SenderOptions;
  publicUrl: string;
  signals: boolean;
}

/** Starts what runs beside the requests; the function it gives back ends everything, in order and once. */
async function runJobs(
  app: FastifyInstance,
  { database, fetchFeed, webhooks, publicUrl, signals }: Jobs,
): Promise<() => Promise<void>> {
  const tools = await webhookTools(database.db, webhooks);
  const dispatcher = webhookDispatcher({ ...tools, log: app.log });
  dispatcher.start();
  const poller = feedPoller({ db: database.db, fetchFeed, log: app.log });
  poller.start();
  const hubs = await startHubs(database.db, publicUrl, app.log);
  const documents = documentKeeper({ db: database.db, log: app.log });
  documents.start();
  const retention = retentionKeeper(database.db);
  let tidying = Promise.resolve();
  const tidy = () => {
    tidying = tidying
      .then(() => cleanUp(database.db, new Date()))
      .then(() => retention.run(new Date()))
      .then(() => remindUnits(database.db, new Date()))
      .catch((error: unknown) => app.log.error({ err: error }, 'clean-up failed'));
  };
  tidy();
  const timer = setInterval(tidy, HOUR).unref();

  let stopping: Promise<void> | undefined;
  const end = async () => {
    clearInterval(timer);
    const cutOff = setTimeout(() => app.server.closeAllConnections(), LAST_REQUESTS).unref();
    await poller.stop();
    await hubs?.stop();
    await documents.stop();
    await dispatcher.stop();
    await app.close();
    clearTimeout(cutOff);
    await fetchFeed.close();
    await tools.close();
    await tidying;
    await database.close();
  };
  const stop = () => (stopping ??= end());
  if (signals) {
    const onSignal = () => {
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          app.log.error({ err: error }, 'stopping failed');
          process.exit(1);
        },
      );
    };
    process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  }
  return stop;
}

async function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen({ port: 0, host }, () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('No free port')),
      );
    });
  });
}
