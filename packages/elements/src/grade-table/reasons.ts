import type { Reason } from '@lienthong/regulations';
import type * as ReasonTexts from '@lienthong/regulations/reason-text';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from '../shared/language.ts';

/** The circulars' reasons in sentences, fetched when somebody first stands on an average. */
export class Reasons implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #texts: typeof ReasonTexts | null = null;
  #asked = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    if (!this.#texts) this.#asked = false;
  }

  /** Null until the texts are here; then the host is updated. */
  sentence(language: Language): ((reason: Reason) => string) | null {
    const texts = this.#texts;
    if (!texts) {
      void this.#fetch();
      return null;
    }
    const dictionary = language === 'vi' ? texts.viReasons : texts.enReasons;
    return (reason) => texts.reasonText(reason, dictionary);
  }

  async #fetch(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    try {
      this.#texts = await import('@lienthong/regulations/reason-text');
      this.#host.requestUpdate();
    } catch {
      // Without them the short words stand; the next average asks again.
      this.#asked = false;
    }
  }
}
