import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DocumentsSource } from './documents.source.ts';

const MINUTE = 60_000;
/** A document for a whole school comes as several events. */
const TOGETHER = 500;

export interface FollowingOptions {
  /** Something came or changed, or the page was left for so long that it may have. */
  onChange(): void;
  isStale(): boolean;
}

/** Owns when a host should look again: told by its source, come back to after a while, and once a minute for the time that is left. */
export class Following implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: FollowingOptions;
  #source: DocumentsSource | undefined;
  #run: AbortController | undefined;
  #tick: ReturnType<typeof setInterval> | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, options: FollowingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onReturn);
    window.addEventListener('focus', this.#onReturn);
    this.#tick = setInterval(() => this.#host.requestUpdate(), MINUTE);
    this.follow(this.#source);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onReturn);
    window.removeEventListener('focus', this.#onReturn);
    clearInterval(this.#tick);
    clearTimeout(this.#soon);
    this.#run?.abort();
  }

  /** From now on this source, or none. */
  follow(source: DocumentsSource | undefined): void {
    this.#run?.abort();
    clearTimeout(this.#soon);
    this.#source = source;
    if (!source?.follow) return;
    const { signal } = (this.#run = new AbortController());
    // Who may not listen still has the button, and the return to the page.
    void source.follow(() => this.#onNews(signal), { signal }).catch(() => undefined);
  }

  #onNews(signal: AbortSignal): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => signal.aborted || this.#options.onChange(), TOGETHER);
  }

  readonly #onReturn = (): void => {
    if (document.visibilityState === 'visible' && this.#options.isStale()) this.#options.onChange();
  };
}
