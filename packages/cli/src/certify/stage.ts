import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppProcess, type Ended } from './app-process.ts';
import type { Manifest } from './manifest.ts';
import type { Call, Weather } from './recorder.ts';
import type { Sandbox } from './sandbox.ts';
import type { Words } from './words.ts';

export interface Run extends Ended {
  calls: readonly Call[];
}

export type Verdict = { outcome: 'passed' } | { outcome: 'failed' | 'skipped'; detail: Words };

export const passed: Verdict = { outcome: 'passed' };
export const failed = (vi: string, en: string): Verdict => ({ outcome: 'failed', detail: { vi, en } });
export const skipped = (vi: string, en: string): Verdict => ({ outcome: 'skipped', detail: { vi, en } });

export interface Case {
  id: string;
  title: Words;
  needs: 'sync' | 'write' | 'serve';
  judge(stage: Stage): Promise<Verdict> | Verdict;
}

/** Where one case is played: the app begins without anything it kept. */
export class Stage {
  readonly manifest: Manifest;
  readonly sandbox: Sandbox;
  readonly #patience: number;
  readonly #earlier: Run[];
  #state: string | undefined;

  constructor(options: { manifest: Manifest; sandbox: Sandbox; patience: number; runs: Run[] }) {
    this.manifest = options.manifest;
    this.sandbox = options.sandbox;
    this.#patience = options.patience;
    this.#earlier = options.runs;
  }

  /** All runs of all cases so far. */
  get runs(): readonly Run[] {
    return this.#earlier;
  }

  /** Runs a command to its end, in the weather given; a second run in one case finds what the first one kept. */
  async run(
    name: 'sync' | 'write',
    weather?: Weather,
    { atMost = this.#patience }: { atMost?: number } = {},
  ): Promise<Run> {
    const calls = this.sandbox.recorder.watch(weather);
    const ended = await (await this.start(name)).within(Math.min(atMost, this.#patience));
    const run = { ...ended, calls: [...calls] };
    this.#earlier.push(run);
    return run;
  }

  /** Starts a command that goes on. */
  async start(name: 'sync' | 'write' | 'serve', more: Record<string, string> = {}): Promise<AppProcess> {
    const { manifest, sandbox } = this;
    this.#state ??= await mkdtemp(join(tmpdir(), 'lienthong-certify-'));
    return new AppProcess(manifest.commands[name] ?? '', manifest.folder, {
      ...process.env,
      LIENTHONG_URL: sandbox.recorder.url,
      LIENTHONG_SCHOOL: sandbox.school,
      LIENTHONG_CLIENT_ID: sandbox.clientId,
      LIENTHONG_CLIENT_SECRET: sandbox.clientSecret,
      LIENTHONG_STATE: this.#state,
      ...more,
    });
  }

  async close(): Promise<void> {
    if (this.#state !== undefined) await rm(this.#state, { recursive: true, force: true });
  }
}

export const isToken = ({ path }: Pick<Call, 'path'>): boolean => path === '/oidc/token';
export const isApi = ({ path }: Pick<Call, 'path'>): boolean => path.startsWith('/v1/');
export const isRead = (call: Pick<Call, 'path' | 'method'>): boolean => isApi(call) && call.method === 'GET';
export const isMarks = ({ method, path }: Pick<Call, 'path' | 'method'>): boolean =>
  method === 'POST' && /\/gradebooks\/[^/]+\/marks$/.test(path);

/** What the app said went wrong, for the detail of a case that failed; nothing in it that could be a secret. */
export function tail({ output }: Ended): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^\s+at |^Node\.js /.test(line));
  const line = lines.findLast((each) => /error/i.test(each)) ?? lines.at(-1);
  return line === undefined
    ? ''
    : ` (${line
        .trim()
        .replace(/[\w-]{24,}/g, '…')
        .slice(0, 300)})`;
}

/** It did not end well, in words; undefined when it did. */
export function notDone(run: Ended, doing: Words): Verdict | undefined {
  if (run.exitCode === 0) return undefined;
  if (run.exitCode === null)
    return failed(`Ứng dụng không dừng lại khi ${doing.vi}.`, `The app did not end when ${doing.en}.`);
  return failed(
    `Ứng dụng báo lỗi (mã ${run.exitCode}) khi ${doing.vi}${tail(run)}.`,
    `The app ended with ${run.exitCode} when ${doing.en}${tail(run)}.`,
  );
}
