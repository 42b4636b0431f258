import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort, launch } from '../end-to-end/system.ts';
import { bin, root } from '../lib/run.ts';
import { difficultServer } from './difficult.ts';
import { manifestIn, mustRun, published, type Packed } from './packed.ts';

/** Packs every package, installs the tarballs in a project of its own, and starts the central system that lies there. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const place = mkdtempSync(join(tmpdir(), 'lienthong-packed-'));
  const tarballs = await pack(place);
  await install(place, tarballs);

  const difficult = difficultServer().listen(0, '127.0.0.1');
  await once(difficult, 'listening');
  const [central, site] = [await freePort(), await freePort()];
  const system = await launch(
    join(place, 'node_modules/lienthong/dist/bin.js'),
    ['start', '--data', 'memory', '--port', String(central), '--site-port', String(site)],
    place,
  );
  const end = async () => {
    difficult.closeAllConnections();
    difficult.close();
    await system.end();
    rmSync(place, { recursive: true, force: true });
  };
  try {
    const app = appIn(system.output());
    const { port } = difficult.address() as AddressInfo;
    provide('packed', {
      ...{ place, tarballs, app },
      central: `http://localhost:${central}`,
      site: `http://localhost:${site}`,
      difficult: `http://127.0.0.1:${port}`,
    });
  } catch (error) {
    // Vitest calls only what a setup that went well has left.
    await end();
    throw error;
  }
  return end;
}

async function pack(place: string): Promise<Record<string, string>> {
  await mustRun(bin('tsc'), ['-b'], root);
  const filters = published.flatMap((folder) => ['--filter', `./${folder}`]);
  await mustRun(
    'npx',
    ['--yes', 'pnpm@12.21.0', '--recursive', ...filters, 'pack', '--pack-destination', place],
    root,
  );
  const files = readdirSync(place);
  return Object.fromEntries(
    published.map((folder) => {
      const { name } = manifestIn(join(root, folder));
      const file = files.find((entry) => entry.startsWith(`${name.replace('@', '').replace('/', '-')}-0`));
      if (!file) throw new Error(`${name} was not packed.`);
      return [name, join(place, file)];
    }),
  );
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
