import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { root } from '../lib/run.ts';
import { continued, isCode, pages } from './blocks.ts';

/** Where every package of ours is installed, and what the samples use with them. */
const beside = join(root, 'packages/tools');

const samples = new Map(
  pages().flatMap(({ path, blocks }) =>
    continued(blocks)
      .filter(
        (block) => isCode(block) && ['sketch', 'given'].every((mark) => block.marks[mark] === undefined),
      )
      .map(({ language, code, line, marks }) => {
        const plain = /^m?js/.test(language);
        const folder = join(beside, path.replace(/\W/g, '_'));
        const file = marks['file'] ?? `${line}.${language}`;
        const name = join(folder, String(file).replace(/js(x?)$/, 'ts$1'));
        const sample = { page: path, line, plain, code: `${code}\nexport {};\n` };
        return [name, sample] as const;
      }),
  ),
);

const given = join(import.meta.dirname, 'given.ts');

const options: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  jsx: ts.JsxEmit.ReactJSX,
  customConditions: ['lienthong-source'],
  allowImportingTsExtensions: true,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  skipLibCheck: true,
  types: ['node'],
  typeRoots: [join(root, 'node_modules/@types')],
};

function complaintsAbout(names: readonly string[], changes: ts.CompilerOptions): string[] {
  const all = { ...options, ...changes };
  const host = ts.createCompilerHost(all);
  const { readFile, fileExists, getSourceFile, directoryExists } = host;
  const folders = new Set([...samples.keys()].map((name) => dirname(name)));
  host.directoryExists = (name) => folders.has(name) || (directoryExists?.(name) ?? true);
  host.readFile = (name) => samples.get(name)?.code ?? readFile(name);
  host.fileExists = (name) => samples.has(name) || fileExists(name);
  host.getSourceFile = (name, language, ...rest) => {
    const sample = samples.get(name);
    return sample === undefined
      ? getSourceFile(name, language, ...rest)
      : ts.createSourceFile(name, sample.code, language);
  };
  const program = ts.createProgram([given, ...names], all, host);
  return names.flatMap((name) => {
    const source = program.getSourceFile(name);
    const { page = '', line = 0 } = samples.get(name) ?? {};
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ file, start = 0, messageText }) => {
        const within = file ? file.getLineAndCharacterOfPosition(start).line : 0;
        return `${page}:${line + within} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
      },
    );
  });
}

it.each([
  ['TypeScript', {}],
  // Plain JavaScript says no types, so it is not asked what may be undefined.
  ['JavaScript', { strict: false, noUncheckedIndexedAccess: false, exactOptionalPropertyTypes: false }],
] as const)('every sample of %s compiles', { timeout: 120_000 }, (kind, changes) => {
  const names = [...samples.keys()].filter((name) => samples.get(name)?.plain === (kind === 'JavaScript'));
  expect(complaintsAbout(names, changes)).toEqual([]);
  expect(names.length).toBeGreaterThan(5);
});

it('every JSON sample is JSON', () => {
  const samples = pages().flatMap(({ path, blocks }) =>
    blocks
      .filter(({ language }) => language === 'json')
      .map(({ code, line }) => ({ where: `${path}:${line}`, code })),
  );
  for (const { where, code } of samples) expect(() => JSON.parse(code) as unknown, where).not.toThrow();
  expect(samples.length).toBeGreaterThan(0);
});
