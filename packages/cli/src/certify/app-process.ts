import { spawn, type ChildProcess } from 'node:child_process';

export interface Ended {
  /** null when it had to be stopped. */
  exitCode: number | null;
  /** Everything it printed, on both outputs. */
  output: string;
}

/** A command of the app in a group of processes of its own, so that all of it ends. */
export class AppProcess {
  readonly ended: Promise<Ended>;
  readonly #child: ChildProcess;
  #stopped = false;

  constructor(command: string, cwd: string, env: Readonly<Record<string, string | undefined>>) {
    this.#child = spawn(command, {
      cwd,
      env,
      shell: true,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const gather = (chunk: Buffer) => void (output += chunk.toString());
    this.#child.stdout?.on('data', gather);
    this.#child.stderr?.on('data', gather);
    this.ended = new Promise((resolve) => {
      this.#child.once('error', (error) => (output += String(error)));
      this.#child.once('close', (code) => resolve({ exitCode: this.#stopped ? null : code, output }));
    });
  }

  /** How it ended, by itself or because it took longer than `patience` milliseconds. */
  async within(patience: number): Promise<Ended> {
    const timer = setTimeout(() => this.stop(), patience);
    const ended = await this.ended;
    clearTimeout(timer);
    return ended;
  }

  stop(): void {
    if (this.#child.exitCode !== null || this.#child.pid === undefined) return;
    this.#stopped = true;
    try {
      process.kill(-this.#child.pid, 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
  }
}
