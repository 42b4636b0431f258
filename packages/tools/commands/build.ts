/** Builds what is published: JavaScript and types of every package, the bundle webmasters include, and Storybook. */
import { bin, run } from '../lib/run.ts';
import { buildElements } from '../lib/elements.ts';

await run('Packages', bin('tsc'), ['-b']);
await buildElements();
await run('Storybook', bin('storybook', 'stories'), [
  'build',
  '--config-dir',
  'stories/.storybook',
  '--output-dir',
  'node_modules/.cache/storybook-static',
  '--quiet',
  '--disable-telemetry',
]);
