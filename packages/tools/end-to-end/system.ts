import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { root } from '../lib/run.ts';

export interface Addresses {
  central: string;
  site: string;
}

export type System = Addresses & Launched;

export async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

const startCommand = 'packages/tools/commands/start.ts';

/** Runs the command behind `npm start` and resolves when it says that it is ready. */
export async function startSystem(args: readonly string[]): Promise<System> {
  const [port, sitePort] = [await freePort(), await freePort()];
  return startAt({ central: `http://localhost:${port}`, site: `http://localhost:${sitePort}` }, args);
}

/** The same at given addresses. */
export async function startAt(addresses: Addresses, args: readonly string[]): Promise<System> {
  const { central, site } = addresses;
  const ports = ['--port', new URL(central).port, '--site-port', new URL(site).port];
  return { ...(await launch(startCommand, [...args, ...ports])), central, site };
}

export interface Launched {
  /** What it printed so far. */
  output(): string;
  /** Ends it, by default in order; resolves to its exit code, or the signal that ended it, when it is gone. */
  end(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
}

/** Runs a start command and resolves when it is ready; rejects with what it printed when it ends before. */
export async function launch(
  script: string,
  args: readonly string[],
  cwd = root,
  env: Record<string, string> = {},
): Promise<Launched> {
  // Installed elsewhere, packages run as they ship; here, from their sources.
  const conditions = cwd === root ? ['--conditions=lienthong-source'] : [];
  const child = spawn(process.execPath, [...conditions, script, ...args], {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const gone = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal)),
  );
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('Stop with Ctrl+C')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void gone.then((code) => reject(new Error(`It ended with ${code} before it was ready:\n${printed}`)));
  });
  return {
    output: () => printed,
    end: async (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      return gone;
    },
  };
}
