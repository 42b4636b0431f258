import { html, nothing, type TemplateResult } from 'lit';
import { matching } from './phrases.ts';
import type { RemarksDictionary } from './remarks.strings.ts';

const LISTED = 6;

export interface PhraseBoxHooks {
  t(): RemarksDictionary;
  /** Every phrase, the likeliest first, filled in for the pupil. */
  phrases(): readonly string[];
  onInsert(phrase: string): void;
  /** Enter with nothing chosen: the remark is done. */
  onDone(): void;
  update(): void;
  announce(text: string): void;
}

/** A combobox (APG) over the phrases: the list is there from the start, arrows choose, Enter inserts. */
export class PhraseBox {
  #query = '';
  /** -1: none chosen yet. */
  #active = -1;
  readonly #hooks: PhraseBoxHooks;

  constructor(hooks: PhraseBoxHooks) {
    this.#hooks = hooks;
  }

  reset(): void {
    this.#query = '';
    this.#active = -1;
  }

  render(): TemplateResult {
    const t = this.#hooks.t();
    const hits = this.#hits();
    return html`<div class="field">
      <label for="find-phrase">${t.remarkPhrase}</label>
      <input
        class="input"
        id="find-phrase"
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-label=${t.remarkPhrase}
        aria-autocomplete="list"
        aria-expanded=${hits.length > 0 ? 'true' : 'false'}
        aria-controls="phrases"
        aria-activedescendant=${this.#active < 0 ? nothing : `phrase-${this.#active}`}
        aria-describedby="phrase-hint"
        .value=${this.#query}
        @input=${(event: Event) => this.#onInput((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.#onKeydown(event)}
      />
      <p class="hint" id="phrase-hint">${hits.length > 0 ? t.remarkPhraseHint : t.remarkNoPhrase}</p>
      <ul
        class="phrases"
        id="phrases"
        role="listbox"
        aria-label=${t.remarkPhrase}
        ?hidden=${hits.length === 0}
      >
        ${hits.map((phrase, at) => this.#renderHit(phrase, at))}
      </ul>
    </div>`;
  }

  #renderHit(phrase: string, at: number): TemplateResult {
    const press = (event: Event): void => {
      // The focus stays in the field.
      event.preventDefault();
      this.#insert(phrase);
    };
    return html`<li
      id="phrase-${at}"
      role="option"
      aria-selected=${at === this.#active ? 'true' : 'false'}
      @mousedown=${press}
    >
      ${phrase}
    </li>`;
  }

  #hits(): string[] {
    return matching(this.#hooks.phrases(), this.#query).slice(0, LISTED);
  }

  #insert(phrase: string): void {
    this.reset();
    this.#hooks.onInsert(phrase);
    this.#hooks.update();
  }

  #onInput(query: string): void {
    this.#query = query;
    // Something was asked for: its best answer is a press away.
    this.#active = query.trim() !== '' && this.#hits().length > 0 ? 0 : -1;
    if (this.#hits().length === 0) this.#hooks.announce(this.#hooks.t().remarkNoPhrase);
    this.#hooks.update();
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    const hits = this.#hits();
    const { length } = hits;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (length === 0) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#active = this.#active < 0 && step < 0 ? length - 1 : (this.#active + step + length) % length;
      this.#hooks.update();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const phrase = hits[this.#active];
      if (phrase !== undefined) this.#insert(phrase);
      else if (this.#query.trim() === '') this.#hooks.onDone();
    } else if (event.key === 'Escape' && (this.#query !== '' || this.#active >= 0)) {
      event.preventDefault();
      this.reset();
      this.#hooks.update();
    }
  }
}
