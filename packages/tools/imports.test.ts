import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { root } from './vitest/shared.ts';

const eslint = new ESLint({ cwd: root, overrideConfigFile: join(root, 'packages/tools/eslint.config.mjs') });

async function restricted(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, file) });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === 'no-restricted-imports')
    .map(({ message }) => message);
}

describe('import direction', () => {
  it.each([
    ['packages/regulations/src/x.ts', '@lienthong/sdk'],
    ['packages/feeds/src/x.ts', '@lienthong/regulations'],
    ['packages/sdk/src/x.ts', '@lienthong/server'],
    ['packages/server/src/x.ts', '@lienthong/elements/loader.js'],
    ['packages/server/src/x.ts', '@lienthong/sdk'],
    ['packages/elements/src/x/x.ts', '@lienthong/server'],
    ['packages/cli/src/x.ts', '@lienthong/elements/loader.js'],
    ['packages/server/src/gradebook/x.ts', '../admissions/repository.ts'],
    ['packages/server/src/apps/grants/x.ts', '../../admissions/repository.ts'],
    ['packages/server/src/http/x.ts', '../files/index.ts'],
    ['packages/server/src/identity/oidc/x.ts', '../../apps/index.ts'],
    ['packages/server/src/identity/oidc/x.ts', '@lienthong/sdk'],
    ['packages/server/src/news/x.ts', '@lienthong/sdk'],
    ['packages/sdk/src/x.ts', '../../../packages/server/src/index.ts'],
  ])('%s may not import %s', async (file, imported) => {
    expect(await restricted(file, `import '${imported}';\n`)).toHaveLength(1);
  });

  it.each([
    ['packages/elements/src/x/x.ts', '@lienthong/regulations'],
    ['packages/server/src/x.ts', '@lienthong/feeds'],
    ['packages/cli/src/x.ts', '@lienthong/server'],
    ['packages/server/src/gradebook/x.ts', '../admissions/index.ts'],
    ['packages/server/src/gradebook/x.ts', '../http/problem.ts'],
    ['packages/server/src/apps/grants/x.ts', '../../files/index.ts'],
    ['packages/server/src/testing/x.ts', '../files/limits.ts'],
  ])('%s may import %s', async (file, imported) => {
    expect(await restricted(file, `import '${imported}';\n`)).toEqual([]);
  });
});
