import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, bin, root } from './run.ts';

/** Folders of what is published. */
export const published = [
  'specs',
  'packages/regulations',
  'packages/feeds',
  'packages/sdk',
  'packages/elements',
  'packages/server',
  'packages/cli',
];

/** Builds and packs them as npm would get them; the tarball of each, by the name of the package. */
export async function pack(destination: string): Promise<Record<string, string>> {
  await must(bin('tsc'), ['-b']);
  const filters = published.flatMap((folder) => ['--filter', `./${folder}`]);
  await must('npx', [
    ...['--yes', 'pnpm@12.21.0', '--recursive', ...filters],
    ...['pack', '--pack-destination', destination],
  ]);
  const files = readdirSync(destination);
  return Object.fromEntries(
    published.map((folder) => {
      const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
        name: string;
        version: string;
      };
      const file = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
      if (!files.includes(file)) throw new Error(`${name} was not packed.`);
      return [name, join(destination, file)];
    }),
  );
}

async function must(command: string, args: readonly string[]): Promise<void> {
  const { ok, output } = await attempt(command, args);
  if (!ok) throw new Error(`${command} ${args.join(' ')} failed:\n${output}`);
}
