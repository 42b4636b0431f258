import type { GradebookColumn } from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../../shared/format.ts';
import { OneWrite } from '../../shared/one-write.ts';
import { adoptLate } from '../adopt-styles.ts';
import { choiceField } from '../choice-field.ts';
import { columnLabel } from '../column-label.ts';
import type { GradebookDesk } from '../grade-table.source.ts';
import { heldIn, heldOf } from '../held.ts';
import { wordsOf } from '../words-of.ts';
import { listStyles } from '../panel-list.styles.ts';
import type { PanelHost, TablePanel } from '../panel.ts';
import type { GradebookSession } from '../session.ts';
import { columnRules, isExtra, type Offer } from './column-rules.ts';
import { columnsStrings, type ColumnsDictionary } from './columns.strings.ts';

export interface ColumnsInput {
  readonly desk: GradebookDesk;
  /** Reads the gradebook again: it has a column more or less. */
  reload(): Promise<unknown>;
}

/** The columns of the gradebook: locked and opened by the principal, added and removed by the teacher. */
export function createPanel(host: PanelHost): TablePanel<ColumnsInput> {
  adoptLate(host.element, listStyles);
  const panel = new ColumnsPanel(host);
  return {
    firstId: 'columns',
    onOpen: (input) => panel.open(input),
    render: (session) => panel.render(session),
  };
}

class ColumnsPanel {
  readonly #host: PanelHost;
  readonly #write: OneWrite;
  #input: ColumnsInput | null = null;
  /** The column to be added, where there are several ways. */
  #chosen = '';

  constructor(host: PanelHost) {
    this.#host = host;
    this.#write = new OneWrite(host.element);
  }

  open(input: ColumnsInput): void {
    this.#input = input;
    this.#write.forget();
  }

