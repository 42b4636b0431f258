import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { providerContext, type ProviderState } from './context.ts';

/**
 * Owns the link from an element to the edu-provider around it. Unlike the plain consumer it also finds a provider
 * that is upgraded after the element, which happens whenever scripts arrive in another order than the tags, and it
 * forgets the provider when the element is moved out of it.
 */
export class ProviderConsumer implements ReactiveController {
  readonly #host: LitElement;
  readonly #consumer: ContextConsumer<typeof providerContext, LitElement>;
  #state: ProviderState | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#consumer = new ContextConsumer(host, {
      context: providerContext,
      subscribe: true,
      callback: (state) => {
        this.#state = state;
      },
    });
    host.addController(this);
  }

  get state(): ProviderState | undefined {
    return this.#state;
  }

  hostConnected(): void {
    if (!this.#host.closest('edu-provider:not(:defined)')) return;
    void customElements.whenDefined('edu-provider').then(() => {
      if (this.#host.isConnected) this.#consumer.hostConnected();
    });
  }

  hostDisconnected(): void {
    this.#state = undefined;
  }
}
