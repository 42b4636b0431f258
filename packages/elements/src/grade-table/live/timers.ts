/** Timers by name: one asked for again starts anew. */
export class Timers {
  readonly #running = new Map<string, ReturnType<typeof setTimeout>>();

  after(name: string, delay: number, run: () => void): void {
    this.cancel(name);
    this.#running.set(
      name,
      setTimeout(() => {
        this.#running.delete(name);
        run();
      }, delay),
    );
  }

  cancel(name: string): void {
    clearTimeout(this.#running.get(name));
    this.#running.delete(name);
  }

  clear(): void {
    for (const timer of this.#running.values()) clearTimeout(timer);
    this.#running.clear();
  }
}
