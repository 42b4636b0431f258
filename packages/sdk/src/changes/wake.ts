import { rest } from './patience.ts';

/** Rouses a consumer that waits: call `wake()` where a webhook arrives, for whichever school the consumer is of. */
export interface Wake {
  wake(): void;
  /** Until somebody calls `wake`, or the time is over, or the signal ends it. */
  wait(atMost: number, signal: AbortSignal | undefined): Promise<void>;
}

export function createWake(): Wake {
  let called = false;
  let rouse = () => {};
  return {
    wake() {
      called = true;
      rouse();
    },
    async wait(atMost, signal) {
      if (!called) {
        const over = new AbortController();
        const leave = () => over.abort();
        rouse = leave;
        signal?.addEventListener('abort', leave, { once: true });
        if (signal?.aborted) leave();
        await rest(atMost, over.signal);
        signal?.removeEventListener('abort', leave);
      }
      called = false;
    },
  };
}
