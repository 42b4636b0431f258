import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Document, DocumentStaff } from '@lienthong/sdk/documents';
import type { Language } from '../shared/language.ts';
import { OneWrite } from '../shared/one-write.ts';
import { mergeStrings, stringsOf, type StringOverrides } from '../shared/strings.ts';
import { Unsaved } from '../shared/unsaved.ts';
import { formsStrings, type FormsDictionary } from './documents.forms.strings.ts';
import { renderPeople } from './documents.people.ts';
import type { DocumentsSource } from './documents.source.ts';
import type { DocumentsDictionary } from './documents.strings.ts';

export type FormKind = 'forward' | 'answer';

/** What the forms need of the element that draws them. */
export interface FormsView {
  readonly t: DocumentsDictionary;
  readonly language: Language;
  /** Phrases the site words differently. */
  readonly overrides: readonly (StringOverrides | undefined)[];
  problem(error: unknown): string;
  announce(text: string): void;
  onWritten(kind: FormKind, document: Document, people: number): void;
  onCancel(kind: FormKind, document: Document): void;
  /** Where the first thing that is missing is. */
  onMissing(selector: string): void;
}

interface Draft {
  readonly people: readonly string[];
  readonly text: string;
  readonly mayAcknowledge: boolean;
}

const emptyDraft: Draft = { people: [], text: '', mayAcknowledge: false };

/** Owns what is typed about documents, kept for each until it is sent, and whom one may be forwarded to. One form is open at a time. */
export class Forms {
  readonly #host: ReactiveControllerHost;
  readonly #write: OneWrite;
  readonly #drafts = new Map<string, Draft>();
  #open: { kind: FormKind; id: string } | undefined;
  #staff: readonly DocumentStaff[] | undefined;
  #staffError: unknown;
  #query = '';
  #tried = false;
  #run = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#write = new OneWrite(host);
    new Unsaved(host, () =>
      [...this.#drafts.values()].some(({ people, text }) => people.length > 0 || text.trim() !== ''),
    );
  }

  /** Another person, or nobody: nothing that was typed stays. */
  clear(): void {
    this.#run.abort();
    this.#run = new AbortController();
    this.#drafts.clear();
    this.#open = undefined;
    this.#staff = undefined;
    this.#staffError = undefined;
    this.#write.forget();
  }

  isOpen(id: string): boolean {
    return this.#open?.id === id;
  }

  open(kind: FormKind, id: string, source: DocumentsSource): void {
    this.#open = { kind, id };
    this.#query = '';
    this.#tried = false;
    this.#write.forget();
    if (kind === 'forward' && !this.#staff) void this.#readStaff(source);
    this.#host.requestUpdate();
  }

  close(): void {
    this.#open = undefined;
    this.#host.requestUpdate();
  }

  async #readStaff(source: DocumentsSource): Promise<void> {
    const { signal } = this.#run;
    this.#staffError = undefined;
    this.#host.requestUpdate();
    try {
      const staff = await source.staff({ signal });
      if (!signal.aborted) this.#staff = staff;
    } catch (error) {
      if (!signal.aborted) this.#staffError = error;
    }
    this.#host.requestUpdate();
  }