  render(session: GradebookSession): TemplateResult | typeof nothing {
    const desk = this.#input?.desk;
    if (!desk) return nothing;
    const t = wordsOf(columnsStrings, this.#host);
    const { book } = session.sheet;
    const { error } = this.#write;
    const open = book.columns.filter(({ lockedAt }) => !lockedAt);
    return html`<h3 id="columns" tabindex="-1">${t.heading}</h3>
      <p>${desk.isPrincipal ? t.lockMeans(heldIn(book)) : plan(session, t)}</p>
      <div role="alert">${error ? html`<p class="error">${this.#host.problem(error)}</p>` : nothing}</div>
      <div class="cells" tabindex="0" role="group" aria-labelledby="columns">
        <table>
          <thead>
            <tr>
              <th scope="col">${t.column}</th>
              <th scope="col">${t.state}</th>
              <th scope="col"><span class="visually-hidden">${t.heading}</span></th>
            </tr>
          </thead>
          <tbody>
            ${book.columns.map((column, col) => this.#row(session, column, col, desk, t))}
          </tbody>
        </table>
      </div>
      <div class="acts">
        ${desk.isPrincipal && open.length > 1 ? this.#button(t.lockAll, () => void this.#lockAll(session, open, desk, t)) : nothing}
        ${this.#addition(session, desk, t)}
        <button type="button" class="button quiet" @click=${() => this.#host.close()}>${t.close}</button>
      </div>`;
  }

  #row(
    { sheet }: GradebookSession,
    column: GradebookColumn,
    col: number,
    desk: GradebookDesk,
    t: ColumnsDictionary,
  ): TemplateResult {
    const { lockedAt, publishedAt } = column;
    const language = this.#host.language();
    const name = columnLabel(column, this.#host.t());
    const filled = sheet.filled(col);
    const states = [
      publishedAt ? t.published(formatDay(publishedAt, language)) : '',
      lockedAt ? t.locked(formatDay(lockedAt, language)) : '',
    ].filter(Boolean);
    const mayRemove =
      sheet.book.canEdit && !lockedAt && !publishedAt && filled === 0 && isExtra(sheet.book, column.slot);
    const change = (what: { locked: boolean } | { removed: true }, said: string): TemplateResult =>
      this.#button(
        'locked' in what ? (what.locked ? t.lock : t.unlock) : t.remove,
        () => void this.#change(column, what, said, desk),
        name,
      );
    return html`<tr>
      <th scope="row">${name}<small>${this.#host.t().columnTitle(column)}</small></th>
      <td>
        ${states.join('. ') || t.open}<small
          >${t.filled(filled, sheet.rowCount, heldOf(sheet.kind(col)))}</small
        >
      </td>
      <td>
        <div class="acts">
          ${desk.isPrincipal ? change({ locked: !lockedAt }, lockedAt ? t.unlockedNow(name) : t.lockedNow(name)) : nothing}
          ${mayRemove ? change({ removed: true }, t.removedNow(name)) : nothing}
        </div>
      </td>
    </tr>`;
  }

  /** One more column: by one press where there is one way, else in the form that is chosen. */
  #addition({ id, sheet: { book } }: GradebookSession, desk: GradebookDesk, t: ColumnsDictionary): unknown {
    const offers = (book.canEdit && columnRules(book)?.offers) || [];
    const [first] = offers;
    if (!first) return nothing;
    const name = ({ column }: Offer): string => this.#host.t().slot(column.slot);
    const add = async (offer: Offer): Promise<void> => {
      const { signal } = new AbortController();
      const added = await this.#write.run([id, offer.input], (idempotencyKey) =>
        desk.addColumn(id, offer.input, { idempotencyKey, signal }),
      );
      if (added) await this.#done((added.beyondPlan ? t.beyond : t.addedNow)(name(offer)));
    };
    if (offers.length === 1) return this.#button(t.add(name(first)), () => void add(first));
    const key = ({ input }: Offer): string => `${input.slot} ${input.form}`;
    const chosen = offers.find((offer) => key(offer) === this.#chosen) ?? first;
    const choose = (picked: string): void => {
      this.#chosen = picked;
      this.#write.forget();
      this.#host.update();
    };
    return html`${choiceField({
      id: 'new-column',
      label: t.another,
      value: key(chosen),
      options: offers.map((offer) => [key(offer), this.#host.t().columnTitle(offer.column)]),
      onPick: choose,
    })}
    ${this.#button(t.add(name(chosen)), () => void add(chosen))}`;
  }

  #button(label: string, run: () => void, of = ''): TemplateResult {
    return html`<button
      type="button"
      class="button"
      aria-label=${of ? `${label} ${of}` : label}
      aria-disabled=${this.#write.sending ? 'true' : 'false'}
      @click=${run}
    >
      ${label}
    </button>`;
  }

  async #change(
    column: GradebookColumn,
    what: { locked: boolean } | { removed: true },
    said: string,
    desk: GradebookDesk,
  ): Promise<void> {
    const session = this.#host.session();
    if (!session) return;
    const { signal } = new AbortController();
    const changed = await this.#write.run([session.id, column.slot, what, column.version], () =>
      desk.changeColumn(session.id, column, what, { signal }),
    );
    if (!changed) return;
    if ('locked' in what) session.sheet.receiveColumn(changed);
    await this.#done(said, 'locked' in what);
  }

  async #lockAll(
    session: GradebookSession,
    open: readonly GradebookColumn[],
    desk: GradebookDesk,
    t: ColumnsDictionary,
  ): Promise<void> {
    const { signal } = new AbortController();
    const done = await this.#write.run([session.id, 'all', open], async () => {
      for (const column of open)
        session.sheet.receiveColumn(
          await desk.changeColumn(session.id, column, { locked: true }, { signal }),
        );
      return true;
    });
    if (done) await this.#done(t.lockedAll, true);
  }

  /** A column more or less makes another table. */
  async #done(said: string, sameFrame = false): Promise<void> {
    if (!sameFrame) await this.#input?.reload();
    this.#host.announce(said);
    this.#host.update();
  }
}

function plan({ sheet: { book } }: GradebookSession, t: ColumnsDictionary): string {
  const rules = columnRules(book);
  if (!rules) return '';
  const { required, planned, isFewest, citation } = rules.regular;
  if (!isFewest)
    return book.scoring === 'comment'
      ? t.planComment(required, citation)
      : t.planFixed(book.periodsPerYear, required, planned > required, citation);
  const periodic = rules.more.find(({ kind }) => kind === 'periodic');
  return [
    t.planLeast(required, citation),
    periodic ? t.planPeriodic(periodic.citation) : '',
    periodic?.formCitation ? t.planForms(periodic.formCitation) : '',
    t.planMost(periodic?.slots.length ?? 0),
  ].join(' ');
}
