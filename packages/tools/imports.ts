/**
 * Imports point one way (docs/architecture.md): elements → sdk, regulations, feeds; server → regulations, feeds;
 * cli → sdk, server, regulations, feeds; nothing imports elements; regulations and feeds import nothing of ours. Breaking it
 * fails the lint.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Linter } from 'eslint';

const ours = [
  '@lienthong/regulations',
  '@lienthong/feeds',
  '@lienthong/sdk',
  '@lienthong/elements',
  '@lienthong/server',
  'lienthong',
];
const may: Record<string, readonly string[]> = {
  regulations: [],
  feeds: [],
  sdk: [],
  elements: ['@lienthong/sdk', '@lienthong/regulations', '@lienthong/feeds'],
  server: ['@lienthong/regulations', '@lienthong/feeds'],
  cli: ['@lienthong/sdk', '@lienthong/server', '@lienthong/regulations', '@lienthong/feeds'],
};

/** Folders of packages/server/src that every feature may use; they import no feature. */
const serverCommon = new Set([
  'http',
  'database',
  'identity',
  'permissions',
  'audit',
  'generated',
  'outgoing',
  'testing',
]);
const root = join(import.meta.dirname, '../..');

function packageRule(name: string, allowed: readonly string[]): Linter.Config {
  const forbidden = ours.filter((other) => !allowed.includes(other));
  return {
    files: [`packages/${name}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: forbidden.flatMap((other) => [other, `${other}/*`]),
              message: `packages/${name} may import ${allowed.length > 0 ? allowed.join(', ') : 'nothing of ours'}.`,
            },
            { regex: '(^|/)packages/', message: 'Import another package by its name.' },
          ],
        },
      ],
    },
  };
}

/** A folder of packages/server/src and what may not be imported in it, however deep. */
function serverRule(folder: string, forbidden: string, message: string): Linter.Config {
  const base = packageRule('server', may.server ?? []);
  const patterns = (base.rules?.['no-restricted-imports'] as [string, { patterns: unknown[] }])[1].patterns;
  return {
    files: [`packages/server/src/${folder}/**/*.ts`],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [...patterns, { regex: `^(\\.\\./)+${forbidden}`, message }],
        },
      ],
    },
  };
}

const features = readdirSync(join(root, 'packages/server/src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !serverCommon.has(entry.name))
  .map((entry) => entry.name);

export const importDirection: Linter.Config[] = [
  ...Object.entries(may).map(([name, allowed]) => packageRule(name, allowed)),
  ...features
    // The demo fills every feature's tables, so it may look inside.
    .filter((feature) => feature !== 'demo')
    .map((feature) =>
      serverRule(
        feature,
        `(${features.filter((other) => other !== feature).join('|')})/(?!index\\.ts$)`,
        'Features do not import each other’s inner files; use what their index.ts exports.',
      ),
    ),
  ...[...serverCommon]
    // Tests set up every feature.
    .filter((folder) => folder !== 'testing')
    .map((folder) =>
      serverRule(
        folder,
        `(${features.join('|')})/`,
        `Every feature may use ${folder}/, so it knows none: app.ts and handlers.ts hand in what it needs.`,
      ),
    ),
];
