import { EventEmitter } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PoolOptions, PoolRunnerInitializer, PoolWorker, WorkerRequest } from 'vitest/node';

type Listener = (...args: unknown[]) => void;

/** Threads that wait for the next test file. */
const idle: Worker[] = [];

/**
 * A thread that outlives the test file it ran. Starting one takes ten times as long as most mutants' tests, and thousands
 * of mutants are run; modules are evaluated anew for every test file all the same.
 */
class WarmThread implements PoolWorker {
  readonly name = 'warm';
  readonly #options: PoolOptions;
  readonly #events = new EventEmitter();
  readonly #forwards = ['message', 'error', 'exit'].map((event): [string, Listener] => [
    event,
    (...args) => this.#events.emit(event, ...args),
  ]);
  #thread: Worker | undefined;
  #stoppedInOrder = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    const { env, execArgv } = this.#options;
    this.#thread =
      idle.pop() ??
      new Worker(new URL('./warm-worker.ts', import.meta.url), { env: env as NodeJS.ProcessEnv, execArgv });
    for (const [event, forward] of this.#forwards) this.#thread.on(event, forward);
  }

  async stop(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    if (!thread) return;
    for (const [event, forward] of this.#forwards) thread.off(event, forward);
    if (this.#stoppedInOrder) idle.push(thread);
    else await thread.terminate();
  }

  send(message: WorkerRequest): void {
    if (message.type === 'stop') {
      // The thread is not told: it would take itself down.
      this.#stoppedInOrder = true;
      queueMicrotask(() =>
        this.#events.emit('message', { __vitest_worker_response__: true, type: 'stopped' }),
      );
    } else {
      this.#thread?.postMessage(message);
    }
  }

  on(event: string, listener: Listener): void {
    this.#events.on(event, listener);
  }

  off(event: string, listener: Listener): void {
    this.#events.off(event, listener);
  }

  deserialize(data: unknown): unknown {
    return data;
  }
}

export const warmPool: PoolRunnerInitializer = {
  name: 'warm',
  createPoolWorker: (options) => new WarmThread(options),
};
