/**
 * The applicants one school holds while choices are made, in groups of equal rank; a higher rank is better. A school that has
 * refused a rank takes nobody of that rank or below any more, which is why the order of applications cannot matter.
 */
export class Border<T> {
  readonly #seats: number;
  readonly #tied: 'in' | 'out';
  readonly #groups = new Map<number, T[]>();
  /** Ranks held, a binary heap with the lowest first. */
  readonly #ranks: number[] = [];
  #held = 0;
  /** The best rank refused so far. */
  #refused = -Infinity;

  /** @param tied a group of equals that only partly fits is `in` whole or `out` whole */
  constructor(seats: number, tied: 'in' | 'out') {
    this.#seats = seats;
    this.#tied = tied;
  }

  /** Takes an applicant for now; answers who is refused for good, who may be the applicant. */
  apply(applicant: T, rank: number): readonly T[] {
    if (rank <= this.#refused) return [applicant];
    const group = this.#groups.get(rank);
    if (group) group.push(applicant);
    else {
      this.#groups.set(rank, [applicant]);
      this.#push(rank);
    }
    this.#held += 1;

    const out: T[] = [];
    for (let lowest = this.#lowest(); lowest && this.#over(lowest); lowest = this.#lowest()) {
      this.#refused = this.#pop();
      this.#held -= lowest.length;
      out.push(...lowest);
    }
    return out;
  }

  #lowest(): T[] | undefined {
    return this.#groups.get(this.#ranks[0] as number);
  }

  #over(lowest: readonly T[]): boolean {
    return this.#tied === 'in' ? this.#held - lowest.length >= this.#seats : this.#held > this.#seats;
  }

  #push(rank: number): void {
    const ranks = this.#ranks;
    let at = ranks.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = ranks[parent] as number;
      if (above <= rank) break;
      ranks[at] = above;
      at = parent;
    }
    ranks[at] = rank;
  }

  #pop(): number {
    const ranks = this.#ranks;
    const top = ranks[0] as number;
    const last = ranks.pop() as number;
    const size = ranks.length;
    if (size === 0) return top;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      const right = child + 1;
      if (right < size && (ranks[right] as number) < (ranks[child] as number)) child = right;
      if ((ranks[child] as number) >= last) break;
      ranks[at] = ranks[child] as number;
      at = child;
    }
    ranks[at] = last;
    return top;
  }
}
