import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../framework/run.ts';
import { quietTerminal, typed } from '../testing/terminal.ts';
import { startCommand } from './command.ts';
import type { SandboxFacts } from './welcome.ts';

// Against a real system, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const freePort = async () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** Starts a sandbox and resolves when it has said its document; `end` is Ctrl+C. */
async function sandbox(...args: string[]) {
  const port = String(await freePort());
  const { terminal, said } = quietTerminal();
  const stopped = new Set(process.listeners('SIGINT'));
  let ended: Promise<number> | undefined;
  await new Promise<void>((resolve, reject) => {
    const out = (text: string) => {
      said.out += text;
      resolve();
    };
    ended = runCommand('start', startCommand(), ['--port', port, '--data', 'memory', '--json', ...args], {
      ...terminal,
      out,
    });
    ended.then((code) => reject(new Error(`It ended with ${code}: ${said.err}`)), reject);
  });
  const stops = process.listeners('SIGINT').filter((listener) => !stopped.has(listener));
  return {
    facts: JSON.parse(said.out) as SandboxFacts,
    err: said.err,
    port,
    end: async () => {
      stops.forEach((stop) => stop('SIGINT'));
      const code = await ended;
      for (const signal of ['SIGINT', 'SIGTERM'] as const) stops.forEach((stop) => process.off(signal, stop));
      return code;
    },
  };
}

let running: Awaited<ReturnType<typeof sandbox>>;
beforeAll(async () => {
  running = await sandbox('--size', 'schools=2,classes=2,pupils=3', '--seed', '7', '--latency', '5ms');
}, 60_000);
afterAll(async () => expect(await running.end()).toBe(0));

describe('lienthong start --json', () => {
  it('is one document with all that a back end needs', async () => {
    const { facts, err } = running;
    expect(err).toBe('');
    expect(facts).toMatchObject({
      seeded: true,
      data: 'memory',
      site: null,
      faults: { latency: 5, seed: '7' },
    });
    const { client, school } = facts;
    const answer = await fetch(client.tokenUrl, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${client.id}:${client.secret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', resource: client.resource }),
    });
    const { access_token, scope } = (await answer.json()) as { access_token: string; scope: string };
    expect(scope.split(' ').toSorted()).toEqual([...client.scopes].toSorted());
    const classes = await fetch(`${facts.url}/v1/schools/${school}/classes`, {
      headers: { authorization: `Bearer ${access_token}` },
    });
    expect(classes.headers.get('sandbox-fault')).toBe('latency=5ms');
    const { items } = (await classes.json()) as { items: { name: string; schoolYear: number }[] };
    const running_ = items.filter(({ schoolYear }) => schoolYear >= 2026).map(({ name }) => name);
    expect(running_.toSorted()).toEqual(['6A1', '7A1']);
    expect((await fetch(facts.contract)).status).toBe(200);
  });

  it('ends with 3 where the port is taken, and says what to do', async () => {
    const { code, out, err } = await typed('start', startCommand(), ['--port', running.port]);
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain(`Port ${running.port} is in use`);
    expect(err).toContain('choose another port: lienthong start --port');
  });

  it('does not forget what is not its own to forget', async () => {
    const env = { DATABASE_URL: 'postgres://nowhere' };
    expect(await typed('start', startCommand(), ['--fresh'], { env })).toMatchObject({
      code: 2,
      err: expect.stringContaining('Empty the database of DATABASE_URL yourself') as string,
    });
  });
});
