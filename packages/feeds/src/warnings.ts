import { cut } from './text.ts';
import type { FeedWarning, FeedWarningCode } from './types.ts';

/** Counts warnings by kind, so that a broken feed of a thousand items stays a short list. */
export class Warnings {
  readonly #byCode = new Map<FeedWarningCode, FeedWarning>();

  add(code: FeedWarningCode, example: string): void {
    const known = this.#byCode.get(code);
    if (known) known.count += 1;
    else this.#byCode.set(code, { code, count: 1, example: cut(example, 120) });
  }

  list(): FeedWarning[] {
    return [...this.#byCode.values()];
  }
}
