import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from '../lib/run.ts';

export interface Addresses {
  central: string;
  site: string;
}

export interface System extends Addresses {
  process: ChildProcess;
  /** What it printed so far. */
  output(): string;
  /** Ends it, by default in order; resolves when it is gone. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

export async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Runs the command behind `npm start` and resolves when it says that it is ready. */
export async function startSystem(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<System> {
  const [port, sitePort] = [await freePort(), await freePort()];
  return launch([...args, '--port', String(port), '--site-port', String(sitePort)], env, {
    central: `http://localhost:${port}`,
    site: `http://localhost:${sitePort}`,
  });
}

export async function launch(
  args: readonly string[],
  env: Record<string, string>,
  addresses: Addresses,
): Promise<System> {
  const child = spawn(
    process.execPath,
    ['--conditions=lienthong-source', 'packages/tools/commands/start.ts', ...args],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let printed = '';
  const gone = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const system: System = {
    ...addresses,
    process: child,
    output: () => printed,
    end: async (signal = 'SIGTERM') => {
      child.kill(signal);
      return gone;
    },
  };
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('Stop with Ctrl+C')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void gone.then((code) => reject(new Error(`It ended with ${code} before it was ready:\n${printed}`)));
  });
  return system;
}

export const inRepository = (...path: string[]) => join(root, ...path);
