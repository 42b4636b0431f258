import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Keeps a second process out of a database folder, which two writers would ruin. A local socket is held rather than a file
 * with a process id: it ends with its process, even one that was killed.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const name = `lienthong-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 20)}`;
  const address = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
  const server = (await listen(address)) ?? (await takeOver(address));
  if (server === undefined) {
    throw new Error(
      `The data folder ${folder} is in use by another process. Stop that one, or start with another folder (--data).`,
    );
  }
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** A socket nobody answers on was left by a process that was killed. */
async function takeOver(address: string): Promise<Server | undefined> {
  const alive = await new Promise<boolean>((resolve) => {
    const probe = connect(address);
    probe.once('error', () => resolve(false));
    probe.once('connect', () => {
      probe.destroy();
      resolve(true);
    });
  });
  if (alive) return undefined;
  rmSync(address, { force: true });
  return listen(address);
}

async function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}
