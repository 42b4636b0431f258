import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..');

test('the samples of the README compile', { timeout: 60_000 }, () => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const samples = new Map(
    [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ''], index) => [
      join(folder, `README.${index + 1}.ts`),
      code,
    ]),
  );
  const options: ts.CompilerOptions = {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    customConditions: ['lienthong-source'],
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (name) => samples.get(name) ?? readFile(name);
  host.fileExists = (name) => samples.has(name) || fileExists(name);
  host.getSourceFile = (name, language, ...rest) => {
    const code = samples.get(name);
    return code === undefined
      ? getSourceFile(name, language, ...rest)
      : ts.createSourceFile(name, code, language);
  };
  const program = ts.createProgram([...samples.keys()], options, host);
  const complaints = ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${file?.fileName ?? ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
  expect(complaints).toEqual([]);
  expect(samples.size).toBeGreaterThan(9);
});
