import type { Correction } from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDayTime } from '../../shared/format.ts';
import { OneWrite } from '../../shared/one-write.ts';
import { adoptLate } from '../adopt-styles.ts';
import { entryText, fromWire } from '../entry.ts';
import type { GradebookDesk } from '../grade-table.source.ts';
import { heldIn, heldOf } from '../held.ts';
import { wordsOf } from '../words-of.ts';
import { listStyles } from '../panel-list.styles.ts';
import type { PanelHost, TablePanel } from '../panel.ts';
import type { GradebookSession } from '../session.ts';
import { idsOf } from '../together/with-together.ts';
import { askedColumn } from './asked-column.ts';
import { correctionsStrings, type CorrectionsDictionary } from './corrections.strings.ts';
import { correctionStyles } from './corrections.styles.ts';
import type { Requests } from './requests.ts';

/** The requests as the table already knows them; the list is read again when it opens and after each decision. */
export interface CorrectionsInput {
  readonly requests: Requests;
  readonly desk: GradebookDesk;
  read(): Promise<unknown>;
}

type Decision = Parameters<GradebookDesk['decide']>[1];

/** A teacher's requests with what became of them; for a principal those of the school that wait, to be decided. */
export function createPanel(host: PanelHost): TablePanel<CorrectionsInput> {
  adoptLate(host.element, listStyles);
  adoptLate(host.element, correctionStyles);
  const panel = new CorrectionsPanel(host);
  return {
    firstId: 'corrections',
    onOpen: (input) => panel.open(input),
    render: (session) => panel.render(session),
  };
}

class CorrectionsPanel {
  readonly #host: PanelHost;
  readonly #write: OneWrite;
  #input: CorrectionsInput | null = null;
  #isRead = false;
  #error: unknown;
  /** The request that is being refused: it still needs a reason. */
  #refusing = '';

  constructor(host: PanelHost) {
    this.#host = host;
    this.#write = new OneWrite(host.element);
  }

  open(input: CorrectionsInput): void {
    [this.#input, this.#error, this.#refusing] = [input, undefined, ''];
    this.#write.forget();
    void this.#read();
  }

  async #read(): Promise<void> {
    this.#error = undefined;
    try {
      await this.#input?.read();
    } catch (error) {
      this.#error = error;
    }
    this.#isRead = true;
    this.#host.update();
  }

