export interface Limits {
  /** At once, of all. */
  atOnce: number;
  /** … and of one host. */
  perHost: number;
}

/** Does the work of every item, in order as far as no host gets more than its share at once. */
export async function byHost<T>(
  items: Iterable<T>,
  hostOf: (item: T) => string,
  { atOnce, perHost }: Limits,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const busy = new Map<string, number>();
  const next = (): T | undefined => {
    const index = waiting.findIndex((item) => (busy.get(hostOf(item)) ?? 0) < perHost);
    return index < 0 ? undefined : waiting.splice(index, 1)[0];
  };
  // One that finds nothing may end: what still waits, waits for hosts that others are busy with, and they take it next.
  const worker = async () => {
    for (let item = next(); item !== undefined; item = next()) {
      const host = hostOf(item);
      busy.set(host, (busy.get(host) ?? 0) + 1);
      try {
        await work(item);
      } finally {
        busy.set(host, (busy.get(host) ?? 1) - 1);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
