/** Requests remembered at most; the oldest are forgotten first. */
const MOST = 10_000;

/** Counts a fault that shall happen a few times and then not: `times=2`. */
export class Series {
  readonly #seen = new Map<string, number>();

  /** Whether this is still one of the first `times` equal requests. The one after them ends the series, and the next begins anew. */
  goesOn(request: string, times: number): boolean {
    const seen = this.#seen.get(request) ?? 0;
    this.#seen.delete(request);
    if (seen >= times) return false;
    this.#seen.set(request, seen + 1);
    const [oldest] = this.#seen.keys();
    if (this.#seen.size > MOST && oldest !== undefined) this.#seen.delete(oldest);
    return true;
  }
}
