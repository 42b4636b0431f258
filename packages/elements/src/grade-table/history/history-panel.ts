import type { MarkVersion } from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDayTime } from '../../shared/format.ts';
import { adoptLate } from '../adopt-styles.ts';
import { columnInWords } from '../column-label.ts';
import { entryText, fromWire, sameEntry, type Entry } from '../entry.ts';
import { heldOf } from '../held.ts';
import { wordsOf } from '../words-of.ts';
import { listStyles } from '../panel-list.styles.ts';
import type { PanelHost, TablePanel } from '../panel.ts';
import type { GradebookSession } from '../session.ts';
import type { Place } from '../sheet.ts';
import { historyStrings, type HistoryDictionary } from './history.strings.ts';
import { historyStyles } from './history.styles.ts';

/** Every version of the active cell: who, when, from, to, why; an earlier one is brought back as a new change. */
export function createPanel(host: PanelHost): TablePanel {
  adoptLate(host.element, listStyles);
  adoptLate(host.element, historyStyles);
  const panel = new HistoryPanel(host);
  return {
    firstId: 'history',
    onOpen: () => panel.read(),
    onMoved: () => panel.read(),
    onClose: () => panel.stop(),
    render: (session) => panel.render(session),
  };
}

class HistoryPanel {
  readonly #host: PanelHost;
  #run: AbortController | null = null;
  #versions: readonly MarkVersion[] | null = null;
  #error: unknown;
  /** The cell whose versions these are, and at which version it was read. */
  #of = '';

  constructor(host: PanelHost) {
    this.#host = host;
  }

  stop(): void {
    this.#run?.abort();
    [this.#run, this.#versions, this.#of] = [null, null, ''];
  }

  read(): void {
    this.stop();
    this.#error = undefined;
    void this.#read();
  }

  async #read(): Promise<void> {
    const { gradebooks } = this.#host;
    const session = this.#host.session();
    const place = this.#place(session);
    if (!session || !place) return this.#host.update();
    const { signal } = (this.#run = new AbortController());
    this.#of = this.#key(session, place);
    this.#host.update();
    try {
      const desk = await gradebooks.source?.desk?.();
      const cell = { pupilId: session.sheet.pupil(place.row).id, slot: session.sheet.slot(place.col) };
      const versions = (await desk?.history(session.id, cell, { signal })) ?? [];
      if (!signal.aborted) this.#versions = versions;
    } catch (error) {
      if (!signal.aborted) this.#error = error;
    }
    if (!signal.aborted) this.#host.update();
  }

  #place(session: GradebookSession | null): Place | null {
    const place = this.#host.grid()?.place ?? null;
    return session && place && place.col < session.sheet.colCount ? place : null;
  }

  #key({ sheet }: GradebookSession, { row, col }: Place): string {
    return `${row}/${col}/${sheet.cell(row, col).version}`;
  }

  render(session: GradebookSession): TemplateResult {
    const t = wordsOf(historyStrings, this.#host);
    const place = this.#place(session);
    // Saved or changed meanwhile: there is one version more.
    if (place && this.#versions && this.#of !== this.#key(session, place)) queueMicrotask(() => this.read());
    return html`<h3 id="history" tabindex="-1">${place ? this.#heading(session, place, t) : t.history}</h3>
      <div role="status">${this.#body(session, place, t)}</div>
      <div class="acts">
        <button type="button" class="button quiet" @click=${() => this.#host.close()}>${t.close}</button>
      </div>`;
  }

  #heading({ sheet }: GradebookSession, { row, col }: Place, t: HistoryDictionary): string {
    const { fullName, ordinal } = sheet.pupil(row);
    return t.heading(
      columnInWords(sheet.slot(col), sheet.book.columns, this.#host.t()),
      fullName ?? String(ordinal),
    );
  }

  #body(session: GradebookSession, place: Place | null, t: HistoryDictionary): TemplateResult {
    if (!place) return html`<p>${t.noMark}</p>`;
    if (this.#error) return html`<p class="error">${this.#host.problem(this.#error)}</p>`;
    if (!this.#versions) return html`<p class="status">${t.reading}</p>`;
    if (this.#versions.length === 0) return html`<p>${t.never(heldOf(session.sheet.kind(place.col)))}</p>`;
    return html`<ol class="versions">
      ${this.#versions.map((version, at) => this.#item(session, place, version, at === 0, t))}
    </ol>`;
  }

  #item(
    session: GradebookSession,
    place: Place,
    version: MarkVersion,
    isNewest: boolean,
    t: HistoryDictionary,
  ): TemplateResult {
    const text = (entry: Entry): string =>
      entryText(entry, session.sheet.kind(place.col), this.#host.language()) || t.emptied;
    const entry = fromWire(version);
    const to = text(entry);
    const from = version.previous ? text(fromWire(version.previous)) : null;
    const change =
      from === null
        ? html`${t.first(to)}`
        : html`<span aria-hidden="true">${t.change(from, to)}</span>
            <span class="visually-hidden">${t.changeSpoken(from, to)}</span>`;
    return html`<li>
      <b class="change">${change}</b>
      <span class="about">
        ${t.by(version.writtenBy ?? '', formatDayTime(version.writtenAt, this.#host.language()))}
        ${version.reason ? html`<small>${t.reason(version.reason)}</small>` : nothing}
        ${this.#correction(version, t)}
      </span>
      ${this.#restore(session, place, entry, to, isNewest, t)}
    </li>`;
  }

  #correction({ correction }: MarkVersion, t: HistoryDictionary): TemplateResult | typeof nothing {
    if (!correction) return nothing;
    const { why = '', approvedBy } = correction;
    return html`<small>${t.corrected(why)}${approvedBy ? `. ${t.approved(approvedBy)}` : ''}</small>`;
  }

  #restore(
    session: GradebookSession,
    place: Place,
    entry: Entry,
    text: string,
    isNewest: boolean,
    t: HistoryDictionary,
  ): TemplateResult | typeof nothing {
    const cell = session.sheet.cell(place.row, place.col);
    if (isNewest && cell.status !== 'conflict') return html`<span class="now">${t.now}</span>`;
    if (session.isReadOnly(place.row, place.col) || sameEntry(entry, cell.entry)) return nothing;
    const restore = (): void => {
      session.change([{ place, entry }], t.restoredStep(heldOf(session.sheet.kind(place.col))));
      this.#host.announce(t.restored(text));
      this.#host.grid()?.goTo(place);
    };
    return html`<button type="button" class="button" @click=${restore}>${t.restore(text)}</button>`;
  }
}