  render(session: GradebookSession): TemplateResult | typeof nothing {
    const input = this.#input;
    if (!input) return nothing;
    const t = wordsOf(correctionsStrings, this.#host);
    const { isPrincipal } = input.desk;
    const list = isPrincipal ? input.requests.open : input.requests.here;
    const failed = this.#error ?? this.#write.error;
    return html`<h3 id="corrections" tabindex="-1">
        ${isPrincipal ? t.headingAll : t.heading(heldIn(session.sheet.book))}
      </h3>
      <div role="alert">${failed ? html`<p class="error">${this.#host.problem(failed)}</p>` : nothing}</div>
      ${list.length > 0 ? this.#table(session, list, isPrincipal, t) : html`<p>${this.#nothing(isPrincipal, t)}</p>`}
      <div class="acts">
        <button type="button" class="button quiet" @click=${() => this.#host.close()}>${t.close}</button>
      </div>`;
  }

  #nothing(isPrincipal: boolean, t: CorrectionsDictionary): string {
    if (!this.#isRead) return t.reading;
    return isPrincipal ? t.noneOpen : t.none;
  }

  #table(
    session: GradebookSession,
    list: readonly Correction[],
    isPrincipal: boolean,
    t: CorrectionsDictionary,
  ): TemplateResult {
    return html`<div class="cells" tabindex="0" role="group" aria-labelledby="corrections">
      <table>
        <tbody>
          ${list.map((each) => this.#row(session, each, isPrincipal, t))}
        </tbody>
      </table>
    </div>`;
  }

  #row(
    session: GradebookSession,
    request: Correction,
    isPrincipal: boolean,
    t: CorrectionsDictionary,
  ): TemplateResult {
    const { why, requestedBy, requestedAt, status, id } = request;
    const { subjectName, className, term } = request;
    const language = this.#host.language();
    // A zero or an exemption is judged by its reason.
    const text = (cell: Correction['from']): string =>
      t.cell(entryText(fromWire(cell), request.kind, language) || t.emptied, cell.reason ?? '');
    const [from, to] = [text(request.from), text(request.to)];
    const isHere = idsOf(session.id).includes(request.gradebookId);
    const columns = isHere ? session.sheet.book.columns : [];
    const column = askedColumn(request, columns, this.#host.t(), language);
    const book = isHere ? '' : t.book(subjectName, className, term);
    return html`<tr>
        <th scope="row">
          ${isHere ? this.#name(session, request, t) : request.pupilName}
          <small>${t.of(column, book)}</small>
        </th>
        <td>
          <b aria-hidden="true">${t.change(from, to)}</b>
          <span class="visually-hidden">${t.changeSpoken(from, to)}</span>
          <small>${t.reason(why)}</small>
        </td>
        <td>${t.by(requestedBy ?? '', formatDayTime(requestedAt, language))}</td>
        <td class="state">
          ${status === 'open' && isPrincipal ? nothing : t.status(status)}
          ${request.decisionReason ? html`<small>${t.reason(request.decisionReason)}</small>` : nothing}
        </td>
        <td>${status === 'open' ? this.#acts(request, isPrincipal, t) : nothing}</td>
      </tr>
      ${this.#refusing === id ? this.#refusal(request, t) : nothing}`;
  }

  #name(
    session: GradebookSession,
    { pupilId, slot, pupilName }: Correction,
    t: CorrectionsDictionary,
  ): unknown {
    const row = session.sheet.rowOf(pupilId);
    const col = session.sheet.colOf(slot);
    if (row === undefined || col === undefined) return pupilName;
    return html`<button
      type="button"
      class="button quiet"
      aria-label=${t.goTo(pupilName)}
      @click=${() => this.#host.grid()?.goTo({ row, col })}
    >
      ${pupilName}
    </button>`;
  }

  #acts(request: Correction, isPrincipal: boolean, t: CorrectionsDictionary): TemplateResult {
    const button = (label: string, run: () => void): TemplateResult =>
      html`<button
        type="button"
        class="button"
        aria-disabled=${this.#write.sending ? 'true' : 'false'}
        aria-label=${`${label}: ${request.pupilName}`}
        @click=${run}
      >
        ${label}
      </button>`;
    const refuse = (): void => {
      this.#refusing = request.id;
      this.#host.update();
      this.#focus('refusal');
    };
    return html`<div class="acts">
      ${
        isPrincipal && !request.mine
          ? [
              button(
                t.approve,
                () => void this.#decide(request, { decision: 'approved' }, t.approved(heldOf(request.kind))),
              ),
              button(t.refuse, refuse),
            ]
          : nothing
      }
      ${request.mine ? button(t.withdraw, () => void this.#decide(request, { withdrawn: true }, t.withdrawn)) : nothing}
    </div>`;
  }

  #refusal(request: Correction, t: CorrectionsDictionary): TemplateResult {
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      const field = (event.target as HTMLFormElement).elements.namedItem('refusal') as HTMLInputElement;
      const reason = field.value.trim();
      if (reason.length < 3) return field.focus();
      void this.#decide(request, { decision: 'refused', reason }, t.refused);
    };
    const cancel = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      this.#refusing = '';
      this.#host.update();
      this.#focus('corrections');
    };
    return html`<tr>
      <td colspan="5">
        <form class="refuse" @submit=${submit} @keydown=${cancel}>
          <div class="field">
            <label for="refusal">${t.refuseWhy(request.pupilName)}</label>
            <input
              class="input"
              id="refusal"
              name="refusal"
              required
              minlength="3"
              maxlength="500"
              autocomplete="off"
            />
          </div>
          <button class="button primary">${t.refuseConfirm}</button>
        </form>
      </td>
    </tr>`;
  }

  async #decide(request: Correction, decision: Decision, said: string): Promise<void> {
    const { signal } = new AbortController();
    const done = await this.#write.run([request.id, decision], async () =>
      this.#input?.desk.decide(request, decision, { signal }),
    );
    // Somebody else may have decided meanwhile: the list says how it stands.
    await this.#read();
    if (!done) return;
    this.#refusing = '';
    this.#host.announce(said);
    this.#host.update();
    this.#focus('corrections');
  }

  #focus(id: string): void {
    const { element } = this.#host;
    void element.updateComplete.then(() => element.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus());
  }
}
