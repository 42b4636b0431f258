import type { GradebooksLocked } from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { OneWrite } from '../../shared/one-write.ts';
import { adoptLate } from '../adopt-styles.ts';
import type { SchoolColumns } from '../grade-table.source.ts';
import { insightStyles } from '../insight/insight.styles.ts';
import { overviewStyles } from '../insight/overview.styles.ts';
import type { PanelHost, TablePanel } from '../panel.ts';
import type { GradebookSession } from '../session.ts';
import { wordsOf } from '../words-of.ts';
import { lockOf, outcomeOf, type Choice, type Outcome } from './choice.ts';
import { choiceForm, choiceWords } from './choice-form.ts';
import { outcomeWords } from './outcome-words.ts';
import { locksStrings, type LocksDictionary } from './locks.strings.ts';
import { locksStyles } from './locks.styles.ts';
import { SchoolProgress } from './school-progress.ts';

export interface LocksInput {
  readonly school: SchoolColumns;
  /** Reads the gradebook on screen again: its columns may stand otherwise. */
  reload(): Promise<unknown>;
}

/** How far the gradebooks of the school are, and many columns locked or unlocked at once, told before it happens. */
export function createPanel(host: PanelHost): TablePanel<LocksInput> {
  for (const styles of [insightStyles, overviewStyles, locksStyles]) adoptLate(host.element, styles);
  const panel = new LocksPanel(host);
  return {
    firstId: 'locks-title',
    onOpen: (input) => panel.open(input),
    onClose: () => panel.stop(),
    render: (session) => panel.render(session),
  };
}

class LocksPanel {
  readonly #host: PanelHost;
  readonly #write: OneWrite;
  #input: LocksInput | null = null;
  #progress: SchoolProgress | null = null;
  #choice: Choice | null = null;
  /** What is to be confirmed: true to lock, false to unlock. */
  #asking: boolean | null = null;
  #said = '';

  constructor(host: PanelHost) {
    this.#host = host;
    this.#write = new OneWrite(host.element);
  }

  open(input: LocksInput): void {
    const book = this.#host.session()?.sheet.book;
    if (!book) return;
    this.stop();
    this.#input = input;
    this.#progress = new SchoolProgress(input.school, () => this.#host.update());
    const { schoolYear, term } = book;
    this.#choose({ schoolYear, term, grade: null, classId: null, subjectCode: null, without: new Set() });
  }

  stop(): void {
    this.#progress?.stop();
  }

