import type { LitElement, ReactiveController } from 'lit';

/** Below this many pixels a name takes two lines and the number goes: a phone held upright. */
const NARROW = 544;

/**
 * Marks the box `narrow` when it is. A container query would say the same, but makes every focus() wait for layout, and the
 * field takes the focus anew in each cell. A line without height is watched, not the box: what the mark changes never
 * comes back as a change of its size.
 */
export class NarrowController implements ReactiveController {
  readonly #host: LitElement;
  readonly #line = document.createElement('div');
  readonly #observer = new ResizeObserver(([entry]) => {
    const box = this.#host.renderRoot as HTMLElement;
    if (entry) box.classList.toggle('narrow', entry.contentRect.width < NARROW);
  });

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.shadowRoot?.prepend(this.#line);
    this.#observer.observe(this.#line);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
