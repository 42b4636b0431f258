import type { Differences } from './differences.ts';
import type { LiveDictionary } from './live.strings.ts';

/** What others did, gathered until it is said: one sentence for a burst of changes. */
export class News {
  #cells = new Set<string>();
  #people = new Set<string>();
  #rest: string[] = [];

  add({ marks, columns, pupilsCame, pupilsLeft }: Differences, t: LiveDictionary, name: NameOf): void {
    for (const { pupilId, slot, by } of marks) {
      this.#cells.add(`${pupilId}/${slot}`);
      this.#people.add(by ?? t.somebody);
    }
    for (const { slot, what } of columns) this.#rest.push(t.column(name(slot), what));
    const pupils = t.pupils(pupilsCame, pupilsLeft);
    if (pupils) this.#rest.push(pupils);
  }

  /** The sentences, and nothing is left to say; empty when there was nothing. */
  take(t: LiveDictionary): string {
    const [first = t.somebody, ...others] = this.#people;
    const marks = this.#cells.size > 0 ? [t.changed(first, others.length, this.#cells.size)] : [];
    const said = [...marks, ...this.#rest].join(' ');
    this.#cells.clear();
    this.#people.clear();
    this.#rest = [];
    return said;
  }
}

type NameOf = (slot: string) => string;
