/**
 * Keys typed on the way from one field to another, while the module that has the other is being fetched: they belong to the
 * field that was asked for, not to the cell. Ends as soon as the focus leaves.
 */
export class HeldKeys {
  #text = '';
  #take: ((text: string) => void) | null = null;

  constructor(field: HTMLElement) {
    const stop = new AbortController();
    const options = { capture: true, signal: stop.signal };
    const hold = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === 'Escape') return stop.abort();
      if (event.key === 'Backspace') this.#text = this.#text.slice(0, -1);
      else if (event.key.length === 1) this.#text += event.key;
      this.#take?.(this.#text);
    };
    field.addEventListener('keydown', hold, options);
    field.addEventListener('blur', () => stop.abort(), options);
    field.addEventListener('mousedown', () => stop.abort(), options);
  }

  /** Gives what was typed so far, and what follows. */
  give(take: (text: string) => void): void {
    this.#take = take;
    if (this.#text) take(this.#text);
  }
}
