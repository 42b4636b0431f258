import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bin, root, run } from './run.ts';

const stamp = join(root, 'node_modules/.cache/elements-build');

/** Everything the browser bundle is made from; its hash tells whether the bundle is still today's. */
function sourceHash(): string {
  const hash = createHash('sha256');
  for (const name of ['elements', 'sdk', 'regulations', 'feeds']) {
    const folder = join(root, 'packages', name);
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (/^(node_modules|dist)\b/.test(file) || /\.(test|typetest)\.ts$|tsbuildinfo$/.test(file)) continue;
      if (/\.(ts|json|css)$/.test(file)) hash.update(file).update(readFileSync(join(folder, file)));
    }
  }
  return hash.digest('hex');
}

/** Builds packages/elements/dist/cdn when its sources changed. */
export async function buildElements(): Promise<void> {
  const hash = sourceHash();
  const built = existsSync(join(root, 'packages/elements/dist/cdn/loader.js'));
  if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  await run('Widgets', bin('vite'), [
    'build',
    'packages/elements',
    '--config',
    'packages/elements/vite.config.ts',
    '--logLevel',
    'warn',
  ]);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}
