import type { Steps } from '@lienthong/feeds';

/** A third of a frame; the rest is for what the page itself has to do. */
const sliceMs = 5;

/**
 * Does long work in slices and lets the page draw and take keys in between. Not in a worker: a browser refuses one from
 * another origin, which is where most pages load this library from.
 */
export async function paced<Result>(steps: Steps<Result>, signal?: AbortSignal): Promise<Result> {
  for (;;) {
    const until = performance.now() + sliceMs;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await breath();
    signal?.throwIfAborted();
  }
}

/** Unlike a timer it costs nothing and goes on in a tab that is not looked at. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
