import { html, nothing, type TemplateResult } from 'lit';
import { loadPaper } from './documents.load-paper.ts';
import type { PaperProps } from './documents.paper.ts';
import type { DocumentsDictionary } from './documents.strings.ts';

/** Owns the printing of the register: one at a time, and why it did not work. */
export class Printing {
  readonly #host: { requestUpdate(): void };
  #busy = false;
  #error: unknown;

  constructor(host: { requestUpdate(): void }) {
    this.#host = host;
  }

  async #start(props: PaperProps): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#error = undefined;
    this.#host.requestUpdate();
    try {
      const { printRegister } = await loadPaper();
      await printRegister(props);
    } catch (error) {
      this.#error = error;
    }
    this.#busy = false;
    this.#host.requestUpdate();
  }

  renderButton(props: PaperProps): TemplateResult {
    const { t } = props;
    return html`<button
      class="button quiet print"
      type="button"
      aria-disabled=${this.#busy ? 'true' : nothing}
      @click=${() => void this.#start(props)}
    >
      ${this.#busy ? t.printing : t.print}
    </button>`;
  }

  renderError(t: DocumentsDictionary, problem: (error: unknown) => string): TemplateResult | typeof nothing {
    if (this.#error === undefined) return nothing;
    return html`<div class="error" role="alert">${t.printFailed} ${problem(this.#error)}</div>`;
  }
}
