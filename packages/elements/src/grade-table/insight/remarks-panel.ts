import { html, nothing, type TemplateResult } from 'lit';
import { adoptLate } from '../adopt-styles.ts';
import { valueText } from '../entry.ts';
import type { PanelHost, TablePanel } from '../panel.ts';
import type { GradebookSession } from '../session.ts';
import { Draft, mostCharacters } from './draft.ts';
import { firstTermOf, readRemarks } from './first-term.ts';
import { insightStyles } from './insight.styles.ts';
import { OwnPhrases } from './own-phrases.ts';
import { bankOf, STANDINGS, standingOf } from './phrase-bank.ts';
import { PhraseBox } from './phrase-box.ts';
import { filled, givenName } from './phrases.ts';
import { remarksStrings, type RemarksDictionary } from './remarks.strings.ts';
import { remarksStyles } from './remarks.styles.ts';
import { valueAt } from './order.ts';
import { shownRows } from '../shown-rows.ts';
import { wordsOf } from '../words-of.ts';
import { pupilName } from './names.ts';

/** Writing paused this long: the remark goes into its cell. */
const PAUSE = 1000;

/** Remarks put together from phrases, pupil by pupil. */
export function createPanel(host: PanelHost): TablePanel {
  adoptLate(host.element, insightStyles);
  adoptLate(host.element, remarksStyles);
  const panel = new RemarksPanel(host);
  return {
    firstId: 'find-phrase',
    onOpen: () => panel.follow(),
    onMoved: () => panel.follow(),
    onClose: () => panel.leave(),
    render: (session) => panel.render(session),
  };
}

class RemarksPanel {
  readonly #host: PanelHost;
  readonly #box: PhraseBox;
  readonly #own: OwnPhrases;
  #draft: Draft | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #session: GradebookSession | null = null;
  /** Remarks of term I by pupil, once they were asked for. */
  #first: Promise<ReadonlyMap<string, string>> | null = null;

