/**
 * Changes the regulations package in thousands of small ways and asks for each whether a test notices: `npm run mutation`.
 * Folders or files narrow it (`npm run mutation -- src/circulars/tt22-2021`). A mutant that a test killed is not tried again
 * while neither its lines nor that test change; what else they call may have changed, so `--fresh` tries everything.
 * Fails below 90 %.
 */
import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { copies, filesToMutate, lastResults, options, REQUIRED_SCORE, target } from '../mutation/options.ts';
import { forgetSurvivors } from '../mutation/results.ts';
import { overall, percent, scores, share, survivors, table } from '../mutation/report.ts';

const args = process.argv.slice(2).filter((arg) => arg !== '--');
const files = filesToMutate(args.filter((arg) => !arg.startsWith('--')));
if (files.length === 0) {
  console.error('There is no code to mutate there.');
  process.exit(2);
}
const started = performance.now();

// An interrupted run leaves nothing behind either.
process.on('exit', () => rmSync(copies, { recursive: true, force: true }));
process.chdir(target);
forgetSurvivors(lastResults);
const all = await new Stryker(options(files, args.includes('--fresh'))).runMutationTest().catch(() => {
  console.error('Nothing was tried: the lines above say why. Tests must pass before the first mutant.');
  process.exit(1);
});
// Results of earlier runs over other files come along.
const results = all.filter(({ fileName }) => files.includes(relative(target, fileName)));
const rows = scores(results, target);
const sum = overall(rows);

for (const line of survivors(results, target)) console.log(line);
console.log(`\n${table([...rows, sum])}`);
const kept = share(sum) >= REQUIRED_SCORE;
console.log(
  `\nMutation score ${percent(share(sum))}, ${kept ? 'at least' : 'below'} ${percent(REQUIRED_SCORE)} (${((performance.now() - started) / 1000).toFixed(0)} s)`,
);
process.exit(kept ? 0 : 1);
