import { html, nothing, type TemplateResult } from 'lit';
import { formatDayTime } from '../../shared/format.ts';
import { slotLabel } from '../column-label.ts';
import { entryText } from '../entry.ts';
import { heldIn } from '../held.ts';
import type { PanelHost, TablePanel } from '../panel.ts';
import type { GradebookSession } from '../session.ts';
import { wordsOf } from '../words-of.ts';
import { correctedOf, type Corrected } from './corrected.ts';
import { Paper, type PaperSize } from '../../shared/paper/paper.ts';
import { printStrings, type PrintDictionary } from './print.strings.ts';
import { registerPage, type PagePlan } from './register-page.ts';
import { registerOf, type Register } from './register.ts';

const PAPERS = ['A4', 'A3'] as const satisfies readonly PaperSize[];

/** The mark page of the register on paper (E-2, E-6, E-7): what is saved and official, corrections struck and counted. */
export function createPanel(host: PanelHost): TablePanel {
  return new PrintPanel(host);
}

class PrintPanel implements TablePanel {
  readonly firstId = 'print-paper';
  readonly #host: PanelHost;
  #paper: PaperSize = 'A4';
  #authority = '';
  #school = '';
  #teacher = '';
  /** Null while they are read. */
  #corrections: readonly Corrected[] | null = null;
  #hasHistory = true;
  #error = '';
  #reading: AbortController | null = null;
  #printing: Paper | null = null;

  constructor(host: PanelHost) {
    this.#host = host;
  }

  onOpen(): void {
    const { school, person } = this.#host.names();
    this.#school ||= school;
    this.#teacher ||= person;
    void this.#read();
  }

  onClose(): void {
    this.#reading?.abort();
  }

  render(session: GradebookSession): TemplateResult {
    const t = this.#t;
    const unsaved = session.sheet.unsaved;
    const ready = this.#corrections !== null && unsaved === 0;
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      if (ready) void this.#print(session);
    };
    return html`<form class="panel-form" @submit=${submit} aria-labelledby="print-title">
      <h3 id="print-title">${t.title(heldIn(session.sheet.book))}</h3>
      <div class="fields">
        <div class="field">
          <label for="print-paper">${t.paper}</label>
          <select class="input" id="print-paper" @change=${(event: Event) => this.#choose(event)}>
            ${PAPERS.map((size) => html`<option value=${size} ?selected=${size === this.#paper}>${t.paperOf(size)}</option>`)}
          </select>
        </div>
        ${this.#field('print-authority', t.authority, this.#authority, (text) => (this.#authority = text))}
        ${this.#field('print-school', t.school, this.#school, (text) => (this.#school = text))}
        ${this.#field('print-teacher', t.teacher, this.#teacher, (text) => (this.#teacher = text))}
      </div>
      <div role="status">${this.#words(session)}</div>
      <div class="acts">
        <button class="button primary" aria-disabled=${ready ? 'false' : 'true'}>${t.print}</button>
        <button type="button" class="button quiet" @click=${this.#host.close}>${t.cancel}</button>
      </div>
    </form>`;
  }

  #field(id: string, label: string, text: string, set: (text: string) => void): TemplateResult {
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <input
        class="input"
        id=${id}
        maxlength="120"
        .value=${text}
        @input=${(event: Event) => set((event.target as HTMLInputElement).value)}
      />
    </div>`;
  }

  #words({ sheet }: GradebookSession): unknown {
    const t = this.#t;
    const held = heldIn(sheet.book);
    if (sheet.unsaved > 0) return html`<p class="error">${t.unsaved(sheet.unsaved, held)}</p>`;
    if (this.#error) {
      return html`<p class="error">${this.#error}</p>
        <button type="button" class="button" @click=${() => void this.#read()}>${t.retry}</button>`;
    }
    if (!this.#corrections) return html`<p>${t.reading}</p>`;
    const register = this.#register(sheet);
    return [
      html`<p>${t.summary(sheet.rowCount, register.corrections.length, held)}</p>`,
      register.unofficial > 0 ? html`<p>${t.unofficial(register.unofficial, held)}</p>` : nothing,
      this.#hasHistory ? nothing : html`<p>${t.noHistoryHere(held)}</p>`,
    ];
  }

  #choose(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.#paper = PAPERS.find((size) => size === value) ?? 'A4';
  }

  #register(sheet: GradebookSession['sheet']): Register {
    return registerOf(sheet, this.#corrections ?? [], this.#host.t(), this.#host.language());
  }

  async #read(): Promise<void> {
    const session = this.#host.session();
    if (!session) return;
    this.#reading?.abort();
    const { signal } = (this.#reading = new AbortController());
    this.#corrections = null;
    this.#error = '';
    this.#host.update();
    try {
      const desk = await this.#host.gradebooks.source?.desk?.();
      const versions = await desk?.history(session.id, null, { signal });
      if (signal.aborted) return;
      this.#hasHistory = versions !== undefined;
      this.#corrections = correctedOf(versions ?? [], session.sheet);
    } catch {
      if (signal.aborted) return;
      this.#error = this.#t.noHistory;
    }
    this.#host.update();
  }

  async #print(session: GradebookSession): Promise<void> {
    const { sheet } = session;
    const t = this.#t;
    const language = this.#host.language();
    const { subjectName, className, term, schoolYear, ruleSet, scoring } = sheet.book;
    const register = this.#register(sheet);
    // Some browsers inside other apps never say that printing is over.
    this.#printing?.remove();
    const paper = (this.#printing = new Paper(this.#paper, language));
    const plan: PagePlan = {
      register,
      scoring,
      t,
      head: {
        authority: this.#authority,
        school: this.#school,
        // Circular 32/2020 named the book anew; years under circular 58/2011 keep the name they were kept under.
        title: t.bookTitle(ruleSet.startsWith('TT58/2011')),
        what: [t.subject(subjectName), t.className(className), t.period(term, schoolYear)].join(' – '),
        printedAt: t.printedAt(formatDayTime(new Date(), language)),
        teacher: this.#teacher,
      },
      corrections: register.corrections.map((correction) => this.#sentence(correction, sheet)),
    };
    paper.lay(register.rows.length, (rows, page, pages) => registerPage(plan, rows, page, pages));
    try {
      await paper.print();
    } finally {
      paper.remove();
    }
  }

  #sentence(correction: Corrected, sheet: GradebookSession['sheet']): string {
    const t = this.#t;
    const { pupilId, slot, from, to, at, by, why, approvedBy } = correction;
    const row = sheet.rowOf(pupilId);
    const col = sheet.colOf(slot);
    const kind = sheet.kind(col ?? 0);
    const text = (entry: typeof from) => entryText(entry, kind, this.#host.language()) || t.empty;
    const pupil = row === undefined ? '' : (sheet.pupil(row).fullName ?? '');
    return [
      t.correction(
        pupil,
        slotLabel(slot, sheet.book.columns, this.#host.t()),
        text(from),
        text(to),
        formatDayTime(at, this.#host.language()),
        by ?? '',
      ),
      ...(why ? [t.because(why)] : []),
      ...(approvedBy ? [t.approvedBy(approvedBy)] : []),
    ].join('; ');
  }

  get #t(): PrintDictionary {
    return wordsOf(printStrings, this.#host);
  }
}
