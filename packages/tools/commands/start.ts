/** `npm start`: the central system with demo data, and a school's website that uses it. */
import { join } from 'node:path';
import { start } from 'lienthong';
import { buildElements } from '../lib/elements.ts';
import { root } from '../lib/run.ts';

await buildElements();
await start(process.argv.slice(2), {
  elementsDir: join(root, 'packages/elements/dist/cdn'),
  siteDir: join(root, 'examples/school-site'),
  dataDir: join(root, '.data'),
});
