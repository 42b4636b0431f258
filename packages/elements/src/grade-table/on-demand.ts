import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A module that is fetched when it is first asked for; the host is updated when it is here. */
export class OnDemand<Module> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #import: () => Promise<Module>;
  readonly #onLoaded: (module: Module) => void;
  #module: Module | null = null;
  #loading: Promise<void> | null = null;
  #asked = false;

  constructor(
    host: ReactiveControllerHost,
    load: () => Promise<Module>,
    onLoaded: (module: Module) => void = () => {},
  ) {
    this.#host = host;
    this.#import = load;
    this.#onLoaded = onLoaded;
    host.addController(this);
  }

  /** Back in the page, what did not arrive is asked for again. */
  hostConnected(): void {
    if (this.#asked && !this.#module) void this.load();
  }

  /** Null until it is here. */
  get module(): Module | null {
    if (!this.#module) void this.load();
    return this.#module;
  }

  /** True once nothing is on its way. */
  get settled(): Promise<boolean> {
    return (this.#loading ?? Promise.resolve()).then(() => true);
  }

  /** Never rejects: without the module its part stays away, and the next asking tries again. */
  load(): Promise<void> {
    this.#asked = true;
    return (this.#loading ??= this.#import().then(
      (module) => {
        if (this.#module) return;
        this.#module = module;
        this.#onLoaded(module);
        this.#host.requestUpdate();
      },
      () => {
        this.#loading = null;
      },
    ));
  }
}
