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
    const { classList } = this.#host.renderRoot as HTMLElement;
    if (!entry) return;
    const was = classList.contains('narrow');
    if (classList.toggle('narrow', entry.contentRect.width < NARROW) !== was) this.#onChange();
  });
  readonly #onChange: () => void;

  /** `onChange`: for a host that draws something else when it is narrow; the rest is left to its styles. */
  constructor(host: LitElement, onChange = (): void => {}) {
    this.#host = host;
    this.#onChange = onChange;
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
