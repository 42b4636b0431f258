/**
 * Registers a tag if it is free. A page may well load two copies of this library (its own bundle and the loader of
 * the central system); the first one wins and the second stays quiet.
 */
export function define(tag: `edu-${string}`, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
