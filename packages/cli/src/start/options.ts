import { resolve } from 'node:path';
import { UsageProblem } from '../framework/index.ts';
import type { Options, Values } from '../framework/command.ts';

export const defaultPort = 4000;

export const startOptions = {
  port: {
    ...{ type: 'string', value: 'N' },
    about: `port of the central system (default ${defaultPort}, or PORT)`,
  },
  'site-port': {
    ...{ type: 'string', value: 'N' },
    about: 'port of the school site (default: the next port)',
  },
  host: { type: 'string', value: 'NAME', about: 'address to listen on (default localhost)' },
  data: { type: 'string', value: 'DIR', about: 'folder of the embedded database ("memory" keeps nothing)' },
  fresh: { type: 'boolean', about: 'forget the data and begin anew' },
} as const satisfies Options;

export interface StartArguments {
  /** Port of the central system; the school site takes the next one unless told otherwise. */
  port: number;
  sitePort: number;
  host: string;
  /** Folder of the embedded database; null keeps it in memory. */
  dataDir: string | null;
  fresh: boolean;
}

function portOf(text: string, name: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new UsageProblem(`${name} takes a port number from 1 to 65535, not "${text}".`);
  }
  return port;
}

/** What the options and PORT mean; throws {@link UsageProblem} for what makes no sense. */
export function startArguments(
  values: Values<typeof startOptions>,
  env: Readonly<Record<string, string | undefined>>,
  defaultDataDir: string,
): StartArguments {
  const port = portOf(
    values.port ?? env['PORT'] ?? String(defaultPort),
    values.port === undefined && env['PORT'] ? 'PORT' : '--port',
  );
  const sitePort = portOf(values['site-port'] ?? String(port + 1), '--site-port');
  if (sitePort === port)
    throw new UsageProblem('--site-port must differ from --port: the school site is another website.');
  return {
    port,
    sitePort,
    host: values.host ?? 'localhost',
    dataDir: values.data === 'memory' ? null : resolve(values.data ?? defaultDataDir),
    fresh: values.fresh,
  };
}
