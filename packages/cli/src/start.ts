import type { Server } from 'node:http';
import { startServer, type RunningServer } from '@lienthong/server';
import { UsageProblem, readArguments, startHelp, type StartArguments } from './arguments.ts';
import { welcome } from './welcome.ts';
import { portIsFree } from './port.ts';
import { serveSite } from './site.ts';

export interface StartDefaults {
  /** Bundle of the widgets, served by the central system below /elements/. */
  elementsDir?: string;
  /** Folder of a school's website to serve beside the central system. */
  siteDir?: string;
  dataDir: string;
}

/** Starts the central system with demo data until it is asked to stop. Exit codes: 1 it failed, 2 wrong arguments, 3 port in use. */
export async function start(args: readonly string[], defaults: StartDefaults): Promise<void> {
  let wanted: StartArguments;
  try {
    wanted = readArguments(args, process.env, defaults.dataDir);
  } catch (error) {
    if (!(error instanceof UsageProblem)) throw error;
    return leave(error.message, 2);
  }
  if (wanted.help) return console.log(startHelp);

  const { host, port, sitePort } = wanted;
  for (const [taken, option] of [
    [port, '--port'],
    ...(defaults.siteDir ? [[sitePort, '--site-port'] as const] : []),
  ] as const) {
    if (await portIsFree(taken, host)) continue;
    return leave(
      `Port ${taken} is in use, perhaps by an earlier start of this system.\n` +
        `Stop that program, or choose another port: npm start -- ${option} ${taken + 10}`,
      3,
    );
  }

  const databaseUrl = process.env.DATABASE_URL;
  if (wanted.fresh && databaseUrl) {
    return leave(
      '--fresh forgets the embedded database only. Empty the database of DATABASE_URL yourself.',
      2,
    );
  }

  console.log('Starting the central system …');
  const central = `http://localhost:${port}`;
  const siteAddress = `http://localhost:${sitePort}`;
  let server: RunningServer;
  try {
    server = await startServer({
      port,
      host,
      publicUrl: central,
      ...(wanted.dataDir && { dataDir: wanted.dataDir, fresh: wanted.fresh }),
      ...(databaseUrl && { databaseUrl }),
      elementsDir: defaults.elementsDir,
      logLevel: process.env.LOG_LEVEL ?? 'warn',
      demo: { siteOrigins: [siteAddress, `http://127.0.0.1:${sitePort}`] },
      signals: false,
    });
  } catch (error) {
    return leave(
      `The central system did not start. ${error instanceof Error ? error.message : String(error)}`,
      1,
    );
  }
  const site = defaults.siteDir
    ? await listen(serveSite(defaults.siteDir, central), sitePort, host)
    : undefined;

  let stopping = false;
  const stop = () => {
    // Asked twice: somebody is in a hurry.
    if (stopping) process.exit(130);
    stopping = true;
    site?.closeAllConnections();
    site?.close();
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => leave(`Stopping failed: ${String(error)}`, 1),
    );
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  console.log(
    welcome({
      central,
      site: site ? siteAddress : undefined,
      data: databaseUrl ? 'PostgreSQL' : wanted.dataDir,
    }),
  );
}

function leave(message: string, code: number): void {
  console.error(message);
  process.exitCode = code;
  // Whatever still listens must not keep a failed start alive.
  setImmediate(() => process.exit(code));
}

async function listen(server: Server, port: number, host: string): Promise<Server> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return server;
}
