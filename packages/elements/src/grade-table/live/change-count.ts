/** An event of our own save comes this soon after its answer, or never: it came together with another. */
const KNOWN_FOR = 5_000;

/**
 * Tells a colleague's change from the echo of our own save. Events say which gradebook changed and not who changed it; each
 * batch of ours that was answered explains one event, whichever of the two comes first. Knows nothing of marks or timers.
 */
export class ChangeCount {
  readonly #now: () => number;
  #heard = 0;
  #own: number[] = [];

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  heard(): void {
    this.#heard += 1;
  }

  saved(): void {
    this.#own.push(this.#now());
  }

  /** Everything up to here has been read. */
  clear(): void {
    this.#heard = 0;
  }

  /** What the events since the last look come to; those explained are forgotten. */
  judge(): 'foreign' | 'own' | 'nothing' {
    if (this.#heard === 0) return 'nothing';
    const since = this.#now() - KNOWN_FOR;
    this.#own = this.#own.filter((at) => at >= since);
    const explained = Math.min(this.#heard, this.#own.length);
    this.#heard -= explained;
    this.#own.splice(0, explained);
    return this.#heard > 0 ? 'foreign' : 'own';
  }
}
