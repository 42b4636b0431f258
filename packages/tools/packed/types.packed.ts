import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, inject, it } from 'vitest';

const folder = join(inject('packed').place, 'types');
mkdirSync(folder);

const strict: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  // Without it the types of every package are checked too, ours among them.
  skipLibCheck: false,
};

/** What the compiler says of consumer/typed.ts, laid beside the installed packages. */
function complaints(name: string, options: ts.CompilerOptions): string[] {
  const file = join(folder, name);
  copyFileSync(join(import.meta.dirname, 'consumer/typed.ts'), file);
  const program = ts.createProgram([file], { ...strict, ...options });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file: where, code, messageText }) =>
      [
        where?.fileName.split('node_modules/').at(-1),
        code,
        ts.flattenDiagnosticMessageText(messageText, ' '),
      ].join(' '),
    );
}

const { ModuleKind, ModuleResolutionKind } = ts;

describe('a strict TypeScript consumer', () => {
  it.each([
    ['node16', { module: ModuleKind.Node16, moduleResolution: ModuleResolutionKind.Node16 }],
    ['nodenext', { module: ModuleKind.NodeNext, moduleResolution: ModuleResolutionKind.NodeNext }],
    ['bundler', { module: ModuleKind.ESNext, moduleResolution: ModuleResolutionKind.Bundler }],
  ])('compiles with moduleResolution %s', (name, options) => {
    expect(complaints(`${name}.ts`, options)).toEqual([]);
  });

  it('compiles as CommonJS too, where Node can require ES modules', () => {
    const nodeNext = { module: ModuleKind.NodeNext, moduleResolution: ModuleResolutionKind.NodeNext };
    // Files named .cts are CommonJS; `import` in them becomes require().
    expect(complaints('required.cts', { ...nodeNext, verbatimModuleSyntax: false })).toEqual([]);
  });

  it('is told by the old resolution, which reads no `exports`, what to set instead', () => {
    const found = complaints('node10.ts', {
      module: ModuleKind.ESNext,
      moduleResolution: ModuleResolutionKind.Node10,
    });
    expect(found[0]).toContain("'node16', 'nodenext', or 'bundler'");
  });
});
