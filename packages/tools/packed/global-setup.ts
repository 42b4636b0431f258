import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort, launch } from '../end-to-end/system.ts';
import { pack } from '../lib/pack.ts';
import { difficultServer } from './difficult.ts';
import { siteServer } from './site.ts';
import { mustRun, type Packed } from './packed.ts';

/** Packs every package, installs the tarballs in a project of its own, and starts the central system that lies there. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const place = mkdtempSync(join(tmpdir(), 'lienthong-packed-'));
  const tarballs = await pack(place);
  await install(place, tarballs);

  mkdirSync(join(place, 'site'));
  const site = siteServer(join(place, 'site'));
  const difficult = difficultServer();
  const [central, sitePort, difficultPort] = [await freePort(), await listen(site), await listen(difficult)];
  const system = await launch(
    join(place, 'node_modules/lienthong/dist/bin.js'),
    ['start', '--data', 'memory', '--port', String(central), '--site-port', String(sitePort)],
    place,
  );
  const end = async () => {
    for (const server of [site, difficult]) {
      server.closeAllConnections();
      server.close();
    }
    await system.end();
    rmSync(place, { recursive: true, force: true });
  };
  try {
    const app = appIn(system.output());
    provide('packed', {
      ...{ place, tarballs, app },
      central: `http://localhost:${central}`,
      site: `http://localhost:${sitePort}`,
      difficult: `http://localhost:${difficultPort}`,
    });
  } catch (error) {
    // Vitest calls only what a setup that went well has left.
    await end();
    throw error;
  }
  return end;
}

async function listen(server: Server): Promise<number> {
  await once(server.listen(0, 'localhost'), 'listening');
  return (server.address() as AddressInfo).port;
}

async function install(place: string, tarballs: Record<string, string>): Promise<void> {
  writeFileSync(
    join(place, 'package.json'),
    JSON.stringify({
      private: true,
      type: 'module',
      dependencies: Object.fromEntries(
        Object.entries(tarballs).map(([name, file]) => [name, `file:${file}`]),
      ),
      // Ours come from the tarballs, also where one of ours asks for another.
      overrides: Object.fromEntries(Object.keys(tarballs).map((name) => [name, `$${name}`])),
    }),
  );
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  await mustRun('npm', ['install', '--ignore-scripts', '--prefer-offline', ...quiet], place);
}

/** The app of the demo, as the start prints it. */
function appIn(printed: string): Packed['app'] {
  const value = (name: string) => {
    const found = new RegExp(`^ *${name} +(\\S+)$`, 'im').exec(printed)?.[1];
    if (!found) throw new Error(`The start did not print ${name}:\n${printed}`);
    return found;
  };
  return { clientId: value('client.id'), clientSecret: value('client.secret'), school: value('school') };
}
