/**
 * Everything that is derived: from specs/ the bundled contract, its TypeScript types and the error catalogue; from
 * packages/regulations the page for deputy principals, and the page of permissions.
 * `npm run generate` writes; `--check` writes nothing and fails where a committed file differs (drift).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync, existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import openapiTS, { astToString } from 'openapi-typescript';
import { formatText } from './format-text.ts';
import { handbookPage } from './handbook.ts';
import { permissionsPage } from './permissions.ts';
import { sdkModules, withFeatureExports, withMethodTable } from './sdk/modules.ts';

const root = join(import.meta.dirname, '../../..');
const check = process.argv.includes('--check');
const drifted: string[] = [];

interface CatalogueEntry {
  status: number;
  desk?: boolean;
  gradebook?: boolean;
  work?: boolean;
  developer: string;
  title: { vi: string; en: string };
  action: { vi: string; en: string };
}

const banner = (from: string) => `// Generated from ${from} by \`pnpm generate\`. Do not edit.\n\n`;

/** Documents keep their own form: the formatter would pad each table to its longest cell. */
async function emit(path: string, content: string): Promise<void> {
  const file = join(root, path);
  const text = path.startsWith('docs/') ? content : await formatText(path, content);
  if (check) {
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) drifted.push(path);
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** A feature that left the contract leaves the folder, too. */
function removeOthers(folder: string, kept: ReadonlyMap<string, unknown>): void {
  for (const name of readdirSync(join(root, folder))) {
    const path = `${folder}/${name}`;
    if (kept.has(path)) continue;
    if (check) drifted.push(path);
    else rmSync(join(root, path));
  }
}

function bundle(): string {
  const out = join(root, 'node_modules/.cache/openapi.json');
  mkdirSync(dirname(out), { recursive: true });
  const redocly = join(import.meta.dirname, '../node_modules/.bin/redocly');
  execFileSync(redocly, ['bundle', 'specs/openapi/openapi.yaml', '-o', out], {
    cwd: root,
    stdio: 'pipe',
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  });
  const text = readFileSync(out, 'utf8');
  rmSync(out);
  return text;
}

const contract = bundle();
const catalogue = parse(readFileSync(join(root, 'specs/errors.yaml'), 'utf8')) as Record<
  string,
  CatalogueEntry
>;
const codes = Object.keys(catalogue);
const forPeople = Object.fromEntries(
  Object.entries(catalogue).map(([code, { status, title, action }]) => [code, { status, title, action }]),
);
const unexplained = codes.filter((code) => !catalogue[code]?.developer);
if (unexplained.length > 0)
  throw new Error(
    `specs/errors.yaml: say in \`developer\` when it happens and what a program does: ${unexplained.join(', ')}`,
  );

const types = banner('specs/openapi') + astToString(await openapiTS(contract));
await emit('specs/openapi.json', contract);
await emit('specs/schema.d.ts', types);
// What may be left out of a body, since it has a default, may be left out by callers of the SDK too.
const sentTypes = astToString(await openapiTS(contract, { defaultNonNullable: false }));
await emit('packages/sdk/src/generated/schema.ts', banner('specs/openapi') + sentTypes);
const modules = sdkModules(contract);
for (const [path, content] of modules) await emit(path, banner('specs/openapi') + content);
removeOthers('packages/sdk/src/generated/features', modules);
await emit('packages/sdk/package.json', withFeatureExports(read('packages/sdk/package.json'), contract));
await emit('packages/sdk/README.md', withMethodTable(read('packages/sdk/README.md'), contract));
await emit(
  'packages/sdk/src/generated/problem-codes.ts',
  `${banner('specs/errors.yaml')}export const problemCodes = ${JSON.stringify(codes)} as const;
/** Every code the central system answers with. */
export type ProblemCode = (typeof problemCodes)[number];\n`,
);
await emit(
  'packages/server/src/generated/problems.ts',
  `${banner('specs/errors.yaml')}export const problems = ${JSON.stringify(forPeople)} as const;
export type ProblemCode = keyof typeof problems;\n`,
);
await emit(
  'packages/server/src/generated/problem-notes.ts',
  `${banner('specs/errors.yaml')}import type { ProblemCode } from './problems.ts';

/** When a code is met and what a program does about it; for the documentation. */
export const problemNotes: Record<ProblemCode, string> = ${JSON.stringify(
    Object.fromEntries(codes.map((code) => [code, catalogue[code]?.developer])),
  )};\n`,
);
for (const group of ['', 'work', 'desk', 'gradebook'] as const) {
  const file = group ? `problems-${group}` : 'problems';
  const shown = codes.filter((code) => {
    const entry = catalogue[code];
    return group ? entry?.[group] : !entry?.work && !entry?.desk && !entry?.gradebook;
  });
  for (const language of ['vi', 'en'] as const) {
    const strings = Object.fromEntries(
      shown.map((code) => [
        code,
        `${catalogue[code]?.title[language]}. ${catalogue[code]?.action[language]}`,
      ]),
    );
    await emit(
      `packages/elements/src/generated/${file}.${language}.ts`,
      `${banner('specs/errors.yaml')}${language === 'vi' ? '' : `import type { ProblemCode } from './${file}.vi.ts';\n\n`}export const problems${
        language === 'vi' ? '' : ': Record<ProblemCode, string>'
      } = ${JSON.stringify(strings)};\n${language === 'vi' ? 'export type ProblemCode = keyof typeof problems;\n' : ''}`,
    );
  }
}
for (const language of ['vi', 'en'] as const) {
  await emit(`docs/regulations.${language}.md`, handbookPage(language));
}
await emit('docs/permissions.md', permissionsPage(contract));

if (drifted.length > 0) {
  console.error(
    `These files no longer match what they are made from:\n  ${drifted.join('\n  ')}\nRun \`pnpm generate\` and commit the result.`,
  );
  process.exit(1);
}
console.log(
  check
    ? 'Generated files match their sources.'
    : `Generated types for ${codes.length} error codes and the contract, and the pages on regulations and permissions.`,
);
