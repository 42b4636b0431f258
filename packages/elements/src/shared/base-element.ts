import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from './base-element.styles.ts';
import type { ProviderState } from './context.ts';
import { nearestLanguage, observeLanguage, toLanguage, type Language } from './language.ts';
import { isResting } from './problem-code.ts';
import { loadProblemSentences, problemSentence } from './problem-sentence.ts';
import type { ProblemCatalogue } from './problem-text.ts';
import { ProviderConsumer } from './provider-consumer.ts';
import {
  loadStrings,
  mergeStrings,
  stringsOf,
  type Dictionary,
  type StringOverrides,
  type Strings,
} from './strings.ts';
import { tokens } from './tokens.styles.ts';

export type Theme = 'light' | 'dark' | 'auto';

/**
 * What every element has: protection from the page's styles, tokens, language, phrases, the link to edu-provider, and
 * light-DOM fallback. It renders nothing by itself.
 */
export abstract class EduElement<T extends Dictionary = Dictionary> extends LitElement {
  static override styles: CSSResultGroup = [tokens, baseStyles];

  readonly #provider = new ProviderConsumer(this);
  #language: Language = 'vi';
  #phrases: { key: readonly unknown[]; value: T } | undefined;
  #box: HTMLElement | undefined;
  #slot: HTMLSlotElement | undefined;
  #wantsFallback = false;
  #quotedIn: Language | undefined;
  #stopObserving: (() => void) | undefined;

  /** Phrases of this element that the site words differently. As an attribute: JSON. */
  @property({ type: Object }) strings: StringOverrides<T> | undefined;

  /** `light`, `dark`, or `auto` for the visitor's system; without it the `color-scheme` of the page. */
  @property({ reflect: true }) theme: Theme | undefined;

  /** The element's phrases in every language. */
  protected abstract readonly dictionary: Strings<T>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#language = this.#findLanguage();
    // Moved elsewhere in the page: another language or provider may be in force.
    if (this.hasUpdated) this.requestUpdate();
    this.#stopObserving = observeLanguage(() => {
      if (this.#findLanguage() !== this.#language) this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopObserving?.();
  }

  /** Everything is rendered into one box inside the shadow root; the styles say why. */
  protected override createRenderRoot(): HTMLElement {
    const root = super.createRenderRoot();
    this.#box = document.createElement('div');
    this.#box.className = 'edu';
    this.#box.setAttribute('part', 'base');
    // Beside the box, not inside it: the page's own content keeps the page's own look.
    this.#slot = document.createElement('slot');
    root.append(this.#box, this.#slot);
    return this.#box;
  }

  /** An update waits for the dictionary of its language; Vietnamese is always there. */
  protected override scheduleUpdate(): Promise<unknown> | void {
    const loading = loadStrings(this.dictionary, this.#findLanguage());
    return loading ? loading.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override willUpdate(_changed: Map<PropertyKey, unknown>): void {
    this.#language = this.#findLanguage();
    if (this.#box && this.#box.lang !== this.#language) this.#box.lang = this.#language;
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    this.#wantsFallback = false;
    super.update(changed);
    if (this.#slot) this.#slot.hidden = !this.#wantsFallback;
    if (!this.hasUpdated) whenIdle(() => void loadProblemSentences(this.#language, this.deskProblems));
  }

  /** The edu-provider around this element, if there is one. Changes cause an update. */
  protected get provider(): ProviderState | undefined {
    return this.#provider.state;
  }

  /** Language in force: own `lang`, then the provider's, then the nearest `lang`, then Vietnamese. */
  get language(): Language {
    return this.#language;
  }

  /** The element's phrases in the language in force, with what the site replaced. */
  protected get t(): T {
    const base = stringsOf(this.dictionary, this.#language);
    const bySite = this.provider?.strings[this.localName];
    const key = [base, bySite, this.strings] as const;
    if (!this.#phrases || this.#phrases.key.some((part, index) => part !== key[index])) {
      this.#phrases = { key, value: mergeStrings(base, bySite, this.strings) };
    }
    return this.#phrases.value;
  }

  /** Error codes that not everybody meets; an element that sends or looks up something, of a desk, or that writes marks, names them. */
  protected readonly deskProblems: ProblemCatalogue | undefined = undefined;

  /** The sentence for an error, in the language in force; empty for the moment its dictionary takes to load. */
  protected problem(error: unknown): string {
    if (isResting(error)) this.#quote();
    return problemSentence(error, this.#language, this.deskProblems, () => this.requestUpdate());
  }

  /** Asks again for what could not be read. An element that reads says how. */
  protected readAgain(): void {}

  /**
   * The reason why something rests comes in the language it was asked for in: after a change it is asked for again, also when it
   * is another answer, which may have been under way during the change.
   */
  #quote(): void {
    const before = this.#quotedIn;
    this.#quotedIn = this.#language;
    if (before && before !== this.#language) void this.updateComplete.then(() => this.readAgain());
  }

  /** A school's element on the site of an authority says so. */
  protected get misplaced(): TemplateResult | undefined {
    if (!this.provider?.office) return undefined;
    return html`<div class="notice"><p>${this.problem('office_key')}</p></div>`;
  }

  /** True when the page put readable content between the tags. */
  protected get hasFallback(): boolean {
    return [...this.childNodes].some((node) =>
      node instanceof Element ? !node.slot : node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
  }

  /**
   * Called while rendering: shows the page's own content below what is rendered if there is any, and answers
   * `otherwise` if there is none. A render that does not call it hides the page's content.
   */
  protected fallback(otherwise: TemplateResult | typeof nothing = nothing): TemplateResult | typeof nothing {
    if (!this.hasFallback) return otherwise;
    this.#wantsFallback = true;
    return nothing;
  }

  #findLanguage(): Language {
    return toLanguage(this.getAttribute('lang')) ?? this.provider?.language ?? nearestLanguage(this) ?? 'vi';
  }
}

function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task);
  else setTimeout(task, 1_000);
}
