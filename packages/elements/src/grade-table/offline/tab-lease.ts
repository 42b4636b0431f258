/** A tab's claim on the records it wrote: a Web Lock that the browser gives back when the tab is gone, however it went. */
export class TabLease {
  readonly id = crypto.randomUUID();
  #release: (() => void) | null = null;
  #held: Promise<void> | null = null;

  /** Resolves once the claim stands; rejects where the browser has no locks. */
  hold(): Promise<void> {
    return (this.#held ??= new Promise<void>((held, fail) => {
      navigator.locks
        .request(nameOf(this.id), () => {
          held();
          return new Promise<void>((release) => (this.#release = release));
        })
        .catch(fail);
    }));
  }

  release(): void {
    this.#release?.();
  }
}

/** Does the work if the tab is gone; false while it lives. */
export async function ifGone(tab: string, work: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(nameOf(tab), { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}

/** Resolves when the tab is gone. */
export async function gone(tab: string, signal: AbortSignal): Promise<void> {
  await navigator.locks.request(nameOf(tab), { signal }, () => undefined);
}

/** A record taken over carries the id of its new tab and a mark of its own after it. */
export function tabOf(label: string): string {
  return label.split('~', 1)[0] ?? label;
}

function nameOf(tab: string): string {
  return `lienthong-marks:${tab}`;
}
