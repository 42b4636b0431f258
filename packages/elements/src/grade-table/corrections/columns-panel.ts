import type { Gradebook, GradebookColumn } from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../../shared/format.ts';
import { OneWrite } from '../../shared/one-write.ts';
import { adoptLate } from '../adopt-styles.ts';
import type { GradebookDesk } from '../grade-table.source.ts';
import { wordsOf } from '../words-of.ts';
import { listStyles } from '../panel-list.styles.ts';
import type { PanelHost, TablePanel } from '../panel.ts';
import type { GradebookSession } from '../session.ts';
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
      <p>${desk.isPrincipal ? t.lockMeans : plan(session, t)}</p>
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
    const { slot, lockedAt, publishedAt } = column;
    const language = this.#host.language();
    const name = this.#host.t().slot(slot);
    const filled = sheet.filled(col);
    const states = [
      publishedAt ? t.published(formatDay(publishedAt, language)) : '',
      lockedAt ? t.locked(formatDay(lockedAt, language)) : '',
    ].filter(Boolean);
    const mayRemove =
      sheet.book.canEdit && !lockedAt && !publishedAt && filled === 0 && isExtra(sheet.book, slot);
    const change = (what: { locked: boolean } | { removed: true }, said: string): TemplateResult =>
      this.#button(
        'locked' in what ? (what.locked ? t.lock : t.unlock) : t.remove,
        () => void this.#change(column, what, said, desk),
        name,
      );
    return html`<tr>
      <th scope="row">${name}<small>${this.#host.t().columnTitle(column)}</small></th>
      <td>${states.join('. ') || t.open}<small>${t.filled(filled, sheet.rowCount)}</small></td>
      <td>
        <div class="acts">
          ${desk.isPrincipal ? change({ locked: !lockedAt }, lockedAt ? t.unlockedNow(name) : t.lockedNow(name)) : nothing}
          ${mayRemove ? change({ removed: true }, t.removedNow(name)) : nothing}
        </div>
      </td>
    </tr>`;
  }

  #addition({ id, sheet }: GradebookSession, desk: GradebookDesk, t: ColumnsDictionary): unknown {
    const { canEdit, columns } = sheet.book;
    const numbers = columns.flatMap(({ slot }) => /^tx(\d)$/.exec(slot)?.[1] ?? []).map(Number);
    const next = Math.max(0, ...numbers) + 1;
    if (!canEdit || numbers.length === 0 || next > 9) return nothing;
    const slot = `tx${next}`;
    const name = this.#host.t().slot(slot);
    const add = async (): Promise<void> => {
      const { signal } = new AbortController();
      const added = await this.#write.run([id, slot], (idempotencyKey) =>
        desk.addColumn(id, slot, { idempotencyKey, signal }),
      );
      if (added) await this.#done(added.beyondPlan ? t.beyond(name) : t.addedNow(name));
    };
    return this.#button(t.add(name), () => void add());
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

/** Regular marks a term that the circular asks for (B-3, B-4, B-6); null where it has none. */
function regularMarks({ ruleSet, scoring, periodsPerYear }: Gradebook): number | null {
  if (isLeast(ruleSet)) {
    const perWeek = periodsPerYear / 35;
    return perWeek <= 1 ? 2 : perWeek < 3 ? 3 : 4;
  }
  if (scoring === 'comment') return 2;
  if (scoring !== 'score') return null;
  return periodsPerYear <= 35 ? 2 : periodsPerYear <= 70 ? 3 : 4;
}

/** Circular 58/2011 names a least number; since circular 26/2020 it is exact. */
function isLeast(ruleSet: string): boolean {
  return ruleSet.startsWith('TT58') && !ruleSet.includes('26');
}

/** A column the circular does not ask for. */
function isExtra(book: Gradebook, slot: string): boolean {
  const [, kind, number = '0'] = /^(tx|dk)(\d)$/.exec(slot) ?? [];
  return kind === 'dk' || (kind === 'tx' && Number(number) > (regularMarks(book) ?? 9));
}

function plan({ sheet: { book } }: GradebookSession, t: ColumnsDictionary): string {
  const count = regularMarks(book);
  if (count === null) return '';
  if (isLeast(book.ruleSet)) return t.planLeast(count);
  return book.scoring === 'comment' ? t.planComment : t.planFixed(book.periodsPerYear, count);
}
