import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');

/** A command a package brought: of tools unless another folder is named. */
export function bin(name: string, folder = 'packages/tools'): string {
  const own = join(root, folder, 'node_modules/.bin', name);
  return existsSync(own) ? own : join(root, 'node_modules/.bin', name);
}

export interface Outcome {
  ok: boolean;
  output: string;
  seconds: number;
}

/** Runs a command in the repository and gathers what it prints. */
export function attempt(
  command: string,
  args: readonly string[],
  options: { env?: Record<string, string>; cwd?: string; echo?: boolean } = {},
): Promise<Outcome> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const gather = (chunk: Buffer) => {
      output += chunk.toString();
      if (options.echo) process.stdout.write(chunk);
    };
    child.stdout.on('data', gather);
    child.stderr.on('data', gather);
    const end = (ok: boolean) => resolve({ ok, output, seconds: (performance.now() - started) / 1000 });
    child.on('error', (error) => {
      output += String(error);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** Runs a command and ends the process with its output when it fails. */
export async function run(
  label: string,
  command: string,
  args: readonly string[],
  env?: Record<string, string>,
): Promise<void> {
  const { ok, output, seconds } = await attempt(command, args, env ? { env } : {});
  if (!ok) {
    console.error(output);
    console.error(`${label} failed.`);
    process.exit(1);
  }
  console.log(`${label}: done in ${seconds.toFixed(1)} s`);
}
