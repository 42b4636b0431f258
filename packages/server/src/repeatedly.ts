export interface Repeated {
  /** Runs at once, and again so long after each run has ended. */
  start(): void;
  /** Begins no run any more, and waits for the one there is. */
  stop(): Promise<void>;
}

/** Work beside the requests that never runs twice at the same time; a run that fails is told, and the next one comes. */
export function repeatedly(
  work: () => Promise<unknown>,
  { every, failed }: { every: number; failed: (error: unknown) => void },
): Repeated {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  const run = () => {
    running = work()
      .catch(failed)
      .then(() => {
        if (!stopped) timer = setTimeout(run, every).unref();
      });
  };
  return {
    start: run,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