  get #key(): string {
    return this.#open ? `${this.#open.kind} ${this.#open.id}` : '';
  }

  get #draft(): Draft {
    return this.#drafts.get(this.#key) ?? emptyDraft;
  }

  #change(change: Partial<Draft>): void {
    this.#drafts.set(this.#key, { ...this.#draft, ...change });
    this.#write.forget();
    this.#host.requestUpdate();
  }

  async #submit(document: Document, source: DocumentsSource, view: FormsView): Promise<void> {
    const { id } = document;
    const kind = this.#open?.kind;
    const key = this.#key;
    const { people, text, mayAcknowledge } = this.#draft;
    this.#tried = true;
    this.#host.requestUpdate();
    if (kind === 'forward' && people.length === 0) return view.onMissing('#people-query');
    if (kind === 'answer' && !text.trim()) return view.onMissing('#form-text');
    const note = text.trim();
    const { signal } = this.#run;
    const written = await this.#write.run([key, people, note, mayAcknowledge], (idempotencyKey) =>
      kind === 'answer'
        ? source.answer(id, { text: note }, { idempotencyKey })
        : source.forward(
            id,
            { staffIds: [...people], mayAcknowledge, ...(note && { note }) },
            { idempotencyKey },
          ),
    );
    if (!written || !kind || signal.aborted) return;
    this.#drafts.delete(key);
    this.close();
    view.onWritten(kind, written, people.length);
  }

  render(document: Document, source: DocumentsSource, view: FormsView): TemplateResult | typeof nothing {
    const kind = this.#open?.kind;
    if (!kind || !this.isOpen(document.id)) return nothing;
    const t = wordsOf(view);
    const { sending, error } = this.#write;
    const answering = kind === 'answer';
    return html`<form
      class="panel"
      novalidate
      aria-labelledby="form-title"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#submit(document, source, view);
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape' && !sending) view.onCancel(kind, document);
      }}
    >
      <div>
        <h4 class="subtitle" id="form-title" tabindex="-1">${answering ? t.answer : t.forward}</h4>
        ${answering ? html`<p class="hint">${t.answerHint}</p>` : nothing}
      </div>
      ${answering ? nothing : this.#people(document, source, view)} ${this.#text(answering, t)}
      ${
        error === undefined
          ? nothing
          : html`<div class="error" role="alert">
              ${answering ? t.answerFailed : t.forwardFailed} ${view.problem(error)}
            </div>`
      }
      <div class="buttons">
        <button class="button primary" type="submit" aria-disabled=${sending ? 'true' : nothing}>
          ${answering ? (sending ? t.answering : t.sendAnswer) : sending ? t.sending : t.send}
        </button>
        <button class="button" type="button" @click=${() => view.onCancel(kind, document)}>
          ${t.cancel}
        </button>
      </div>
    </form>`;
  }

  #people(document: Document, source: DocumentsSource, view: FormsView): TemplateResult {
    const t = wordsOf(view);
    if (this.#staffError !== undefined)
      return html`<div class="notice danger" role="alert">
        <p>${t.peopleFailed} ${view.problem(this.#staffError)}</p>
        <button class="button" type="button" @click=${() => void this.#readStaff(source)}>${t.retry}</button>
      </div>`;
    if (!this.#staff) return html`<p class="status" role="status">${t.peopleLoading}</p>`;
    const { people, mayAcknowledge } = this.#draft;
    return html`${renderPeople({
        t,
        staff: this.#staff,
        chosen: people,
        has: (document.forwards ?? []).map(({ name }) => name),
        query: this.#query,
        error: this.#tried && people.length === 0 ? t.noPeople : undefined,
        onQuery: (query) => {
          this.#query = query;
          this.#host.requestUpdate();
        },
        onChoose: (ids) => this.#change({ people: ids }),
        announce: (text) => view.announce(text),
      })}
      <label class="hit">
        <input
          class="check"
          id="may-acknowledge"
          type="checkbox"
          .checked=${mayAcknowledge}
          @change=${(event: Event) => this.#change({ mayAcknowledge: (event.target as HTMLInputElement).checked })}
        />
        ${t.mayAcknowledge}
      </label>`;
  }

  #text(answering: boolean, t: Words): TemplateResult {
    const missing = answering && this.#tried && !this.#draft.text.trim();
    return html`<div class="field">
      <label for="form-text">${answering ? t.answerText : t.note}</label>
      <textarea
        class="input"
        id="form-text"
        rows="3"
        maxlength=${answering ? 4000 : 1000}
        aria-invalid=${missing ? 'true' : 'false'}
        aria-describedby="form-text-error"
        .value=${this.#draft.text}
        @input=${(event: Event) => this.#change({ text: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      <p class="error" id="form-text-error">${missing ? t.noAnswer : nothing}</p>
    </div>`;
  }
}

type Words = DocumentsDictionary & FormsDictionary;

/** Those of the element and those of the forms. */
function wordsOf({ t, language, overrides }: FormsView): Words {
  return { ...t, ...mergeStrings(stringsOf(formsStrings, language), ...overrides) };
}
