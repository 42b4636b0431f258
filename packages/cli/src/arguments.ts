import { parseArgs } from 'node:util';
import { resolve } from 'node:path';

export interface StartArguments {
  /** Port of the central system; the school site takes the next one unless told otherwise. */
  port: number;
  sitePort: number;
  host: string;
  /** Folder of the embedded database; null keeps it in memory. */
  dataDir: string | null;
  fresh: boolean;
  help: boolean;
}

/** What a person typed wrong, in words for that person. */
export class UsageProblem extends Error {}

export const defaultPort = 4000;

export const startHelp = `Starts the central system with demo data and a demo school site.

  --port N        port of the central system (default ${defaultPort}, or PORT)
  --site-port N   port of the school site (default: the next port)
  --host NAME     address to listen on (default localhost)
  --data DIR      folder of the embedded database ("memory" keeps nothing)
  --fresh         forget the data and begin anew
  DATABASE_URL    use PostgreSQL instead of the embedded database
`;

const options = {
  port: { type: 'string' },
  'site-port': { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  fresh: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function portOf(text: string, name: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new UsageProblem(`${name} takes a port number from 1 to 65535, not "${text}".`);
  }
  return port;
}

/** Reads the command line and PORT; throws {@link UsageProblem} for what it does not understand. */
export function readArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  defaultDataDir: string,
): StartArguments {
  let values;
  try {
    ({ values } = parseArgs({ args: args.filter((arg) => arg !== '--'), options, strict: true }));
  } catch (error) {
    throw new UsageProblem(`${error instanceof Error ? error.message : String(error)}\n\n${startHelp}`);
  }
  const port = portOf(
    values.port ?? env.PORT ?? String(defaultPort),
    values.port === undefined && env.PORT ? 'PORT' : '--port',
  );
  const sitePort = portOf(values['site-port'] ?? String(port + 1), '--site-port');
  if (sitePort === port)
    throw new UsageProblem('--site-port must differ from --port: the school site is another website.');
  return {
    port,
    sitePort,
    host: values.host ?? 'localhost',
    dataDir: values.data === 'memory' ? null : resolve(values.data ?? defaultDataDir),
    fresh: values.fresh ?? false,
    help: values.help ?? false,
  };
}