  render({ sheet }: GradebookSession): TemplateResult | typeof nothing {
    const [choice, progress] = [this.#choice, this.#progress];
    if (!choice || !progress) return nothing;
    const t = this.#t;
    const outcome = progress.books && outcomeOf(progress.books, choice);
    const years = new Set([sheet.book, ...this.#host.gradebooks.summaries].map((each) => each.schoolYear));
    const failed = progress.error ?? this.#write.error;
    return html`<div class="overview-head">
        <h3 id="locks-title" tabindex="-1">${t.title}</h3>
        <button type="button" class="button quiet" @click=${() => this.#host.close()}>${t.close}</button>
      </div>
      <p>${t.means}</p>
      ${choiceForm({
        ...{ choice, outcome, t, years: [...years], books: progress.books ?? [] },
        onChange: (change) => this.#choose({ ...choice, ...change }),
      })}
      <div role="status" aria-busy=${progress.reading ? 'true' : 'false'}>
        ${outcome ? outcomeWords(outcome, t) : progress.error ? nothing : html`<p class="hint">${t.counting}</p>`}
      </div>
      ${outcome ? this.#lacking(outcome, t) : nothing}
      <div role="alert">${failed ? html`<p class="error">${this.#host.problem(failed)}</p>` : nothing}</div>
      ${this.#said ? html`<p class="done"><b>${this.#said}</b></p>` : nothing}
      ${outcome && this.#asking !== null ? this.#question(choice, outcome, this.#asking, t) : this.#acts(outcome, t)}`;
  }

  #lacking({ lacking }: Outcome, t: LocksDictionary): TemplateResult | typeof nothing {
    if (lacking.length === 0) return nothing;
    const listed = new Set(this.#host.gradebooks.summaries.map(({ id }) => id));
    const rest = lacking.length - NAMED;
    const open = (id: string): void => {
      this.#host.close();
      this.#host.gradebooks.pick(id);
    };
    return html`<div class="lacking">
      <h4 id="locks-lacking">${t.lackingMost}</h4>
      <ul aria-labelledby="locks-lacking">
        ${lacking.slice(0, NAMED).map(({ book, blank, awaiting }) => {
          const name = t.lackingBook(book.subjectName, book.className);
          const { gradebookId } = book;
          return html`<li>
            ${
              listed.has(gradebookId)
                ? html`<button type="button" class="button quiet small" @click=${() => open(gradebookId)}>
                    ${name}
                  </button>`
                : html`<span>${name}</span>`
            }
            <span class="hint">${t.lackingCells(blank, awaiting)}</span>
          </li>`;
        })}
      </ul>
      ${rest > 0 ? html`<p class="hint">${t.lackingMore(rest)}</p>` : nothing}
    </div>`;
  }

  #acts(outcome: Outcome | null, t: LocksDictionary): TemplateResult {
    const { reading = false, error } = this.#progress ?? {};
    const button = (locked: boolean, label: string): TemplateResult =>
      html`<button
        type="button"
        class="button ${locked ? 'primary' : ''}"
        id=${locked ? 'locks-lock' : 'locks-unlock'}
        aria-disabled=${reading ? 'true' : 'false'}
        @click=${() => void this.#ask(locked)}
      >
        ${label}
      </button>`;
    return html`<div class="acts">
      ${outcome && outcome.open.columns > 0 ? button(true, t.lock) : nothing}
      ${outcome && outcome.locked.columns > 0 ? button(false, t.unlock) : nothing}
      ${
        error
          ? html`<button type="button" class="button" @click=${() => void this.#read()}>${t.again}</button>`
          : nothing
      }
    </div>`;
  }

  #question(choice: Choice, outcome: Outcome, locked: boolean, t: LocksDictionary): TemplateResult {
    const { books, columns } = locked ? outcome.open : outcome.locked;
    const { blank, awaiting } = outcome.open;
    const what = choiceWords(choice, this.#progress?.books ?? [], t);
    const { sending } = this.#write;
    const cancel = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.#cancel(locked);
    };
    return html`<div class="question" role="group" aria-labelledby="locks-question" @keydown=${cancel}>
      <h4 id="locks-question" tabindex="-1">${(locked ? t.askLock : t.askUnlock)(what, columns, books)}</h4>
      ${locked && blank + awaiting > 0 ? html`<p><b>${t.lockUnfinished(blank, awaiting)}</b></p>` : nothing}
      <p>${locked ? t.lockMeans : t.unlockMeans}</p>
      <div class="acts">
        <button
          type="button"
          class="button primary"
          aria-disabled=${sending ? 'true' : 'false'}
          @click=${() => void this.#confirm(locked)}
        >
          ${sending ? t.working : (locked ? t.confirmLock : t.confirmUnlock)(columns)}
        </button>
        <button type="button" class="button quiet" @click=${() => this.#cancel(locked)}>${t.cancel}</button>
      </div>
    </div>`;
  }

  get #t(): LocksDictionary {
    return wordsOf(locksStrings, this.#host);
  }

  /** Another choice takes back a question that stands open. */
  #choose(choice: Choice): void {
    const before = this.#choice;
    this.#choice = choice;
    this.#asking = null;
    this.#said = '';
    this.#write.forget();
    const isSame = before?.schoolYear === choice.schoolYear && before.term === choice.term;
    if (isSame && this.#progress?.books) this.#host.update();
    else void this.#read();
  }

  async #read(): Promise<boolean> {
    return this.#choice !== null && this.#progress !== null && this.#progress.read(this.#choice);
  }

  /** Counted anew: what is confirmed is what stands there now. */
  async #ask(locked: boolean): Promise<void> {
    if (this.#progress?.reading) return;
    const choice = this.#choice;
    this.#said = '';
    this.#write.forget();
    if (!(await this.#read()) || this.#choice !== choice) return;
    const outcome = choice && outcomeOf(this.#progress?.books ?? [], choice);
    if (!outcome || outcome[locked ? 'open' : 'locked'].columns === 0) return;
    this.#asking = locked;
    await this.#focus('locks-question');
  }

  #cancel(locked: boolean): void {
    if (this.#write.sending) return;
    this.#asking = null;
    this.#write.forget();
    void this.#focus(locked ? 'locks-lock' : 'locks-unlock');
  }

  async #confirm(locked: boolean): Promise<void> {
    const [choice, input, progress] = [this.#choice, this.#input, this.#progress];
    if (!choice || !input || !progress?.books) return;
    const lock = lockOf(progress.books, choice, locked);
    const { signal } = new AbortController();
    const done = await this.#write.run([lock], (idempotencyKey) =>
      input.school.lock(lock, { idempotencyKey, signal }),
    );
    if (!done) return;
    this.#asking = null;
    this.#said = this.#doneWords(done, locked);
    this.#host.announce(this.#said);
    await this.#focus('locks-title');
    // Done is done: should a reading fail, the panel says so, and the table follows with the next event.
    await Promise.allSettled([this.#read(), input.reload()]);
  }

  #doneWords({ columns, gradebooks }: GradebooksLocked, locked: boolean): string {
    const t = this.#t;
    if (columns === 0) return t.unchanged;
    return (locked ? t.lockedNow : t.unlockedNow)(columns, gradebooks);
  }

  async #focus(id: string): Promise<void> {
    const { element } = this.#host;
    this.#host.update();
    await element.updateComplete;
    const find = (one: string): HTMLElement | null => element.renderRoot.querySelector(`#${one}`);
    (find(id) ?? find('locks-title'))?.focus();
  }
}

/** Gradebooks named one by one; the rest is counted. */
const NAMED = 8;
