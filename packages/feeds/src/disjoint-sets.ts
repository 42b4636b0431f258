/** Numbers 0, 1, 2, ... grouped by pairs that belong together. The smallest number stands for its group. */
export class DisjointSets {
  readonly #parent: number[] = [];

  add(): void {
    this.#parent.push(this.#parent.length);
  }

  find(member: number): number {
    let root = member;
    while (this.#above(root) !== root) root = this.#above(root);
    for (let at = member; at !== root;) {
      const next = this.#above(at);
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  union(one: number, other: number): void {
    const [low, high] = [this.find(one), this.find(other)].sort((a, b) => a - b);
    if (low !== undefined && high !== undefined) this.#parent[high] = low;
  }

  #above(member: number): number {
    return this.#parent[member] ?? member;
  }
}
