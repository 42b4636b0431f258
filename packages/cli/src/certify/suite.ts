import { authCases } from './cases/auth.ts';
import { careCases } from './cases/care.ts';
import { changesCases } from './cases/changes.ts';
import { patienceCases } from './cases/patience.ts';
import { readingCases } from './cases/reading.ts';
import { webhookCases } from './cases/webhooks.ts';
import { writingCases } from './cases/writing.ts';
import type { Manifest } from './manifest.ts';
import type { Sandbox } from './sandbox.ts';
import { skipped, Stage, type Case, type Run, type Verdict } from './stage.ts';

/** In the order they are played; the last ones look back on all the others. */
export const cases: readonly Case[] = [
  ...authCases,
  ...readingCases,
  ...patienceCases,
  ...writingCases,
  ...changesCases,
  ...webhookCases,
  ...careCases,
];

export interface Judged extends Pick<Case, 'id' | 'title'> {
  verdict: Verdict;
}

export interface SuiteOptions {
  manifest: Manifest;
  sandbox: Sandbox;
  /** Milliseconds a command of the app may take. */
  patience: number;
  /** Ids, or beginnings of ids; all when empty. */
  only?: readonly string[];
  played?(judged: Judged): void;
}

export const chosenCases = (only: readonly string[] = []): Case[] =>
  cases.filter(
    ({ id }) => only.length === 0 || only.some((wanted) => id === wanted || id.startsWith(`${wanted}.`)),
  );

export async function playSuite({ only, played, ...options }: SuiteOptions): Promise<Judged[]> {
  const runs: Run[] = [];
  const judged: Judged[] = [];
  for (const one of chosenCases(only)) {
    const { id, title } = one;
    const verdict = await play(one, { ...options, runs });
    judged.push({ id, title, verdict });
    played?.({ id, title, verdict });
  }
  return judged;
}

async function play(one: Case, options: SuiteOptions & { runs: Run[] }): Promise<Verdict> {
  if (options.manifest.commands[one.needs] === undefined)
    return skipped(`Ứng dụng không có lệnh ${one.needs}.`, `The manifest has no command \`${one.needs}\`.`);
  const stage = new Stage(options);
  try {
    return await one.judge(stage);
  } finally {
    await stage.close();
  }
}
