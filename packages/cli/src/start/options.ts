import { resolve } from 'node:path';
import type { DemoSize, SandboxOptions } from '@lienthong/server';
import { UsageProblem } from '../framework/index.ts';
import type { Options, Values } from '../framework/command.ts';
import { faultOptions, sandboxOptions } from './faults.ts';
import { sizeOf } from './size.ts';

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
  origin: {
    ...{ type: 'string', value: 'URL', multiple: true },
    about: 'also bind the site keys of the demo to this website, as in http://localhost:5173',
  },
  host: { type: 'string', value: 'NAME', about: 'address to listen on (default localhost)' },
  data: { type: 'string', value: 'DIR', about: 'folder of the embedded database ("memory" keeps nothing)' },
  fresh: { type: 'boolean', about: 'forget the data and begin anew' },
  size: {
    ...{ type: 'string', value: 'SIZE' },
    about: 'of new data: small, school, full (default) or ward; or schools=6,classes=12,pupils=40',
  },
  seed: { type: 'string', about: 'of new data: the same seed and day give the same people and marks' },
  ...faultOptions,
} as const satisfies Options;

export interface StartArguments {
  /** Port of the central system; the school site takes the next one unless told otherwise. */
  port: number;
  sitePort: number;
  /** Further websites that may use the demo's keys. */
  origins: readonly string[];
  host: string;
  /** Folder of the embedded database; null keeps it in memory. */
  dataDir: string | null;
  fresh: boolean;
  size: DemoSize;
  seed: string | undefined;
  /** Somebody chose what new data are like. */
  chosen: boolean;
  sandbox: SandboxOptions;
}

function portOf(text: string, name: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new UsageProblem(`${name} takes a port number from 1 to 65535, not "${text}".`);
  }
  return port;
}

function originOf(text: string): string {
  const origin = URL.canParse(text) ? new URL(text).origin : 'null';
  if (origin === 'null' || !/^https?:/.test(origin))
    throw new UsageProblem(
      `--origin takes the address of a website, as in http://localhost:5173, not "${text}".`,
    );
  return origin;
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
    origins: values.origin.map(originOf),
    host: values.host ?? 'localhost',
    dataDir: values.data === 'memory' ? null : resolve(values.data ?? defaultDataDir),
    fresh: values.fresh,
    size: values.size === undefined ? 'full' : sizeOf(values.size),
    seed: values.seed,
    chosen: values.size !== undefined || values.seed !== undefined,
    sandbox: { ...sandboxOptions(values), ...(values.seed !== undefined && { seed: values.seed }) },
  };
}
