import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob, relative, resolve } from 'node:path';
import type { LogLevel, PartialStrykerOptions } from '@stryker-mutator/api/core';
import { root } from '../lib/run.ts';

/** The package whose code is mutated. */
export const target = join(root, 'packages/regulations');

/** Below this share of detected mutants the command fails. */
export const REQUIRED_SCORE = 0.9;

/** Where a run leaves what the next one may reuse. */
export const lastResults = join(root, 'node_modules/.cache/mutation/regulations.json');

/** Copies of the package lie outside the repository: no other tool may find tests or code in them. */
export const copies = join(tmpdir(), `lienthong-mutation-${process.pid}`);

/** Code in which a mutant says nothing about a rule. Files that only hold types have no mutants to begin with. */
const notMutated = [
  // Tests and what only they import.
  '**/*.test.ts',
  '**/fixtures.ts',
  // Figures of the WHO, compared with the published tables digit by digit; 30 kB would be thousands of mutants.
  'src/preschool/growth/tables/*.ts',
  // Sentences in two languages: tests check that each is there and carries its values, not how it is worded.
  'src/*reason-text*.ts',
  'src/text/**/*.ts',
  // Prose of the rules page, not part of what is published.
  '**/*handbook*.ts',
];

/** Files to mutate, from the package: all, or those in the named folders. */
export function filesToMutate(paths: readonly string[]): string[] {
  const wanted = paths.length > 0 ? paths.map(inPackage) : ['src'];
  return wanted
    .flatMap((path) => (path.endsWith('.ts') ? [path] : globSync(`${path}/**/*.ts`, { cwd: target })))
    .filter((file) => !notMutated.some((excluded) => matchesGlob(file, excluded)))
    .sort();
}

/** A folder or file as a person names it: from the package, or from the root of the repository. */
function inPackage(path: string): string {
  const named = resolve(root, path);
  return (named.startsWith(`${target}/`) ? relative(target, named) : path).replace(/\/+$/, '');
}

export function options(files: readonly string[], fresh: boolean): PartialStrykerOptions {
  const plugin = (name: string) => import.meta.resolve(name);
  return {
    mutate: [...files],
    testRunner: 'vitest',
    // `related`: a test that cannot reach the mutated files is not run, so it may even be broken.
    vitest: { configFile: join(import.meta.dirname, 'vitest.config.ts'), related: true },
    plugins: [
      plugin('@stryker-mutator/vitest-runner'),
      plugin('./error-detail.ts'),
      plugin('./plan-reporter.ts'),
    ],
    ignorers: ['error-detail'],
    // Nothing that writes a page, and nothing that sends results anywhere.
    reporters: ['plan', process.stdout.isTTY ? 'progress' : 'progress-append-only'],
    coverageAnalysis: 'perTest',
    incremental: true,
    incrementalFile: lastResults,
    force: fresh,
    tempDirName: copies,
    cleanTempDir: 'always',
    // Vite would look for what the package's tsconfig extends; the tests need none of it.
    ignorePatterns: ['dist', 'tsconfig.json', '*.tsbuildinfo'],
    concurrency: 2,
    // A mutant that is slow only because the machine is busy would count as detected.
    timeoutMS: 15_000,
    warnings: { slow: false, unknownOptions: true, preprocessorErrors: true, unserializableOptions: true },
    logLevel: 'warn' as LogLevel,
    allowConsoleColors: process.stdout.isTTY,
  };
}
