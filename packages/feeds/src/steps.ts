/** Work that may pause: at each `yield` a page may draw and take keys before it goes on. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all of it at once, as a server does. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
