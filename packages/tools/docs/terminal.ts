import { spawn, type ChildProcess } from 'node:child_process';

/** A command that goes on in a terminal of its own, with what it has printed so far. */
export class Terminal {
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  #output = '';
  #waiting = new Set<() => void>();

  constructor(script: string, cwd: string, env: Readonly<Record<string, string>>) {
    this.#child = spawn('bash', ['-euo', 'pipefail', '-c', script], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what it starts ends with it.
      detached: true,
    });
    const gather = (chunk: Buffer) => {
      this.#output += chunk.toString();
      for (const look of this.#waiting) look();
    };
    this.#child.stdout?.on('data', gather);
    this.#child.stderr?.on('data', gather);
    this.#ended = new Promise((resolve) => this.#child.once('close', () => resolve()));
    void this.#ended.then(() => {
      for (const look of this.#waiting) look();
    });
  }

  /** What was printed, once it fits. */
  async printed(fits: (output: string) => boolean, wanted: string, patience = 60_000): Promise<string> {
    return new Promise((resolve, reject) => {
      const done = (settle: () => void) => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        settle();
      };
      const look = () => {
        if (fits(this.#output)) return done(() => resolve(this.#output));
        if (this.#child.exitCode !== null)
          done(() => reject(new Error(`It ended (${this.#child.exitCode}) and printed:\n${this.#output}`)));
      };
      const timer = setTimeout(
        () => done(() => reject(new Error(`It did not print\n${wanted}\nbut:\n${this.#output}`))),
        patience,
      );
      this.#waiting.add(look);
      look();
    });
  }

  async end(): Promise<void> {
    const { exitCode, signalCode, pid } = this.#child;
    if (exitCode === null && signalCode === null && pid !== undefined) process.kill(-pid, 'SIGTERM');
    await this.#ended;
  }
}
