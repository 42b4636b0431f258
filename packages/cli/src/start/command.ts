import type { Server } from 'node:http';
import { join } from 'node:path';
import { demoSizes, startServer, type RunningServer } from '@lienthong/server';
import {
  command,
  exitCodes,
  FailedProblem,
  processTerminal,
  runCommand,
  UnreachableProblem,
  UsageProblem,
  type Command,
  type ExitCode,
} from '../framework/index.ts';
import { leave } from '../framework/leave.ts';
import { portIsFree } from './port.ts';
import { startArguments, startOptions } from './options.ts';
import { serveSite } from './site.ts';
import { sandboxFacts, welcome } from './welcome.ts';

export interface StartDefaults {
  /** Bundle of the widgets, served by the central system below /elements/. */
  elementsDir?: string;
  /** Folder of a school's website to serve beside the central system. */
  siteDir?: string;
  /** Where data are kept unless `--data` says; `.lienthong` below the current folder when left out. */
  dataDir?: string;
}

/** Runs `lienthong start …` with a school's website beside it, as `npm start` does. */
export async function start(args: readonly string[], defaults: StartDefaults): Promise<void> {
  leave(await runCommand('start', startCommand(defaults), args, processTerminal()));
}

/** The central system with demo data until it is asked to stop. */
export function startCommand({ elementsDir, siteDir, dataDir }: StartDefaults = {}): Command {
  return command({
    about:
      siteDir === undefined
        ? 'Starts the sandbox: a central system with demo data on this machine, with nothing else to install.'
        : 'Starts the central system with demo data and a demo school site.',
    options: startOptions,
    environment: {
      DATABASE_URL: 'use PostgreSQL instead of the embedded database',
      PORT: 'port, unless --port is given',
      LOG_LEVEL: 'silent, error, warn (default), info or debug',
    },
    notes: [
      ...Object.entries(demoSizes).map(([name, about]) => `--size ${name}: ${about}.`),
      'Faults are for single calls, too: the header Sandbox-Fault (docs/sandbox.md).',
    ],
    async run({ values, terminal, note, progress }) {
      const { env, cwd } = terminal;
      const wanted = startArguments(values, env, dataDir ?? join(cwd, '.lienthong'));
      const { host, port, sitePort } = wanted;
      const databaseUrl = env['DATABASE_URL'];
      if (wanted.fresh && databaseUrl)
        throw new UsageProblem(
          '--fresh forgets the embedded database only. Empty the database of DATABASE_URL yourself.',
        );
      const typed = siteDir === undefined ? 'lienthong start' : 'npm start --';
      await assertFree(port, `${typed} --port`, host);
      if (siteDir !== undefined) await assertFree(sitePort, `${typed} --site-port`, host);

      const starting = progress({ title: 'Starting the central system' });
      const central = `http://localhost:${port}`;
      const siteAddress = `http://localhost:${sitePort}`;
      const siteOrigins = [siteAddress, `http://127.0.0.1:${sitePort}`, ...wanted.origins];
      const server = await startServer({
        port,
        host,
        publicUrl: central,
        ...(wanted.dataDir && { dataDir: wanted.dataDir, fresh: wanted.fresh }),
        ...(databaseUrl && { databaseUrl }),
        elementsDir,
        logLevel: env['LOG_LEVEL'] ?? 'warn',
        // Standard output is for results.
        logStream: terminal.screen,
        demo: {
          siteOrigins,
          size: wanted.size,
          seed: wanted.seed,
          sandboxApp: true,
        },
        sandbox: wanted.sandbox,
        // An app under construction listens on this machine, and only whoever sits at it reaches the sandbox.
        localWebhooks: host === 'localhost' || host === '127.0.0.1',
        signals: false,
      })
        .finally(() => starting.stop())
        .catch((cause: unknown) => {
          const why = cause instanceof Error ? cause.message : String(cause);
          throw new FailedProblem(`The central system did not start. ${why}`, { cause });
        });
      if (wanted.chosen && !server.seeded)
        note(
          `The data were there already: --size and --seed count for new ones. ${databaseUrl ? 'Empty the database' : 'Add --fresh'} to make them anew.`,
        );
      const site = siteDir && (await listen(serveSite(siteDir, central), sitePort, host));
      const facts = sandboxFacts({
        central,
        site: site ? siteAddress : undefined,
        siteOrigins,
        data: databaseUrl ? 'PostgreSQL' : wanted.dataDir,
        seeded: server.seeded,
        sandbox: wanted.sandbox,
      });
      return { text: welcome(facts), data: facts, until: untilStopped(server, site || undefined) };
    },
  });
}

async function assertFree(port: number, option: string, host: string): Promise<void> {
  if (await portIsFree(port, host)) return;
  throw new UnreachableProblem(
    `Port ${port} is in use, perhaps by an earlier start of this system.\n` +
      `Stop that program, or choose another port: ${option} ${port + 10}`,
  );
}

async function listen(server: Server, port: number, host: string): Promise<Server> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return server;
}

/** Resolves when Ctrl+C or the system asked it to stop and everything has ended. */
async function untilStopped(server: RunningServer, site: Server | undefined): Promise<ExitCode> {
  await new Promise<void>((resolve) => {
    let asked = false;
    const stop = () => {
      // Asked twice: somebody is in a hurry.
      if (asked) process.exit(exitCodes.interrupted.code);
      asked = true;
      resolve();
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  });
  site?.closeAllConnections();
  site?.close();
  await server.stop();
  return exitCodes.done.code;
}
