import { readFileSync } from 'node:fs';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, inject, it } from 'vitest';
import { entriesOf } from './packed.ts';

const { tarballs } = inject('packed');
const bytesOf = (name: string) => new Uint8Array(readFileSync(tarballs[name] ?? ''));

/** What stands on purpose, each with its reason; everything else that is found fails. */
const deliberate: readonly { kind: string; resolution: string; entry?: string; why: string }[] = [
  {
    kind: 'NoResolution',
    resolution: 'node10',
    why: 'TypeScript’s old resolution reads no `exports`; who still has it sets moduleResolution to bundler or node16',
  },
  {
    kind: 'CJSResolvesToESM',
    resolution: 'node16-cjs',
    why: 'Packages are ES modules only: CommonJS takes them by import(), or by require() from Node 20.19 and 22.12 on',
  },
];

/** What has no types: data, which one reads as a file. */
const isData = (entry: string) => /\.(yaml|json)$/.test(entry);

describe.each(Object.keys(tarballs))('%s', (name) => {
  it('is packed as publint wants it', async () => {
    const { messages, pkg } = await publint({
      pack: { tarball: bytesOf(name).buffer },
      level: 'suggestion',
    });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it('has the right types at every entry', async () => {
    const entries = entriesOf(name).filter((entry) => !isData(entry));
    const result = await checkPackage(createPackageFromTarballData(bytesOf(name)), {
      entrypoints: entries.map((entry) => `.${entry.slice(name.length)}`),
    });
    if (result.types === false) throw new Error(`${name} has no types.`);
    expect(Object.keys(result.entrypoints)).toHaveLength(entries.length);
    const unexpected = result.problems.filter(
      (problem) =>
        !deliberate.some(
          ({ kind, resolution }) =>
            problem.kind === kind && 'resolutionKind' in problem && problem.resolutionKind === resolution,
        ),
    );
    expect(unexpected).toEqual([]);
  });
});
