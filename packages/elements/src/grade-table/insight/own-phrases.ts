import type { PanelHost } from '../panel.ts';
import { phrasesOf } from './phrases.ts';

/**
 * Phrases of one's own, in memory only, by where the gradebooks come from: with the session of a person, or with the page,
 * they go. A shared computer would show stored ones to the next person, and a phrase may name a child.
 */
const all = new WeakMap<object, readonly string[]>();

export class OwnPhrases {
  readonly #host: PanelHost;

  constructor(host: PanelHost) {
    this.#host = host;
  }

  get list(): readonly string[] {
    return all.get(this.#key) ?? [];
  }

  keep(lines: string): void {
    all.set(this.#key, phrasesOf(lines));
  }

  get #key(): object {
    return this.#host.gradebooks.source ?? this.#host.element;
  }
}