  constructor(host: PanelHost) {
    this.#host = host;
    this.#own = new OwnPhrases(host);
    this.#box = new PhraseBox({
      t: () => this.#t,
      phrases: () => this.#phrases(),
      onInsert: (phrase) => this.#insert(phrase),
      onDone: () => this.#next(),
      update: () => host.update(),
      announce: (text) => host.announce(text),
    });
  }

  /** Another pupil: what was written goes into its cell first. */
  follow(): void {
    const session = this.#host.session();
    const row = this.#host.grid()?.place?.row ?? null;
    if (session && this.#session === session && this.#draft?.place.row === row) return this.#draft.follow();
    this.leave();
    if (this.#session !== session) this.#first = null;
    this.#session = session;
    if (session && row !== null && session.sheet.kinds.includes('remark'))
      this.#draft = new Draft(session, row);
  }

  leave(): void {
    clearTimeout(this.#pause);
    this.#draft?.close();
    this.#draft = null;
    this.#box.reset();
  }

  render(session: GradebookSession): TemplateResult | typeof nothing {
    if (this.#session !== session || !this.#draft) this.follow();
    const grid = this.#host.grid();
    const draft = this.#draft;
    if (!grid || !draft) return nothing;
    draft.follow();
    const t = this.#t;
    const { row } = draft.place;
    return html`<div class="overview-head">
        <h3>${t.remarkFor(pupilName(grid, row), this.#result(session, row))}</h3>
        <button type="button" class="button quiet" @click=${() => this.#host.close()}>${t.closePanel}</button>
      </div>
      ${draft.isReadOnly ? html`<p>${t.remarkLocked}</p>` : this.#renderForm(session, draft)}`;
  }

  #renderForm(session: GradebookSession, draft: Draft): TemplateResult {
    const t = this.#t;
    return html`<div class="remark-body">
        ${this.#box.render()}
        <div class="field">
          ${this.#renderText(draft)}
          <div class="acts">
            <button type="button" class="button primary" @click=${() => this.#next()}>${t.remarkNext}</button>
            ${
              firstTermOf(this.#host, session)
                ? html`<button type="button" class="button" @click=${() => void this.#copy(session, draft)}>
                    ${t.remarkFirstTerm}
                  </button>`
                : nothing
            }
          </div>
        </div>
      </div>
      <details>
        <summary>${t.remarkOwn}</summary>
        <textarea
          class="input"
          rows="4"
          aria-label=${t.remarkOwn}
          aria-describedby="own-hint"
          .value=${this.#own.list.join('\n')}
          @change=${(event: Event) => this.#keep((event.target as HTMLTextAreaElement).value)}
        ></textarea>
        <p class="hint" id="own-hint">${t.remarkOwnHint}</p>
      </details>`;
  }

  #renderText(draft: Draft): TemplateResult {
    const t = this.#t;
    const most = mostCharacters(this.#host.element);
    const over = draft.length - most;
    const onInput = (event: Event): void => {
      draft.text = (event.target as HTMLTextAreaElement).value;
      this.#writeSoon(draft);
      this.#host.update();
    };
    return html`<label for="remark">${t.remarkText}</label>
      <textarea
        class="input"
        id="remark"
        rows="4"
        aria-invalid=${over > 0 ? 'true' : 'false'}
        aria-describedby="remark-count"
        .value=${draft.text}
        @input=${onInput}
        @change=${() => draft.write()}
      ></textarea>
      <p class=${over > 0 ? 'error' : 'hint'} id="remark-count">
        ${over > 0 ? t.remarkOver(over) : t.remarkCount(draft.length, most)}
      </p>`;
  }

  get #t(): RemarksDictionary {
    return wordsOf(remarksStrings, this.#host);
  }

  /** Own phrases first, then those for the pupil's standing, then the others; each as it would read. */
  #phrases(): string[] {
    const draft = this.#draft;
    const session = this.#session;
    if (!draft || !session) return [];
    const { row } = draft.place;
    const bank = bankOf(this.#host.language());
    const standing = standingOf(standingValue(session, row));
    const order = standing ? [standing, ...STANDINGS.filter((each) => each !== standing)] : STANDINGS;
    const name = givenName(session.sheet.pupil(row).fullName ?? '');
    const mark = this.#result(session, row);
    return [...this.#own.list, ...order.flatMap((each) => bank[each])].map((phrase) =>
      filled(phrase, { name, mark }),
    );
  }

  #result(session: GradebookSession, row: number): string {
    const value = standingValue(session, row);
    return value === null ? '' : valueText(value, this.#host.language());
  }

  #writeSoon(draft: Draft): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => draft.write(), PAUSE);
  }

  #insert(phrase: string): void {
    const t = this.#t;
    this.#draft?.append(phrase);
    if (this.#draft) this.#writeSoon(this.#draft);
    const count = t.remarkCount(this.#draft?.length ?? 0, mostCharacters(this.#host.element));
    this.#host.announce(t.remarkInserted(phrase, count));
  }

  /** Writes and goes to the next pupil as the table shows them; the focus stays here. */
  #next(): void {
    const grid = this.#host.grid();
    const draft = this.#draft;
    if (!grid || !draft || draft.length > mostCharacters(this.#host.element)) return;
    if (draft.write()) this.#host.announce(this.#t.remarkWritten(pupilName(grid, draft.place.row)));
    const rows = shownRows(grid);
    const row = rows[rows.indexOf(draft.place.row) + 1] ?? draft.place.row;
    this.#box.reset();
    grid.editor.moveTo({ row, col: draft.place.col }, { focus: false });
    this.follow();
    this.#host.update();
  }

  async #copy(session: GradebookSession, draft: Draft): Promise<void> {
    const id = firstTermOf(this.#host, session);
    if (id === null) return;
    try {
      const remarks = await (this.#first ??= readRemarks(this.#host, id));
      // The cursor may stand on another pupil by now.
      if (this.#draft !== draft) return;
      const text = remarks.get(session.sheet.pupil(draft.place.row).id);
      if (text) this.#insert(text);
      else this.#host.announce(this.#t.remarkNoFirstTerm);
    } catch (error) {
      this.#first = null;
      this.#host.announce(this.#host.problem(error));
    }
    this.#host.update();
  }

  #keep(lines: string): void {
    this.#own.keep(lines);
    this.#host.update();
  }
}

/** The year where there is one, else the term, provisional or not: a remark looks at what is there. */
function standingValue({ sheet }: GradebookSession, row: number): number | string | null {
  const { term, year } = sheet.results(row);
  const letters = sheet.kinds.findLastIndex((kind) => kind === 'level' || kind === 'rating');
  if (sheet.rules.count === 0 && letters >= 0) return valueAt(sheet, row, letters);
  return year?.value ?? term.value;
}
