import { html, nothing, type TemplateResult } from 'lit';
import { OneWrite } from '../../shared/one-write.ts';
import { adoptLate } from '../adopt-styles.ts';
import { columnInWords } from '../column-label.ts';
import { entryText, parseEntry, sameEntry, toWire, type Entry } from '../entry.ts';
import { heldOf } from '../held.ts';
import { wordsOf } from '../words-of.ts';
import { listStyles } from '../panel-list.styles.ts';
import type { PanelHost, TablePanel } from '../panel.ts';
import { refusalText } from '../refusal-text.ts';
import type { GradebookSession } from '../session.ts';
import type { Place } from '../sheet.ts';
import { correctionsStrings, type CorrectionsDictionary } from './corrections.strings.ts';
import { correctionStyles } from './corrections.styles.ts';

/** Opened for a cell of a locked column, with what was typed there. */
export interface RequestInput {
  readonly place: Place;
  readonly typed?: string;
  /** Told once the request is there. */
  onSent(): void;
}

/** Asks for a change of a mark that nobody may write any more: the right mark, and why. */
export function createPanel(host: PanelHost): TablePanel<RequestInput> {
  adoptLate(host.element, listStyles);
  adoptLate(host.element, correctionStyles);
  const panel = new RequestPanel(host);
  return {
    firstId: 'new-mark',
    onOpen: (input) => panel.open(input),
    render: (session) => panel.render(session),
  };
}

class RequestPanel {
  readonly #host: PanelHost;
  readonly #write: OneWrite;
  #input: RequestInput | null = null;
  #cell: { pupilId: string; slot: string } | null = null;
  #problems: { mark?: string; why?: string } = {};

  constructor(host: PanelHost) {
    this.#host = host;
    this.#write = new OneWrite(host.element);
  }

  open(input: RequestInput): void {
    const sheet = this.#host.session()?.sheet;
    const { row, col } = input.place;
    this.#input = input;
    this.#cell = sheet ? { pupilId: sheet.pupil(row).id, slot: sheet.slot(col) } : null;
    this.#problems = {};
    this.#write.forget();
  }

  /** Where the cell stands now: the class list may have changed since. */
  #place({ sheet }: GradebookSession): Place | null {
    const row = this.#cell ? sheet.rowOf(this.#cell.pupilId) : undefined;
    const col = this.#cell ? sheet.colOf(this.#cell.slot) : undefined;
    return row === undefined || col === undefined ? null : { row, col };
  }

  render(session: GradebookSession): TemplateResult | typeof nothing {
    const place = this.#place(session);
    if (!place) return nothing;
    const t = wordsOf(correctionsStrings, this.#host);
    const { sheet } = session;
    const { fullName, ordinal } = sheet.pupil(place.row);
    const column = columnInWords(sheet.slot(place.col), sheet.book.columns, this.#host.t());
    const held = heldOf(sheet.kind(place.col));
    const now = entryText(
      sheet.cell(place.row, place.col).base,
      sheet.kind(place.col),
      this.#host.language(),
    );
    const { error, sending } = this.#write;
    const { mark, why } = this.#problems;
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      void this.#send(session, place, event.target as HTMLFormElement, t);
    };
    return html`<h3>${t.askHeading(column, fullName ?? String(ordinal))}</h3>
      <form class="panel-form" novalidate @submit=${submit}>
        <p>${t.askMeans(held)}</p>
        <p>${t.now(held)}: <b>${now || t.emptied}</b></p>
        <div class="pair">
          <div class="field short">
            <label for="new-mark">${t.newMark(held)}</label>
            <input
              class="input"
              id="new-mark"
              name="mark"
              autocomplete="off"
              .value=${this.#input?.typed ?? ''}
              aria-invalid=${mark ? 'true' : 'false'}
              aria-describedby="new-mark-error"
            />
          </div>
          <div class="field">
            <label for="why">${t.why}</label>
            <input
              class="input"
              id="why"
              name="why"
              maxlength="500"
              autocomplete="off"
              placeholder=${t.whyHint}
              aria-invalid=${why ? 'true' : 'false'}
              aria-describedby="why-error"
            />
          </div>
        </div>
        <div role="alert">
          ${mark ? html`<p class="error" id="new-mark-error">${mark}</p>` : nothing}
          ${why ? html`<p class="error" id="why-error">${why}</p>` : nothing}
          ${error ? html`<p class="error">${this.#host.problem(error)}</p>` : nothing}
        </div>
        <div class="acts">
          <button class="button primary" aria-disabled=${sending ? 'true' : 'false'}>
            ${sending ? t.sending : t.send}
          </button>
          <button type="button" class="button quiet" @click=${() => this.#host.close()}>${t.cancel}</button>
        </div>
      </form>`;
  }

  async #send(
    session: GradebookSession,
    place: Place,
    form: HTMLFormElement,
    t: CorrectionsDictionary,
  ): Promise<void> {
    const { mark: field, why: reason } = form.elements as unknown as Record<'mark' | 'why', HTMLInputElement>;
    const why = reason.value.trim();
    const entry = this.#entry(session, place, field.value, why);
    const cell = session.sheet.cell(place.row, place.col);
    const what = heldOf(session.sheet.kind(place.col));
    const isSame = typeof entry !== 'string' && sameEntry(entry, cell.base);
    const mark = typeof entry === 'string' ? entry : isSame ? t.same(what) : '';
    this.#problems = { ...(mark ? { mark } : {}), ...(why.length < 3 ? { why: t.whyMissing } : {}) };
    this.#host.update();
    if (mark) return field.focus();
    if (why.length < 3) return reason.focus();
    const { source } = this.#host.gradebooks;
    if (typeof entry === 'string' || !this.#cell || !source?.desk) return;
    const input = { ...this.#cell, ...toWire(entry), version: cell.version, why };
    const { signal } = new AbortController();
    const made = await this.#write.run([session.id, input], async (idempotencyKey) =>
      (await source.desk?.())?.requestCorrection(session.id, input, { idempotencyKey, signal }),
    );
    if (!made) return;
    this.#input?.onSent();
    this.#host.announce(t.sent(what));
    this.#host.close();
  }

  /** The mark, or why it is none. */
  #entry({ sheet }: GradebookSession, { col }: Place, text: string, why: string): Entry | string {
    const rule = sheet.rule(col);
    const parsed = parseEntry(text, { ...rule, shorthand: this.#host.shorthand.get() });
    if (parsed.kind === 'needsReason') return { state: parsed.state, reason: why };
    // An empty field says nothing; a mark is taken away by writing what there should be instead.
    if (parsed.kind === 'entry' && parsed.entry.state !== 'empty') return parsed.entry;
    const code = parsed.kind === 'problem' ? parsed.code : 'mark_not_understood';
    return refusalText(code, rule, this.#host.t(), this.#host.language());
  }
}
