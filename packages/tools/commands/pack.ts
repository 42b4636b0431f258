/** Tarballs of what is published, for a project of one's own while nothing is on npm. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildElements } from '../lib/elements.ts';
import { pack } from '../lib/pack.ts';
import { root } from '../lib/run.ts';

const destination = join(root, 'dist');
rmSync(destination, { recursive: true, force: true });
mkdirSync(destination);
await buildElements();
const tarballs = await pack(destination);
console.log(
  `${Object.keys(tarballs).join(', ')}: packed. In your project:\n\n  npm install ${destination}/*.tgz`,
);
