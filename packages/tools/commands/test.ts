/**
 * All tests: `npm test`. Names pick stages (`npm test -- unit elements`); the last line is `N passed, N failed`.
 * Stages of one kind of load run beside each other, so that two cores are busy.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePrerequisites } from '../lib/prerequisites.ts';
import { startPostgres } from '../lib/postgres.ts';
import { attempt, bin, root, type Outcome } from '../lib/run.ts';

interface Counts {
  passed: number;
  failed: number;
}
interface Stage {
  name: string;
  run(): Promise<Counts & { output: string; seconds: number }>;
}

const node = (script: string, ...args: string[]) => ({
  command: process.execPath,
  args: ['--conditions=lienthong-source', `packages/tools/${script}`, ...args],
});

/** A check that passes or fails as a whole. */
function check(name: string, command: string, args: string[]): Stage {
  return {
    name,
    run: async () => {
      const { ok, output, seconds } = await attempt(command, args);
      return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output, seconds };
    },
  };
}

/** A Vitest project; its tests are counted one by one. */
function vitest(
  name: string,
  config: string,
  options: { folder?: string; env?: () => Promise<Record<string, string>> } = {},
): Stage {
  return {
    name,
    run: async () => {
      const report = join(root, `node_modules/.cache/report-${name.replace(/\W+/g, '-')}.json`);
      rmSync(report, { force: true });
      const outcome = await attempt(
        bin('vitest', options.folder),
        ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        { env: (await options.env?.()) ?? {} },
      );
      return { ...countReport(report, outcome), output: outcome.output, seconds: outcome.seconds };
    },
  };
}

function countReport(report: string, outcome: Outcome): Counts {
  try {
    const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    ) as Record<string, number>;
    const failed = numFailedTests ?? 0;
    // A run that found nothing, or that failed outside any test, is a failure too.
    const broken = failed === 0 && (!outcome.ok || !numTotalTests) ? 1 : 0;
    return { passed: numPassedTests ?? 0, failed: failed + broken };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

await ensurePrerequisites();
let postgres: ReturnType<typeof startPostgres> | undefined;

const story = (theme: string, lang: string) =>
  vitest(`stories ${theme} ${lang}`, 'stories/vitest.config.ts', {
    folder: 'stories',
    env: async () => ({ VITE_STORY_THEME: theme, VITE_STORY_LANG: lang }),
  });

const stages: Stage[] = [
  check('lint', node('commands/lint.ts').command, node('commands/lint.ts').args),
  check(
    'generated files',
    node('generate/generate.ts').command,
    node('generate/generate.ts', '--check').args,
  ),
  check('types', bin('tsc'), ['-b']),
  check('types of stories', bin('tsc'), ['-p', 'stories']),
  check('types of tools', bin('tsc'), ['-p', 'packages/tools']),
  vitest('unit', 'packages/tools/vitest/unit.config.ts'),
  vitest('server on PGlite', 'packages/tools/vitest/server.config.ts'),
  vitest('server on PostgreSQL', 'packages/tools/vitest/server.config.ts', {
    env: async () => ({ TEST_DATABASE_URL: (await (postgres ??= startPostgres())).url }),
  }),
  vitest('elements', 'packages/tools/vitest/elements.config.ts'),
  story('light', 'vi'),
  story('dark', 'en'),
  vitest('end to end', 'packages/tools/vitest/end-to-end.config.ts'),
  vitest('docs', 'packages/tools/vitest/docs.config.ts'),
  vitest('packed packages', 'packages/tools/vitest/packed.config.ts'),
  check('size', node('commands/size.ts').command, node('commands/size.ts').args),
];

const wanted = process.argv.slice(2).filter((arg) => arg !== '--');
const chosen =
  wanted.length === 0 ? stages : stages.filter(({ name }) => wanted.some((word) => name.includes(word)));
if (chosen.length === 0) {
  console.error(
    `No stage is called ${wanted.join(', ')}. Stages: ${stages.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

const total: Counts = { passed: 0, failed: 0 };
const queue = [...chosen];
async function lane(): Promise<void> {
  for (let stage = queue.shift(); stage; stage = queue.shift()) {
    const { passed, failed, output, seconds } = await stage.run();
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) console.log(`\n──── ${stage.name} ────\n${output.trim()}\n`);
    console.log(
      `${failed === 0 ? '✓' : '✗'} ${stage.name}: ${passed} passed${failed > 0 ? `, ${failed} failed` : ''} (${seconds.toFixed(1)} s)`,
    );
  }
}
await Promise.all([lane(), lane()]);
await (await postgres)?.stop();
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
