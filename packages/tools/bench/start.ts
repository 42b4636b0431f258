import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../lib/run.ts';
import type { Row } from './report.ts';

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Seconds from the command to a page that answers. */
async function startOnce(dataDir: string): Promise<number> {
  const port = await freePort();
  const sitePort = await freePort();
  const started = performance.now();
  const child = spawn(
    'npm',
    ['start', '--', '--port', String(port), '--site-port', String(sitePort), '--data', dataDir],
    {
      cwd: root,
      stdio: 'ignore',
      detached: true,
    },
  );
  for (;;) {
    const ready = await fetch(`http://localhost:${port}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    const page =
      ready &&
      (await fetch(`http://localhost:${sitePort}/`).then(
        (answer) => answer.ok,
        () => false,
      ));
    if (page) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const seconds = (performance.now() - started) / 1000;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-(child.pid ?? 0), 'SIGTERM');
  await gone;
  return seconds;
}

export async function bench(): Promise<{ title: string; rows: Row[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-start-'));
  const first = await startOnce(folder);
  const second = await startOnce(folder);
  rmSync(folder, { recursive: true, force: true });
  return {
    title: '`npm start` to a working page, packages installed',
    rows: [
      {
        what: 'first time, with demo data to make',
        ours: first,
        unit: 's',
        budget: { text: 'under 90 s with the install', kept: first < 90 },
      },
      { what: 'second time', ours: second, unit: 's', budget: { text: 'under 5 s', kept: second < 5 } },
    ],
  };
}
