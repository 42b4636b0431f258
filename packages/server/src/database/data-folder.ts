import { createHash, randomUUID } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MARKER = 'lienthong.json';
const DATABASE = 'database';
const LOCK = 'lock.sock';
/** Longest address of a local socket that every system takes. */
const LONGEST_ADDRESS = 100;

export interface DataFolder {
  /** Where the embedded database keeps its files. */
  database: string;
  release(): Promise<void>;
}

/**
 * Takes a folder for this process alone and makes sure that it is ours: empty, or marked by an earlier start. `fresh` forgets
 * the database in it, only then. Throws in words a person can act on.
 */
export async function takeDataFolder(folder: string, fresh: boolean): Promise<DataFolder> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  if (names.length > 0 && !names.includes(MARKER)) {
    throw new Error(
      `The folder ${folder} holds no database of this system but other files, so it is left alone. Name another folder (--data).`,
    );
  }
  const release = await lock(folder);
  try {
    const database = join(folder, DATABASE);
    if (fresh) await rm(database, { recursive: true, force: true });
    await writeFile(join(folder, MARKER), `${JSON.stringify({ system: 'lienthong', database: DATABASE })}\n`);
    return { database, release };
  } catch (error) {
    await release();
    throw error;
  }
}

/**
 * Keeps a second process out, since two writers would ruin the database. A local socket is held rather than a file with a
 * process id: it ends with its process, even one that was killed.
 */
async function lock(folder: string): Promise<() => Promise<void>> {
  const address = lockAddress(realpathSync(folder));
  const server = (await listen(address)) ?? (await takeOver(address));
  if (server === undefined) {
    throw new Error(
      `The data folder ${folder} is in use by another process. Stop that one, or start with another folder (--data).`,
    );
  }
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

function lockAddress(folder: string): string {
  const name = `lienthong-${createHash('sha256').update(folder).digest('hex').slice(0, 20)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const inside = join(folder, LOCK);
  return inside.length <= LONGEST_ADDRESS ? inside : join(tmpdir(), `${name}.sock`);
}

/** A socket nobody answers on was left by a process that was killed. It is moved away first, so that of two starts one wins. */
async function takeOver(address: string): Promise<Server | undefined> {
  if (await answers(address)) return undefined;
  const stale = `${address}.${randomUUID().slice(0, 8)}`;
  try {
    await rename(address, stale);
  } catch {
    return undefined;
  }
  await rm(stale, { force: true });
  return listen(address);
}

async function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(address);
    probe.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(code !== 'ECONNREFUSED' && code !== 'ENOENT'),
    );
    probe.once('connect', () => {
      probe.destroy();
      resolve(true);
    });
  });
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
