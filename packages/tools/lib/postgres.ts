import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attempt } from './run.ts';
import { postgresBin } from './prerequisites.ts';

export interface TemporaryPostgres {
  url: string;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** A PostgreSQL cluster of this run's own, on a free port, gone afterwards. Safe to lose, so without fsync. */
export async function startPostgres(): Promise<TemporaryPostgres> {
  const bin = await postgresBin();
  if (!bin) throw new Error('PostgreSQL is not installed.');
  const folder = await mkdtemp(join(tmpdir(), 'lienthong-pg-'));
  // PostgreSQL refuses to run as root; Debian's package brings the user for it.
  const asUser =
    process.getuid?.() === 0 ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : [];
  if (asUser.length > 0) {
    await chmod(folder, 0o755);
    await attempt('chown', ['postgres:postgres', folder]);
  }
  const call = (program: string, args: string[]) => {
    const [command = '', ...rest] = [...asUser, join(bin, program), ...args];
    return { command, args: rest };
  };
  const data = join(folder, 'data');
  const init = call('initdb', [
    '-D',
    data,
    '-U',
    'lienthong',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ]);
  const made = await attempt(init.command, init.args, { cwd: folder });
  if (!made.ok) throw new Error(`initdb failed:\n${made.output}`);

  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
  };
  const server = call('postgres', [
    '-D',
    data,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ]);
  const child = spawn(server.command, server.args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes('database system is ready to accept connections')) resolve();
    });
    child.on('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
  });
  return {
    url: `postgres://lienthong@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
